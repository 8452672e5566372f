// The form's own text names a place in the law in plain words instead of as a citation.
#include "checks/kept.h"
#include "checks/view.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    const Language* language = context.project.language(form->language);
    std::vector<std::string> abbreviations;
    if (language != nullptr && language->words.contains("abbreviation")) {
      abbreviations = language->words.at("abbreviation");
    }
    for (const Unit& unit : form->units) {
      if (!unit.translate) continue;
      for (const Place& place : places_in_law(plain(unit.text), abbreviations)) {
        report.add(self.rule, unit.text_where,
                   {.language = form->language, .form = form->id, .unit = unit.id},
                   {{"cite", place.whole}, {"unit", unit.id}});
      }
    }
  }
}

}  // namespace

extern constinit const Check src_literal_citation{
    .rule =
        {.id = "src-literal-citation",
         .severity = Severity::note,
         .message = "\"{cite}\" stands in the text: make it a <citation> and name it with <cite "
                    "ref>",
         .why = "Every translator types the number of the section again, and each may slip.",
         .bad = R"(<p id="card.x">See Act 7, § 5.</p><citation id="act">Act 7, § 5</citation>
<seg id="card.x"><target>Siehe Gesetz 7, § 5.</target></seg>)",
         .good =
             R"(<p id="card.x">See <cite ref="act"/>.</p><citation id="act">Act 7, § 5</citation>
<seg id="card.x"><target>Siehe <cite ref="act"/>.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
