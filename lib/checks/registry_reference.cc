// A requirement speaks of a concept that its law's registry does not have.
#include <algorithm>

#include "checks/check.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Registry& registry : context.project.registries) {
    for (const Requirement& r : registry.requirements) {
      const auto look = [&](const std::string& id, Span where) {
        const bool known = std::any_of(registry.concepts.begin(), registry.concepts.end(),
                                       [&](const Concept& each) { return each.id == id; });
        if (!known) {
          report.add(self.rule, where, {.requirement = r.id}, {{"concept", id}});
        }
      };
      for (const Requirement::Need& need : r.needs) {
        look(need.concept_id, need.where);
      }
      for (const Requirement::Need& need : r.forbids) {
        look(need.concept_id, need.where);
      }
      for (const Requirement::PolarityOf& polarity : r.polarity) {
        look(polarity.concept_id, r.where);
      }
    }
  }
}

}  // namespace

extern constinit const Check registry_reference{
    .rule = {.id = "registry-reference",
             .severity = Severity::error,
             .message = "there is no concept \"{concept}\": mend the name, or define it",
             .why = "What the clause is made of cannot be looked for, so a translation that leaves "
                    "it out goes unnoticed.",
             .bad = R"(<requirement id="5.kept" cite="Act 7, § 5" kind="process" level="must">
  <text xml:lang="en">the library may not keep the card</text>
  <needs concept="fees"/>
</requirement>)",
             .good = R"(<requirement id="5.kept" cite="Act 7, § 5" kind="process" level="must">
  <text xml:lang="en">the library may not keep the card</text>
  <needs concept="fee"/>
</requirement>)"},
    .run = run};

}  // namespace clausekit::checks
