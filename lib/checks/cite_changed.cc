// A place in the law that the source text names has another number here, or none.
//
// Only what follows § or an abbreviation counts, by its number alone: how a language says "section"
// is its own affair. Citations that are elements are inline-parity's.
#include "checks/kept.h"
#include "checks/view.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

std::vector<std::string> abbreviations(const Project& project, const Form& form) {
  const Language* language = project.language(form.language);
  if (language == nullptr) return {};
  const auto list = language->words.find("abbreviation");
  return list == language->words.end() ? std::vector<std::string>() : list->second;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    if (!pair.is_translated()) continue;
    const std::string target = plain(*pair.segment->target);
    for (const Place& place :
         places_in_law(plain(pair.unit->text), abbreviations(context.project, *pair.form))) {
      if (!has_place(target, place)) {
        add(report, self, pair, pair.segment->target_where, {{"cite", place.whole}},
            {{pair.unit->text_where, "the source text"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check cite_changed{
    .rule =
        {.id = "cite-changed",
         .severity = Severity::error,
         .message = "\"{cite}\" of the source text is not here: give the same place of the law, "
                    "letter by letter",
         .why = "Who looks up the wrong section finds another law, or none.",
         .bad = R"(<p id="card.x">See Act 7, § 5A.</p><citation id="act">Act 7, § 5A</citation>
<seg id="card.x"><target>Siehe Gesetz 7, § 5.</target></seg>)",
         .good =
             R"(<p id="card.x">See <cite ref="act"/>.</p><citation id="act">Act 7, § 5A</citation>
<seg id="card.x"><target>Siehe <cite ref="act"/>.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
