// A text demands what the source text leaves free, or the other way round.
//
// Compared is only what both languages list: does a unit allow, demand, ban, or lift a duty? It
// speaks up where the two contradict each other, not where one is silent, since "must" can be said
// in many ways. What the law says of a clause is `polarity-flip`'s.
#include <set>

#include "checks/polarity.h"

namespace clausekit::checks {
namespace {

struct Shift {
  const char* was = nullptr;
  const char* is = nullptr;
};

Shift shift(const Stance& source, const Stance& target) {
  const bool bound = source.obliges || source.forbids;
  if (target.obliges && !source.obliges && (source.permits || source.frees)) {
    return {"what the reader is free to do", "a duty"};
  }
  if (target.forbids && !source.forbids && (source.permits || source.frees || source.obliges)) {
    return {source.obliges ? "a duty" : "what the reader is free to do", "a ban"};
  }
  if (bound && !source.permits && !source.frees && target.permits && !target.obliges &&
      !target.forbids && !target.negates) {
    return {source.obliges ? "a duty" : "a ban", "a permission"};
  }
  if (source.obliges && target.frees && !target.obliges && !source.frees) {
    return {"a duty", "no duty"};
  }
  return {};
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Meaning* meaning : meanings(context)) {
    if (meaning->is_source() || !(meaning->lists("must") && meaning->lists("can"))) {
      continue;
    }
    std::set<const Unit*> flipped;
    for (const Flip& flip : flips(context.project, *meaning)) {
      flipped.insert(flip.at->unit);
    }
    const Meaning& source =
        context.meanings->of(*meaning->form, *context.project.language(meaning->form->language));
    for (const Utterance& utterance : meaning->said) {
      if (utterance.source == nullptr || flipped.contains(utterance.unit)) {
        continue;
      }
      const Shift found = shift(stance(source, *utterance.source), stance(*meaning, utterance));
      if (found.is != nullptr) {
        add(report, self, *meaning, utterance, "", Severity::warning,
            {{"was", found.was}, {"is", found.is}}, {{utterance.source->where, "the source text"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check modality_shift{
    .rule = {.id = "modality-shift",
             .severity = Severity::warning,
             .message = "{was} has become {is}",
             .why = "\"Must\" for \"can\" makes a reader obey who was free to choose.",
             .bad = R"(<p id="card.help">You can ask for help.</p>
<seg id="card.help"><target>Sie müssen um Hilfe bitten.</target></seg>)",
             .good = R"(<p id="card.help">You can ask for help.</p>
<seg id="card.help"><target>Sie können um Hilfe bitten.</target></seg>)"},
    .run = run,
    .data = Data::modals};

}  // namespace clausekit::checks
