// Khmer that was typed for a font of the time before Unicode, such as Limon or ABC: Latin letters
// and signs, which those fonts draw as Khmer ones.
//
// Every third word at least has to be one that no language writes: capitals behind small letters,
// signs between letters. A text with more Khmer than Latin letters is none, nor are the words that
// the source text has too.

#include "checks/lexicon.h"
#include "checks/typed_for_font.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Translation* translation : translations(context)) {
    const Form& form = *context.project.form(translation->form);
    const Lexicon lexicon(context.project, form, translation->language);
    for (const Pair& pair : pairs(context, *translation)) {
      if (pair.is_translated() && typed_for_khmer_font(lexicon, pair)) {
        add(report, self, pair, pair.segment->target_where);
      }
    }
  }
}

}  // namespace

extern constinit const Check lang_legacy_khmer{
    .rule =
        {.id = "lang-legacy-khmer",
         .severity = Severity::error,
         .message = "this looks like text typed with a Limon font: convert it with a Khmer "
                    "legacy converter, e.g. KhmerConverter, before pasting",
         .why = "Such letters are Khmer only in the font that they were typed with. On this "
                "form the reader sees Latin letters and signs that mean nothing.",
         .bad = R"(<locale form="card" xml:lang="km" edition="2024" source-lang="en" status="draft">
<seg id="card.f.signature"><target>rbs;Gñk htßelxa</target></seg></locale>)",
         .good = R"(<seg id="card.f.signature"><target>Unterschrift</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
