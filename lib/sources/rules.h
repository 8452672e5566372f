// The rules of reading: a file that is well-formed XML, but not one of ours.
#pragma once

#include <span>

#include "base/diagnostic.h"

namespace clausekit::sources {

extern const Rule file_unreadable;    ///< the file is named, but cannot be opened
extern const Rule file_name;          ///< what the file says of itself and its place disagree
extern const Rule file_root;          ///< another root element or namespace
extern const Rule file_element;       ///< an element that does not belong there
extern const Rule file_order;         ///< an element behind those that it should precede
extern const Rule file_repeated;      ///< an element twice that may stand once
extern const Rule missing_element;    ///< an element that must be there
extern const Rule file_attribute;     ///< an attribute that does not belong there
extern const Rule missing_attribute;  ///< an attribute that must be there
extern const Rule file_value;         ///< an attribute's value of the wrong kind
extern const Rule file_text;          ///< words where only elements may stand
extern const Rule seg_unstamped;      ///< a segment written by hand, before `update`

/// All of them.
std::span<const Rule* const> rules();

}  // namespace clausekit::sources
