// A form does not let the person leave a field empty.
#include "checks/law.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    for (const FormBlock* block : blocks(*form)) {
      if (block->audience == FormBlock::Audience::person &&
          (block->always_required || block->required_when)) {
        report.add(self.rule, block->where, {.form = form->id}, {{"name", block->name}});
      }
    }
  }
}

}  // namespace

extern constinit const Check field_required{
    .rule = {.id = "field-required",
             .severity = Severity::error,
             .message = "field \"{name}\" is the person's to fill in or to leave empty: take away "
                        "required-when",
             .why =
                 "Not to answer and not to sign are lawful answers. A form that cannot be handed "
                 "in without one makes the reader say what they did not want to say.",
             .bad = R"(<section id="card.person" for="person">
  <field id="card.number" name="card_number" type="line" pii="yes" required-when="always">
    <label id="card.f.number">Number of your card</label>
  </field>
</section>
<seg id="card.f.number"><target>Nummer Ihrer Karte</target></seg>)",
             .good = R"(<section id="card.person" for="person">
  <field id="card.number" name="card_number" type="line" pii="yes">
    <label id="card.f.number">Number of your card</label>
  </field>
</section>
<seg id="card.f.number"><target>Nummer Ihrer Karte</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
