// The emphasis has moved from the word that decides to another one.
//
// Where the source text emphasises wording of a concept ("only"), and the target says the concept
// and emphasises something, the two have to meet. A lost <em> is `inline-parity`.
#include <algorithm>

#include "checks/emphasis.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Meaning* meaning : meanings(context)) {
    if (meaning->glossary == nullptr) {
      continue;
    }
    for (const Utterance& text : meaning->said) {
      if (text.source == nullptr) {
        continue;
      }
      if (!has_emphasis(text)) {
        continue;
      }
      for (const std::string_view concept_id : stressed(*text.source)) {
        const std::vector<const Hit*> found = text.evidence(concept_id);
        const bool met = std::any_of(found.begin(), found.end(),
                                     [&](const Hit* hit) { return is_emphasised(text, *hit); });
        if (!found.empty() && !met) {
          add(report, self, *meaning, text, "", Severity::warning,
              {{"words", text.words(found.front()->first, found.front()->last)}},
              {{text.source->where, "the source text"}});
          break;
        }
      }
    }
  }
}

}  // namespace

extern constinit const Check text_emphasis{
    .rule =
        {.id = "text-emphasis",
         .severity = Severity::warning,
         .message = "put the emphasis on \"{words}\", as in the source text",
         .why = "A tired reader sees the bold word and little else.",
         .bad =
             R"(<seg id="card.ii"><target>Sie bekommen Ihren <em kind="strong">Ausweis</em> zurück, auch wenn Sie nicht zahlen.</target></seg>)",
         .good =
             R"(<seg id="card.ii"><target>Sie bekommen Ihren Ausweis zurück, <em kind="strong">auch wenn</em> Sie nicht zahlen.</target></seg>)"},
    .run = run,
    .data = Data::forms};

}  // namespace clausekit::checks
