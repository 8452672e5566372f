// A text has fewer sentences than the source text, or so many more that something was added.
//
// Counted are the ends that are certain: what may be an abbreviation, or a colon in place of a
// stop, is taken in favour of the text. Neither more nor fewer sentences alone are a fault, since
// long ones may be split and short ones joined; they are one when the text is also half as long
// again as usual, or shorter by a fifth. Scripts that end sentences with a
// space, as Thai, are not looked at.
#include <optional>
#include <string>

#include "checks/measure.h"
#include "checks/script.h"
#include "checks/view.h"
#include "text/marks.h"
#include "text/sentences.h"

namespace clausekit::checks {
namespace {

constexpr double much_longer = 1.5;
constexpr double much_shorter = 0.8;

text::SentenceCount sentences(const Project& project, const Inlines& text, std::string_view tag) {
  return text::sentences(plain(text), script_of(project, tag),
                         words_of(project, tag, "abbreviation"));
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Translation* translation : translations(context)) {
    if (!text::has_full_stop(script_of(context.project, translation->language))) {
      continue;
    }
    const std::vector<Pair> all = pairs(context, *translation);
    const std::optional<double> usual = usual_ratio(context.project, all);
    for (const Pair& pair : all) {
      if (!pair.is_translated()) {
        continue;
      }
      const auto source = sentences(context.project, pair.unit->text, pair.form->language);
      const auto target = sentences(context.project, *pair.segment->target, translation->language);
      const auto ratio = length_ratio(pair, 1);
      const bool fewer =
          target.most < source.least && (!usual || !ratio || *ratio < *usual * much_shorter);
      const bool more =
          target.least > source.most && usual && ratio && *ratio > *usual * much_longer;
      if (fewer || more) {
        add(report, self, pair, pair.segment->target_where,
            {{"found", std::to_string(fewer ? target.most : target.least)},
             {"wanted", std::to_string(fewer ? source.least : source.most)},
             {"fault", fewer ? "left out" : "added"}},
            {{pair.unit->text_where, "the source text"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check text_sentence_count{
    .rule =
        {.id = "text-sentence-count",
         .severity = Severity::warning,
         .message = "sentences here: {found}, in the source text: {wanted}; see whether one was "
                    "{fault}",
         .why = "Every sentence of the source text says something that the law wants said. Where "
                "there are fewer, a right may be missing; where there are more, one may be "
                "promised that nobody has.",
         .bad =
             R"(<p id="card.x">You can read here whenever you like. The library is open today, and nobody asks for money.</p>)"
             R"(<seg id="card.x"><target>Sie können hier lesen, wann Sie wollen.</target></seg>)",
         .good =
             R"(<p id="card.x">You can read here whenever you like. The library is open today, and nobody asks for money.</p>)"
             R"(<seg id="card.x"><target>Sie können hier lesen, wann Sie wollen, denn die Bücherei ist heute offen, und niemand verlangt Geld.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
