// checks.xml speaks of a rule that does not exist.
#include "checks/settle.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const RuleSetting& setting : context.project.settings) {
    if (rule(context, setting.rule) == nullptr) {
      report.add(self.rule, setting.where, {}, {{"rule", setting.rule}});
    }
  }
}

}  // namespace

extern constinit const Check setting_unknown{
    .rule =
        {.id = "setting-unknown",
         .severity = Severity::error,
         .fixed = true,
         .message = "there is no rule \"{rule}\": \"clausekit explain\" lists them all",
         .why = "Somebody meant to make a rule stricter or milder, and it goes on as it was.",
         .bad =
             R"(<checks><severity rule="lang-copies" is="warning">Names of places.</severity></checks>)",
         .good =
             R"(<checks><severity rule="lang-part-copy" is="warning">Names of places.</severity></checks>)"},
    .run = run};

}  // namespace clausekit::checks
