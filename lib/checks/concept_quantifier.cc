// A clause lacks "any", "all" or "only".
//
// The registry says which of its concepts quantify. They are short words, easily lost, and the rest
// of the sentence reads well without them; otherwise this is `concept-absent`.
#include "checks/absent.h"

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
