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

}  // namespace

std::vector<Absence> absences(const Context& context, bool quantifiers) {
  std::vector<Absence> out;
  for (const Meaning* meaning : meanings(context)) {
    if (meaning->glossary == nullptr) {
      continue;
    }
    for (Answer& answer : answers(context.project, *meaning)) {
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
        absence.answer = std::move(answer);
        out.push_back(std::move(absence));
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
