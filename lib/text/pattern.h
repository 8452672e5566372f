// Wording as translators write it down, and where it stands in a text.
//
//   negarse a firmar      the words, next to one another; case, and mostly accents, do not count
//   abogad*  *محام*       any letters at that end of the word, also none
//   puede/podrá firmar    one word or the other
//   en [la/una] casa      a word that may be missing
//   no … firmar           up to six other words between, within one sentence
//
// Where words stand without spaces, a pattern is found anywhere; parts that a space separates stand
// next to each other, and `…` is up to eighteen characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/searched.h"

namespace clausekit::text {

/// One pattern, made ready for texts of the same Reading.
class Pattern {
 public:
  Pattern(std::string_view notation, const Reading& reading);

  /// Nothing can be found by a pattern without words.
  [[nodiscard]] bool empty() const { return parts_.empty(); }

 private:
  friend class Patterns;

  struct Alternative {
    std::vector<std::u32string> words;
    bool open_front = false, open_back = false;
  };
  struct Part {
    std::vector<Alternative> one_of;  ///< empty: a gap
    bool optional = false;
  };

  /// What is known while one match is sought.
  struct Attempt {
    const std::vector<Token>& text;
    std::size_t first = 0;          ///< where it begins
    std::uint64_t words = 0;        ///< bits of the matched words, counted from `first`
    std::vector<bool> failed = {};  ///< by part and token: nothing fits from there on
  };
  /// The token behind the match of the parts from `part` on at token `at`, or npos. What has failed
  /// once is not tried again, so many gaps cost no more than a few.
  [[nodiscard]] std::size_t match(Attempt& attempt, std::size_t part, std::size_t at) const;
  [[nodiscard]] std::size_t sought(Attempt& attempt, std::size_t part, std::size_t at) const;
  [[nodiscard]] static std::size_t match(const std::vector<Token>& text, const Alternative& words,
                                         std::size_t at);

  std::vector<Part> parts_;
  std::size_t gap_ = 0;
};

/// Where a pattern was found: tokens, and bytes of the text.
struct Found {
  std::size_t id = 0;               ///< the pattern's place in the order of adding
  std::size_t first = 0, last = 0;  ///< tokens; `last` is the one behind
  std::uint64_t words = 0;          ///< bit i: token `first` + i is a word of the pattern, no gap
};

/// Many patterns that are sought at once.
class Patterns {
 public:
  explicit Patterns(Reading reading) : reading_(std::move(reading)) {}

  /// The pattern's id: they are counted from 0.
  std::size_t add(std::string_view notation);
  [[nodiscard]] std::size_t size() const { return patterns_.size(); }
  [[nodiscard]] const Reading& reading() const { return reading_; }

  /// Every match, by its first token; one for each pattern and token.
  [[nodiscard]] std::vector<Found> find(const std::vector<Token>& text) const;

 private:
  /// A pattern that may begin with a word that has all these letters.
  struct Start {
    std::size_t id = 0;
    std::uint64_t letters = 0;
  };

  Reading reading_;
  std::vector<Pattern> patterns_;
  std::unordered_map<char32_t, std::vector<Start>> by_letter_;
  std::vector<Start> anywhere_;  ///< those that may begin with any letter
};

}  // namespace clausekit::text
