// One thing has two names in one form.
//
// Only names that the termbase knows for it count, and those that begin alike or are part of one
// another are one name in two forms ("abogado", "abogados"). Different parts of speech are never
// compared.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/utf8.h"
#include "checks/terms.h"
#include "text/normalize.h"

namespace clausekit::checks {
namespace {

/// Two forms of one name.
bool is_same_name(const std::string& a, const std::string& b) {
  constexpr std::size_t stem = 4;  // letters
  const std::u32string one = code_points(text::comparison_form(a));
  const std::u32string other = code_points(text::comparison_form(b));
  return one.find(other) != std::u32string::npos || other.find(one) != std::u32string::npos ||
         one.substr(0, stem) == other.substr(0, stem);
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Meaning* meaning : meanings(context)) {
    std::map<std::pair<const TermEntry*, std::string>, TermUse> first;
    std::set<std::pair<const TermEntry::Term*, const Unit*>> said;
    for (const TermUse& use : term_uses(*meaning)) {
      if (is_forbidden(*use.term)) continue;
      const auto [known, is_new] = first.try_emplace({use.entry, use.term->part_of_speech}, use);
      const TermUse& other = known->second;
      if (is_new || is_same_name(use.term->text, other.term->text) ||
          !said.insert({use.term, use.at->unit}).second) {
        continue;
      }
      const auto& requirements = use.at->unit->requirements;
      add(report, self, *meaning, *use.at,
          use.at->unit->is_clause() ? requirements.front() : std::string(), self.rule.severity,
          {{"term", use.at->words(use.first, use.last)},
           {"other", other.at->words(other.first, other.last)}},
          {{other.at->where, "the other name"}});
    }
  }
}

}  // namespace

extern constinit const Check term_inconsistent{
    .rule = {.id = "term-inconsistent",
             .severity = Severity::note,
             .message = "\"{term}\" is called \"{other}\" elsewhere in this form: use one name for "
                        "one thing",
             .why = "Two names sound like two things, and the reader looks for the second one.",
             .bad = R"(<p id="card.x">Ask the staff.</p><p id="card.y">The staff will help.</p>
<seg id="card.x"><target>Fragen Sie das Personal.</target></seg>
<seg id="card.y"><target>Die Belegschaft hilft Ihnen.</target></seg>)",
             .good = R"(<p id="card.x">Ask the staff.</p><p id="card.y">The staff will help.</p>
<seg id="card.x"><target>Fragen Sie das Personal.</target></seg>
<seg id="card.y"><target>Das Personal hilft Ihnen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
