#include "proof/match.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/characters.h"

namespace clausekit::proof {
namespace {

bool is_white(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r'; }

}  // namespace

void Words::add(std::string_view utf8, std::string_view language) {
  for (const char32_t c : code_points(utf8)) {
    if (is_white(c)) {
      const bool folded = letters.empty() || letters.back().value == U' ';
      if (!folded) letters.push_back({U' ', language});
    } else if (!text::is_hidden(c)) {
      letters.push_back({c, language});
    }
  }
}

void Words::close() {
  if (!letters.empty() && letters.back().value == U' ') letters.pop_back();
}

Words Words::without_spaces() const {
  Words out;
  std::copy_if(letters.begin(), letters.end(), std::back_inserter(out.letters),
               [](const Letter& letter) { return letter.value != U' '; });
  return out;
}

void Pattern::add_gap() {
  while (!parts_.empty() && parts_.back().letter.value == U' ') parts_.pop_back();
  const bool absorbed = parts_.empty() || parts_.back().kind != Part::Kind::letter;
  if (!absorbed) parts_.push_back({.kind = Part::Kind::gap});
}

void Pattern::add_any() {
  while (!parts_.empty() &&
         (parts_.back().kind == Part::Kind::gap || parts_.back().letter.value == U' ')) {
    parts_.pop_back();
  }
  const bool absorbed = !parts_.empty() && parts_.back().kind == Part::Kind::any;
  if (!absorbed) parts_.push_back({.kind = Part::Kind::any});
}

void Pattern::add(std::string_view words, std::string_view language) {
  for (const char32_t c : code_points(words)) {
    if (is_white(c)) {
      const bool folded = parts_.empty() || parts_.back().kind != Part::Kind::letter ||
                          parts_.back().letter.value == U' ';
      if (!folded) parts_.push_back({.letter = {U' ', language}});
    } else if (!text::is_hidden(c)) {
      parts_.push_back({.letter = {c, language}});
    }
  }
}

void Pattern::add(const Text& text) {
  for (const TextRun& run : text.runs) {
    if (run.line_break) add_gap();
    if (run.blank_ems > 0) add_any();
    add(run.text, run.language.empty() ? text.language : run.language);
  }
  while (!parts_.empty() && parts_.back().letter.value == U' ') parts_.pop_back();
}

bool Pattern::fits(const Words& words, std::string_view* wrong) const {
  const std::vector<Words::Letter>& letters = words.letters;
  std::vector<std::size_t> read(parts_.size());  // part → the letter that it fits
  std::size_t at = 0;
  std::size_t part = 0;
  std::optional<std::size_t> any;  // the last such part, and how much it has taken
  std::size_t taken = 0;
  while (part < parts_.size() || at < letters.size()) {
    if (part < parts_.size()) {
      const Part& here = parts_[part];
      if (here.kind == Part::Kind::any) {
        any = part++;
        taken = at;
        continue;
      }
      if (here.kind == Part::Kind::gap) {
        at += at < letters.size() && letters[at].value == U' ' ? 1 : 0;
        ++part;
        continue;
      }
      if (at < letters.size() && letters[at].value == here.letter.value) {
        read[part++] = at++;
        continue;
      }
    }
    if (!any || taken >= letters.size()) return false;
    at = ++taken;
    part = *any + 1;
  }
  if (wrong != nullptr) {
    *wrong = {};
    for (std::size_t i = 0; i < parts_.size() && wrong->empty(); ++i) {
      const Words::Letter& letter = parts_[i].letter;
      const bool said = parts_[i].kind == Part::Kind::letter && letter.value != U' ';
      if (said && letters[read[i]].language != letter.language) *wrong = letter.language;
    }
  }
  return true;
}

Pattern Pattern::without_spaces() const {
  Pattern out;
  std::copy_if(parts_.begin(), parts_.end(), std::back_inserter(out.parts_), [](const Part& part) {
    return part.kind == Part::Kind::any ||
           (part.kind == Part::Kind::letter && part.letter.value != U' ');
  });
  return out;
}

}  // namespace clausekit::proof
