// A clause of the form's own text has words that readers and translators take in two ways.
//
// Which words these are, the language of the form says (words of kind `ambiguous`): "may not" is a
// ban to some, and to others a chance that something does not happen.
#include <algorithm>
#include <string>
#include <vector>

#include "checks/view.h"
#include "checks/visit.h"
#include "text/breaks.h"
#include "text/normalize.h"

namespace clausekit::checks {
namespace {

using Forms = std::vector<std::string>;

Forms forms_of(std::string_view text, const std::string& tag) {
  Forms out;
  for (const std::string_view word : text::words(text, tag)) {
    out.push_back(text::comparison_form(word));
  }
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    const Language* language = context.project.language(form->language);
    if (language == nullptr || !language->words.contains("ambiguous")) continue;
    for (const Unit& unit : form->units) {
      if (!unit.is_clause()) continue;
      const Forms words = forms_of(plain(unit.text), form->language);
      for (const std::string& phrase : language->words.at("ambiguous")) {
        const Forms wanted = forms_of(phrase, form->language);
        if (wanted.empty() ||
            std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) == words.end()) {
          continue;
        }
        for (const std::string& requirement : unit.requirements) {
          report.add(self.rule, unit.text_where,
                     {.language = form->language,
                      .form = form->id,
                      .unit = unit.id,
                      .requirement = requirement},
                     {{"words", phrase}, {"unit", unit.id}});
        }
      }
    }
  }
}

}  // namespace

extern constinit const Check src_may_not{
    .rule =
        {.id = "src-may-not",
         .severity = Severity::warning,
         .message = "\"{words}\" can be taken in two ways: say who can, must or must not do "
                    "what",
         .why = "What can be read as a ban in one language and as a choice in another ends up "
                "as both. Translators cannot know which the law means.",
         .bad =
             R"(<language xml:lang="en" english="English" native="English"><words kind="ambiguous"><w>need not</w></words></language>
<p id="card.i" role="clause" req="5.i">You need not pay the fee of <var ref="fee"/>.</p>)",
         .good =
             R"(<language xml:lang="en" english="English" native="English"><words kind="ambiguous"><w>need not</w></words></language>
<p id="card.i" role="clause" req="5.i">You can refuse to pay the fee of <var ref="fee"/>.</p>)"},
    .run = run};

}  // namespace clausekit::checks
