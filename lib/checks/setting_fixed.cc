// checks.xml makes milder what no project may make milder.
#include "checks/settle.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const RuleSetting& setting : context.project.settings) {
    const Rule* known = rule(context, setting.rule);
    if (known != nullptr && known->fixed && setting.severity < known->severity) {
      report.add(self.rule, setting.where, {}, {{"rule", setting.rule}});
    }
  }
}

}  // namespace

extern constinit const Check setting_fixed{
    .rule =
        {.id = "setting-fixed",
         .severity = Severity::error,
         .fixed = true,
         .message = "\"{rule}\" stays an error in every project: remove this line, and mend the "
                    "texts instead",
         .why = "What this rule finds would take a right away from a reader, or its proof, and "
                "that is nothing to get used to.",
         .bad = R"(<checks><severity rule="clause-missing" is="note">We know.</severity></checks>)",
         .good =
             R"(<checks><severity rule="inline-nesting" is="warning">We know.</severity></checks>)"},
    .run = run};

}  // namespace clausekit::checks
