// Forms of a text in which two of them can be compared or printed. UTF-8 in, UTF-8 out; a byte
// sequence that is not UTF-8 becomes U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace clausekit::text {

/// Unicode Normalization Form C (UAX #15).
std::string nfc(std::string_view text);

/// Every run of XML white space (space, tab, CR, LF) as one U+0020, none at the ends. Other spaces,
/// such as U+00A0, are characters of the text and stay.
std::string folded_space(std::string_view text);

/// What is left of a text when neither case nor spaces, punctuation or invisible format characters
/// count (Unicode default case folding, in NFC): equal forms mean that one text copies the other.
std::string comparison_form(std::string_view text);

}  // namespace clausekit::text
