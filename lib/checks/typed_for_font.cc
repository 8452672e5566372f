#include "checks/typed_for_font.h"

#include <string>

#include "checks/view.h"
#include "text/language.h"
#include "text/legacy.h"

namespace clausekit::checks {
namespace {

constexpr std::string_view khmer = "Khmr";

/// The words of `text` without those that `source` has too.
std::string without_words_of(std::string_view source, std::string_view text) {
  const std::string words = " " + std::string(source) + " ";
  std::string out;
  while (!text.empty()) {
    const std::string word(text.substr(0, text.find(' ')));
    if (words.find(" " + word + " ") == std::string::npos) {
      out += word + " ";
    }
    text.remove_prefix(word.size() == text.size() ? word.size() : word.size() + 1);
  }
  return out;
}

}  // namespace

bool typed_for_khmer_font(const Lexicon& lexicon, const Pair& pair) {
  if (lexicon.script() != khmer) {
    return false;
  }
  const std::string words =
      without_words_of(own_words(pair.unit->text, pair.form->language),
                       own_words(*pair.segment->target, pair.translation->language));
  const text::ScriptUse use = text::script_use(words, khmer);
  return use.foreign * 2 > use.letters && text::is_typed_for_a_font(words);
}

}  // namespace clausekit::checks
