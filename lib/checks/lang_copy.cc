// A text was left in the source language.
//
// A short text can rightly be the same in two languages: "No" is Spanish, "Date" is French, "Name"
// is German. So names, numbers and the `keep` words of both languages never count, and in a shared
// script one other word or two are let through, unless one of them is a function word ("by phone",
// "yes") of the source language only. Three are a copy. In another script a single one is.
#include <algorithm>

#include "checks/lexicon.h"
#include "checks/view.h"
#include "text/content.h"

namespace clausekit::checks {
namespace {

/// The words that a translation has to change, without names in capitals such as DHS. In a text
/// all in capitals they tell nothing.
std::vector<Word> telling_words(const Lexicon& lexicon, std::string_view text) {
  std::vector<Word> words = lexicon.changing_words(text);
  if (words.size() == 1 || text::capitals(text) != text::Capitals::all) {
    std::erase_if(
        words, [](const Word& word) { return text::capitals(word.text) == text::Capitals::all; });
  }
  return words;
}

bool is_untranslated(const Lexicon& lexicon, const std::vector<Word>& words) {
  if (!lexicon.shares_script()) {
    return !words.empty();
  }
  return words.size() > 2 ||
         (!words.empty() && std::any_of(words.begin(), words.end(), [&](const Word& word) {
           return lexicon.is_source_function_word(word);
         }));
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Translation* translation : translations(context)) {
    const Form& form = *context.project.form(translation->form);
    const Lexicon lexicon(context.project, form, translation->language);
    for (const Pair& pair : pairs(context, *translation)) {
      if (!pair.is_translated() || !is_copy(pair)) {
        continue;
      }
      const std::string source = own_words(pair.unit->text, form.language);
      if (is_untranslated(lexicon, telling_words(lexicon, source))) {
        add(report, self, pair, pair.segment->target_where, {},
            {{pair.unit->text_where, "the source text"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check lang_copy{
    .rule =
        {.id = "lang-copy",
         .severity = Severity::error,
         .fixed = true,
         .message = "\"{unit}\" is a copy of the source text: translate it, or, if it stays the "
                    "same in every language, mark it translate=\"no\" in the form",
         .why = "The page says that it is in the reader's language, and then it is not. The "
                "reader signs what they cannot read.",
         .bad =
             R"(<seg id="card.i"><target>You can refuse to pay the fee of <var ref="fee"/>.</target></seg>)",
         .good =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
