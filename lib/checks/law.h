// What the law asks of a form, and where the form answers.
#pragma once

#include <string>
#include <vector>

#include "model/project.h"

namespace clausekit::checks {

/// The requirement of this id in one of the registries that the form uses, or null.
const Requirement* requirement(const Project& project, const Form& form, const std::string& id);

/// The requirements that the form undertakes to answer: those its <use> names by id or by the
/// beginning of an id up to a dot, or, where a <use> names none, those that a unit or field names.
/// In the order of the registries.
std::vector<const Requirement*> undertaken(const Project& project, const Form& form);

/// Whether `named`, as a <use> writes it, covers the requirement `id`: "63c" covers 63c and 63c.iv,
/// but not 63ca.
bool covers(const std::string& named, const std::string& id);

/// Whether a printed unit other than a gloss, or a printed field, answers the requirement.
bool is_answered(const Form& form, const std::string& requirement);

/// Every block of the form, outer before inner, in document order.
std::vector<const FormBlock*> blocks(const Form& form);

/// A clause unit that answers a requirement which the law numbers.
struct Numbered {
  const Unit* unit = nullptr;
  const FormBlock* clause = nullptr;  ///< the <clause> around it, or null
  const Requirement* requirement = nullptr;
};

/// All of them in document order: units of role "clause", and any that carry law inside a <clause>.
std::vector<Numbered> numbered(const Project& project, const Form& form);

}  // namespace clausekit::checks
