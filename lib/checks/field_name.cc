// A field has a name that programs which fill in forms cannot use.
#include <string_view>

#include "checks/law.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Words of lower-case letters and digits, joined by single underscores. AssemblyLine gives two
/// underscores a meaning of their own: they tell apart copies of one field.
bool is_field_name(std::string_view name) {
  char last = '_';
  for (const char c : name) {
    if (!is_lower(c) && !is_digit(c) && (c != '_' || last == '_')) {
      return false;
    }
    last = c;
  }
  return !name.empty() && is_lower(name.front()) && last != '_';
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    for (const FormBlock* block : blocks(*form)) {
      const bool filled_in =
          block->kind == FormBlock::Kind::field || block->kind == FormBlock::Kind::choice;
      if (filled_in && !is_field_name(block->name)) {
        report.add(self.rule, block->where, {.form = form->id}, {{"name", block->name}});
      }
    }
  }
}

}  // namespace

extern constinit const Check field_name{
    .rule = {.id = "field-name",
             .severity = Severity::error,
             .message = "\"{name}\" is no field name: use words of lower-case letters and digits, "
                        "joined by single underscores",
             .why = "The programs that people use to fill in forms would lose what they typed, or "
                    "put it in another place.",
             .bad = R"(<field id="card.number" name="card__number" type="line" pii="yes">
  <label id="card.f.number">Number of your card</label>
</field>
<seg id="card.f.number"><target>Nummer Ihrer Karte</target></seg>)",
             .good = R"(<field id="card.number" name="card_number" type="line" pii="yes">
  <label id="card.f.number">Number of your card</label>
</field>
<seg id="card.f.number"><target>Nummer Ihrer Karte</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
