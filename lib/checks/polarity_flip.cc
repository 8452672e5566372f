// A permission has become a duty or a ban, a possibility a promise.
//
// In many languages the place of one word decides: "can refuse to sign", "can not sign". The
// registry says of which concepts the law speaks how; each place where one of them stands is read
// together with the modal words and negators that govern it (modality.h), or by the phrases of the
// glossary.
#include "checks/polarity.h"

namespace clausekit::checks {
namespace {

const char* name(Polarity wanted) {
  switch (wanted) {
    case Polarity::permission:
      return "the reader is free to do it or not";
    case Polarity::duty:
      return "it has to be done";
    case Polarity::ban:
      return "it must not be done";
    case Polarity::possibility:
      return "it can happen";
    case Polarity::fact:
      break;
  }
  return "it is so";
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Meaning* meaning : meanings(context)) {
    for (const Flip& flip : flips(context.project, *meaning)) {
      std::vector<Note> notes;
      if (flip.at->source != nullptr) {
        notes.push_back({flip.at->source->where, "the source text"});
      }
      add(report, self, *meaning, *flip.at, flip.requirement,
          flip.reviewed ? Severity::error : Severity::warning,
          {{"words", flip.words},
           {"said", flip.said},
           {"wanted", name(flip.wanted)},
           {"concept", flip.concept_id}},
          std::move(notes));
    }
  }
}

}  // namespace

extern constinit const Check polarity_flip{
    .rule =
        {.id = "polarity-flip",
         .severity = Severity::error,
         .message = R"("{words}" says {said}, but of "{concept}" the law says: {wanted})",
         .why = "\"You can refuse to sign\" and \"you must not sign\" lie one word apart, and the "
                "reader acts on it. While no native reader has reviewed the lists this only warns.",
         .bad =
             R"(<seg id="card.i"><target>Sie dürfen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>)",
         .good =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>)"},
    .run = run,
    .data = Data::forms};

}  // namespace clausekit::checks
