// The line of a source that a finding is about, with the place marked.
#pragma once

#include <string>
#include <string_view>

#include "base/source.h"

namespace clausekit::report {

/// Two lines, each with its end: the numbered source line, and a caret under the first character of
/// `where` with a tail under the rest. Long lines are cut around the place. Under a line with
/// right-to-left letters, which a terminal may show in any order, the marked words are repeated
/// instead. Empty without a source.
std::string excerpt(Span where);

/// `text` with control characters, bidirectional ones among them, and bytes that are not UTF-8
/// shown as U+FFFD.
std::string printable(std::string_view text);

}  // namespace clausekit::report
