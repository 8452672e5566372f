// What the toolkit says on a page has lost, gained or renamed a variable in a language.
#include "checks/says.h"
#include "checks/variables.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Saying& saying : sayings(context)) {
    if (saying.target == nullptr) {
      continue;
    }
    auto either = variables(*saying.text);
    either.merge(variables(*saying.target));
    for (const auto& each : either) {
      const std::string& name = each.first;
      const std::size_t here = variables(*saying.target)[name].size();
      const std::size_t there = variables(*saying.text)[name].size();
      if (here != there) {
        report.add(self.rule, saying.language->where, {.language = saying.language->tag},
                   {{"id", saying.id},
                    {"variable", name},
                    {"count", std::to_string(here)},
                    {"expected", std::to_string(there)}});
      }
    }
  }
}

}  // namespace

extern constinit const Check says_variable{
    .rule =
        {.id = "says-variable",
         .severity = Severity::error,
         .message = "variable \"{variable}\" in <says id=\"{id}\">: {count} here, {expected} in "
                    "the source text; make them equal",
         .why = "A page number, the name of a law or an edition would not be on the page.",
         .bad =
             R"(<language xml:lang="en"><says id="edition">Edition <var ref="edition"/></says></language>
<language xml:lang="de"><says id="edition">Ausgabe <var ref="ausgabe"/></says></language>)",
         .good =
             R"(<language xml:lang="en"><says id="edition">Edition <var ref="edition"/></says></language>
<language xml:lang="de"><says id="edition">Ausgabe <var ref="edition"/></says></language>)"},
    .run = run};

}  // namespace clausekit::checks
