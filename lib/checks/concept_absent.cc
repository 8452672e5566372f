// A clause lacks a part of what the law wants said.
//
// The wording that the glossary lists for each concept is sought in all units of the requirement
// together. What is not found may be said in words that nobody thought of, so it is a warning; but
// where a requirement of three concepts or more shows none of them, another text stands there.
#include "checks/absent.h"

namespace clausekit::checks {
namespace {

constexpr std::size_t enough_to_be_sure = 3;

void run(const Check& self, const Context& context, Report& report) {
  for (const Absence& absence : absences(context, false)) {
    const std::size_t known = absence.evidence.known();
    const std::size_t found = absence.evidence.found();
    const bool sure = found == 0 && known >= enough_to_be_sure;
    std::vector<Note> notes;
    if (absence.at->source != nullptr) {
      notes.push_back({absence.at->source->where, "the source text"});
    }
    add(report, self, *absence.meaning, *absence.at, absence.answer.requirement->id,
        sure ? Severity::error : Severity::warning,
        {{"missing", described(absence.missing)},
         {"found", std::to_string(found)},
         {"known", std::to_string(known)}},
        std::move(notes));
  }
}

}  // namespace

extern constinit const Check concept_absent{
    .rule =
        {.id = "concept-absent",
         .severity = Severity::warning,
         .message = "nothing found here that says {missing}; {found} of {known} parts of the "
                    "clause were found. Say it, or add your wording to the glossary",
         .why = "A warning that lacks one part can take the right away that it should give. A "
                "machine looked for known wording, and it may not know yours: a reviewer can waive "
                "this.",
         .bad =
             R"(<seg id="card.i"><target>Die Gebühr beträgt <var ref="fee"/>, und Sie müssen sie nicht tragen.</target></seg>)",
         .good =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>)"},
    .run = run,
    .data = Data::forms};

}  // namespace clausekit::checks
