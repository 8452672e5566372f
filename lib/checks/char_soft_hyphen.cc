// A soft hyphen: it is shown only where a line ends, and here no line ever ends at one.
#include "checks/passage.h"

namespace clausekit::checks {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

void run(const Check& self, const Context& context, Report& report) {
  for (const Passage& passage : passages(context)) {
    for (const Stretch& stretch : stretches(passage)) {
      const std::size_t at = stretch.text.find(soft_hyphen);
      if (at != std::string_view::npos) {
        add(report, self, passage, place(stretch, at, soft_hyphen.size()));
        break;  // where there is one there are many, and one message does
      }
    }
  }
}

}  // namespace

extern constinit const Check char_soft_hyphen{
    .rule = {.id = "char-soft-hyphen",
             .severity = Severity::warning,
             .message = "there is an invisible soft hyphen (U+00AD) in this text: delete it",
             .why = "It does nothing on these pages. But a search does not find the word, and some "
                    "screen readers read it in two pieces.",
             .bad = R"(<seg id="card.f.signature"><target>Unter&#xAD;schrift</target></seg>)",
             .good = R"(<seg id="card.f.signature"><target>Unterschrift</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
