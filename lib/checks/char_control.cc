// A control code in a text. Files may hold C1 controls, line separators and noncharacters, which
// XML lets through; no text of any language uses one, so every single one is a fault.
#include "base/utf8.h"
#include "checks/passage.h"
#include "text/unseen.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Passage& passage : passages(context)) {
    for (const Stretch& stretch : stretches(passage)) {
      for (std::size_t at = 0; at < stretch.text.size();) {
        const CodePoint here = code_point_at(stretch.text, at);
        if (text::is_control_code(here.value)) {
          add(report, self, passage, place(stretch, at, here.bytes),
              {{"character", text::code_point_name(here.value)}});
        }
        at += here.bytes;
      }
    }
  }
}

}  // namespace

extern constinit const Check char_control{
    .rule = {.id = "char-control",
             .severity = Severity::error,
             .message = "{character} is a code for machines and no character: delete it, and type "
                        "what belongs there",
             .why = "It came along with pasted text. On paper there will be nothing or an empty "
                    "box, and often a letter is missing at that place.",
             .bad = R"(<seg id="card.f.signature"><target>Unter&#x85;schrift</target></seg>)",
             .good = R"(<seg id="card.f.signature"><target>Unterschrift</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
