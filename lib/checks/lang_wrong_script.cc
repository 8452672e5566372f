// A text is not written in the script of its language.
//
// More than a fifth of the letters have to be foreign, and three at least: what may stay as it is
// does not count, nor do names that the source text writes the same, or words marked as of another
// language.
#include <algorithm>
#include <set>
#include <string>

#include "checks/lexicon.h"
#include "checks/typed_for_font.h"
#include "checks/view.h"
#include "text/breaks.h"
#include "text/content.h"
#include "text/language.h"
#include "text/script_name.h"

namespace clausekit::checks {
namespace {

constexpr std::size_t fewest_letters = 3;
constexpr std::size_t one_in = 5;

/// `word` without names in capitals that stand in it, as where no space sets them off.
std::string without_acronyms(std::string word, const std::set<std::string_view>& names) {
  for (const std::string_view name : names) {
    const std::size_t at = word.find(name);
    if (at != std::string::npos && text::capitals(name) == text::Capitals::all) {
      word.erase(at, name.size());
    }
  }
  return word;
}

/// The words of the target that have to be in its script, one after another; empty when there is
/// nothing foreign in it.
std::string own_text(const Lexicon& lexicon, const Pair& pair) {
  const std::string target = own_words(*pair.segment->target, pair.translation->language);
  if (!lexicon.has_foreign_letters(target)) {
    return {};
  }
  const std::string source = own_words(pair.unit->text, pair.form->language);
  std::set<std::string_view> names;
  for (const std::string_view word : text::words(source, pair.form->language)) {
    if (text::capitals(word) != text::Capitals::none) {
      names.insert(word);
    }
  }
  std::string out;
  for (const Word& word : lexicon.changing_words(target)) {
    if (!names.contains(word.text)) {
      out += without_acronyms(std::string(word.text), names) + " ";
    }
  }
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Translation* translation : translations(context)) {
    const Form& form = *context.project.form(translation->form);
    const Lexicon lexicon(context.project, form, translation->language);
    for (const Pair& pair : pairs(context, *translation)) {
      if (!pair.is_translated() || lexicon.script().empty() || is_copy(pair) ||
          typed_for_khmer_font(lexicon, pair)) {
        continue;  // a whole copy is lang-copy, and the last of them lang-legacy-khmer
      }
      const text::ScriptUse use = text::script_use(own_text(lexicon, pair), lexicon.script());
      if (use.foreign >= fewest_letters && use.foreign * one_in > use.letters) {
        add(report, self, pair, pair.segment->target_where,
            {{"words", use.longest_foreign},
             {"found", text::script_name(use.foreign_script)},
             {"script", text::script_name(lexicon.script())}});
      }
    }
  }
}

}  // namespace

extern constinit const Check lang_wrong_script{
    .rule = {.id = "lang-wrong-script",
             .severity = Severity::error,
             .message = "\"{words}\" is {found} script, this language is written in {script}: put "
                        "its own text here, or mark the words with <span xml:lang>",
             .why =
                 "The words of some other language have been pasted here. The reader of this one "
                 "cannot even sound them out.",
             .bad = R"(<seg id="card.f.signature"><target>Подпись</target></seg>)",
             .good = R"(<seg id="card.f.signature"><target>Unterschrift</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
