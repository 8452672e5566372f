// The words of a text.
#pragma once

#include <string_view>
#include <vector>

namespace clausekit::text {

/// The stretches between word boundaries (UAX #29; dictionaries for Khmer, Lao, Burmese, Thai,
/// Chinese and Japanese) that hold a letter or a digit, as slices of `text`, which is UTF-8.
std::vector<std::string_view> words(std::string_view text);

/// Whether the text holds a letter, digit or symbol at all. Spaces, punctuation and invisible
/// characters alone say nothing to a reader.
bool says_something(std::string_view text);

}  // namespace clausekit::text
