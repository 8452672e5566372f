// A form has a field that the law does not allow.
#include <string>

#include "checks/law.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

/// Whether `name` contains `words`, whole and in this order: "visa" in visa_number, not in visage.
bool contains(const std::string& name, const std::string& words) {
  return ("_" + name + "_").find("_" + words + "_") != std::string::npos;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    for (const Requirement* r : undertaken(context.project, *form)) {
      for (const Requirement::FieldRule& field : r->fields) {
        for (const FormBlock* block : blocks(*form)) {
          if (!field.present && contains(block->name, field.name)) {
            report.add(self.rule, block->where, {.form = form->id, .requirement = r->id},
                       {{"requirement", r->id}, {"name", block->name}},
                       {{r->quotation_where, "the law says this"}});
          }
        }
      }
    }
  }
}

}  // namespace

extern constinit const Check field_forbidden{
    .rule = {.id = "field-forbidden",
             .severity = Severity::error,
             .message =
                 R"(requirement "{requirement}" forbids a field such as "{name}": remove it)",
             .why =
                 "The reader would be asked what the law says nobody may ask them, and the answer "
                 "would lie in a file.",
             .bad = R"(<field id="card.born" name="place_of_birth" type="line" pii="yes">
  <label id="card.f.born">Place of birth</label>
</field>
<seg id="card.f.born"><target>Geburtsort</target></seg>)",
             .good = R"(<field id="card.born" name="reader_number" type="line" pii="yes">
  <label id="card.f.born">Number of your card</label>
</field>
<seg id="card.f.born"><target>Nummer Ihrer Karte</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
