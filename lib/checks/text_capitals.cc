// A text in capitals, where the source text is not.
//
// Two words of four letters at least, and most of the text's letters, have to be capitals; words
// that the source text writes the same, as "DHS", do not count.
#include <set>
#include <string>

#include "checks/view.h"
#include "checks/visit.h"
#include "text/breaks.h"
#include "text/content.h"

namespace clausekit::checks {
namespace {

struct Loudness {
  std::size_t loud = 0, quiet = 0;  ///< words

  [[nodiscard]] bool shouts() const { return loud >= 2 && loud > 2 * quiet; }
};

Loudness loudness(std::string_view text, std::string_view tag,
                  const std::set<std::string_view>& known) {
  constexpr std::size_t shortest = 4;
  Loudness out;
  for (const std::string_view word : text::words(text, tag)) {
    if (word.size() < shortest || !text::has_letter(word) || known.contains(word)) {
      continue;
    }
    ++(text::capitals(word) == text::Capitals::all ? out.loud : out.quiet);
  }
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    const std::string source = own_words(pair.unit->text, pair.form->language);
    const std::string target = own_words(*pair.segment->target, pair.translation->language);
    if (!pair.is_translated() || loudness(source, pair.form->language, {}).shouts()) {
      continue;
    }
    const auto words = text::words(source, pair.form->language);
    if (loudness(target, pair.translation->language, {words.begin(), words.end()}).shouts()) {
      add(report, self, pair, pair.segment->target_where);
    }
  }
}

}  // namespace

extern constinit const Check text_capitals{
    .rule = {.id = "text-capitals",
             .severity = Severity::warning,
             .message = "this text is all in capitals, the source text is not: write it as a "
                        "sentence",
             .why = "Capitals are harder to read and sound like an order.",
             .bad = R"(<seg id="card.title"><target>IHR AUSWEIS GEHÖRT IHNEN</target></seg>)",
             .good = R"(<seg id="card.title"><target>Ihr Ausweis gehört Ihnen</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
