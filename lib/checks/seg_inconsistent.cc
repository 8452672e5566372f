// One sentence of the source text is said in two ways in one language.
//
// Only sentences of four words or more count, and headings, labels and running text apart from each
// other: those are worded differently for good reason. So are texts whose source has changed since.
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "checks/view.h"
#include "checks/visit.h"
#include "text/breaks.h"
#include "text/normalize.h"

namespace clausekit::checks {
namespace {

enum class Kind { heading, label, text };

Kind kind(const Unit& unit) {
  switch (unit.element) {
    case Unit::Element::title:
    case Unit::Element::heading:
      return Kind::heading;
    case Unit::Element::label:
    case Unit::Element::hint:
    case Unit::Element::option:
      return Kind::label;
    case Unit::Element::paragraph:
    case Unit::Element::advisory:
    case Unit::Element::footer:
      break;
  }
  return Kind::text;
}

/// The element's values too: two sentences with different variables are two sentences.
std::string comparable(const Inlines& text) {
  std::string out = text::comparison_form(plain(text));
  for (const Placed& placed : elements(text)) {
    if (placed.element->kind == Inline::Kind::var || placed.element->kind == Inline::Kind::cite) {
      out += "\n" + placed.element->ref;
    }
  }
  return out;
}

bool is_compared(const Pair& pair) {
  constexpr std::size_t fewest_words = 4;
  const Segment& segment = *pair.segment;
  const bool is_stale = !segment.source.empty() && segment.source != pair.unit->digest;
  return pair.is_translated() && !is_stale &&
         text::words(plain(pair.unit->text), pair.form->language).size() >= fewest_words;
}

void run(const Check& self, const Context& context, Report& report) {
  using Key = std::tuple<std::string, Kind, std::string>;
  std::map<Key, std::vector<Pair>> same;  // language, kind, source text
  for (const Pair& pair : texts(context)) {
    if (is_compared(pair)) {
      same[{pair.translation->language, kind(*pair.unit), comparable(pair.unit->text)}].push_back(
          pair);
    }
  }
  for (const auto& [key, pairs] : same) {
    const Pair& first = pairs.front();
    const std::string wording = text::comparison_form(plain(*first.segment->target));
    for (const Pair& pair : pairs) {
      if (text::comparison_form(plain(*pair.segment->target)) == wording) continue;
      add(report, self, pair, pair.segment->target_where, {{"other", first.unit->id}},
          {{first.segment->target_where, "the other wording"}});
    }
  }
}

}  // namespace

extern constinit const Check seg_inconsistent{
    .rule =
        {.id = "seg-inconsistent",
         .severity = Severity::warning,
         .message = "\"{other}\" has the same source text in other words: say it the same way "
                    "in both, or waive this with a reason",
         .why = "Readers take two wordings for two meanings, and ask which of them counts.",
         .bad =
             R"(<p id="card.x">Ask the staff for help.</p><p id="card.y">Ask the staff for help.</p>
<seg id="card.x"><target>Fragen Sie das Personal.</target></seg>
<seg id="card.y"><target>Wenden Sie sich an unsere Leute.</target></seg>)",
         .good =
             R"(<p id="card.x">Ask the staff for help.</p><p id="card.y">Ask the staff for help.</p>
<seg id="card.x"><target>Fragen Sie das Personal.</target></seg>
<seg id="card.y"><target>Fragen Sie das Personal.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
