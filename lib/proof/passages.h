// The text of a finished PDF in the order in which it is read aloud.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "proof/match.h"
#include "proof/printed.h"

namespace clausekit::proof {

/// The words of one paragraph, heading, label or list body, with those of the Spans inside it.
struct Passage {
  std::size_t element = 0;  ///< index into Printed::elements
  Words words;              ///< languages are borrowed from the elements
  std::set<std::size_t> pages;
  std::vector<double> baselines;  ///< of the first line in each marked-content sequence
};

/// All passages with words, in reading order. The words in a Form are someone's answer, and left
/// out.
std::vector<Passage> passages(const Printed& printed);

/// The words of the artifacts of page number `page`, without spaces.
Words furniture_words(const Printed& printed, std::size_t page);

}  // namespace clausekit::proof
