// What a finished PDF must say, taken from the Document that it was made from.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "proof/match.h"

namespace clausekit::proof {

/// One text, and the structure that it must stand in.
struct Expected {
  const Text* text = nullptr;       ///< of the Document: unit, requirements
  Pattern pattern;                  ///< of the text, and of its companion behind it
  std::string type;                 ///< its structure type
  std::vector<std::string> inside;  ///< the types around it below the sections, outermost first
  std::string numbering;            ///< ListNumbering of the innermost list around it, or empty
  int item = 0, list = 0;           ///< numbers of the item and list around it; 0: none
};

/// The texts of `document`, which is borrowed, in the order in which they are read.
std::vector<Expected> expected_texts(const Document& document);

/// Its fields in the same order, borrowed.
std::vector<const FieldPlace*> expected_fields(const Document& document);

}  // namespace clausekit::proof
