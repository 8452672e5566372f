// Two clauses that differ in the source text say the same in a language.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "checks/view.h"
#include "checks/visit.h"
#include "text/breaks.h"
#include "text/normalize.h"

namespace clausekit::checks {
namespace {

constexpr double alike = 0.85;  // targets from here on are one text with a slip
constexpr double unlike = 0.5;  // sources below this are two texts

using Bigrams = std::set<std::pair<std::string, std::string>>;

struct Wording {
  std::string form;  ///< for equality
  Bigrams bigrams;   ///< pairs of neighbouring words, for likeness
};

Wording wording(const Inlines& inlines, const std::string& tag) {
  const std::string words = plain(inlines);
  Wording out{.form = text::comparison_form(words)};
  std::string last;
  for (const std::string_view word : text::words(words, tag)) {
    std::string here = text::comparison_form(word);
    if (!last.empty()) {
      out.bigrams.emplace(last, here);
    }
    last = std::move(here);
  }
  return out;
}

/// Jaccard's index of the two sets of word pairs; 0 when neither text has two words.
double likeness(const Wording& a, const Wording& b) {
  const auto both = std::count_if(a.bigrams.begin(), a.bigrams.end(),
                                  [&](const auto& pair) { return b.bigrams.contains(pair); });
  const std::size_t either = a.bigrams.size() + b.bigrams.size() - static_cast<std::size_t>(both);
  return either == 0 ? 0 : static_cast<double>(both) / static_cast<double>(either);
}

struct Clause {
  Pair pair;
  Wording source, target;
};

bool is_copied(const Clause& a, const Clause& b) {
  if (a.source.form == b.source.form) {
    return false;
  }
  return a.target.form == b.target.form ||
         (likeness(a.target, b.target) >= alike && likeness(a.source, b.source) < unlike);
}

std::vector<Clause> clauses(const Context& context, const Translation& translation) {
  std::vector<Clause> out;
  for (const Pair& pair : pairs(context, translation)) {
    if (pair.unit->role == Unit::Role::clause && pair.unit->is_clause() && pair.has_text()) {
      out.push_back({.pair = pair,
                     .source = wording(pair.unit->text, pair.form->language),
                     .target = wording(*pair.segment->target, translation.language)});
    }
  }
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Translation* translation : translations(context)) {
    const std::vector<Clause> all = clauses(context, *translation);
    for (auto second = all.begin(); second != all.end(); ++second) {
      const auto first =
          std::find_if(all.begin(), second, [&](const Clause& c) { return is_copied(c, *second); });
      if (first != second) {
        add(report, self, second->pair, second->pair.segment->target_where,
            {{"other", first->pair.unit->id}},
            {{first->pair.segment->target_where, "the same words stand here"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check clause_duplicate{
    .rule =
        {.id = "clause-duplicate",
         .severity = Severity::error,
         .fixed = true,
         .message = "clause \"{unit}\" says the same as \"{other}\", though their source texts "
                    "differ: translate each from its own",
         .why = "One thing is said twice and another not at all: the reader misses a right, and "
                "the page looks complete.",
         .bad =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>
<seg id="card.ii"><target><em kind="strong">Sie</em> müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>)",
         .good =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>
<seg id="card.ii"><target>Sie bekommen Ihren Ausweis zurück, <em kind="strong">auch wenn</em> Sie nicht zahlen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
