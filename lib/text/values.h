// Dates and numbers as a language writes them, for people. Always in the Gregorian calendar,
// with the digits 0-9 unless the language's own are asked for, and never in a language other than
// the one named: where ICU has no data of its own, the plain international form is written.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace clausekit::text {

/// What a project says of its dates, over what CLDR knows.
struct DateFormat {
  bool native_digits = false;
  std::string pattern;  ///< a CLDR date pattern (UTS #35, part 4), or empty: the long one
  std::map<int, std::string> months;  ///< 1 to 12; those not given are CLDR's
};

/// `15 de abril de 2026`. ISO 8601 (`2026-04-15`) when the pattern needs a name that neither
/// `format` nor ICU has in this language.
std::string long_date(std::chrono::year_month_day date, std::string_view tag,
                      const DateFormat& format = {});

/// `1.234.567`; without grouping in a language of which ICU knows nothing.
std::string number(std::int64_t value, std::string_view tag, bool native_digits = false);

}  // namespace clausekit::text
