// A "not" was lost, or one came in.
//
// Counting negators cries wolf: many languages say no twice, and "refuse" and "only" are often
// worded with one. So it asks only whether there is any at all on one side and none on the other,
// and keeps out of texts with wording, on either side, of concepts that can be said both ways:
// those whose polarity the law fixes, and quantifiers.
#include <algorithm>
#include <set>
#include <string_view>

#include "checks/modality.h"

namespace clausekit::checks {
namespace {

/// What can be worded with a negator or without one.
std::set<std::string_view> either_way(const Project& project) {
  std::set<std::string_view> out;
  for (const Registry& registry : project.registries) {
    for (const Concept& concept_ : registry.concepts) {
      if (concept_.quantifier) {
        out.insert(concept_.id);
      }
    }
    for (const Requirement& requirement : registry.requirements) {
      for (const Requirement::PolarityOf& polarity : requirement.polarity) {
        out.insert(polarity.concept_id);
      }
    }
  }
  return out;
}

bool has_any(const Utterance& text, const std::set<std::string_view>& concepts) {
  return std::any_of(text.hits.begin(), text.hits.end(),
                     [&](const Hit& hit) { return concepts.contains(hit.concept_id); });
}

bool negative(const Stance& stance) { return stance.negates || stance.forbids || stance.frees; }

void run(const Check& self, const Context& context, Report& report) {
  const std::set<std::string_view> free = either_way(context.project);
  for (const Meaning* meaning : meanings(context)) {
    if (meaning->is_source() || !meaning->lists("negator")) {
      continue;
    }
    const Meaning& source =
        context.meanings->of(*meaning->form, *context.project.language(meaning->form->language));
    if (!source.lists("negator")) {
      continue;
    }
    for (const Utterance& utterance : meaning->said) {
      if (utterance.source == nullptr) {
        continue;
      }
      const bool was = negative(stance(source, *utterance.source));
      const bool is = negative(stance(*meaning, utterance));
      if (was == is || has_any(was ? utterance : *utterance.source, free)) {
        continue;
      }
      add(report, self, *meaning, utterance, "", Severity::warning,
          {{"change", was ? "the source text says no or not, and nothing here does"
                          : "this says no or not, and the source text does not"}},
          {{utterance.source->where, "the source text"}});
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
