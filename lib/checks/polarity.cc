#include "checks/polarity.h"

#include <algorithm>

namespace clausekit::checks {
namespace {

const char* name(Polarity polarity) {
  switch (polarity) {
    case Polarity::permission:
      return "a permission";
    case Polarity::duty:
      return "a duty";
    case Polarity::ban:
      return "a ban";
    case Polarity::possibility:
      return "a possibility";
    case Polarity::fact:
      break;
  }
  return "a fact";
}

const char* name(const Modality& modality) {
  switch (modality.kind) {
    case Modality::Kind::permitted:
      return modality.acts ? "a permission or possibility" : "a permission to leave it";
    case Modality::Kind::obliged:
      return modality.acts ? "a duty" : "a ban";
    case Modality::Kind::plain:
      break;
  }
  return !modality.acts       ? "that it is not so"
         : modality.in_future ? "that it will be so"
                              : "a fact";
}

/// Those of the hits that lie in no longer one of them.
std::vector<const Hit*> longest(const std::vector<const Hit*>& hits) {
  std::vector<const Hit*> out;
  std::copy_if(hits.begin(), hits.end(), std::back_inserter(out), [&](const Hit* hit) {
    return std::none_of(hits.begin(), hits.end(),
                        [&](const Hit* other) { return other->covers(*hit); });
  });
  return out;
}

std::vector<const Hit*> phrases(const Utterance& text, std::string_view concept_id) {
  std::vector<const Hit*> out;
  for (const Hit& hit : text.hits) {
    if (hit.kind == Hit::Kind::phrase && hit.concept_id == concept_id) {
      out.push_back(&hit);
    }
  }
  return longest(out);
}

/// The words before a phrase turn it round: "no" before "tiene derecho a negarse". A "will" does
/// not: it belongs to another verb, or makes no difference.
bool turned(const Governed& by, Polarity wanted) {
  Modality modality = by.modality;
  modality.in_future = false;
  return by.by_anything && (contradicts(modality, wanted) ||
                            (modality.kind == Modality::Kind::plain && !modality.acts));
}

/// What is wrong in one unit about one concept; no words if nothing is.
Flip flip(const Meaning& meaning, const Utterance& text, const Requirement::PolarityOf& wanted) {
  Flip out{.at = &text, .concept_id = wanted.concept_id, .wanted = wanted.is};
  const std::vector<const Hit*> listed = phrases(text, wanted.concept_id);
  for (const Hit* phrase : listed) {
    if (contradicts(phrase->says, wanted.is)) {
      out.words = text.words(phrase->first, phrase->last);
      out.said = name(phrase->says);
      out.reviewed = !phrase->wording->reviewed_by.empty();
      return out;
    }
  }
  std::vector<const Hit*> acts = longest(text.evidence(wanted.concept_id));
  acts.insert(acts.end(), listed.begin(), listed.end());
  for (const Hit* act : acts) {
    const bool is_phrase = act->kind == Hit::Kind::phrase;
    const bool decided = !is_phrase && std::any_of(listed.begin(), listed.end(), [&](const Hit* p) {
      return p->first < act->last && act->first < p->last;
    });
    if (decided) {
      continue;
    }
    const Governed by = governed(meaning, text, act->first, act->last, wanted.is);
    if (is_phrase ? turned(by, wanted.is) && by.first < act->first
                  : by.by_anything && contradicts(by.modality, wanted.is)) {
      out.words = text.words(by.first, by.last);
      out.said = name(by.modality);
      out.reviewed = !meaning.language->reviewed_by.empty();
      return out;
    }
  }
  return out;
}

}  // namespace

std::vector<Flip> flips(const Project& project, const Meaning& meaning) {
  std::vector<Flip> out;
  if (meaning.glossary == nullptr) {
    return out;
  }
  for (const Answer& answer : answers(project, meaning)) {
    for (const auto* units : {&answer.said, &answer.glosses}) {
      for (const Utterance* text : *units) {
        for (const Requirement::PolarityOf& wanted : answer.requirement->polarity) {
          Flip found = flip(meaning, *text, wanted);
          if (!found.words.empty()) {
            found.requirement = units == &answer.said ? answer.requirement->id : std::string{};
            out.push_back(std::move(found));
            break;
          }
        }
      }
    }
  }
  return out;
}

}  // namespace clausekit::checks
