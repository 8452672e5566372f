// Two people go by one id.
#include <map>
#include <string_view>

#include "checks/check.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  std::map<std::string_view, Span> first;
  for (const Person& person : context.project.people) {
    const auto at = first.emplace(person.id, person.where);
    if (!at.second) {
      report.add(self.rule, person.where, {}, {{"id", person.id}},
                 {{at.first->second, "this one has the id first"}});
    }
  }
}

}  // namespace

extern constinit const Check person_duplicate{
    .rule =
        {.id = "person-duplicate",
         .severity = Severity::error,
         .message = "the id \"{id}\" stands for somebody else too: choose another",
         .why = "Nobody can tell who reviewed and approved a text, or whether one person did "
                "both.",
         .bad =
             R"(<people><person id="dora" org="City Library" public="organisation" roles="reviewer"/>
<person id="dora" org="Words and Ways" public="organisation" roles="translator"/></people>)",
         .good =
             R"(<people><person id="dora" org="City Library" public="organisation" roles="reviewer"/>
<person id="dora-m" org="Words and Ways" public="organisation" roles="translator"/></people>)"},
    .run = run};

}  // namespace clausekit::checks
