// A "not" was lost, or one came in.
//
// Counting negators cries wolf: many languages say no twice, and "refuse" and "only" are often
// worded with one. So it asks only whether there is any at all on one side and none on the other,
// and keeps out of texts with wording of concepts that can be said both ways: quantifiers, and
// those that a glossary words with a negator too. Only in the answers that a reader chooses from
// does it ask whether their number is even or odd.
#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

#include "checks/modality.h"

namespace clausekit::checks {
namespace {

using Concepts = std::set<std::string_view>;

/// Quantifiers ("only") can be worded with a negator or without one in any language.
Concepts quantifiers(const Project& project) {
  Concepts out;
  for (const Registry& registry : project.registries) {
    for (const Concept& concept_ : registry.concepts) {
      if (concept_.quantifier) {
        out.insert(concept_.id);
      }
    }
  }
  return out;
}

/// What the law lets the reader do.
Concepts permitted(const Project& project) {
  Concepts out;
  for (const Registry& registry : project.registries) {
    for (const Requirement& requirement : registry.requirements) {
      for (const Requirement::PolarityOf& polarity : requirement.polarity) {
        if (polarity.is == Polarity::permission) {
          out.insert(polarity.concept_id);
        }
      }
    }
  }
  return out;
}

bool has_any(const Utterance& text, const Concepts& concepts) {
  return std::any_of(text.hits.begin(), text.hits.end(),
                     [&](const Hit& hit) { return concepts.contains(hit.concept_id); });
}

bool negative(const Stance& stance) { return stance.negates || stance.forbids || stance.frees; }

/// Any negator at all, also one that is part of other wording.
bool negates(const Utterance& text) {
  return std::any_of(text.operations.begin(), text.operations.end(), [](const Operation& op) {
    return op.is == Operator::negation || op.is == Operator::must_not ||
           op.is == Operator::need_not;
  });
}

std::size_t count(const Utterance& text) {
  return static_cast<std::size_t>(
      std::count_if(text.operations.begin(), text.operations.end(), [](const Operation& op) {
        return op.is == Operator::negation || op.is == Operator::must_not ||
               op.is == Operator::need_not;
      }));
}

/// What became of the negation, or null. `either` can be worded both ways, and so can
/// `quantifiers`.
const char* change(const Meaning& meaning, const Utterance& text, const Meaning& source,
                   const Concepts& either, const Concepts& quantifiers, const Concepts& refusals) {
  const bool free_here = has_any(text, either) || has_any(text, quantifiers);
  if (negative(stance(source, *text.source)) && !negates(text) && !free_here) {
    return "the source text says no or not, and nothing here does";
  }
  if (text.unit->is_clause()) {
    return nullptr;  // its wording is sought as evidence, and may hold a negator that nobody listed
  }
  const bool free_there = has_any(*text.source, either) || has_any(*text.source, quantifiers);
  if (negative(stance(meaning, text)) && !negates(*text.source) && !free_there) {
    return "this says no or not, and the source text does not";
  }
  // Answers are short and chosen by their "no": there two of them undo one another.
  const bool is_answer = text.unit->element == Unit::Element::option;
  if (is_answer && count(text) % 2 != count(*text.source) % 2 && !has_any(text, refusals)) {
    return "\"no\" and \"not\" stand here in another number than in the source text";
  }
  return nullptr;
}

void run(const Check& self, const Context& context, Report& report) {
  const Concepts quantified = quantifiers(context.project);
  const Concepts lawful = permitted(context.project);
  for (const Meaning* meaning : meanings(context)) {
    if (meaning->is_source() || !meaning->lists("negator")) {
      continue;
    }
    const Meaning& source =
        context.meanings->of(*meaning->form, *context.project.language(meaning->form->language));
    if (!source.lists("negator")) {
      continue;
    }
    Concepts either = meaning->worded_with_negator;
    either.insert(source.worded_with_negator.begin(), source.worded_with_negator.end());
    Concepts refusals;
    std::set_intersection(either.begin(), either.end(), lawful.begin(), lawful.end(),
                          std::inserter(refusals, refusals.end()));
    for (const Utterance& utterance : meaning->said) {
      if (utterance.source == nullptr) {
        continue;
      }
      if (const char* found = change(*meaning, utterance, source, either, quantified, refusals)) {
        add(report, self, *meaning, utterance, "", Severity::warning, {{"change", found}},
            {{utterance.source->where, "the source text"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check polarity_negation_count{
    .rule = {.id = "polarity-negation-count",
             .severity = Severity::warning,
             .message = "{change}",
             .why = "One small word turns the sentence into its opposite.",
             .bad = R"(<p id="card.help">This is not a bill.</p>
<seg id="card.help"><target>Dies ist eine Rechnung.</target></seg>)",
             .good = R"(<p id="card.help">This is not a bill.</p>
<seg id="card.help"><target>Dies ist keine Rechnung.</target></seg>)"},
    .run = run,
    .data = Data::negators};

}  // namespace clausekit::checks
