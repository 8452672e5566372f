// Two answers to one question have the same value.
#include <map>
#include <string_view>

#include "checks/law.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    for (const FormBlock* block : blocks(*form)) {
      std::map<std::string_view, Span> first;
      for (const FormBlock::Option& option : block->options) {
        const auto at = first.emplace(option.value, option.where);
        if (!at.second) {
          report.add(self.rule, option.where,
                     {.form = form->id, .unit = form->units[option.unit].id},
                     {{"value", option.value}, {"name", block->name}},
                     {{at.first->second, "this answer has the value first"}});
        }
      }
    }
  }
}

}  // namespace

extern constinit const Check option_duplicate{
    .rule = {.id = "option-duplicate",
             .severity = Severity::error,
             .message = R"(another answer to "{name}" has the value "{value}": give each its own)",
             .why = "Whatever the reader checks, the record says the same.",
             .bad = R"(<choice id="card.choice" name="pays" pick="one" pii="no">
  <option id="card.yes" value="pays">I pay the fee.</option>
  <option id="card.no" value="pays">I do not pay the fee.</option>
</choice>
<seg id="card.yes"><target>Ich zahle die Gebühr.</target></seg>
<seg id="card.no"><target>Ich zahle die Gebühr nicht.</target></seg>)",
             .good = R"(<choice id="card.choice" name="pays" pick="one" pii="no">
  <option id="card.yes" value="yes">I pay the fee.</option>
  <option id="card.no" value="no">I do not pay the fee.</option>
</choice>
<seg id="card.yes"><target>Ich zahle die Gebühr.</target></seg>
<seg id="card.no"><target>Ich zahle die Gebühr nicht.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
