// A form answers a requirement that no law it uses has.
#include <algorithm>

#include "checks/law.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

/// A <use> of an unknown registry is a fault of its own, and hides what the registry would know.
bool registries_are_known(const Project& project, const Form& form) {
  return std::all_of(form.uses.begin(), form.uses.end(), [&](const Form::Use& use) {
    return project.registry(use.registry) != nullptr;
  });
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    if (!registries_are_known(context.project, *form)) {
      continue;
    }
    const auto look = [&](const std::vector<std::string>& ids, Span where,
                          const std::string& unit) {
      for (const std::string& id : ids) {
        if (requirement(context.project, *form, id) == nullptr) {
          report.add(self.rule, where, {.form = form->id, .unit = unit, .requirement = id},
                     {{"requirement", id}});
        }
      }
    };
    for (const Unit& unit : form->units) {
      look(unit.requirements, unit.where, unit.id);
    }
    for (const FormBlock* block : blocks(*form)) {
      look(block->requirements, block->where, "");
    }
    for (const auto* texts : {&form->card.purpose, &form->card.steps}) {
      for (const StaffCard::Step& step : *texts) {
        look(step.requirements, step.where, "");
      }
    }
    for (const Form::Use& use : form->uses) {
      const Registry& registry = *context.project.registry(use.registry);
      for (const std::string& named : use.requirements) {
        const bool known = std::any_of(registry.requirements.begin(), registry.requirements.end(),
                                       [&](const Requirement& r) { return covers(named, r.id); });
        if (!known) {
          report.add(self.rule, use.where, {.form = form->id, .requirement = named},
                     {{"requirement", named}});
        }
      }
    }
  }
}

}  // namespace

extern constinit const Check form_requirement_unknown{
    .rule = {.id = "form-requirement-unknown",
             .severity = Severity::error,
             .message = "no law that this form uses has a requirement \"{requirement}\": write its "
                        "id as the registry does",
             .why =
                 "The text is counted for nothing, and a requirement that it was meant to answer "
                 "may go unanswered.",
             .bad = R"(<p id="card.lead" req="5.iv">Read this card before you sign.</p>
<seg id="card.lead"><target>Lesen Sie diese Karte, bevor Sie unterschreiben.</target></seg>)",
             .good = R"(<p id="card.lead">Read this card before you sign.</p>
<seg id="card.lead"><target>Lesen Sie diese Karte, bevor Sie unterschreiben.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
