// A character that cannot be seen, or that Unicode gives no meaning, where it has nothing to do.
//
// Some invisible characters are spelling. Each is let stand beside the letters that need it, which
// Unicode's own properties tell: joiners beside letters that join or stack (Persian, Hindi, Khmer),
// word breaks among letters of scripts without spaces (Khmer, Thai, Burmese), variation selectors
// behind ideographs and symbols, direction marks in texts with letters from right to left. Bidi
// embeddings belong to bidi-balance, soft hyphens to char-soft-hyphen.
#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "checks/passage.h"
#include "text/characters.h"
#include "text/unseen.h"

namespace clausekit::checks {
namespace {

/// A character with its neighbours that can be seen; 0 where there is none.
struct Seat {
  char32_t before = 0, here = 0, after = 0;
  bool right_to_left = false;   ///< the text has letters from right to left
  bool without_spaces = false;  ///< it has letters of a script without spaces between words
};

bool is_joiner(char32_t c) { return c == U'\u200C' || c == U'\u200D'; }
bool is_direction_mark(char32_t c) { return c == U'\u200E' || c == U'\u200F' || c == U'\u061C'; }
bool is_variation_selector(char32_t c) {
  return (c >= U'\uFE00' && c <= U'\uFE0F') || (c >= 0xE0100 && c <= 0xE01EF) ||
         (c >= 0x180B && c <= 0x180F);
}

bool is_foreign_letter(char32_t c) {
  return text::is_plain_letter(c) && !text::takes_word_breaks(c);
}

bool belongs(const Seat& seat) {
  const char32_t c = seat.here;
  if (is_joiner(c)) {
    return text::takes_joiners(seat.before) || text::takes_joiners(seat.after) ||
           (text::takes_variants(seat.before) && text::takes_variants(seat.after));
  }
  if (c == U'\u200B') {
    return seat.without_spaces &&
           !(is_foreign_letter(seat.before) && is_foreign_letter(seat.after));
  }
  if (is_direction_mark(c)) {
    return seat.right_to_left;
  }
  if (is_variation_selector(c)) {
    return text::takes_variants(seat.before);
  }
  // Word joiner and grapheme joiner keep together or apart what they stand between.
  if (c == U'\u2060' || c == U'\u034F') {
    return seat.before != 0 && seat.after != 0;
  }
  return text::is_bidi_control(c) || c == U'\u00AD';
}

bool is_odd(const Seat& seat) {
  return text::is_undefined(seat.here) || (text::is_ignorable(seat.here) && !belongs(seat));
}

/// The next character from `at` on that can be seen.
char32_t visible_from(const std::u32string& text, std::size_t at) {
  const auto found = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                                  [](char32_t c) { return !text::is_ignorable(c); });
  return found == text.end() ? 0 : *found;
}

/// The places of what is odd in `text`, which says all the words of a passage.
std::vector<bool> odd_places(const std::u32string& text) {
  const bool right_to_left = std::any_of(text.begin(), text.end(), text::is_right_to_left_letter);
  const bool without_spaces = std::any_of(text.begin(), text.end(), text::takes_word_breaks);
  std::vector<bool> out(text.size());
  char32_t before = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool unseen = text::is_ignorable(text[i]);
    if (unseen || text::is_undefined(text[i])) {
      out[i] = is_odd({.before = before,
                       .here = text[i],
                       .after = visible_from(text, i + 1),
                       .right_to_left = right_to_left,
                       .without_spaces = without_spaces});
    }
    before = unseen ? before : text[i];
  }
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Passage& passage : passages(context)) {
    const std::vector<Stretch> all = stretches(passage);
    std::u32string words;
    for (const Stretch& stretch : all) {
      words += code_points(stretch.text);
    }
    const std::vector<bool> odd = odd_places(words);
    std::size_t n = 0;
    for (const Stretch& stretch : all) {
      for (std::size_t at = 0; at < stretch.text.size(); ++n) {
        const CodePoint here = code_point_at(stretch.text, at);
        if (odd[n]) {
          add(report, self, passage, place(stretch, at, here.bytes),
              {{"character", text::code_point_name(here.value)}});
        }
        at += here.bytes;
      }
    }
  }
}

}  // namespace

extern constinit const Check char_invisible{
    .rule = {.id = "char-invisible",
             .severity = Severity::error,
             .message = "{character} has nothing to do here: delete it",
             .why = "Nobody sees it, or every reader sees an empty box. It came along with pasted "
                    "text, keeps words from being found, and makes a screen reader stumble.",
             .bad = R"(<seg id="card.f.signature"><target>Unter&#x200B;schrift</target></seg>)",
             .good = R"(<seg id="card.f.signature"><target>Unterschrift</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
