#include "checks/absent.h"

#include <algorithm>

namespace clausekit::checks {
namespace {

const Utterance* said_at(const Answer& answer, const Concept& missing) {
  const auto says = [&](const Utterance* u) {
    const Utterance* source = u->source == nullptr ? u : u->source;
    return !source->evidence(missing.id).empty();
  };
  const auto found = std::find_if(answer.said.begin(), answer.said.end(), says);
  return found == answer.said.end() ? answer.said.front() : *found;
}

/// Of a requirement with several units, those that say nothing of what their source texts say.
void add_empty_units(const Answer& answer, const Absence& whole, std::vector<Absence>& out) {
  for (const Utterance* text : answer.said) {
    if (answer.said.size() < 2 || text->source == nullptr) {
      continue;
    }
    Absence absence = whole;
    bool says_any = false;
    for (const ConceptEvidence& need : whole.evidence.needs) {
      if (need.of != nullptr && !text->source->evidence(need.of->id).empty()) {
        says_any = says_any || !need.has_forms || !text->evidence(need.of->id).empty();
        absence.missing.push_back(need.of);
      }
    }
    if (!says_any && !absence.missing.empty()) {
      absence.at = text;
      absence.answer = answer;
      out.push_back(std::move(absence));
    }
  }
}

}  // namespace

std::vector<Absence> absences(const Context& context, bool quantifiers) {
  std::vector<Absence> out;
  for (const Meaning* meaning : meanings(context)) {
    if (meaning->glossary == nullptr) {
      continue;
    }
    for (const Answer& answer : answers(context.project, *meaning)) {
      if (!answer.complete) {
        continue;  // the missing unit is reported, and may be what lacks here
      }
      Absence absence{.meaning = meaning, .evidence = evidence(*meaning, answer)};
      for (const ConceptEvidence& need : absence.evidence.needs) {
        if (need.of != nullptr && need.has_forms && !need.is_found() &&
            need.of->quantifier == quantifiers) {
          absence.missing.push_back(need.of);
        }
      }
      if (!absence.missing.empty()) {
        absence.at = said_at(answer, *absence.missing.front());
        absence.answer = answer;
        out.push_back(absence);
      } else if (!quantifiers) {
        add_empty_units(answer, absence, out);
      }
    }
  }
  return out;
}

std::string described(const std::vector<const Concept*>& concepts) {
  std::string out;
  for (const Concept* concept_ : concepts) {
    out += out.empty() ? "" : ", ";
    out += "\"" + concept_->id + "\" (" + concept_->gloss + ")";
  }
  return out;
}

}  // namespace clausekit::checks
