// A translation has lost or added an emphasis, a term, a citation, a line break, a marked language.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "checks/view.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

/// How often each kind of element stands in a text, by its start tag.
using Counts = std::map<std::string, std::vector<const Inline*>>;

Counts counts(const Inlines& text) {
  Counts out;
  for (const Placed& placed : elements(text)) {
    if (placed.element->kind != Inline::Kind::var) {  // var-missing, var-unknown, var-count
      out[tag(*placed.element)].push_back(placed.element);
    }
  }
  return out;
}

/// Citations and line breaks are counted. Words can part and join in another language ("only" is
/// "ne … que"), so an emphasis or a term has to be there, in as many pieces as it needs. Any text
/// may mark words of another language, but not lose such a mark.
bool is_equal(Inline::Kind kind, std::size_t source, std::size_t target) {
  switch (kind) {
    case Inline::Kind::em:
    case Inline::Kind::term:
      return (source == 0) == (target == 0);
    case Inline::Kind::span:
      return source == 0 || target > 0;
    default:
      return source == target;
  }
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    Counts source = counts(pair.unit->text);
    Counts target = counts(*pair.segment->target);
    Counts either = source;
    either.insert(target.begin(), target.end());
    for (const auto& [start_tag, places] : either) {
      const std::vector<const Inline*>& there = source[start_tag];
      const std::vector<const Inline*>& here = target[start_tag];
      if (!is_equal(places.front()->kind, there.size(), here.size())) {
        add(report, self, pair, here.empty() ? pair.segment->target_where : here.back()->where,
            {{"element", start_tag},
             {"count", std::to_string(here.size())},
             {"expected", std::to_string(there.size())}},
            {{there.empty() ? pair.unit->text_where : there.front()->where, "the source text"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check inline_parity{
    .rule =
        {.id = "inline-parity",
         .severity = Severity::error,
         .message = "{element}: {count} here, {expected} in the source text; mark the same words",
         .why = "An emphasis on \"only\" or \"not\" is there so that a hurried reader does not "
                "miss it, and a citation so that it can be looked up. Both have to reach every "
                "reader.",
         .bad =
             R"(<seg id="card.ii"><target>Sie bekommen Ihren Ausweis zurück, auch wenn Sie nicht zahlen.</target></seg>)",
         .good =
             R"(<seg id="card.ii"><target>Sie bekommen Ihren Ausweis zurück, <em kind="strong">auch wenn</em> Sie nicht zahlen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
