// How many years of school it takes to read a text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace clausekit::text {

/// What is counted in a text; sums of several texts are those of them together.
struct Prose {
  std::size_t words = 0, syllables = 0, sentences = 0;

  Prose& operator+=(const Prose& other) {
    words += other.words;
    syllables += other.syllables;
    sentences += other.sentences;
    return *this;
  }
};

/// The school grade by Flesch and Kincaid (1975), which is of English: nothing for a text in
/// another language, or without words.
std::optional<double> reading_grade(const Prose& prose, std::string_view tag);

/// Words and syllables of a text of so many sentences. Syllables are counted by groups of vowels,
/// as programs do; a silent `e` at the end is none.
Prose prose(std::string_view text, std::string_view tag, std::size_t sentences);

}  // namespace clausekit::text
