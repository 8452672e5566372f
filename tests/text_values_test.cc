// Dates and numbers as each language writes them.
#include <unicode/locid.h>

#include <catch2/catch.hpp>
#include <future>

#include "text/breaks.h"
#include "text/language.h"
#include "text/values.h"

using namespace clausekit;
using namespace std::chrono_literals;

namespace {

constexpr auto day = 2026y / std::chrono::April / 15;
const text::DateFormat haitian{.native_digits = false, .pattern = {}, .months = {{4, "avril"}}};

}  // namespace

TEST_CASE("a date is Gregorian, in 0-9, in the language's own words", "[text]") {
  CHECK(text::long_date(day, "en") == "April 15, 2026");
  CHECK(text::long_date(day, "es") == "15 de abril de 2026");
  CHECK(text::long_date(day, "ar") == "15 أبريل 2026");
  CHECK(text::long_date(day, "km") == "15 មេសា 2026");
  CHECK(text::long_date(day, "zh-Hans") == "2026年4月15日");
  CHECK(text::long_date(day, "th") == "15 เมษายน ค.ศ. 2026");
  CHECK(text::long_date(day, "fa-AF").find("2026") != std::string::npos);
  CHECK(text::long_date(day, "ps").find("2026") != std::string::npos);
}

TEST_CASE("digits, pattern and months are the project's to say", "[text]") {
  CHECK(text::long_date(day, "ar", {.native_digits = true, .pattern = {}, .months = {}}) ==
        "١٥ أبريل ٢٠٢٦");
  CHECK(text::long_date(
            day, "vi",
            {.native_digits = false, .pattern = "'ngày' d 'tháng' M 'năm' y", .months = {}}) ==
        "ngày 15 tháng 4 năm 2026");
  CHECK(text::long_date(day, "es",
                        {.native_digits = false, .pattern = {}, .months = {{4, "ABRIL"}}}) ==
        "15 de ABRIL de 2026");
}

TEST_CASE("Haitian is never printed as French", "[text]") {
  CHECK(text::long_date(day, "ht") == "2026-04-15");
  CHECK(text::long_date(day, "ht", haitian) == "15 avril 2026");
  // A month that the project does not name, and a weekday that nobody does.
  CHECK(text::long_date(2026y / 5 / 2, "ht", haitian) == "2026-05-02");
  CHECK(text::long_date(
            day, "ht",
            {.native_digits = false, .pattern = "EEEE d MMMM", .months = {{4, "avril"}}}) ==
        "2026-04-15");
  CHECK(text::long_date(day, "ht", {.native_digits = false, .pattern = "dd/MM/y", .months = {}}) ==
        "15/04/2026");
  CHECK(text::number(1234567, "ht") == "1234567");
}

TEST_CASE("a day that does not exist is shown as it was given", "[text]") {
  CHECK(text::long_date(2026y / 2 / 30, "en") == "2026-02-30");
}

TEST_CASE("a number is grouped and written in the digits asked for", "[text]") {
  CHECK(text::number(1234567, "en") == "1,234,567");
  CHECK(text::number(1234567, "es") == "1.234.567");
  CHECK(text::number(12, "ar") == "12");
  CHECK(text::number(12, "ar", true) == "١٢");
  CHECK(text::number(12, "zh-Hans") == "12");
}

TEST_CASE("the language of the machine changes nothing", "[text]") {
  // In a thread of its own each time, so that nothing made before is used again.
  const auto everything = [] {
    std::string out;
    for (const char* tag : {"en", "es", "ht", "ar", "km", "zh-Hans", "hmn", "tr", ""}) {
      out += text::long_date(day, tag) + text::long_date(day, tag, haitian) +
             text::number(1234567, tag) + text::likely_script(tag) +
             (text::has_locale_data(tag) ? "+" : "-");
      for (const std::uint32_t end :
           text::line_ends("In (1) Ihr Land\u2026, ខ្ញុំយល់ព្រម 您好。", tag)) {
        out += " " + std::to_string(end);
      }
    }
    return out;
  };
  const icu::Locale before = icu::Locale::getDefault();
  std::vector<std::string> answers;
  for (const char* machine :
       {"en_US_POSIX", "es_ES", "zh_CN", "fr_HT", "tr_TR", "ar_SA", "th_TH"}) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale(machine), status);
    REQUIRE(U_SUCCESS(status));
    answers.push_back(std::async(std::launch::async, everything).get());
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale::setDefault(before, status);
  for (const std::string& answer : answers) {
    CHECK(answer == answers.front());
  }
}
