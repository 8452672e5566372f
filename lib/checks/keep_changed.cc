// An address, a telephone number or the number of a form or case was changed or lost.
#include "checks/kept.h"
#include "checks/view.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    if (!pair.is_translated()) continue;
    const std::string target = plain(*pair.segment->target);
    for (const Kept& one : kept(plain(pair.unit->text))) {
      if (!has_kept(target, one, pair.translation->language)) {
        add(report, self, pair, pair.segment->target_where, {{"kept", one.text}},
            {{pair.unit->text_where, "the source text"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check keep_changed{
    .rule = {.id = "keep-changed",
             .severity = Severity::error,
             .message = "\"{kept}\" of the source text is not here: copy it as it is there",
             .why = "A wrong telephone number or address leaves the reader alone with the question "
                    "that it was to answer.",
             .bad = R"(<p id="card.x">Call 617-555-0100.</p>
<seg id="card.x"><target>Rufen Sie 617-555-0010 an.</target></seg>)",
             .good = R"(<p id="card.x">Call 617-555-0100.</p>
<seg id="card.x"><target>Rufen Sie 617 555 0100 an.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
