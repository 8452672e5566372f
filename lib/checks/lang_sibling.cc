// Letters of a neighbouring language: Ukrainian words in the Russian file.
//
// A word is odd when it has a letter that CLDR knows neither in the language's alphabet nor among
// what it borrows; two of them are enough. Three, and a quarter of all words, are enough of those
// that have only borrowed letters, unless the text sounds like its own language. Some one language
// of the same script has to have all of the odd words' letters in its alphabet. Words with capitals
// are names and do not count.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "checks/lexicon.h"
#include "checks/view.h"
#include "text/alphabet.h"
#include "text/breaks.h"
#include "text/content.h"
#include "text/detect.h"
#include "text/language.h"

namespace clausekit::checks {
namespace {

using Words = std::set<std::string_view>;

/// The words of a text that have letters outside of an alphabet.
struct Odd {
  Words foreign;   ///< in neither part of it
  Words borrowed;  ///< not in the standard part
  std::size_t words = 0;

  /// Those that are enough to tell, or null.
  [[nodiscard]] const Words* telling(std::string_view text, const std::string& tag) const {
    constexpr std::size_t fewest = 2;
    constexpr std::size_t one_in = 4;
    if (foreign.size() >= fewest) return &foreign;
    if (borrowed.size() <= fewest || borrowed.size() * one_in < words) return nullptr;
    const std::string heard = text::heard_language(text);
    return heard.empty() || !text::is_close(heard, tag) ? &borrowed : nullptr;
  }
};

Odd odd_words(std::string_view text, const std::string& tag) {
  const text::Alphabet& own = text::alphabet(tag);
  std::u32string all = own.standard + own.borrowed;
  std::sort(all.begin(), all.end());
  Odd out;
  for (const std::string_view word : text::words(text, tag)) {
    ++out.words;
    if (text::capitals(word) != text::Capitals::none) continue;
    if (!text::letters_outside(word, own.standard).empty()) out.borrowed.insert(word);
    if (!text::letters_outside(word, all).empty()) out.foreign.insert(word);
  }
  return out;
}

/// The language whose words these may be: one of the project's, or the one that is heard, or the
/// first that there is; empty where no one language has all their letters.
std::string sibling(const Project& project, const Words& words, const std::string& text,
                    const std::string& tag, const std::string& script) {
  std::u32string letters;
  for (const std::string_view word : words) letters += text::letters_outside(word, {});
  std::vector<std::string> all = text::languages_with(letters, script);
  std::erase_if(all, [&](const std::string& other) { return tag.starts_with(other); });
  const auto is_one = [&](const std::string& other) {
    return std::find(all.begin(), all.end(), other) != all.end();
  };
  for (const Language& language : project.languages) {
    if (is_one(language.tag)) return language.tag;
  }
  const std::string heard = text::heard_language(text);
  return is_one(heard) ? heard : all.empty() ? std::string() : all.front();
}

std::string listed(const Words& words) {
  std::string out;
  for (const std::string_view word : words) {
    out += (out.empty() ? "\"" : ", \"") + std::string(word) + "\"";
  }
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Translation* translation : translations(context)) {
    const std::string& tag = translation->language;
    const Lexicon lexicon(context.project, *context.project.form(translation->form), tag);
    if (text::alphabet(tag).standard.empty()) continue;
    for (const Pair& pair : pairs(context, *translation)) {
      if (!pair.is_translated() || is_copy(pair)) continue;
      const std::string words = own_words(*pair.segment->target, tag);
      const Odd odd = odd_words(words, tag);
      const Words* telling = odd.telling(words, tag);
      if (telling == nullptr || lexicon.has_foreign_letters(words)) continue;
      const std::string other = sibling(context.project, *telling, words, tag, lexicon.script());
      if (!other.empty()) {
        const std::string name = text::language_name(other, "en");
        add(report, self, pair, pair.segment->target_where,
            {{"words", listed(*telling)}, {"other", name.empty() ? other : name}});
      }
    }
  }
}

}  // namespace

extern constinit const Check lang_sibling{
    .rule = {.id = "lang-sibling",
             .severity = Severity::warning,
             .message = "{words} have letters that this language is not written with, as in "
                        "{other}: write the words of this language",
             .why = "Two languages that look alike are easily mixed up by whoever copies a text. "
                    "The reader of one may misread the other.",
             .bad = R"(<p id="card.x">You can keep the card, too, when you have to go.</p>
<seg id="card.x"><target>Du må også få lov at beholde kortet, når du går.</target></seg>)",
             .good = R"(<p id="card.x">You can keep the card, too, when you have to go.</p>
<seg id="card.x"><target>Sie dürfen den Ausweis auch behalten, wenn Sie gehen müssen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
