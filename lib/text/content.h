// What the characters of a text amount to.
#pragma once

#include <string_view>

namespace clausekit::text {

/// Whether the text holds a letter, digit or symbol at all. Spaces, punctuation and invisible
/// characters alone say nothing to a reader.
bool says_something(std::string_view text);

/// How a word is written. Scripts without capitals have `none`, and a single capital is `first`.
enum class Capitals { none, first, all };
Capitals capitals(std::string_view word);

/// Whether the word holds a letter; numbers do not.
bool has_letter(std::string_view word);

}  // namespace clausekit::text
