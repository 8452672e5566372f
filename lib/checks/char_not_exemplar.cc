// A letter of the right script that the language is not written with: "ё" in Ukrainian, an Arabic
// "ي" in Persian.
//
// What a language is written with is CLDR's to say; without its data a language is passed over.
// Words with a capital may be foreign names, and words of the source text are let alone, as are
// signs of repetition and marks. Ideographs and Hangul are too many for such a list.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/utf8.h"
#include "checks/passage.h"
#include "checks/view.h"
#include "text/breaks.h"
#include "text/content.h"
#include "text/language.h"
#include "text/letters.h"
#include "text/normalize.h"
#include "text/unseen.h"

namespace clausekit::checks {
namespace {

/// What is known of one language.
struct Alphabet {
  std::u32string letters;  ///< ascending; empty: nobody knows
  std::string script;
};

Alphabet alphabet(std::string_view tag) {
  return {.letters = text::exemplar_letters(tag), .script = text::likely_script(tag)};
}

bool is_strange(char32_t c, const Alphabet& alphabet) {
  return text::script_of(c) == alphabet.script && text::is_plain_letter(c) &&
         !std::binary_search(alphabet.letters.begin(), alphabet.letters.end(), c);
}

/// The strange letters of a stretch, each once, with spaces between them.
std::string strange_letters(const Stretch& stretch, const Alphabet& alphabet,
                            const std::set<std::string_view>& source_words) {
  std::string out;
  const std::string composed = text::nfc(stretch.text);
  for (const std::string_view word : text::words(composed, stretch.language)) {
    if (source_words.contains(word) || text::capitals(word) != text::Capitals::none) {
      continue;
    }
    for (const char32_t c : code_points(word)) {
      std::string letter;
      append_utf8(letter, c);
      if (is_strange(c, alphabet) && out.find(letter) == std::string::npos) {
        out += (out.empty() ? "" : " ") + letter;
      }
    }
  }
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  std::map<std::string_view, Alphabet> alphabets;
  for (const Passage& passage : passages(context)) {
    if (passage.is_source()) {
      continue;
    }
    const std::string source = plain(passage.unit->text);
    const auto words = text::words(source, passage.form->language);
    const std::set<std::string_view> source_words(words.begin(), words.end());
    for (const Stretch& stretch : stretches(passage)) {
      auto known = alphabets.find(stretch.language);
      if (known == alphabets.end()) {
        known = alphabets.emplace(stretch.language, alphabet(stretch.language)).first;
      }
      if (known->second.letters.empty()) {
        continue;
      }
      const std::string found = strange_letters(stretch, known->second, source_words);
      if (!found.empty()) {
        add(report, self, passage, stretch.piece->where, {{"letters", found}});
      }
    }
  }
}

}  // namespace

extern constinit const Check char_not_exemplar{
    .rule = {.id = "char-not-exemplar",
             .severity = Severity::note,
             .message = "this language is not usually written with {letters}: check the word",
             .why = "A letter of a neighbouring language, or one that only looks right, is easily "
                    "typed with the wrong keyboard. In a foreign name it may well stand.",
             .bad = R"(<seg id="card.title"><target>Ihr Ausweis, kostenlođ</target></seg>)",
             .good = R"(<seg id="card.title"><target>Ihr Ausweis, kostenlos</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
