// The law behind a form is a bill, or out of force on the day.
#include <array>
#include <charconv>

#include "checks/visit.h"

namespace clausekit::checks {
namespace {

std::string name(Registry::Status status) {
  switch (status) {
    case Registry::Status::bill:
      return "a bill";
    case Registry::Status::repealed:
      return "repealed";
    case Registry::Status::enacted:
      break;
  }
  return "enacted, but not for this day";
}

/// At least `width` digits.
std::string digits(unsigned value, std::size_t width) {
  std::array<char, 16> buffer{};
  const auto* const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  std::string out(static_cast<const char*>(buffer.data()), end);
  return out.insert(0, width > out.size() ? width - out.size() : 0, '0');
}

std::string iso(Date date) {
  return digits(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
         digits(static_cast<unsigned>(date.month()), 2) + "-" +
         digits(static_cast<unsigned>(date.day()), 2);
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    for (const Form::Use& use : form->uses) {
      const Registry* registry = context.project.registry(use.registry);
      if (registry != nullptr && !registry->in_force(context.today)) {
        report.add(self.rule, registry->where, {.form = form->id},
                   {{"law", registry->name.empty() ? registry->id : registry->name},
                    {"date", iso(context.today)},
                    {"status", name(registry->status)}},
                   {{use.where, "this form is made for it"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check registry_not_in_force{
    .rule = {.id = "registry-not-in-force",
             .severity = Severity::error,
             .gate = Gate::publish,
             .message = "\"{law}\" is not in force on {date}: it is {status}",
             .why = "Nobody can consent under a law that does not exist yet. Whoever signed would "
                    "be told of rights that no court upholds.",
             .bad = R"(<registry id="act-7" status="bill"/>)",
             .good = R"(<registry id="act-7" status="enacted" in-force-from="2024-07-01"/>)"},
    .run = run};

}  // namespace clausekit::checks
