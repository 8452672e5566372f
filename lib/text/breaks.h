// Where text may be taken apart: grapheme clusters and words (UAX #29), lines (UAX #14).
// All offsets are bytes of the UTF-8 given; `tag` is the language of the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausekit::text {

/// Ends of what a reader takes for one character, ascending; the last is the end of the text. Empty
/// for an empty text, like all lists here.
std::vector<std::uint32_t> grapheme_ends(std::string_view text);

/// Where a line may end, ascending; the last is the end of the text. Khmer, Thai, Lao and Burmese
/// break by dictionary; Korean only at spaces, as its readers expect of official text; nothing
/// breaks behind a soft hyphen, since none would be shown, or behind a hyphen or slash that
/// follows a digit (`2026-CV-0041`).
std::vector<std::uint32_t> line_ends(std::string_view text, std::string_view tag);

/// The words of a text, without spaces and punctuation, as views into it.
std::vector<std::string_view> words(std::string_view text, std::string_view tag);

}  // namespace clausekit::text
