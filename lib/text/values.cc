#include "text/values.h"

#include <unicode/datefmt.h>
#include <unicode/dtfmtsym.h>
#include <unicode/localpointer.h>
#include <unicode/locid.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <array>
#include <boost/locale/formatting.hpp>
#include <boost/locale/generator.hpp>
#include <boost/locale/localization_backend.hpp>
#include <charconv>
#include <locale>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "text/language.h"

namespace clausekit::text {
namespace {

void require(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU cannot make ") + what + ": " + u_errorName(status));
  }
}

icu::UnicodeString decoded(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

std::string encoded(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

/// ICU's locale for `tag` with calendar and digits pinned; the root locale where ICU has no data,
/// since asking for such a language would be answered in that of the machine.
icu::Locale locale_of(std::string_view tag, bool native_digits) {
  icu::Locale locale = icu::Locale::getRoot();
  UErrorCode status = U_ZERO_ERROR;
  if (has_locale_data(tag)) {
    locale = icu::Locale::forLanguageTag(canonical_tag(tag), status);
  }
  locale.setKeywordValue("calendar", "gregorian", status);
  locale.setKeywordValue("numbers", native_digits ? "native" : "latn", status);
  require(status, "a locale");
  return locale;
}

std::string padded(std::uint32_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string iso_date(std::chrono::year_month_day date) {
  const int year = static_cast<int>(date.year());
  return (year < 0 ? "-" : "") + padded(static_cast<std::uint32_t>(year < 0 ? -year : year), 4) +
         "-" + padded(static_cast<unsigned>(date.month()), 2) + "-" +
         padded(static_cast<unsigned>(date.day()), 2);
}

/// What a date pattern takes out of a language's data.
struct NamesNeeded {
  bool months = false;
  bool others = false;  ///< weekdays, eras, quarters, parts of the day
};

NamesNeeded names_needed(std::string_view pattern) {
  NamesNeeded needed;
  bool quoted = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    quoted = quoted != (c == '\'');
    if (quoted) {
      continue;
    }
    needed.months =
        needed.months || ((c == 'M' || c == 'L') && pattern.substr(i, 3) == std::string(3, c));
    needed.others =
        needed.others || std::string_view("GEecabBQqUzZOvVXx").find(c) != std::string_view::npos;
  }
  return needed;
}

void name_months(icu::SimpleDateFormat& format, const std::map<int, std::string>& months) {
  using Symbols = icu::DateFormatSymbols;
  Symbols symbols(*format.getDateFormatSymbols());
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      int32_t count = 0;
      const icu::UnicodeString* known = symbols.getMonths(count, context, width);
      std::vector<icu::UnicodeString> names(known, known + count);
      for (const auto& [month, name] : months) {
        if (month >= 1 && month <= count) {
          names[static_cast<std::size_t>(month) - 1] = decoded(name);
        }
      }
      symbols.setMonths(names.data(), count, context, width);
    }
  }
  format.setDateFormatSymbols(symbols);
}

/// The CLDR pattern of a long date; day, month, year where CLDR has nothing.
std::string long_pattern(std::string_view tag, const icu::Locale& locale) {
  if (!has_locale_data(tag)) {
    return "d MMMM y";
  }
  const icu::LocalPointer<icu::DateFormat> known(
      icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
  const auto* simple = dynamic_cast<const icu::SimpleDateFormat*>(known.getAlias());
  if (simple == nullptr) {
    throw std::runtime_error("ICU has no date patterns");
  }
  icu::UnicodeString pattern;
  return encoded(simple->toPattern(pattern));
}

/// Boost.Locale's own writing of a locale: `zh-Hans` is `zh_CN`, since it takes no script.
std::string boost_name(std::string_view tag, bool native_digits) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(canonical_tag(tag), status);
  locale.addLikelySubtags(status);
  require(status, "a locale");
  return std::string(locale.getLanguage()) + "_" + locale.getCountry() +
         ".UTF-8@calendar=gregorian;numbers=" + (native_digits ? "native" : "latn");
}

const std::locale& boost_locale(const std::string& name) {
  thread_local std::map<std::string, std::locale> made;  // making one costs milliseconds
  auto found = made.find(name);
  if (found == made.end()) {
    auto backends = boost::locale::localization_backend_manager::global();
    backends.select("icu");
    boost::locale::generator generator(backends);
    generator.categories(boost::locale::formatting_facet);
    found = made.emplace(name, generator(name)).first;
  }
  return found->second;
}

}  // namespace

std::string long_date(std::chrono::year_month_day date, std::string_view tag,
                      const DateFormat& format) {
  const icu::Locale locale = locale_of(tag, format.native_digits);
  const std::string pattern = format.pattern.empty() ? long_pattern(tag, locale) : format.pattern;
  const NamesNeeded needed = names_needed(pattern);
  const bool month_named =
      format.months.contains(static_cast<int>(static_cast<unsigned>(date.month())));
  if (!date.ok() || (!has_locale_data(tag) && (needed.others || (needed.months && !month_named)))) {
    return iso_date(date);
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::SimpleDateFormat writer(decoded(pattern), locale, status);
  require(status, "a date format");
  name_months(writer, format.months);
  writer.setTimeZone(*icu::TimeZone::getGMT());
  const auto days = std::chrono::sys_days(date).time_since_epoch().count();
  icu::UnicodeString out;
  return encoded(writer.format(static_cast<UDate>(days) * U_MILLIS_PER_DAY, out));
}

std::string number(std::int64_t value, std::string_view tag, bool native_digits) {
  // Below a thousand nothing is grouped, and Western digits are the same everywhere.
  const bool plain = !native_digits && value >= 0 && value < 1000;
  if (plain || !has_locale_data(tag)) {
    return std::to_string(value);
  }
  std::ostringstream out;
  out.imbue(boost_locale(boost_name(tag, native_digits)));
  out << boost::locale::as::number << value;
  return out.str();
}

}  // namespace clausekit::text
