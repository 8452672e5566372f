#include "checks/waivers.h"

#include <algorithm>

#include "checks/settle.h"

namespace clausekit::checks {
namespace {

const Person* person(const Project& project, std::string_view id) {
  const auto found = std::find_if(project.people.begin(), project.people.end(),
                                  [&](const Person& p) { return p.id == id; });
  return found == project.people.end() ? nullptr : &*found;
}

bool may_waive(const Person* person) {
  return person != nullptr &&
         std::any_of(person->roles.begin(), person->roles.end(), [](const std::string& role) {
           return role == "reviewer" || role == "counsel" || role == "publisher";
         });
}

/// `2026-05-31`, which sorts as days do.
std::string written(Date day) {
  const auto digits = [](unsigned number, std::size_t width) {
    std::string out = std::to_string(number);
    return std::string(width > out.size() ? width - out.size() : 0, '0') + out;
  };
  return digits(static_cast<unsigned>(static_cast<int>(day.year())), 4) + "-" +
         digits(static_cast<unsigned>(day.month()), 2) + "-" +
         digits(static_cast<unsigned>(day.day()), 2);
}

bool is_of_source(const Form& form, const Translation& translation) {
  return translation.language == form.language;
}

}  // namespace

std::vector<PlacedWaiver> waivers(const Context& context) {
  std::vector<PlacedWaiver> out;
  for (const Translation& translation : context.project.translations) {
    const Form* form = context.project.form(translation.form);
    if (form == nullptr || !context.wants_form(form->id) ||
        !context.wants_language(translation.language)) {
      continue;
    }
    for (const Segment& segment : translation.segments) {
      const Unit* unit = segment.waivers.empty() ? nullptr : form->unit(segment.id);
      if (unit == nullptr) {
        continue;
      }
      for (const Waiver& waiver : segment.waivers) {
        out.push_back({.form = form,
                       .translation = &translation,
                       .unit = unit,
                       .segment = &segment,
                       .waiver = &waiver});
      }
    }
  }
  return out;
}

std::string bound_digest(const Form& form, const Translation& translation, const Segment& segment) {
  if (!is_of_source(form, translation)) {
    return segment.target_digest;
  }
  const Unit* unit = form.unit(segment.id);
  return unit == nullptr ? std::string{} : unit->digest;
}

std::string objection(const Context& context, std::string_view id, std::string_view by) {
  if (rule(context, id) == nullptr) {
    return "there is no rule \"" + std::string(id) + "\"";
  }
  if (!may_waive(person(context.project, by))) {
    return "\"" + std::string(by) +
           "\" is not listed in people.xml as reviewer, counsel or publisher";
  }
  return {};
}

bool is_error(const Context& context, std::string_view id) {
  const Rule* known = rule(context, id);
  return known != nullptr && severity(context.project, *known) == Severity::error;
}

std::string staleness(const Context& context, const PlacedWaiver& placed) {
  const std::string today = written(context.today);
  if (placed.waiver->of != bound_digest(*placed.form, *placed.translation, *placed.segment)) {
    return "the text has changed since";
  }
  const std::string last = placed.waiver->until.substr(0, today.size());
  return !last.empty() && last < today ? "it ended on " + last : std::string{};
}

bool is_sound(const Context& context, const PlacedWaiver& placed) {
  return objection(context, placed.waiver->check, placed.waiver->by).empty() &&
         staleness(context, placed).empty();
}

bool speaks_of(const PlacedWaiver& placed, const Diagnostic& found) {
  const bool same_language =
      found.subject.language == placed.translation->language ||
      (found.subject.language.empty() && is_of_source(*placed.form, *placed.translation));
  return found.severity == Severity::warning && found.rule->id == placed.waiver->check &&
         same_language && found.subject.form == placed.form->id &&
         found.subject.unit == placed.unit->id;
}

std::string words(const Project& project, const Waiver& waiver) {
  const Person* by = person(project, waiver.by);
  const bool named = by != nullptr && by->published_as == "name" && !by->name.empty();
  return "by " + (named ? by->name : waiver.by) + ": " + waiver.text;
}

}  // namespace clausekit::checks
