// A text claims a state that its events do not prove.
#include "checks/proven.h"

namespace clausekit::checks {
namespace {

void look(const Check& self, const Context& context, const Pair& pair, Report& report) {
  if (pair.segment == nullptr || pair.segment->source.empty() || !pair.segment->state) {
    return;  // not stamped, and reported as such
  }
  const State claimed = *pair.segment->state;
  const Proof proof = proven(context.project, pair);
  // A first text that nobody has recorded yet claims nothing.
  const bool claims_nothing = claimed == State::initial && pair.segment->events.empty();
  if (!claims_nothing && (!proof.state || *proof.state < claimed)) {
    add(report, self, pair, pair.segment->state_where,
        {{"state", name(claimed)},
         {"proven",
          proof.state ? "only \"" + name(*proof.state) + "\"" : "nothing about this text"}},
        proof.doubts);
  }
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : stated(context)) {
    look(self, context, pair, report);
  }
}

}  // namespace

extern constinit const Check state_unproven{
    .rule = {.id = "state-unproven",
             .severity = Severity::error,
             .fixed = true,
             .message = "\"{unit}\" is marked \"{state}\", but its events prove {proven}: run "
                        "\"clausekit update {language} --by\" with your id",
             .why = "The page would say that a named person has checked these words, and nobody "
                    "has.",
             .bad = R"(<seg id="card.f.signature" state="final">
  <target>Unterschrift</target>
  <event act="translate" by="ada"/>
  <event act="approve" by="ada"/>
</seg>)",
             .good = R"(<seg id="card.f.signature" state="final">
  <target>Unterschrift</target>
  <event act="translate" by="ada"/>
  <event act="review" by="ben"/>
  <event act="approve" by="cleo"/>
</seg>)"},
    .run = run};

}  // namespace clausekit::checks
