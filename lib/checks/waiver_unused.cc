// A waiver that holds, and waives nothing that is reported. Runs behind all other checks, because
// it looks at what they found.
//
// Quiet on rules that only a page, a reader of files or a check for publication can break: whether
// those waivers are needed does not show here.
#include <algorithm>

#include "checks/catalog.h"
#include "checks/waivers.h"

namespace clausekit::checks {
namespace {

/// What is an error is no matter of use: `waiver-forbidden` says so.
bool is_judged(const Context& context, const Report& report, std::string_view id) {
  const Check* check = find(id);
  return check != nullptr && !is_error(context, id) &&
         (check->rule.gate == Gate::always || report.gate() == Gate::publish);
}

void run(const Check& self, const Context& context, Report& report) {
  std::vector<PlacedWaiver> idle = waivers(context);
  std::erase_if(idle, [&](const PlacedWaiver& w) {
    return !is_judged(context, report, w.waiver->check) || !is_sound(context, w);
  });
  if (idle.empty()) {
    return;
  }
  for (const Diagnostic& found : report.diagnostics()) {
    std::erase_if(idle, [&](const PlacedWaiver& w) { return speaks_of(w, found); });
  }
  for (const PlacedWaiver& w : idle) {
    report.add(self.rule, w.waiver->where,
               {.language = w.translation->language, .form = w.form->id, .unit = w.unit->id},
               {{"rule", w.waiver->check}, {"unit", w.unit->id}});
  }
}

}  // namespace

extern constinit const Check waiver_unused{
    .rule = {.id = "waiver-unused",
             .severity = Severity::warning,
             .message = "\"{rule}\" warns of nothing in \"{unit}\", so there is nothing to waive: "
                        "remove this waiver",
             .why = "It would hide the next doubt about these words from everybody.",
             .bad = R"(<checks><severity rule="inline-parity" is="warning"/></checks>
<seg id="card.ii">
  <target>Sie bekommen Ihren Ausweis zurück, <em kind="strong">auch wenn</em> Sie nicht zahlen.</target>
  <waiver check="inline-parity" by="ben">In German this needs no stress.</waiver>
</seg>)",
             .good = R"(<checks><severity rule="inline-parity" is="warning"/></checks>
<seg id="card.ii">
  <target>Sie bekommen Ihren Ausweis zurück, <em kind="strong">auch wenn</em> Sie nicht zahlen.</target>
</seg>)"},
    .run = run};

}  // namespace clausekit::checks
