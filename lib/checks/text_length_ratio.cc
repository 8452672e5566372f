// A text is far longer or shorter than texts of its language are, against the source text.
//
// The band stands in the language's own file. Characters are counted as readers see them, and only
// where the source text has 25 of them; for short texts, where a word makes the difference, the
// band is wider.
#include "checks/measure.h"

namespace clausekit::checks {
namespace {

constexpr std::size_t fewest = 25;
constexpr double a_word_or_two = 10;

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    const Language* language = context.project.language(pair.translation->language);
    if (language == nullptr || !language->length || !pair.is_translated()) {
      continue;
    }
    const auto ratio = length_ratio(pair, fewest);
    if (!ratio) {
      continue;
    }
    const double slack = 1 + a_word_or_two / static_cast<double>(characters(pair.unit->text));
    const double least = language->length->first / slack;
    const double most = language->length->second * slack;
    if (*ratio < least || *ratio > most) {
      add(report, self, pair, pair.segment->target_where,
          {{"found", *ratio < least ? "short" : "long"},
           {"fault", *ratio < least ? "left out" : "added"}},
          {{pair.unit->text_where, "the source text"}});
    }
  }
}

}  // namespace

extern constinit const Check text_length_ratio{
    .rule =
        {.id = "text-length-ratio",
         .severity = Severity::warning,
         .message = "this text is unusually {found} for the source text: see whether something "
                    "was {fault}",
         .why = "A translation of the whole meaning has about its usual length. Half a sentence "
                "that is missing takes a right away without anybody noticing.",
         .bad = R"(<seg id="card.ii"><target>Nein, <em kind="strong">ja</em>.</target></seg>)",
         .good =
             R"(<seg id="card.ii"><target>Sie bekommen Ihren Ausweis zurück, <em kind="strong">auch wenn</em> Sie nicht zahlen.</target></seg>)"},
    .run = run,
    .data = Data::length};

}  // namespace clausekit::checks
