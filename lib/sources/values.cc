#include "sources/values.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string>
#include <vector>

#include "sources/words.h"
#include "xml/characters.h"

namespace clausekit::sources {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_lower(c) || is_upper(c) || is_digit(c); }
bool is_lower_alphanumeric(char c) { return is_lower(c) || is_digit(c); }

bool all(std::string_view text, bool (*is)(char)) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is);
}

/// Parts of such characters, with single dots or hyphens between them.
bool is_dotted(std::string_view text, bool (*is)(char)) {
  bool in_part = false;
  for (const char c : text) {
    if (!is(c) && !(in_part && (c == '.' || c == '-'))) {
      return false;
    }
    in_part = is(c);
  }
  return in_part;
}

bool is_any(std::string_view /*value*/) { return true; }
bool is_name(std::string_view v) { return !v.empty(); }
bool is_id(std::string_view v) {
  return v.size() <= 96 && is_dotted(v, is_lower_alphanumeric) && is_lower(v.front());
}
bool is_reqid(std::string_view v) { return is_dotted(v, is_alphanumeric); }

bool are_reqids(std::string_view v) {
  const std::vector<std::string> ids = words(v);
  return !ids.empty() && std::all_of(ids.begin(), ids.end(), is_reqid);
}

bool is_var(std::string_view v) {
  return !v.empty() && is_lower(v.front()) &&
         all(v, [](char c) { return is_lower_alphanumeric(c) || c == '_'; });
}

bool is_ncname(std::string_view v) {
  for (std::size_t at = 0; at < v.size();) {
    const xml::Decoded c = xml::decoded(v, at);
    if (c.code == ':' || !(at == 0 ? xml::starts_name(c.code) : xml::continues_name(c.code))) {
      return false;
    }
    at += c.length;
  }
  return !v.empty();
}

/// language, then optional script, region, variants and private use, as in `fa-AF`, `zh-Hans`.
bool is_lang(std::string_view v) {
  const std::vector<std::string> parts = words(v, '-');
  auto part = parts.begin();
  const auto sized = [&](std::size_t least, std::size_t most, bool (*is)(char)) {
    return part != parts.end() && part->size() >= least && part->size() <= most && all(*part, is);
  };
  if (v.ends_with('-') || !sized(2, 3, is_lower)) {
    return false;
  }
  ++part;
  if (part != parts.end() && part->size() == 4 && is_upper(part->front()) &&
      all(part->substr(1), is_lower)) {
    ++part;
  }
  if (sized(2, 2, is_upper) || sized(3, 3, is_digit)) {
    ++part;
  }
  while (sized(5, 8, is_lower_alphanumeric)) {
    ++part;
  }
  if (part == parts.end()) {
    return true;
  }
  const bool private_use = *part == "x" && ++part != parts.end();
  while (sized(1, 8, is_lower_alphanumeric)) {
    ++part;
  }
  return private_use && part == parts.end();
}

bool is_lang_or_target(std::string_view v) { return v == "target" || is_lang(v); }

bool is_script(std::string_view v) {
  return v.size() == 4 && is_upper(v.front()) && all(v.substr(1), is_lower);
}

bool is_digest(std::string_view v) {
  constexpr std::string_view algorithm = "sha256:";
  return v.starts_with(algorithm) && v.size() == algorithm.size() + 64 &&
         all(v.substr(algorithm.size()),
             [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

/// Whether `v` has the shape of `pattern`, in which 0 stands for any digit.
bool is_shaped(std::string_view v, std::string_view pattern) {
  return std::equal(v.begin(), v.end(), pattern.begin(), pattern.end(),
                    [](char c, char p) { return p == '0' ? is_digit(c) : c == p; });
}

unsigned number_at(std::string_view v, std::size_t at, std::size_t digits) {
  unsigned number = 0;
  std::from_chars(v.data() + at, v.data() + at + digits, number);
  return number;
}

bool is_date(std::string_view v) {
  return is_shaped(v, "0000-00-00") &&
         std::chrono::year_month_day(std::chrono::year(static_cast<int>(number_at(v, 0, 4))),
                                     std::chrono::month(number_at(v, 5, 2)),
                                     std::chrono::day(number_at(v, 8, 2)))
             .ok();
}

bool is_instant(std::string_view v) {
  constexpr std::size_t seconds_end = 19;
  if (v.size() <= seconds_end || !is_date(v.substr(0, 10)) ||
      !is_shaped(v.substr(10, 9), "T00:00:00") || number_at(v, 11, 2) > 23 ||
      number_at(v, 14, 2) > 59 || number_at(v, 17, 2) > 59) {
    return false;
  }
  std::string_view zone = v.substr(seconds_end);
  if (zone.front() == '.') {
    const std::size_t end = zone.find_first_not_of("0123456789", 1);
    if (end == std::string_view::npos || end == 1) {
      return false;
    }
    zone.remove_prefix(end);
  }
  return zone == "Z" || ((is_shaped(zone, "+00:00") || is_shaped(zone, "-00:00")) &&
                         number_at(zone, 1, 2) <= 14 && number_at(zone, 4, 2) <= 59);
}

bool is_number(std::string_view v) {
  return v.size() <= 9 && all(v, is_digit) && v.find_first_not_of('0') != std::string_view::npos;
}

bool is_month(std::string_view v) { return is_number(v) && number_at(v, 0, v.size()) <= 12; }

bool is_decimal(std::string_view v) {
  if (v.starts_with('+') || v.starts_with('-')) {
    v.remove_prefix(1);
  }
  return v.find_first_not_of("0123456789.") == std::string_view::npos &&
         std::count(v.begin(), v.end(), '.') <= 1 &&
         v.find_first_not_of('.') != std::string_view::npos;
}

bool is_edition(std::string_view v) {
  return all(v, [](char c) { return is_alphanumeric(c) || c == '.' || c == '-'; });
}

bool is_when(std::string_view v) {
  const std::size_t equals = v.find('=');
  if (equals == std::string_view::npos || !is_var(v.substr(0, equals)) || v.ends_with(',')) {
    return false;
  }
  const std::vector<std::string> values = words(v.substr(equals + 1), ',');
  return !values.empty() && std::all_of(values.begin(), values.end(), [](const std::string& value) {
    return all(value, [](char c) { return is_alphanumeric(c) || c == '_' || c == '-'; });
  });
}

bool is_required(std::string_view v) { return v == "always" || is_when(v); }

}  // namespace

const ValueType any_text{"text", is_any};
const ValueType name_value{"a name; it is empty", is_name};
const ValueType id_value{
    R"(an id such as "cf.iii": small letters, digits, single dots and hyphens, a letter first)",
    is_id};
const ValueType reqid_value{R"(an id such as "63c.iii": letters, digits, single dots and hyphens)",
                            is_reqid};
const ValueType reqids_value{R"(one or more ids such as "63c.iii", with spaces between)",
                             are_reqids};
const ValueType var_value{
    R"(a field name such as "users1_name": small letters, digits, underscores, a letter first)",
    is_var};
const ValueType ncname_value{R"(a name such as "b.chen", without spaces or colons)", is_ncname};
const ValueType lang_value{R"(a language tag such as "es", "pt-BR" or "zh-Hans")", is_lang};
const ValueType target_value{R"(a language tag such as "es", or "target")", is_lang_or_target};
const ValueType script_value{R"(a script such as "Latn" or "Arab")", is_script};
const ValueType digest_value{R"(a digest: "sha256:" and 64 digits of 0-9 and a-f)", is_digest};
const ValueType instant_value{R"(a date and time with zone such as "2026-05-02T14:11:00Z")",
                              is_instant};
const ValueType date_value{R"(a date such as "2026-05-02")", is_date};
const ValueType number_value{"a whole number above zero", is_number};
const ValueType month_value{"the number of a month, 1 to 12", is_month};
const ValueType decimal_value{R"(a number such as "1.35")", is_decimal};
const ValueType edition_value{R"(an edition such as "2026-1")", is_edition};
const ValueType when_value{R"(a field and its values such as "decision=attorney,consent")",
                           is_when};
const ValueType required_value{
    R"("always", or a field and its values such as "decision=attorney,consent")", is_required};

bool is_one_of(std::string_view value, std::string_view choices) {
  const std::vector<std::string> known = words(choices);
  return std::find(known.begin(), known.end(), value) != known.end();
}

bool are_all_of(std::string_view values, std::string_view choices) {
  const std::vector<std::string> given = words(values);
  return !given.empty() && std::all_of(given.begin(), given.end(), [&](const std::string& value) {
    return is_one_of(value, choices);
  });
}

}  // namespace clausekit::sources
