// Two parts of a form have the same id.
#include <map>
#include <string_view>

#include "checks/law.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    std::map<std::string_view, Span> first;
    const auto look = [&](const std::string& id, Span where, const std::string& unit) {
      const auto at = first.emplace(id, where);
      if (!id.empty() && !at.second && !(at.first->second == where)) {
        report.add(self.rule, where, {.form = form->id, .unit = unit}, {{"id", id}},
                   {{at.first->second, "this part has the id first"}});
      }
    };
    for (const FormBlock* block : blocks(*form)) {
      look(block->id, block->where, "");
    }
    for (const Unit& unit : form->units) {
      look(unit.id, unit.where, unit.id);
    }
    for (const Form::Switch& each : form->switches) {
      look(each.id, each.where, "");
    }
    for (const auto* texts : {&form->card.purpose, &form->card.steps}) {
      for (const StaffCard::Step& step : *texts) {
        look(step.id, step.where, "");
      }
    }
  }
}

}  // namespace

extern constinit const Check form_id_duplicate{
    .rule = {.id = "form-id-duplicate",
             .severity = Severity::error,
             .message = "another part of the form has the id \"{id}\": choose a new one",
             .why = "A translation finds its place by the id. With two of them the reader gets the "
                    "words of one place in the other.",
             .bad = R"(<clause id="card.c1" num="i">
  <p id="card.i" role="clause" req="5.i">You can refuse to pay the fee of <var ref="fee"/>.</p>
  <p id="card.i" role="gloss">Nobody will ask you why.</p>
</clause>)",
             .good = R"(<clause id="card.c1" num="i">
  <p id="card.i" role="clause" req="5.i">You can refuse to pay the fee of <var ref="fee"/>.</p>
  <p id="card.i.gloss" role="gloss">Nobody will ask you why.</p>
</clause>
<seg id="card.i.gloss"><target>Niemand fragt Sie nach dem Grund.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
