// A text says more than the source text: a further sentence that demands, bans or allows.
//
// Three signs together, since a good translator may split a sentence or need more words: there are
// more sentences, the text is much longer than the others of its language would make one expect,
// and it holds a duty, a ban, a permission or a negation that the source text has none of.
#include <algorithm>
#include <vector>

#include "checks/modality.h"

namespace clausekit::checks {
namespace {

constexpr double much_longer = 1.25;

/// The length of a text in words, or in characters where no spaces part them, against its source.
double ratio(const Utterance& text) {
  return static_cast<double>(text.tokens.size()) /
         static_cast<double>(std::max<std::size_t>(text.source->tokens.size(), 1));
}

/// The ratio that half of the texts reach.
double usual(const Meaning& meaning) {
  std::vector<double> all;
  for (const Utterance& text : meaning.said) {
    if (text.source != nullptr) {
      all.push_back(ratio(text));
    }
  }
  if (all.empty()) {
    return 1;
  }
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
  std::nth_element(all.begin(), middle, all.end());
  return *middle;
}

/// Who may refuse need not agree, and the other way round: that is one thing said twice.
bool says_more(const Stance& target, const Stance& source) {
  const bool leaves_free = source.permits || source.frees;
  return (target.obliges && !source.obliges) || (target.forbids && !source.forbids) ||
         (!leaves_free && (target.frees || target.permits)) ||
         (!leaves_free && target.negates && !source.negates);
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Meaning* meaning : meanings(context)) {
    if (meaning->is_source() || !(meaning->lists("must") && meaning->lists("negator"))) {
      continue;
    }
    const double expected = usual(*meaning);
    const Meaning& source =
        context.meanings->of(*meaning->form, *context.project.language(meaning->form->language));
    for (const Utterance& text : meaning->said) {
      if (text.source != nullptr && text.sentences() > text.source->sentences() &&
          ratio(text) > much_longer * expected &&
          says_more(stance(*meaning, text), stance(source, *text.source))) {
        add(report, self, *meaning, text, "", Severity::warning, {},
            {{text.source->where, "the source text"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check clause_addition{
    .rule =
        {.id = "clause-addition",
         .severity = Severity::warning,
         .message = "this seems to say more than the source text: take out what it does not say",
         .why = "Well-meant advice added to a clause reads as law, and the reader acts on it.",
         .bad =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen. Sie dürfen aber keine Bücher mehr leihen, bis das Amt über Ihren Antrag entschieden hat.</target></seg>)",
         .good =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>)"},
    .run = run,
    .data = Data::modals};

}  // namespace clausekit::checks
