#include "trial_faults.h"

#include <catch2/catch.hpp>

#include "sources/digest.h"
#include "sources/inlines.h"

namespace clausekit::tests {

std::vector<Place> places(const Trial& trial) {
  std::vector<Place> out;
  for (const Translation& translation : trial.project().translations) {
    const Form* form = trial.project().form(translation.form);
    if (form == nullptr || translation.language != trial.language()) continue;
    for (const Unit& unit : form->units) {
      const Segment* segment = translation.segment(unit.id);
      if (segment != nullptr && segment->target && unit.translate && form->printed(unit.only_if)) {
        out.push_back({form, &translation, &unit, segment});
      }
    }
  }
  return out;
}

void add_changed(std::vector<TrialCase>& out, std::string_view fault, const Place& place,
                 Inlines text, const std::string& how) {
  if (sources::canonical(text) == sources::canonical(place.text()) &&
      sources::plain_text(text) == sources::plain_text(place.text())) {
    return;
  }
  TrialCase made{.fault = std::string(fault), .form = place.form->id, .what = place.unit->id};
  made.what += (how.empty() ? "" : " (" + how + ")") + ": " + sources::plain_text(text);
  made.changes.push_back({place.unit->id, std::move(text)});
  out.push_back(std::move(made));
}

bool has(Known what, const Trial& trial) {
  const Glossary* glossary = trial.project().glossary(trial.language());
  const Language* language = trial.project().language(trial.language());
  switch (what) {
    case Known::nothing:
      return true;
    case Known::wording:
      return glossary != nullptr && !glossary->concepts.empty();
    case Known::doubled_words:
      return language != nullptr && language->words.contains("doubled");
  }
  return false;
}

std::vector<TrialCase> seeded(std::span<const FaultClass> classes, const Trial& trial) {
  std::vector<TrialCase> out;
  for (const FaultClass& each : classes) {
    if (has(each.needs, trial)) each.seed(each, trial, out);
  }
  return out;
}

}  // namespace clausekit::tests
