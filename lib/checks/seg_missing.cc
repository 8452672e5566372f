// A language lacks a text that answers no requirement: a title, a label, a choice.
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : pairs(context)) {
    if (!pair.unit->is_clause() && pair.demanded() && pair.segment == nullptr) {
      add(report, self, pair, pair.translation->where, {},
          {{pair.unit->where, "the form has it here"}});
    }
  }
}

}  // namespace

extern constinit const Check seg_missing{
    .rule = {.id = "seg-missing",
             .severity = Severity::error,
             .message = R"("{unit}" has no text here: add <seg id="{unit}">)",
             .why = "A label or a choice without words leaves the reader to guess what they fill "
                    "in or agree to.",
             .bad = R"(<!-- the German file has nothing for the unit card.f.signature -->)",
             .good = R"(<seg id="card.f.signature"><target>Unterschrift</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
