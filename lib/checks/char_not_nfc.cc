// A letter that is typed in pieces, or with its marks in another order, than Unicode's composed
// form (NFC) has it. Pages are always set in NFC, so this is a note; `check --fix` mends it.
#include "checks/passage.h"
#include "text/normalize.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  for (const Passage& passage : passages(context)) {
    for (const Stretch& stretch : stretches(passage)) {
      if (text::nfc(stretch.text) != stretch.text) {
        add(report, self, passage, stretch.piece->where);
        break;
      }
    }
  }
}

/// Words that are written as references or across comments are left to a person: their bytes are
/// not the text.
std::vector<Edit> fix(const Context& context) {
  std::vector<Edit> out;
  for (const Passage& passage : passages(context)) {
    for (const Stretch& stretch : stretches(passage)) {
      const Span where = stretch.piece->where;
      const std::string_view written = where.source == nullptr ? "" : where.text();
      std::string composed = text::nfc(written);
      if (composed != written && written.find_first_of("&<>") == std::string_view::npos) {
        out.push_back({.where = where, .text = std::move(composed)});
      }
    }
  }
  return out;
}

}  // namespace

extern constinit const Check char_not_nfc{
    .rule = {.id = "char-not-nfc",
             .severity = Severity::warning,
             .message =
                 "letters here are typed in pieces (not in Unicode NFC): run clausekit check "
                 "--fix",
             .why = "It looks the same and is printed the same. But tools that compare letters "
                    "take it for another word.",
             .bad = "<seg id=\"card.title\"><target>Ihr Ausweis fu\u0308r Bu\u0308cher</target>"
                    "</seg>",
             .good = "<seg id=\"card.title\"><target>Ihr Ausweis für Bücher</target></seg>"},
    .run = run,
    .fix = fix};

}  // namespace clausekit::checks
