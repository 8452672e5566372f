// A printed text is not final.
#include "checks/proven.h"

namespace clausekit::checks {
namespace {

void look(const Check& self, const Pair& pair, Report& report) {
  const Segment* segment = pair.segment;
  const State state = segment != nullptr && segment->state ? *segment->state : State::initial;
  if (pair.demanded() && state != State::final) {
    add(report, self, pair, segment != nullptr ? segment->state_where : pair.translation->where,
        {{"state", name(state)}});
  }
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : stated(context)) {
    look(self, pair, report);
  }
  for (const Form* form : forms(context)) {
    const bool recorded = context.project.translation(form->id, form->language) != nullptr;
    if (!recorded && context.wants_language(form->language)) {
      report.add(self.rule, form->where, {.language = form->language, .form = form->id},
                 {{"unit", form->id}, {"state", name(State::initial)}});
    }
  }
}

}  // namespace

extern constinit const Check state_unapproved{
    .rule = {.id = "state-unapproved",
             .severity = Severity::error,
             .gate = Gate::publish,
             .message = R"("{unit}" is "{state}", not "final": have it reviewed and approved)",
             .why = "A mistake in one word can turn a right into a duty. Until a second person and "
                    "the office have read it, nobody should sign under it.",
             .bad = R"(<seg id="card.f.signature" state="translated">
  <target>Unterschrift</target>
  <event act="translate" by="ada"/>
</seg>)",
             .good = R"(<seg id="card.f.signature" state="final">
  <target>Unterschrift</target>
  <event act="translate" by="ada"/>
  <event act="review" by="ben"/>
  <event act="approve" by="cleo"/>
</seg>)"},
    .run = run};

}  // namespace clausekit::checks
