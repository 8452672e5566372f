#include "text/numerals.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"
#include "text/normalize.h"

namespace clausekit::text {
namespace {

/// One digit or separator.
struct Mark {
  CodePoint code;
  std::size_t at = 0;
  int digit = -1;
};

Mark mark_at(std::string_view text, std::size_t at) {
  const CodePoint code = code_point_at(text, at);
  const auto c = static_cast<UChar32>(code.value);
  const bool is_digit = u_charType(c) == U_DECIMAL_DIGIT_NUMBER;
  return {.code = code, .at = at, .digit = is_digit ? u_charDigitValue(c) : -1};
}

bool is_point(char32_t c) { return c == U'.' || c == U',' || c == U'\u066B' || c == U'\u066C'; }

/// Separators that only ever group digits by three.
bool is_gap(char32_t c) {
  constexpr std::array<char32_t, 6> gaps = {U' ',      U'\u00A0', U'\u2009',
                                            U'\u202F', U'\'',     U'\u2019'};
  return std::find(gaps.begin(), gaps.end(), c) != gaps.end();
}

/// The number of digits in a row from `at`.
std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at < text.size()) {
    const Mark mark = mark_at(text, at);
    if (mark.digit < 0) break;
    ++count;
    at += mark.code.bytes;
  }
  return count;
}

constexpr std::size_t group = 3;

/// The digits of a number between its separators.
using Groups = std::vector<std::string>;

/// In groups of three, or of two before the last three as in India.
bool is_grouped(const Groups& groups, std::size_t count) {
  if (count < 2 || groups[0].empty() || groups[0].size() > group ||
      groups[count - 1].size() != group) {
    return count == 1;
  }
  const std::size_t inner = count > 2 ? groups[1].size() : group;
  return (inner == group || inner == 2) &&
         std::all_of(groups.begin() + 1, groups.begin() + static_cast<std::ptrdiff_t>(count) - 1,
                     [&](const std::string& g) { return g.size() == inner; });
}

/// The significant digits and a power of ten: `12e1` for 120 and for 120.0.
std::string normal(std::string digits, int power) {
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  while (!digits.empty() && digits.back() == '0') {
    digits.pop_back();
    ++power;
  }
  return digits.empty() ? "0e0" : digits + "e" + std::to_string(power);
}

std::vector<std::string> values_of(const std::string& digits, const Groups& groups, bool points) {
  std::vector<std::string> out;
  if (is_grouped(groups, groups.size())) {
    out.push_back(normal(digits, 0));
  }
  if (points && groups.size() > 1 && is_grouped(groups, groups.size() - 1)) {
    out.push_back(normal(digits, -static_cast<int>(groups.back().size())));
  }
  if (out.empty()) {
    out.push_back(normal(digits, 0));
  }
  return out;
}

/// The number whose first digit stands at `at`.
Numeral numeral_at(std::string_view text, std::size_t at, char32_t grouping) {
  Numeral out;
  const std::size_t begin = at;
  Groups groups(1);
  bool ends_with_point = false;
  while (at < text.size()) {
    const Mark mark = mark_at(text, at);
    if (mark.digit >= 0) {
      if (out.digits.empty()) {
        out.zero = mark.code.value - static_cast<char32_t>(mark.digit);
      }
      out.digits += static_cast<char>('0' + mark.digit);
      groups.back() += out.digits.back();
      at += mark.code.bytes;
      continue;
    }
    const std::size_t following = digits_from(text, at + mark.code.bytes);
    const bool joins = is_point(mark.code.value)
                           ? following > 0
                           : is_gap(mark.code.value) && following == group &&
                                 !groups.back().empty() && groups.back().size() <= group;
    if (!joins) break;
    ends_with_point = is_point(mark.code.value) && mark.code.value != grouping;
    groups.emplace_back();
    at += mark.code.bytes;
  }
  out.text = text.substr(begin, at - begin);
  out.values = values_of(out.digits, groups, ends_with_point);
  return out;
}

}  // namespace

std::optional<std::int64_t> Numeral::whole() const {
  constexpr std::size_t most_digits = 15;
  const std::string& value = values.front();
  const std::size_t e = value.find('e');
  int power = 0;
  std::from_chars(value.data() + e + 1, value.data() + value.size(), power);
  if (power < 0 || e + static_cast<std::size_t>(power) > most_digits) return std::nullopt;
  const std::string all = value.substr(0, e) + std::string(static_cast<std::size_t>(power), '0');
  std::int64_t out = 0;
  std::from_chars(all.data(), all.data() + all.size(), out);
  return out;
}

std::vector<Numeral> numerals(std::string_view text, std::string_view tag) {
  const char32_t grouping = tag.empty() ? U'\0' : grouping_mark(tag);
  std::vector<Numeral> out;
  for (std::size_t at = 0; at < text.size();) {
    const Mark mark = mark_at(text, at);
    if (mark.digit < 0) {
      at += mark.code.bytes;
      continue;
    }
    out.push_back(numeral_at(text, at, grouping));
    at += out.back().text.size();
  }
  return out;
}

bool share_a_value(const Numeral& a, const Numeral& b) {
  return std::find_first_of(a.values.begin(), a.values.end(), b.values.begin(), b.values.end()) !=
         a.values.end();
}

std::string plainly_typed(std::string_view text) {
  std::string out;
  for (const char32_t c : code_points(nfc(text))) {
    const auto here = static_cast<UChar32>(c);
    switch (u_charType(here)) {
      case U_DECIMAL_DIGIT_NUMBER:
        out += static_cast<char>('0' + u_charDigitValue(here));
        break;
      case U_SPACE_SEPARATOR:
        out += ' ';
        break;
      case U_DASH_PUNCTUATION:
        out += '-';
        break;
      case U_FORMAT_CHAR:
        break;
      default:
        append_utf8(out, c);
    }
  }
  return out;
}

std::string value_of(std::string_view digits) { return normal(std::string(digits), 0); }

std::vector<std::string> scaled(const Numeral& numeral, int power) {
  std::vector<std::string> out;
  for (const std::string& value : numeral.values) {
    const std::size_t e = value.find('e');
    int old = 0;
    std::from_chars(value.data() + e + 1, value.data() + value.size(), old);
    out.push_back(normal(value.substr(0, e), old + power));
  }
  return out;
}

}  // namespace clausekit::text
