// A waiver of what cannot be waived, or by somebody who may not. Runs behind all other checks: a
// rule that is an error may be in doubt about a unit, and then only warn of it, which can be
// waived.
#include <algorithm>

#include "checks/waivers.h"

namespace clausekit::checks {
namespace {

bool warns(const Report& report, const PlacedWaiver& placed) {
  const auto& all = report.diagnostics();
  return std::any_of(all.begin(), all.end(),
                     [&](const Diagnostic& found) { return speaks_of(placed, found); });
}

void run(const Check& self, const Context& context, Report& report) {
  for (const PlacedWaiver& placed : waivers(context)) {
    std::string reason = objection(context, placed.waiver->check, placed.waiver->by);
    if (reason.empty() && is_error(context, placed.waiver->check) && !warns(report, placed)) {
      reason = "\"" + placed.waiver->check + "\" is an error, and only warnings can be waived";
    }
    if (!reason.empty()) {
      report.add(self.rule, placed.waiver->where,
                 {.language = placed.translation->language,
                  .form = placed.form->id,
                  .unit = placed.unit->id},
                 {{"reason", reason}});
    }
  }
}

}  // namespace

extern constinit const Check waiver_forbidden{
    .rule = {.id = "waiver-forbidden",
             .severity = Severity::error,
             .fixed = true,
             .message = "this waiver does not hold: {reason}",
             .why = "A doubt is set aside by a person who answers for it by name; what is plainly "
                    "wrong is set aside by nobody.",
             .bad = R"(<seg id="card.i">
  <target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target>
  <waiver check="var-missing" by="ben">The fee is printed on the wall.</waiver>
</seg>)",
             .good = R"(<seg id="card.i">
  <target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target>
</seg>)"},
    .run = run};

}  // namespace clausekit::checks
