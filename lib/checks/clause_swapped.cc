// The text of one clause stands under another.
//
// Each clause is held against the concepts of every requirement of its law. It is swapped when it
// says all that another one needs, and lacks at least two of its own; a single unit of it, when it
// says all that another unit says, and nothing of what its own source text says.
#include <algorithm>
#include <set>

#include "checks/evidence.h"

namespace clausekit::checks {
namespace {

constexpr std::size_t fewest_missing = 2;
constexpr std::size_t fewest_said = 3;

/// The requirement that the answer satisfies instead of its own, or null.
const Requirement* satisfied_instead(const Meaning& meaning, const Answer& answer) {
  const RequirementEvidence own = evidence(meaning, answer);
  if (own.known() < own.found() + fewest_missing) {
    return nullptr;
  }
  const Requirement* best = nullptr;
  std::size_t most = fewest_said - 1;
  for (const Requirement& other : answer.registry->requirements) {
    if (&other == answer.requirement || other.num.empty()) {
      continue;
    }
    Answer as = answer;
    as.requirement = &other;
    const RequirementEvidence found = evidence(meaning, as);
    if (found.found() == found.known() && found.found() > most && found.found() > own.found()) {
      best = &other;
      most = found.found();
    }
  }
  return best;
}

/// A unit whose source text this target says, and nothing of its own; or null.
const Utterance* told_instead(const Answer& answer, const Utterance& text,
                              const std::vector<Answer>& all) {
  if (text.source == nullptr) {
    return nullptr;
  }
  const std::set<std::string_view> own = concepts_said(*text.source, *answer.registry);
  const std::set<std::string_view> said = concepts_said(text, *answer.registry);
  const auto is_said = [&](std::string_view id) { return said.contains(id); };
  if (own.empty() || said.empty() || std::any_of(own.begin(), own.end(), is_said)) {
    return nullptr;
  }
  return told_elsewhere(text, all, own, said);
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Meaning* meaning : meanings(context)) {
    if (meaning->glossary == nullptr) {
      continue;
    }
    const std::vector<Answer> all = answers(context.project, *meaning);
    for (const Answer& answer : all) {
      for (const Utterance* text : answer.said) {
        if (const Utterance* there = told_instead(answer, *text, all)) {
          add(report, self, *meaning, *text, answer.requirement->id, Severity::warning,
              {{"other", there->unit->id}}, {{there->source->where, "this is what it says"}});
        }
      }
      const Requirement* other = satisfied_instead(*meaning, answer);
      if (other == nullptr) {
        continue;
      }
      const Utterance& at = *answer.said.front();
      std::vector<Note> notes = {{other->quotation_where, "this is what it says"}};
      if (at.source != nullptr) {
        notes.push_back({at.source->where, "the source text"});
      }
      add(report, self, *meaning, at, answer.requirement->id, Severity::warning,
          {{"other", other->id}}, std::move(notes));
    }
  }
}

}  // namespace

extern constinit const Check clause_swapped{
    .rule = {.id = "clause-swapped",
             .severity = Severity::warning,
             .message = "this says what {other} wants, not what {requirement} wants",
             .why = "Every clause is there, and one of them not in its place: the form tells the "
                    "reader one thing twice, and another never.",
             .bad = R"(<requirement id="5.iii" cite="Act 7, § 5" num="iii" kind="text" level="must">
  <text xml:lang="en">the reader may refuse to pay the fee</text>
  <needs concept="card"/><needs concept="keep"/><needs concept="even-if"/>
</requirement>
<p id="card.iii" role="clause" req="5.iii">You keep your card even if you owe something.</p>
<seg id="card.iii"><target>Sie sind nicht verpflichtet, die Gebühr zu zahlen.</target></seg>)",
             .good =
                 R"(<requirement id="5.iii" cite="Act 7, § 5" num="iii" kind="text" level="must">
  <text xml:lang="en">the reader may refuse to pay the fee</text>
  <needs concept="card"/><needs concept="keep"/><needs concept="even-if"/>
</requirement>
<p id="card.iii" role="clause" req="5.iii">You keep your card even if you owe something.</p>
<seg id="card.iii"><target>Sie behalten Ihren Ausweis, auch wenn Sie etwas schulden.</target></seg>)"},
    .run = run,
    .data = Data::forms};

}  // namespace clausekit::checks
