// The law or the office asks for a language that the project does not have.
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Registry& registry : context.project.registries) {
    for (const Registry::LanguageAsked& asked : registry.languages) {
      if (context.wants_language(asked.tag) && context.project.language(asked.tag) == nullptr) {
        report.add(self.rule, registry.where, {.language = asked.tag},
                   {{"language", asked.tag},
                    {"law", registry.name.empty() ? registry.id : registry.name}});
      }
    }
  }
}

}  // namespace

extern constinit const Check coverage_language{
    .rule = {.id = "coverage-language",
             .severity = Severity::note,
             .message =
                 "\"{law}\" asks for the language \"{language}\", and there is nothing in it "
                 "yet",
             .why = "The people for whom the language was listed still have no form that they can "
                    "read.",
             .bad = R"(<registry id="act-7"><language tag="fr"/></registry>)",
             .good = R"(<registry id="act-7"><language tag="de"/></registry>)"},
    .run = run};

}  // namespace clausekit::checks
