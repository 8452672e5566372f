// A form lacks a field that the law asks for.
#include <algorithm>

#include "checks/law.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

bool has_field(const Form& form, const std::string& name) {
  return std::ranges::any_of(blocks(form), [&](const FormBlock* block) {
    return block->name == name && form.printed(block->only_if);
  });
}

/// It asks for a field, and does not only forbid some.
bool asks_for_a_field(const Requirement& r) {
  return r.kind == Requirement::Kind::field &&
         (r.fields.empty() || std::any_of(r.fields.begin(), r.fields.end(),
                                          [](const auto& field) { return field.present; }));
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    for (const Requirement* r : undertaken(context.project, *form)) {
      const auto miss = [&](const std::string& element) {
        report.add(self.rule, form->where, {.form = form->id, .requirement = r->id},
                   {{"requirement", r->id}, {"element", element}},
                   {{r->quotation_where, "the law says this"}});
      };
      if (asks_for_a_field(*r) && !is_answered(*form, r->id)) {
        miss("<field req=\"" + r->id + "\">");
      }
      for (const Requirement::FieldRule& field : r->fields) {
        if (field.present && !has_field(*form, field.name)) {
          miss("<field name=\"" + field.name + "\">");
        }
      }
    }
  }
}

}  // namespace

extern constinit const Check field_missing{
    .rule =
        {.id = "field-missing",
         .severity = Severity::error,
         .message = "requirement \"{requirement}\" asks for a field that is not here: add "
                    "{element}",
         .why = "What the law wants on record cannot be recorded, and later nobody can show "
                "what the reader decided.",
         .bad =
             R"(<field id="card.signature" name="initials" type="signature" pii="yes" req="5.signature">
  <label id="card.f.signature">Signature</label>
</field>)",
         .good =
             R"(<field id="card.signature" name="reader_signature" type="signature" pii="yes" req="5.signature">
  <label id="card.f.signature">Signature</label>
</field>)"},
    .run = run};

}  // namespace clausekit::checks
