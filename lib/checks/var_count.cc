// A translation has a variable more or less often than its source text.
#include "checks/variables.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    const auto source = variables(pair.unit->text);
    for (const auto& [name, places] : variables(*pair.segment->target)) {
      const auto expected = source.find(name);
      if (expected != source.end() && expected->second.size() != places.size()) {
        add(report, self, pair, places.back()->where,
            {{"variable", name},
             {"count", std::to_string(places.size())},
             {"expected", std::to_string(expected->second.size())}},
            {{pair.unit->text_where, "the source text"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check var_count{
    .rule =
        {.id = "var-count",
         .severity = Severity::error,
         .fixed = true,
         .message = "variable \"{variable}\": {count} here, {expected} in the source text; make "
                    "them equal",
         .why = "A value said twice can be read as two values; one left out is not told at all.",
         .bad =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen: <var ref="fee"/>.</target></seg>)",
         .good =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
