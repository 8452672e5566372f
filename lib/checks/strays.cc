#include "checks/strays.h"

#include <algorithm>
#include <set>
#include <string>

#include "checks/visit.h"

namespace clausekit::checks {
namespace {

std::string stem(const std::string& id) {
  const std::size_t dot = id.rfind('.');
  return dot == std::string::npos ? std::string{} : id.substr(0, dot);
}

/// The ids of the form's clauses and their stems.
std::set<std::string> places_of_clauses(const Form& form) {
  std::set<std::string> out;
  for (const Unit& unit : form.units) {
    if (unit.is_clause() && unit.role == Unit::Role::clause) {
      out.insert(unit.id);
      out.insert(stem(unit.id));
    }
  }
  return out;
}

void collect(std::vector<Stray>& out, const Form& form, const Translation& translation) {
  std::set<std::string> units;
  for (const Unit& unit : form.units) {
    units.insert(unit.id);
  }
  const std::set<std::string> places = places_of_clauses(form);
  for (const Segment& segment : translation.segments) {
    if (!units.contains(segment.id)) {
      out.push_back({.translation = &translation,
                     .segment = &segment,
                     .among_clauses = places.contains(stem(segment.id))});
    }
  }
}

}  // namespace

std::vector<Stray> strays(const Context& context) {
  std::vector<Stray> out;
  std::vector<const Translation*> files = translations(context);
  std::ranges::copy(source_files(context), std::back_inserter(files));
  for (const Translation* translation : files) {
    collect(out, *context.project.form(translation->form), *translation);
  }
  return out;
}

}  // namespace clausekit::checks
