// The clauses of a form stand in another order than in the law.
#include <algorithm>
#include <map>

#include "checks/law.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

/// The provision that a numbered requirement is a part of: "63c" for "63c.iii".
std::string provision(const std::string& id) { return id.substr(0, id.rfind('.')); }

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    // Requirements of one registry stand in the law's order, so their addresses tell it.
    std::map<std::string, Numbered> furthest;
    for (const Numbered& here : numbered(context.project, *form)) {
      const auto at = furthest.emplace(provision(here.requirement->id), here);
      Numbered& before = at.first->second;
      if (std::less<>()(here.requirement, before.requirement)) {
        report.add(
            self.rule, here.unit->where,
            {.form = form->id, .unit = here.unit->id, .requirement = here.requirement->id},
            {{"unit", here.unit->id}, {"other", before.unit->id}},
            {{before.unit->where, "the law's \"" + before.requirement->num + "\" stands here"},
             {here.requirement->where,
              "in the law \"" + here.requirement->num + "\" comes first"}});
      } else {
        before = here;
      }
    }
  }
}

}  // namespace

extern constinit const Check clause_order{
    .rule = {.id = "clause-order",
             .severity = Severity::error,
             .fixed = true,
             .message =
                 "clause \"{unit}\" stands after \"{other}\", in the law it comes before it: "
                 "move it up",
             .why = "The law, the interpreter and the court speak of the clauses by their order. "
                    "A reader who compares two languages would take one clause for another.",
             .bad = R"(<clauses id="card.clauses" numbering="lower-roman">
  <clause id="card.c2" num="ii"><p id="card.ii" role="clause" req="5.ii">You get your card back <em kind="strong">even if</em> you do not pay.</p></clause>
  <clause id="card.c1" num="i"><p id="card.i" role="clause" req="5.i">You can refuse to pay the fee of <var ref="fee"/>.</p></clause>
</clauses>)",
             .good = R"(<clauses id="card.clauses" numbering="lower-roman">
  <clause id="card.c1" num="i"><p id="card.i" role="clause" req="5.i">You can refuse to pay the fee of <var ref="fee"/>.</p></clause>
  <clause id="card.c2" num="ii"><p id="card.ii" role="clause" req="5.ii">You get your card back <em kind="strong">even if</em> you do not pay.</p></clause>
</clauses>)"},
    .run = run};

}  // namespace clausekit::checks
