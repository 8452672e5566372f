// Burmese that was typed for a Zawgyi font.
//
// Zawgyi puts the vowel sign "ေ" and the medial "ြ" in front of their consonant, the visible killer
// at the code point of the invisible one, and further shapes at the letters of other languages of
// Myanmar. In Unicode none of that can happen; a single one is enough. Where the language itself
// uses those other letters, or nobody knows, they are no evidence.
#include <string>

#include "checks/passage.h"
#include "checks/script.h"
#include "text/language.h"
#include "text/legacy.h"
#include "text/letters.h"

namespace clausekit::checks {
namespace {

constexpr std::string_view myanmar = "Mymr";

/// Whether the language uses only the letters of Burmese, none of U+1060 to U+1097.
bool has_no_further_letters(std::string_view tag) {
  const std::u32string letters = text::typed_letters(tag);
  return text::has_locale_data(tag) &&
         letters.find_first_of(U"\u1075\u1062\u1060\u1071\u1086") == std::u32string::npos;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    if (script_of(context.project, pair.translation->language) != myanmar) {
      continue;
    }
    const Passage here = passage(pair);
    std::string words;
    for (const Stretch& stretch : stretches(here)) {
      words += std::string(stretch.text) + " ";
    }
    if (text::is_zawgyi(words, has_no_further_letters(here.language))) {
      add(report, self, here, here.where);
    }
  }
}

}  // namespace

extern constinit const Check lang_zawgyi{
    .rule =
        {.id = "lang-zawgyi",
         .severity = Severity::error,
         .message = "this looks like text typed with a Zawgyi font: convert it to Unicode, for "
                    "example with an online converter, your phone's keyboard settings, or "
                    "uconv -x Zawgyi-my",
         .why = "Zawgyi uses the code points of Burmese letters for other shapes. With the "
                "fonts of this form the reader sees scrambled syllables, and a screen reader "
                "reads nonsense.",
         .bad = R"(<locale form="card" xml:lang="my" edition="2024" source-lang="en" status="draft">
<seg id="card.f.signature"><target>ေလ့လာ လက္မွတ္</target></seg></locale>)",
         .good = R"(<seg id="card.f.signature"><target>Unterschrift</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
