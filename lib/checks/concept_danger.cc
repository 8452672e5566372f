// Words that say something else than the law: "notary" for "lawyer", "at liberty" for "free".
//
// The glossary lists them concept by concept. They are sought in every unit, since a gloss or a
// choice misleads as well as a clause. Four things keep it quiet: a danger inside longer evidence
// is none, nor is one right behind a negator, nor one that the source text has in the same unit,
// and only concepts of the form's own law count. In the source language itself only clauses are
// looked at.
#include <algorithm>
#include <set>

#include "checks/evidence.h"

namespace clausekit::checks {
namespace {

bool needs(const Requirement& requirement, std::string_view concept_id) {
  return std::any_of(requirement.needs.begin(), requirement.needs.end(),
                     [&](const auto& need) { return need.concept_id == concept_id; });
}

/// The concepts of the laws that the form answers to.
std::set<std::string_view> concepts(const Project& project, const Form& form) {
  std::set<std::string_view> out;
  for (const Form::Use& use : form.uses) {
    if (const Registry* registry = project.registry(use.registry)) {
      for (const Requirement& requirement : registry->requirements) {
        for (const Requirement::Need& need : requirement.needs) {
          out.insert(need.concept_id);
        }
      }
    }
  }
  return out;
}

/// The requirement that the unit answers with this concept, or any that it answers.
std::string requirement(const std::vector<Answer>& answers, const Utterance& at,
                        std::string_view concept_id) {
  std::string out;
  for (const Answer& answer : answers) {
    if (std::find(answer.said.begin(), answer.said.end(), &at) != answer.said.end()) {
      if (needs(*answer.requirement, concept_id)) {
        return answer.requirement->id;
      }
      out = out.empty() ? answer.requirement->id : out;
    }
  }
  return out;
}

/// The dangers of one concept in one unit; of several that overlap the longest.
std::vector<const Hit*> longest(const Utterance& at, std::string_view concept_id) {
  std::vector<const Hit*> out;
  for (const Hit& hit : at.hits) {
    const bool within = std::any_of(at.hits.begin(), at.hits.end(), [&](const Hit& other) {
      return other.kind == Hit::Kind::danger && other.concept_id == concept_id && other.covers(hit);
    });
    if (hit.kind == Hit::Kind::danger && hit.concept_id == concept_id && !within) {
      out.push_back(&hit);
    }
  }
  return out;
}

/// Right behind a negator: "a lawyer, not a notary", "not paid by the government"; or a duty that
/// is lifted.
bool is_denied(const Meaning& meaning, const Utterance& at, const Hit& danger) {
  const std::size_t reach = text::is_unspaced(meaning.language->script) ? 2 : 1;
  return std::any_of(at.operations.begin(), at.operations.end(), [&](const Operation& op) {
    if (op.is == Operator::need_not) {
      return op.first < danger.first && op.has_word(danger.first);
    }
    return op.is == Operator::negation && op.last <= danger.first &&
           danger.first - op.last <= reach && !at.tokens[danger.first].after_comma &&
           !at.tokens[danger.first].after_stop;
  });
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Meaning* meaning : meanings(context)) {
    if (meaning->glossary == nullptr) {
      continue;
    }
    const std::set<std::string_view> known = concepts(context.project, *meaning->form);
    const std::vector<Answer> answered = answers(context.project, *meaning);
    for (const Utterance& utterance : meaning->said) {
      if (!meaning->form->printed(utterance.unit->only_if)) {
        continue;
      }
      std::set<std::string_view> dangerous;
      for (const Hit& hit : utterance.hits) {
        if (hit.kind == Hit::Kind::danger && known.contains(hit.concept_id) &&
            !is_denied(*meaning, utterance, hit) &&
            (utterance.source == nullptr ||
             !utterance.source->has(Hit::Kind::danger, hit.concept_id))) {
          dangerous.insert(hit.concept_id);
        }
      }
      for (const std::string_view concept_id : dangerous) {
        std::string words;
        bool sure = false;
        for (const Hit* hit : longest(utterance, concept_id)) {
          if (is_denied(*meaning, utterance, *hit)) {
            continue;
          }
          words += (words.empty() ? "\"" : ", \"") + utterance.words(hit->first, hit->last) + "\"";
          sure = sure || (!hit->only_warns && !hit->wording->reviewed_by.empty());
        }
        std::vector<Note> notes;
        if (utterance.source != nullptr) {
          notes.push_back({utterance.source->where, "the source text"});
        }
        add(report, self, *meaning, utterance, requirement(answered, utterance, concept_id),
            sure ? Severity::error : Severity::warning,
            {{"words", words}, {"concept", std::string(concept_id)}}, std::move(notes));
      }
    }
  }
}

}  // namespace

extern constinit const Check concept_danger{
    .rule =
        {.id = "concept-danger",
         .severity = Severity::error,
         .fixed = true,
         .message = "{words} is listed as wrong wording for \"{concept}\": it says something else",
         .why = "One such word has undone a conviction: a \"free\" lawyer was promised with the "
                "word for \"at liberty\". While no native reader has reviewed the list this only "
                "warns.",
         .bad =
             R"(<seg id="card.i"><target>Sie müssen die Geldstrafe von <var ref="fee"/> als Gebühr nicht zahlen.</target></seg>)",
         .good =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>)"},
    .run = run,
    .data = Data::forms};

}  // namespace clausekit::checks
