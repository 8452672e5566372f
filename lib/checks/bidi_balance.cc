// Invisible direction controls (UAX #9) that are not closed where they should be, or that override
// the order of letters. Isolates and embeddings of one unit have to be paired within it, each
// closed by its own kind; an override is never needed in running text.
#include <string>
#include <vector>

#include "base/utf8.h"
#include "checks/passage.h"
#include "text/unseen.h"

namespace clausekit::checks {
namespace {

constexpr char32_t lre = U'\u202A', rle = U'\u202B', pdf = U'\u202C', lro = U'\u202D',
                   rlo = U'\u202E', lri = U'\u2066', rli = U'\u2067', fsi = U'\u2068',
                   pdi = U'\u2069';

struct Control {
  char32_t c = 0;
  const Stretch* stretch = nullptr;
  std::size_t at = 0, bytes = 0;
};

bool opens_isolate(char32_t c) { return c == lri || c == rli || c == fsi; }
bool opens_embedding(char32_t c) { return c == lre || c == rle; }
bool is_override(char32_t c) { return c == lro || c == rlo; }

std::vector<Control> controls(const std::vector<Stretch>& all) {
  std::vector<Control> out;
  for (const Stretch& stretch : all) {
    for (std::size_t at = 0; at < stretch.text.size();) {
      const CodePoint here = code_point_at(stretch.text, at);
      const char32_t c = here.value;
      if (opens_isolate(c) || opens_embedding(c) || is_override(c) || c == pdf || c == pdi) {
        out.push_back({.c = c, .stretch = &stretch, .at = at, .bytes = here.bytes});
      }
      at += here.bytes;
    }
  }
  return out;
}

/// The first control that does wrong.
const Control* fault(const std::vector<Control>& all) {
  std::vector<const Control*> open;
  for (const Control& control : all) {
    if (is_override(control.c)) {
      return &control;
    }
    if (opens_isolate(control.c) || opens_embedding(control.c)) {
      open.push_back(&control);
      continue;
    }
    const bool closes = !open.empty() && (control.c == pdi ? opens_isolate(open.back()->c)
                                                           : opens_embedding(open.back()->c));
    if (!closes) {
      return open.empty() ? &control : open.back();
    }
    open.pop_back();
  }
  return open.empty() ? nullptr : open.back();
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Passage& passage : passages(context)) {
    const std::vector<Stretch> all = stretches(passage);
    const std::vector<Control> found = controls(all);
    if (const Control* wrong = fault(found)) {
      add(report, self, passage, place(*wrong->stretch, wrong->at, wrong->bytes),
          {{"character", text::code_point_name(wrong->c)},
           {"fault", is_override(wrong->c) ? "turns the letters round" : "has no partner"}});
    }
  }
}

}  // namespace

extern constinit const Check bidi_balance{
    .rule = {.id = "bidi-balance",
             .severity = Severity::error,
             .message = "the invisible direction mark {character} {fault}: delete it, and mark "
                        "words of another direction with <span xml:lang dir>",
             .why = "Such marks are not seen, but they turn the order of words and numbers round, "
                    "and one that is not closed does so to the rest of the text.",
             .bad = R"(<seg id="card.title"><target>Ihr &#x202E;Ausweis</target></seg>)",
             .good = R"(<seg id="card.title"><target>Ihr Ausweis</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
