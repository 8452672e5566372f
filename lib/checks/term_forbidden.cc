// A word that the termbase gives up for another one.
//
// It counts only where the source text has the term that it stood for, as a whole word, and not
// inside a longer term or longer wording of the glossary. What concept-danger says of the same
// words is not said twice.
#include <algorithm>

#include "checks/terms.h"

namespace clausekit::checks {
namespace {

bool is_dangerous(const TermUse& use) {
  return std::ranges::any_of(use.at->hits, [&](const Hit& hit) {
    return hit.kind == Hit::Kind::danger && hit.first < use.last && use.first < hit.last;
  });
}

/// Longer wording that the glossary has for good: "try to get a lawyer" shields "get a lawyer".
bool is_shielded(const TermUse& use) {
  Hit term{.first = use.first, .last = use.last};
  term.words = (std::uint64_t{1} << std::min<std::size_t>(term.length(), 63)) - 1;
  return std::ranges::any_of(use.at->hits, [&](const Hit& hit) {
    const bool good = hit.kind == Hit::Kind::form ||
                      (hit.kind == Hit::Kind::phrase && hit.says == Polarity::permission);
    return good && hit.covers(term);
  });
}

/// The term to use, or nothing.
std::string preferred(const TermEntry& entry) {
  const auto found =
      std::ranges::find(entry.terms, TermEntry::Status::preferred, &TermEntry::Term::status);
  return found == entry.terms.end() ? std::string() : found->text;
}

/// Somebody has reviewed the language's wording.
bool is_reviewed(const Glossary& glossary, const TermEntry& entry) {
  const ConceptForms* forms = glossary.forms(entry.id);
  return !glossary.reviewed_by.empty() ||
         (forms != nullptr && !forms->forms.empty() && !forms->forms.front().reviewed_by.empty());
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Meaning* meaning : meanings(context)) {
    for (const TermUse& use : term_uses(*meaning)) {
      if (!is_forbidden(*use.term) || is_dangerous(use) || is_shielded(use)) continue;
      const std::string instead = preferred(*use.entry);
      const auto& requirements = use.at->unit->requirements;
      add(report, self, *meaning, *use.at,
          use.at->unit->is_clause() ? requirements.front() : std::string(),
          is_reviewed(*meaning->glossary, *use.entry) ? Severity::error : Severity::warning,
          {{"term", use.at->words(use.first, use.last)},
           {"instead", instead.empty() ? "another term of the termbase" : "\"" + instead + "\""}},
          {{use.term->where, "the termbase has it here"}});
    }
  }
}

}  // namespace

extern constinit const Check term_forbidden{
    .rule = {.id = "term-forbidden",
             .severity = Severity::error,
             .message = "\"{term}\" is not to be used: write {instead}",
             .why = "The termbase gave this word up because it misled readers. While nobody has "
                    "reviewed the language's wording this only warns.",
             .bad = R"(<p id="card.x">There is no other fee.</p>
<seg id="card.x"><target>Eine andere Taxe kommt nicht dazu.</target></seg>)",
             .good = R"(<p id="card.x">There is no other fee.</p>
<seg id="card.x"><target>Eine andere Gebühr kommt nicht dazu.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
