// A form names a variable, citation, concept, switch, unit, field, option or law that does not
// exist.
#include <algorithm>
#include <string>

#include "checks/law.h"
#include "checks/view.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

/// Looks up every name that one form uses.
class Lookup {
 public:
  Lookup(const Check& self, const Context& context, const Form& form, Report& report)
      : self_(self),
        project_(context.project),
        form_(form),
        report_(report),
        blocks_(blocks(form)) {}

  void look() {
    for (const Form::Use& use : form_.uses) {
      need(project_.registry(use.registry) != nullptr, "registry", use.registry, use.where);
    }
    for (const Unit& unit : form_.units) {
      look_switch(unit.only_if, unit.where);
      for (const Placed& placed : elements(unit.text)) {
        look(*placed.element);
      }
    }
    look(form_.card);
    for (const FormBlock* block : blocks_) {
      look_switch(block->only_if, block->where);
      look_switch(block->electronic, block->where);
      look(block->when);
      look(block->required_when);
    }
  }

 private:
  void look(const Inline& element) {
    if (element.kind == Inline::Kind::var) {
      need(has_name(form_.variables, element.ref), "variable", element.ref, element.where);
    } else if (element.kind == Inline::Kind::cite) {
      need(has_id(form_.citations, element.ref), "citation", element.ref, element.where);
    } else if (element.kind == Inline::Kind::term) {
      need(is_concept(element.ref), "concept", element.ref, element.where);
    }
  }

  void look(const StaffCard& card) {
    for (const auto* texts : {&card.purpose, &card.steps}) {
      for (const StaffCard::Step& step : *texts) {
        look_switch(step.only_if, step.where);
        for (const Placed& placed : elements(step.text)) {
          look(*placed.element);
        }
      }
    }
    for (const StaffCard::Shown& shown : card.shown) {
      need(form_.unit(shown.unit) != nullptr, "unit", shown.unit, shown.where);
    }
  }

  void look_switch(const std::string& id, Span where) {
    need(id.empty() || has_id(form_.switches, id), "switch", id, where);
  }

  void look(const std::optional<When>& when) {
    if (!when) {
      return;
    }
    const auto field = std::find_if(blocks_.begin(), blocks_.end(), [&](const FormBlock* block) {
      return block->name == when->field && !when->field.empty();
    });
    need(field != blocks_.end(), "field", when->field, when->where);
    if (field == blocks_.end() || (*field)->kind != FormBlock::Kind::choice) {
      return;
    }
    for (const std::string& value : when->values) {
      const auto& options = (*field)->options;
      need(std::any_of(options.begin(), options.end(),
                       [&](const FormBlock::Option& option) { return option.value == value; }),
           "option", when->field + "=" + value, when->where);
    }
  }

  /// The concepts of the laws that the form uses. Terms of a form without a law refer to nothing
  /// that could be looked up.
  [[nodiscard]] bool is_concept(const std::string& id) const {
    return form_.uses.empty() ||
           std::any_of(form_.uses.begin(), form_.uses.end(), [&](const Form::Use& use) {
             const Registry* registry = project_.registry(use.registry);
             return registry == nullptr || has_id(registry->concepts, id);
           });
  }

  template <class List>
  [[nodiscard]] static bool has_id(const List& list, const std::string& id) {
    return std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
  }
  template <class List>
  [[nodiscard]] static bool has_name(const List& list, const std::string& name) {
    return std::any_of(list.begin(), list.end(),
                       [&](const auto& each) { return each.name == name; });
  }

  void need(bool found, const char* kind, const std::string& name, Span where) {
    if (!found) {
      report_.add(self_.rule, where, {.form = form_.id}, {{"kind", kind}, {"name", name}});
    }
  }

  const Check& self_;
  const Project& project_;
  const Form& form_;
  Report& report_;
  std::vector<const FormBlock*> blocks_;
};

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    Lookup(self, context, *form, report).look();
  }
}

}  // namespace

extern constinit const Check form_reference{
    .rule =
        {.id = "form-reference",
         .severity = Severity::error,
         .message = "there is no {kind} \"{name}\": mend the name, or define it",
         .why = "A value that is not defined leaves a gap on the page; a part whose condition is "
                "not defined is printed for nobody, or for everybody.",
         .bad = R"(<p id="card.lead">This card is from <var ref="libary"/>.</p>
<seg id="card.lead"><target>Diese Karte ist von <var ref="libary"/>.</target></seg>)",
         .good =
             R"(<variable name="library" type="text"><example>Central Library</example></variable>
<p id="card.lead">This card is from <var ref="library"/>.</p>
<seg id="card.lead"><target>Diese Karte ist von <var ref="library"/>.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
