// A clause comes without a note for the translator.
#include <algorithm>

#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    // A form without any notes is one whose makers keep them elsewhere, if they have any.
    const bool has_notes =
        std::ranges::any_of(form->units, [](const Unit& unit) { return !unit.notes.empty(); });
    for (const Unit& unit : form->units) {
      if (!has_notes || !unit.is_clause() || !unit.translate || !unit.notes.empty()) continue;
      report.add(self.rule, unit.where,
                 {.language = form->language, .form = form->id, .unit = unit.id},
                 {{"unit", unit.id}});
    }
  }
}

}  // namespace

extern constinit const Check src_no_note{
    .rule =
        {.id = "src-no-note",
         .severity = Severity::note,
         .message = "clause \"{unit}\" has no <note for=\"translator\">, and other texts of the "
                    "form have one: say what it means, and what it must not say",
         .why = "A translator who has only the one sentence has to guess what the law wants.",
         .bad =
             R"(<clause id="card.c1" num="i"><note for="translator">A right, never a duty.</note><p id="card.i" role="clause" req="5.i">You can refuse to pay the fee of <var ref="fee"/>.</p></clause>
<clause id="card.c2" num="ii"><p id="card.ii" role="clause" req="5.ii">You get your card back <em kind="strong">even if</em> you do not pay.</p></clause>)",
         .good =
             R"(<clause id="card.c1" num="i"><note for="translator">A right, never a duty.</note><p id="card.i" role="clause" req="5.i">You can refuse to pay the fee of <var ref="fee"/>.</p></clause>
<clause id="card.c2" num="ii"><note for="translator">The library gives it back.</note><p id="card.ii" role="clause" req="5.ii">You get your card back <em kind="strong">even if</em> you do not pay.</p></clause>)"},
    .run = run};

}  // namespace clausekit::checks
