#include "text/sentences.h"

#include <unicode/uchar.h>

#include <cstdint>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/language.h"
#include "text/marks.h"

namespace clausekit::text {
namespace {

bool is_one_of(char32_t c, std::uint32_t categories) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & categories) != 0;
}
bool is_letter(char32_t c) { return is_one_of(c, U_GC_L_MASK | U_GC_M_MASK); }
bool is_word(char32_t c) {
  return c == U'\uFFFC' || is_one_of(c, U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK);
}

/// Where a code point stands in an abbreviation.
enum class Within { nothing, abbreviation, its_end };

std::vector<Within> abbreviated(const std::u32string& text,
                                const std::vector<std::string>& abbreviations) {
  std::vector<Within> out(text.size());
  for (const std::string& abbreviation : abbreviations) {
    const std::u32string wanted = code_points(abbreviation);
    for (std::size_t at = text.find(wanted); !wanted.empty() && at != std::u32string::npos;
         at = text.find(wanted, at + 1)) {
      const bool whole = at == 0 || !is_letter(text[at - 1]) || !is_letter(wanted.front());
      const std::size_t last = at + wanted.size() - 1;
      for (std::size_t i = at; whole && i <= last; ++i) {
        out[i] = i < last ? Within::abbreviation : Within::its_end;
      }
    }
  }
  return out;
}

/// Whether the dot at `at` may belong to its word: `U.S.`, `c.`, `EE.`, `Sr.`, `No.`
bool may_abbreviate(const std::u32string& text, std::size_t at) {
  constexpr std::size_t longest = 3;
  std::size_t begin = at;
  while (begin > 0 && is_word(text[begin - 1])) {
    --begin;
  }
  const bool dotted = begin > 0 && begin < at && text[begin - 1] == U'.';
  const std::size_t length = at - begin;
  const bool cased = length > 0 && is_one_of(text[begin], U_GC_LU_MASK | U_GC_LL_MASK);
  return dotted ||
         (cased && (length == 1 || (length <= longest && is_one_of(text[begin], U_GC_LU_MASK))));
}

/// Whether a word that begins so goes on with the sentence: a small letter that has a capital, in
/// the script of what stands before the mark. Georgian has no capitals at the beginning of a
/// sentence.
bool continues(const std::u32string& text, std::size_t mark, char32_t first) {
  const auto c = static_cast<UChar32>(first);
  if (!is_one_of(first, U_GC_LL_MASK) || u_totitle(c) == c) {
    return false;
  }
  std::size_t before = mark;
  while (before > 0 && !is_letter(text[before - 1])) {
    --before;
  }
  return before == 0 || script_of(text[before - 1]) == script_of(first);
}

enum class End { no, perhaps, yes };

/// The end mark from `at` to `end`, closing quotation marks and brackets included.
End end_at(const std::u32string& text, std::size_t at, std::size_t end, Mark mark,
           Within abbreviation) {
  std::size_t next = end;
  while (next < text.size() && !is_word(text[next])) {
    ++next;
  }
  if (next == text.size()) {
    return End::yes;
  }
  if (abbreviation == Within::abbreviation) {
    return End::no;
  }
  const bool latin = text[at] < 0x80;
  const bool spaced = end < text.size() && is_space(text[end]);
  const bool same_word = latin && !spaced &&
                         (is_one_of(text[next], U_GC_LL_MASK | U_GC_LU_MASK | U_GC_ND_MASK) ||
                          text[next] == U'\uFFFC' || mark == Mark::colon);
  const bool goes_on = continues(text, at, text[next]);
  switch (mark) {
    case Mark::stop:
      if (same_word || (latin && goes_on)) return End::no;
      return abbreviation == Within::its_end || (latin && may_abbreviate(text, at)) ? End::perhaps
                                                                                    : End::yes;
    case Mark::question:
    case Mark::exclamation:
      if (same_word) return End::no;
      return latin && goes_on ? End::perhaps : End::yes;
    case Mark::ellipsis:
      return End::perhaps;
    case Mark::colon:
    case Mark::semicolon:
      return same_word ? End::no : End::perhaps;
    case Mark::comma:
    case Mark::none:
      break;
  }
  return End::no;
}

/// The mark that the sentence ends with at `at`; two Ethiopic word spaces are the old full stop.
Mark mark_at(const std::u32string& text, std::size_t at, std::string_view script) {
  const bool old_stop = text[at] == U'\u1361' && at + 1 < text.size() && text[at + 1] == U'\u1361';
  return old_stop ? Mark::stop : mark(text[at], script);
}

/// A dash or an opening bracket may stand where the source text begins a sentence.
bool may_divide(const std::u32string& text, std::size_t at) {
  return text[at] == U'\u2014' || (at > 0 && closing_bracket(text[at]) != 0);
}

}  // namespace

SentenceCount sentences(std::string_view utf8, std::string_view script,
                        const std::vector<std::string>& abbreviations) {
  const std::u32string text = code_points(utf8);
  const std::vector<Within> within = abbreviated(text, abbreviations);
  SentenceCount out;
  bool words = false;    // since the last certain end
  bool certain = false;  // there are words since the last possible one
  for (std::size_t at = 0; at < text.size();) {
    if (is_word(text[at])) {
      words = certain = true;
    }
    const Mark here = mark_at(text, at, script);
    std::size_t end = at + 1;
    if (certain && may_divide(text, at)) {
      ++out.most;
      certain = false;
    }
    if (here == Mark::none || here == Mark::comma || !certain) {
      at = end;
      continue;
    }
    while (end < text.size() && (is_closing(text[end]) || text[end] == U'\u1361' ||
                                 mark(text[end], script) != Mark::none)) {
      ++end;
    }
    const End found = end_at(text, at, end, here, within[at]);
    if (found == End::yes) {
      ++out.least;
      ++out.most;
      words = certain = false;
    } else if (found == End::perhaps) {
      ++out.most;
      certain = false;
    }
    at = found == End::no ? at + 1 : end;
  }
  out.least += words ? 1 : 0;
  out.most += certain ? 1 : 0;
  return out;
}

}  // namespace clausekit::text
