// Two requirements, or two concepts, of a law have the same id.
#include <map>
#include <string_view>

#include "checks/check.h"

namespace clausekit::checks {
namespace {

template <class List>
void look(const Check& self, const List& list, Report& report) {
  std::map<std::string_view, Span> first;
  for (const auto& each : list) {
    const auto at = first.emplace(each.id, each.where);
    if (!at.second) {
      report.add(self.rule, each.where, {}, {{"id", each.id}},
                 {{at.first->second, "this one has the id first"}});
    }
  }
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Registry& registry : context.project.registries) {
    look(self, registry.requirements, report);
    look(self, registry.concepts, report);
  }
}

}  // namespace

extern constinit const Check registry_id_duplicate{
    .rule = {.id = "registry-id-duplicate",
             .severity = Severity::error,
             .message = "the id \"{id}\" stands in this law twice: choose another",
             .why = "A form that answers the one is taken to answer the other, and what the law "
                    "wants said goes unsaid.",
             .bad = R"(<requirement id="5.kept" cite="Act 7, § 5" kind="process" level="must">
  <text xml:lang="en">the library may not keep the card</text>
</requirement>
<requirement id="5.kept" cite="Act 7, § 5" kind="process" level="must">
  <text xml:lang="en">A library that lends for a fee</text>
</requirement>)",
             .good = R"(<requirement id="5.kept" cite="Act 7, § 5" kind="process" level="must">
  <text xml:lang="en">the library may not keep the card</text>
</requirement>
<requirement id="5.lends" cite="Act 7, § 5" kind="process" level="must">
  <text xml:lang="en">A library that lends for a fee</text>
</requirement>)"},
    .run = run};

}  // namespace clausekit::checks
