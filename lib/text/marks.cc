#include "text/marks.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"
#include "text/characters.h"

namespace clausekit::text {
namespace {

bool holds(std::u32string_view marks, char32_t c) {
  return marks.find(c) != std::u32string_view::npos;
}

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& scripts, std::string_view script) {
  return std::find(scripts.begin(), scripts.end(), script) != scripts.end();
}

bool is_one_of(char32_t c, std::uint32_t categories) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & categories) != 0;
}

constexpr std::u32string_view questions =
    U"?\uFF1F\u061F\u037E\u055E\u1367\u1945\u2047\u2048"
    U"\u2CFA\u2CFB\uA60F\uA6F7";
constexpr std::u32string_view exclamations = U"!\uFF01\u055C\u07F9\u1944\u203C\u2049";
constexpr std::u32string_view colons = U":\uFF1A\u17D6\u1365\u1366\u1804\u2236\uFE55\uA6F4";
constexpr std::u32string_view semicolons = U";\uFF1B\u061B\u1364\u204F\uA6F6";
constexpr std::u32string_view commas = U",\uFF0C\u060C\u3001\uFF64\u1363\u055D\u1802\uA6F5";
/// Stops that Sentence_Terminal leaves out in some version of Unicode.
constexpr std::u32string_view stops =
    U".\u2024\u3002\uFF0E\uFF61\u17D4\u17D5\u0F0D\u0F0E\u0964\u0965";

/// Where the last code point of `text` begins.
std::size_t last_start(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
    --at;
  }
  return at;
}

}  // namespace

Mark mark(char32_t c, std::string_view script) {
  if (c == U';' && script == "Grek") {
    return Mark::question;
  }
  if (c == U':' && script == "Armn") {  // typed for U+0589
    return Mark::stop;
  }
  if (holds(questions, c)) return Mark::question;
  if (holds(exclamations, c)) return Mark::exclamation;
  if (holds(colons, c)) return Mark::colon;
  if (holds(semicolons, c)) return Mark::semicolon;
  if (holds(commas, c)) return Mark::comma;
  if (c == U'\u2026' || c == U'\u22EF') return Mark::ellipsis;
  const bool ends = u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_S_TERM) != 0;
  return ends || holds(stops, c) ? Mark::stop : Mark::none;
}

Ending ending(std::string_view text, std::string_view script) {
  Ending out;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t at = last_start(rest);
    const char32_t c = code_point_at(rest, at).value;
    if (!is_closing(c) && !is_space(c) && !is_ignorable(c)) {
      break;
    }
    out.in_brackets = out.in_brackets || is_closing_bracket(c);
    rest = rest.substr(0, at);
  }
  std::size_t end = rest.size();
  std::size_t begin = end;
  std::size_t marks = 0;
  while (begin > 0) {
    const std::size_t at = last_start(rest.substr(0, begin));
    const Mark here = mark(code_point_at(rest, at).value, script);
    // "?!" asks, "..." leaves open, two word spaces are the old Ethiopic full stop.
    const bool same = here == out.mark || (out.mark == Mark::exclamation && here == Mark::question);
    if (here == Mark::none || (marks > 0 && !same)) {
      break;
    }
    out.mark = here;
    begin = at;
    ++marks;
  }
  constexpr std::string_view old_stop = "\u1361\u1361";
  constexpr std::size_t dots = 3;
  if (marks == 0 && rest.ends_with(old_stop)) {
    out.mark = Mark::stop;
    begin = end - old_stop.size();
  } else if (out.mark == Mark::stop && marks >= dots) {
    out.mark = Mark::ellipsis;
  }
  out.written = rest.substr(begin, end - begin);
  const std::size_t space = rest.rfind(' ');
  out.word = rest.substr(space == std::string_view::npos ? 0 : space + 1);
  return out;
}

bool has_full_stop(std::string_view script) {
  constexpr std::array<std::string_view, 6> without = {"Thai", "Laoo", "Tibt",
                                                       "Lana", "Tavt", "Talu"};
  return !holds(without, script);
}

bool asks_with_words(std::string_view script) {
  constexpr std::array<std::string_view, 10> all = {"Jpan", "Khmr", "Mymr", "Thai", "Laoo",
                                                    "Tibt", "Mong", "Hira", "Kana", "Yiii"};
  return holds(all, script);
}

bool is_closing(char32_t c) {
  return c == U'"' || c == U'\'' || is_one_of(c, U_GC_PE_MASK | U_GC_PF_MASK | U_GC_PI_MASK);
}

char32_t closing_bracket(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const int type = u_getIntPropertyValue(code, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
  return type == U_BPT_OPEN ? static_cast<char32_t>(u_getBidiPairedBracket(code)) : 0;
}

bool is_closing_bracket(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE) ==
         U_BPT_CLOSE;
}

}  // namespace clausekit::text
