// A bracket or quotation mark without its partner.
//
// Brackets are paired by Unicode's own table, `1)` and `a)` at the beginning of a list item
// excepted. Quotation marks go by number, since every language has its own order („…“, «…», »…«,
// ”…”): there is an even number of each kind. Apostrophes, and the mark inside a Hebrew
// abbreviation, are none. A text whose source is not in balance either is let alone.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "checks/view.h"
#include "checks/visit.h"
#include "text/characters.h"
#include "text/content.h"
#include "text/marks.h"
#include "text/unseen.h"

namespace clausekit::checks {
namespace {

bool is_letter_or_digit(char32_t c) {
  std::string utf8;
  append_utf8(utf8, c);
  return text::says_something(utf8) && c != U'\uFFFC';
}

/// Whether the bracket at `at` closes the label of a list item: at the beginning up to four letters
/// or digits, behind a space one letter or a small number, roman or not.
bool closes_label(const std::u32string& text, std::size_t at) {
  constexpr std::size_t longest = 4;
  std::size_t begin = at;
  bool number = true;
  while (begin > 0 && is_letter_or_digit(text[begin - 1])) {
    --begin;
    number = number &&
             std::u32string_view(U"0123456789ivx").find(text[begin]) != std::u32string_view::npos;
  }
  const std::size_t length = at - begin;
  if (length == 0 || length > longest) {
    return false;
  }
  return begin == 0 || (text::is_space(text[begin - 1]) && (length == 1 || number));
}

/// The first bracket without a partner, or 0.
char32_t lone_bracket(const std::u32string& text) {
  struct Open {
    char32_t opening, closing;
  };
  std::vector<Open> open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const char32_t closing = text::closing_bracket(text[i]); closing != 0) {
      open.push_back({text[i], closing});
    } else if (text::is_closing_bracket(text[i])) {
      if (!open.empty() && open.back().closing == text[i]) {
        open.pop_back();
      } else if (open.empty() && closes_label(text, i)) {
        continue;
      } else {
        return open.empty() ? text[i] : open.back().opening;
      }
    }
  }
  return open.empty() ? 0 : open.back().opening;
}

/// Quotation marks that are used together: an even number of them stands in a text.
constexpr std::array<std::u32string_view, 4> quotes = {
    U"\u201C\u201D\u201E\u201F\"", U"\u00AB\u00BB", U"\u2039\u203A", U"\u301D\u301E\u301F"};

/// Stands between Hebrew letters, as in ארה"ב, or behind a number, as inches do.
bool is_part_of_word(const std::u32string& text, std::size_t at) {
  if (text[at] != U'"' || at == 0) {
    return false;
  }
  const bool inside = text::is_right_to_left_letter(text[at - 1]) && at + 1 < text.size() &&
                      text::is_right_to_left_letter(text[at + 1]);
  return inside || (text[at - 1] >= U'0' && text[at - 1] <= U'9');
}

/// The first quotation mark of a kind that is not in pairs, or 0.
char32_t lone_quote(const std::u32string& text) {
  for (const std::u32string_view kind : quotes) {
    std::size_t count = 0;
    char32_t first = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (kind.find(text[i]) != std::u32string_view::npos && !is_part_of_word(text, i)) {
        first = count == 0 ? text[i] : first;
        ++count;
      }
    }
    const bool only_opening = kind.size() == 2 && count > 0 && first == kind[0] &&
                              text.find(kind[1]) == std::u32string::npos;
    if (count % 2 != 0 || only_opening) {
      return first;
    }
  }
  return 0;
}

char32_t lone_mark(const std::string& utf8) {
  const std::u32string text = code_points(utf8);
  const char32_t bracket = lone_bracket(text);
  return bracket != 0 ? bracket : lone_quote(text);
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    const char32_t found = lone_mark(plain(*pair.segment->target));
    if (found == 0 || lone_mark(plain(pair.unit->text)) != 0) {
      continue;
    }
    std::string mark;
    append_utf8(mark, found);
    add(report, self, pair, pair.segment->target_where, {{"mark", mark}});
  }
}

}  // namespace

extern constinit const Check punct_balance{
    .rule = {.id = "punct-balance",
             .severity = Severity::warning,
             .message = "{mark} has no partner: add the one that is missing, or delete this one",
             .why = "What stands in brackets or quotation marks has a beginning and an end. Where "
                    "one is lost, words may have been lost with it.",
             .bad = R"(<seg id="card.title"><target>Ihr Ausweis (für Bücher</target></seg>)",
             .good = R"(<seg id="card.title"><target>Ihr Ausweis (für Bücher)</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
