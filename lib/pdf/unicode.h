// Text in the two spellings that a PDF wants beside UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace clausekit::pdf {

/// UTF-16, the more significant byte first, without a byte order mark; surrogate pairs beyond
/// U+FFFF. What is not UTF-8 becomes U+FFFD.
std::string utf16be(std::string_view utf8);

/// Text for between two XML tags: markup escaped, and without what XML 1.0 cannot hold.
std::string escaped_xml(std::string_view utf8);

}  // namespace clausekit::pdf
