// A language's file has two texts for one unit.
#include <map>

#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Translation& translation : context.project.translations) {
    if (!context.wants_language(translation.language) || !context.wants_form(translation.form)) {
      continue;
    }
    std::map<std::string_view, const Segment*> first;
    for (const Segment& segment : translation.segments) {
      const auto at = first.emplace(segment.id, &segment);
      if (!at.second) {
        report.add(self.rule, segment.where,
                   {.language = translation.language, .form = translation.form, .unit = segment.id},
                   {{"unit", segment.id}}, {{at.first->second->where, "this one is printed"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check seg_duplicate{
    .rule = {.id = "seg-duplicate",
             .severity = Severity::error,
             .message = "there is another <seg id=\"{unit}\"> before this one: keep one of them",
             .why =
                 "Only the first is printed. The reader may get the words that somebody meant to "
                 "replace.",
             .bad = R"(<seg id="card.f.signature"><target>Unterschrift</target></seg>
<seg id="card.f.signature"><target>Ihre Unterschrift</target></seg>)",
             .good = R"(<seg id="card.f.signature"><target>Ihre Unterschrift</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
