// Which words of the source text a translation may leave as they are.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checks/visit.h"

namespace clausekit::checks {

/// A word where it stands, and the form in which words are compared.
struct Word {
  std::string_view text;
  std::string form;
};

/// A form and a language: what their word lists say.
class Lexicon {
 public:
  Lexicon(const Project& project, const Form& form, std::string_view tag);

  /// The words of `text` that have to change from language to language: without numbers and the
  /// `keep` words of both languages. They point into `text`.
  [[nodiscard]] std::vector<Word> changing_words(std::string_view text) const;

  /// A word of the source language alone that holds sentences together, such as "the".
  [[nodiscard]] bool is_source_function_word(const Word& word) const;

  /// Whether any letter of `text` is of another script than the language's.
  [[nodiscard]] bool has_foreign_letters(std::string_view text) const;

  /// Both languages are written in one script, so that a word can be the same in both.
  [[nodiscard]] bool shares_script() const { return shares_script_; }
  /// The script of the language, or empty.
  [[nodiscard]] const std::string& script() const { return script_; }

 private:
  std::string tag_, script_;
  bool shares_script_ = true;
  std::set<std::string> kept_, source_function_, function_;
};

/// Whether the target differs from the source text at most by case, spaces and punctuation.
bool is_copy(const Pair& pair);

}  // namespace clausekit::checks
