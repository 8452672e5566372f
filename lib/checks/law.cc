#include "checks/law.h"

#include <algorithm>

namespace clausekit::checks {
namespace {

void collect(std::vector<const FormBlock*>& out, const std::vector<FormBlock>& blocks) {
  for (const FormBlock& block : blocks) {
    out.push_back(&block);
    collect(out, block.blocks);
  }
}

bool names(const std::vector<std::string>& requirements, const std::string& id) {
  return std::find(requirements.begin(), requirements.end(), id) != requirements.end();
}

bool is_named(const Form& form, const std::string& id) {
  return std::any_of(form.units.begin(), form.units.end(),
                     [&](const Unit& unit) { return names(unit.requirements, id); }) ||
         std::ranges::any_of(
             blocks(form), [&](const FormBlock* block) { return names(block->requirements, id); });
}

/// Notes for every unit the <clause> that it stands in.
void mark(std::vector<const FormBlock*>& clause_of, const std::vector<FormBlock>& blocks,
          const FormBlock* clause) {
  for (const FormBlock& block : blocks) {
    const FormBlock* inner = block.kind == FormBlock::Kind::clause ? &block : clause;
    if (block.unit) {
      clause_of[*block.unit] = inner;
    }
    mark(clause_of, block.blocks, inner);
  }
}

}  // namespace

const Requirement* requirement(const Project& project, const Form& form, const std::string& id) {
  for (const Form::Use& use : form.uses) {
    const Registry* registry = project.registry(use.registry);
    const Requirement* found = registry == nullptr ? nullptr : registry->requirement(id);
    if (found != nullptr) {
      return found;
    }
  }
  return nullptr;
}

std::vector<const Requirement*> undertaken(const Project& project, const Form& form) {
  std::vector<const Requirement*> out;
  for (const Form::Use& use : form.uses) {
    const Registry* registry = project.registry(use.registry);
    if (registry == nullptr) {
      continue;
    }
    for (const Requirement& r : registry->requirements) {
      const bool asked =
          use.requirements.empty()
              ? is_named(form, r.id)
              : std::any_of(use.requirements.begin(), use.requirements.end(),
                            [&](const std::string& named) { return covers(named, r.id); });
      if (asked) {
        out.push_back(&r);
      }
    }
  }
  return out;
}

bool covers(const std::string& named, const std::string& id) {
  return id.starts_with(named) && (id.size() == named.size() || id[named.size()] == '.');
}

bool is_answered(const Form& form, const std::string& requirement) {
  return std::any_of(form.units.begin(), form.units.end(),
                     [&](const Unit& unit) {
                       return unit.is_clause() && form.printed(unit.only_if) &&
                              names(unit.requirements, requirement);
                     }) ||
         std::ranges::any_of(blocks(form), [&](const FormBlock* block) {
           return form.printed(block->only_if) && names(block->requirements, requirement);
         });
}

std::vector<const FormBlock*> blocks(const Form& form) {
  std::vector<const FormBlock*> out;
  collect(out, form.body);
  return out;
}

std::vector<Numbered> numbered(const Project& project, const Form& form) {
  std::vector<const FormBlock*> clause_of(form.units.size(), nullptr);
  mark(clause_of, form.body, nullptr);
  std::vector<Numbered> out;
  for (std::size_t i = 0; i < form.units.size(); ++i) {
    const Unit& unit = form.units[i];
    if (!unit.is_clause() || (unit.role != Unit::Role::clause && clause_of[i] == nullptr)) {
      continue;
    }
    for (const std::string& id : unit.requirements) {
      const Requirement* found = requirement(project, form, id);
      if (found != nullptr && !found->num.empty()) {
        out.push_back({.unit = &unit, .clause = clause_of[i], .requirement = found});
      }
    }
  }
  return out;
}

}  // namespace clausekit::checks
