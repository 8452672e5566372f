#include "checks/evidence.h"

#include <algorithm>

namespace clausekit::checks {
namespace {

ConceptEvidence evidence(const Meaning& meaning, const Registry& registry,
                         const Requirement::Need& need, const std::vector<const Utterance*>& said) {
  ConceptEvidence out{.of = concept_of(registry, need.concept_id),
                      .wanted = static_cast<std::size_t>(std::max(need.n, 1))};
  const ConceptForms* forms =
      meaning.glossary == nullptr ? nullptr : meaning.glossary->forms(need.concept_id);
  out.has_forms = forms != nullptr && !forms->forms.empty();
  for (const Utterance* utterance : said) {
    for (const Hit* hit : utterance->evidence(need.concept_id)) {
      out.found.push_back({.unit = utterance->unit,
                           .words = utterance->words(hit->first, hit->last),
                           .begin = utterance->tokens[hit->first].begin,
                           .end = utterance->tokens[hit->last - 1].end,
                           .by = hit->wording});
    }
  }
  return out;
}

}  // namespace

std::size_t RequirementEvidence::known() const {
  return static_cast<std::size_t>(
      std::count_if(needs.begin(), needs.end(), [](const auto& n) { return n.has_forms; }));
}

std::size_t RequirementEvidence::found() const {
  return static_cast<std::size_t>(std::count_if(
      needs.begin(), needs.end(), [](const auto& n) { return n.has_forms && n.is_found(); }));
}

RequirementEvidence evidence(const Meaning& meaning, const Answer& answer) {
  RequirementEvidence out{.registry = answer.registry, .requirement = answer.requirement};
  for (const Utterance* utterance : answer.said) {
    out.units.push_back(utterance->unit);
  }
  for (const Requirement::Need& need : answer.requirement->needs) {
    out.needs.push_back(evidence(meaning, *answer.registry, need, answer.said));
  }
  return out;
}

std::set<std::string_view> concepts_said(const Utterance& text, const Registry& registry) {
  std::set<std::string_view> out;
  for (const Requirement& requirement : registry.requirements) {
    for (const Requirement::Need& need : requirement.needs) {
      if (!text.evidence(need.concept_id).empty()) {
        out.insert(need.concept_id);
      }
    }
  }
  return out;
}

const Utterance* told_elsewhere(const Utterance& text, const std::vector<Answer>& all,
                                const std::set<std::string_view>& own,
                                const std::set<std::string_view>& said) {
  for (const Answer& other : all) {
    for (const Utterance* there : other.said) {
      if (there == &text || there->source == nullptr || other.requirement->num.empty()) {
        continue;
      }
      const std::set<std::string_view> theirs = concepts_said(*there->source, *other.registry);
      const bool adds = std::any_of(theirs.begin(), theirs.end(),
                                    [&](std::string_view id) { return !own.contains(id); });
      if (adds && std::includes(said.begin(), said.end(), theirs.begin(), theirs.end())) {
        return there;
      }
    }
  }
  return nullptr;
}

std::vector<RequirementEvidence> evidence(const Project& project, const Form& form,
                                          const std::string& tag) {
  std::vector<RequirementEvidence> out;
  const Language* language = project.language(tag);
  if (language == nullptr) {
    return out;
  }
  Meanings meanings(project);
  const Meaning& meaning = meanings.of(form, *language);
  for (const Answer& answer : answers(project, meaning)) {
    out.push_back(evidence(meaning, answer));
  }
  return out;
}

}  // namespace clausekit::checks
