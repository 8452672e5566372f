// A number was changed, lost or added.
//
// Numbers are compared by value, whatever the digits and however they are grouped. One that a text
// has in words counts for one that the other has in digits, and is never too much. What a law wants
// counted has to stand in its clause, in digits or in words.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "checks/law.h"
#include "checks/numbers.h"
#include "checks/view.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

std::string listed(const std::vector<std::string>& numbers) {
  std::string out;
  for (const std::string& number : numbers) {
    out += (out.empty() ? "\"" : ", \"") + number + "\"";
  }
  return out.empty() ? "none" : out;
}

Words words(const Project& project, const Inlines& text, const std::string& tag) {
  return {.text = plain(text), .tag = tag, .language = project.language(tag)};
}

bool has_variable(const Inlines& text) {
  const std::vector<Placed> all = elements(text);
  return std::any_of(all.begin(), all.end(), [](const Placed& placed) {
    return placed.element->kind == Inline::Kind::var;
  });
}

/// A requirement with a number in it, and what the clauses say that answer it.
struct Counted {
  Words words;
  bool whole = true;           ///< every clause has its text, and none has a value to be filled in
  bool in_digits = false;      ///< the source text has the number in digits: it is compared anyhow
  const Pair* pair = nullptr;  ///< the first clause
};

bool has_digits(const std::string& text, const std::string& value) {
  const std::vector<text::Numeral> all = text::numerals(text);
  return std::any_of(all.begin(), all.end(), [&](const text::Numeral& numeral) {
    return std::find(numeral.values.begin(), numeral.values.end(), text::value_of(value)) !=
           numeral.values.end();
  });
}

/// Whether the clauses say it, as far as anybody can see.
bool is_said(const Counted& counted, const std::string& value) {
  if (!counted.whole || has_digits(counted.words.text, value)) return true;
  const std::vector<text::Numeral> read = text::numerals(value);
  const std::optional<std::int64_t> number = read.size() == 1 ? read.front().whole() : std::nullopt;
  return !number || may_be_unseen(counted.words, *number) || says_in_words(counted.words, *number);
}

void demand(const Check& self, const Project& project, const std::vector<Pair>& pairs, bool source,
            Report& report) {
  std::map<const Requirement*, Counted> all;
  for (const Pair& pair : pairs) {
    for (const std::string& id : pair.unit->requirements) {
      const Requirement* law = requirement(project, *pair.form, id);
      if (law == nullptr || law->numbers.empty() || !pair.unit->is_clause()) continue;
      const std::string& tag = source ? pair.form->language : pair.translation->language;
      Counted& counted =
          all.try_emplace(law, Counted{.words = words(project, {}, tag), .pair = &pair})
              .first->second;
      const bool has_text = source || pair.has_text();
      counted.whole = counted.whole && has_text && !has_variable(pair.unit->text);
      if (!has_text) continue;
      counted.words.text += plain(source ? pair.unit->text : *pair.segment->target) + " ";
      for (const Requirement::Number& number : law->numbers) {
        counted.in_digits =
            counted.in_digits || (!source && has_digits(plain(pair.unit->text), number.value));
      }
    }
  }
  for (const auto& [law, counted] : all) {
    for (const Requirement::Number& number : law->numbers) {
      if (counted.in_digits || is_said(counted, number.value)) continue;
      const Unit& unit = *counted.pair->unit;
      report.add(self.rule, source ? unit.text_where : counted.pair->segment->target_where,
                 {.language = counted.words.tag,
                  .form = counted.pair->form->id,
                  .unit = unit.id,
                  .requirement = law->id},
                 {{"missing", listed({number.value})}, {"extra", listed({})}},
                 {{law->where, "the law gives the number here"}});
    }
  }
}

std::vector<Pair> source_pairs(const Form& form) {
  std::vector<Pair> out;
  for (const Unit& unit : form.units) out.push_back({.form = &form, .unit = &unit});
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    demand(self, context.project, source_pairs(*form), true, report);
  }
  for (const Translation* translation : translations(context)) {
    const std::vector<Pair> all = pairs(context, *translation);
    demand(self, context.project, all, false, report);
    for (const Pair& pair : all) {
      if (!pair.is_translated()) continue;
      const Words target = words(context.project, *pair.segment->target, translation->language);
      const Difference found =
          difference(words(context.project, pair.unit->text, pair.form->language), target);
      if (found.empty()) continue;
      // It may stand there in words that nobody here can read.
      const bool doubtful = found.extra.empty() && !knows_number_words(target);
      add(report, self, pair, pair.segment->target_where,
          {{"missing", listed(found.missing)}, {"extra", listed(found.extra)}},
          {{pair.unit->text_where, "the source text"}},
          doubtful ? Severity::warning : self.rule.severity);
    }
  }
}

}  // namespace

extern constinit const Check num_value{
    .rule = {.id = "num-value",
             .severity = Severity::error,
             .message = "the numbers differ from the source text (only there: {missing}; only "
                        "here: {extra}): give the same ones",
             .why = "Whoever reads the wrong number comes too late, pays too much, or waits for "
                    "something that does not come.",
             .bad = R"(<p id="card.x">You have 14 days.</p>
<seg id="card.x"><target>Sie haben 15 Tage Zeit.</target></seg>)",
             .good = R"(<p id="card.x">You have 14 days.</p>
<seg id="card.x"><target>Sie haben vierzehn Tage Zeit.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
