// A waiver is of another text than today's, or past its day: it silences nothing any more.
#include "checks/waivers.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const PlacedWaiver& placed : waivers(context)) {
    const std::string reason = staleness(context, placed);
    if (!reason.empty()) {
      report.add(self.rule, placed.waiver->where,
                 {.language = placed.translation->language,
                  .form = placed.form->id,
                  .unit = placed.unit->id},
                 {{"rule", placed.waiver->check}, {"reason", reason}});
    }
  }
}

}  // namespace

extern constinit const Check state_waiver_stale{
    .rule = {.id = "state-waiver-stale",
             .severity = Severity::error,
             .fixed = true,
             .message = "this waiver of \"{rule}\" no longer holds, because {reason}: look again, "
                        "then waive it anew or remove it",
             .why = "Somebody let one wording stand, and not every wording that comes after it.",
             .bad = R"(<checks><severity rule="inline-parity" is="warning"/></checks>
<seg id="card.ii">
  <target>Sie bekommen Ihren Ausweis zurück, auch wenn Sie nicht zahlen.</target>
  <waiver check="inline-parity" of="sha256:9f86…" by="ben">In German this needs no stress.</waiver>
</seg>)",
             .good = R"(<checks><severity rule="inline-parity" is="warning"/></checks>
<seg id="card.ii">
  <target>Sie bekommen Ihren Ausweis zurück, auch wenn Sie nicht zahlen.</target>
  <waiver check="inline-parity" by="ben">In German this needs no stress.</waiver>
</seg>)"},
    .run = run};

}  // namespace clausekit::checks
