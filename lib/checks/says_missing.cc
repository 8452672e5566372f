// A language does not have what the toolkit itself says on a page.
#include "checks/says.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Saying& saying : sayings(context)) {
    if (saying.target == nullptr) {
      report.add(self.rule, saying.language->where, {.language = saying.language->tag},
                 {{"id", saying.id}, {"source", saying.source->tag}});
    }
  }
}

}  // namespace

extern constinit const Check says_missing{
    .rule =
        {.id = "says-missing",
         .severity = Severity::note,
         .message = R"(there is no <says id="{id}"> here, so it is printed in "{source}")",
         .why = "The reader cannot read the mark, the page number or the hint that stands there.",
         .bad =
             R"(<language xml:lang="en"><says id="mark-draft">Draft. Not approved.</says></language>)",
         .good =
             R"(<language xml:lang="en"><says id="mark-draft">Draft. Not approved.</says></language>
<language xml:lang="de"><says id="mark-draft">Entwurf. Nicht genehmigt.</says></language>)"},
    .run = run};

}  // namespace clausekit::checks
