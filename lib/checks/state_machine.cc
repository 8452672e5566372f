// A printed text comes from a machine, and no person has confirmed it.
#include <algorithm>

#include "checks/visit.h"

namespace clausekit::checks {
namespace {

/// Where the text as it stands came out of a machine, unless a person has spoken of it since.
const Event* by_machine(const Segment& segment) {
  const Event* found = nullptr;
  for (const Event& event : segment.events) {
    const bool machine = event.act == "machine" || event.role == "tool";
    const bool undone = event.act == "reject" || event.act == "invalidate";
    if (event.act == "machine") {
      found = &event;
    } else if (!machine && !undone) {
      found = nullptr;
    }
  }
  return found;
}

void look(const Check& self, const Pair& pair, Report& report) {
  const Event* event = pair.segment == nullptr ? nullptr : by_machine(*pair.segment);
  if (event != nullptr && pair.demanded()) {
    add(report, self, pair, event->where);
  }
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : stated(context)) {
    look(self, pair, report);
  }
}

}  // namespace

extern constinit const Check state_machine{
    .rule = {.id = "state-machine",
             .severity = Severity::error,
             .gate = Gate::publish,
             .message = "\"{unit}\" was written by a machine: have a translator read it and run "
                        "\"clausekit reconfirm {language}\"",
             .why = "A machine writes fluent sentences that say something else. Only someone who "
                    "knows both languages can tell.",
             .bad = R"(<seg id="card.f.signature" state="initial">
  <target>Unterschrift</target>
  <event act="machine" by="first-draft" role="tool"/>
</seg>)",
             .good = R"(<seg id="card.f.signature" state="final">
  <target>Unterschrift</target>
  <event act="machine" by="first-draft" role="tool"/>
  <event act="reconfirm" by="ada"/>
  <event act="review" by="ben"/>
  <event act="approve" by="cleo"/>
</seg>)"},
    .run = run};

}  // namespace clausekit::checks
