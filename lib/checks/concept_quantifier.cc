// A clause lacks "any", "all" or "only".
//
// The registry says which of its concepts quantify. They are short words, easily lost, and the rest
// of the sentence reads well without them; otherwise this is `concept-absent`. In a text that
// answers no requirement, such as a choice, it has to be there where the source text emphasises it.
#include <set>

#include "checks/absent.h"
#include "checks/emphasis.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Absence& absence : absences(context, true)) {
    std::vector<Note> notes;
    if (absence.at->source != nullptr) {
      notes.push_back({absence.at->source->where, "the source text"});
    }
    add(report, self, *absence.meaning, *absence.at, absence.answer.requirement->id,
        Severity::warning, {{"missing", described(absence.missing)}}, std::move(notes));
  }
  for (const Meaning* meaning : meanings(context)) {
    std::set<const Unit*> answered;
    for (const Answer& answer : answers(context.project, *meaning)) {
      for (const Utterance* utterance : answer.said) {
        answered.insert(utterance->unit);
      }
    }
    for (const Utterance& text : meaning->said) {
      if (text.source == nullptr || answered.contains(text.unit)) {
        continue;
      }
      for (const std::string_view id : stressed(*text.source)) {
        const ConceptForms* forms =
            meaning->glossary == nullptr ? nullptr : meaning->glossary->forms(id);
        if (forms != nullptr && !forms->forms.empty() && text.evidence(id).empty()) {
          add(report, self, *meaning, text, "", Severity::warning,
              {{"missing", "\"" + std::string(id) + "\""}},
              {{text.source->where, "the source text"}});
          break;
        }
      }
    }
  }
}

}  // namespace

extern constinit const Check concept_quantifier{
    .rule =
        {.id = "concept-quantifier",
         .severity = Severity::warning,
         .message = "nothing found here that says {missing}. Say it, or add your wording to the "
                    "glossary",
         .why = "Without its small word the clause holds for something else: \"a lawyer may be "
                "there\" is not \"only if a lawyer is there\".",
         .bad =
             R"(<seg id="card.ii"><target>Sie bekommen Ihren Ausweis zurück, <em kind="strong">wenn</em> Sie zahlen oder nicht zahlen.</target></seg>)",
         .good =
             R"(<seg id="card.ii"><target>Sie bekommen Ihren Ausweis zurück, <em kind="strong">auch wenn</em> Sie nicht zahlen.</target></seg>)"},
    .run = run,
    .data = Data::forms};

}  // namespace clausekit::checks
