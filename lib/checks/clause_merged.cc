// A clause says what belongs to another: the cost of a lawyer where the law names none.
//
// The registry lists what a requirement forbids. It is sought in the units of the requirement, in
// the glosses beside them, and in the units that answer nothing, as long as the source text does
// not say it in the same unit.
#include <algorithm>
#include <set>

#include "checks/evidence.h"

namespace clausekit::checks {
namespace {

std::vector<const Utterance*> places(const Meaning& meaning, const Answer& answer) {
  std::vector<const Utterance*> out = answer.said;
  out.insert(out.end(), answer.glosses.begin(), answer.glosses.end());
  for (const Utterance& utterance : meaning.said) {
    const bool seen = std::find(out.begin(), out.end(), &utterance) != out.end();
    if (!meaning.is_source() && !utterance.unit->is_clause() && !seen) {
      out.push_back(&utterance);
    }
  }
  return out;
}

/// A clause that is told here besides: a sentence more, and all that it says; or null.
const Utterance* told_besides(const Answer& answer, const Utterance& text,
                              const std::vector<Answer>& all) {
  if (text.source == nullptr || text.sentences() <= text.source->sentences()) {
    return nullptr;
  }
  const std::set<std::string_view> own = concepts_said(*text.source, *answer.registry);
  const std::set<std::string_view> said = concepts_said(text, *answer.registry);
  return told_elsewhere(text, all, own, said);
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Meaning* meaning : meanings(context)) {
    if (meaning->glossary == nullptr) {
      continue;
    }
    const std::vector<Answer> all = answers(context.project, *meaning);
    for (const Answer& answer : all) {
      for (const Utterance* text : answer.said) {
        if (const Utterance* there = told_besides(answer, *text, all)) {
          add(report, self, *meaning, *text, answer.requirement->id, Severity::warning,
              {{"words", text->plain}, {"concept", there->unit->id}},
              {{there->source->where, "it has its own place"}});
        }
      }
      for (const Requirement::Need& forbidden : answer.requirement->forbids) {
        for (const Utterance* at : places(*meaning, answer)) {
          const std::vector<const Hit*> found = at->evidence(forbidden.concept_id);
          if (found.empty() ||
              (at->source != nullptr && !at->source->evidence(forbidden.concept_id).empty())) {
            continue;
          }
          add(report, self, *meaning, *at, answer.requirement->id, Severity::warning,
              {{"words", at->words(found.front()->first, found.front()->last)},
               {"concept", forbidden.concept_id}},
              {{forbidden.where, "the law does not have it here"}});
        }
      }
    }
  }
}

}  // namespace

extern constinit const Check clause_merged{
    .rule = {.id = "clause-merged",
             .severity = Severity::warning,
             .message =
                 "\"{words}\" says \"{concept}\", which does not belong to {requirement}: take "
                 "it out",
             .why = "Two clauses look alike, and a line copied from one into the other tells the "
                    "reader what the law does not say here.",
             .bad = R"(<requirement id="5.iii" cite="Act 7, § 5" num="iii" kind="text" level="must">
  <text xml:lang="en">the reader may refuse to pay the fee</text>
  <needs concept="card"/><forbids concept="fee"/>
</requirement>
<p id="card.iii" role="clause" req="5.iii">The card is yours.</p>
<seg id="card.iii"><target>Der Ausweis gehört Ihnen, wenn die Gebühr da ist.</target></seg>)",
             .good =
                 R"(<requirement id="5.iii" cite="Act 7, § 5" num="iii" kind="text" level="must">
  <text xml:lang="en">the reader may refuse to pay the fee</text>
  <needs concept="card"/><forbids concept="fee"/>
</requirement>
<p id="card.iii" role="clause" req="5.iii">The card is yours.</p>
<seg id="card.iii"><target>Der Ausweis gehört Ihnen.</target></seg>)"},
    .run = run,
    .data = Data::forms};

}  // namespace clausekit::checks
