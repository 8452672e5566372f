// The source text has changed since a text was translated, reviewed or approved.
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void look(const Check& self, const Pair& pair, Report& report) {
  const Segment* segment = pair.segment;
  if (segment != nullptr && !segment->source.empty() && segment->source != pair.unit->digest) {
    add(report, self, pair, segment->source_where, {},
        {{pair.unit->text_where, "the source text as it is now"}});
  }
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : stated(context)) {
    look(self, pair, report);
  }
}

}  // namespace

extern constinit const Check state_stale{
    .rule = {.id = "state-stale",
             .severity = Severity::error,
             .fixed = true,
             .message = "the source text of \"{unit}\" has changed since: run \"clausekit update "
                        "{language}\", then translate or look at it anew",
             .why = "The reader of this language would be told what the form said before, while "
                    "others are told something else.",
             .bad = R"(<seg id="card.f.signature" source="sha256:9f86…">
  <target>Unterschrift</target>
</seg>)",
             .good = R"(<seg id="card.f.signature"><target>Unterschrift</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
