// The form's own text has a date in it that is not a variable.
#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "checks/view.h"
#include "checks/visit.h"
#include "text/breaks.h"
#include "text/content.h"
#include "text/numerals.h"

namespace clausekit::checks {
namespace {

/// The day of a month, or a year of these centuries.
bool is_part_of_date(std::string_view word) {
  constexpr std::int64_t last_day = 31;
  constexpr std::int64_t first_year = 1900;
  constexpr std::int64_t last_year = 2199;
  const std::vector<text::Numeral> read = text::numerals(word);
  const std::optional<std::int64_t> number = read.size() == 1 ? read.front().whole() : std::nullopt;
  return number &&
         ((*number >= 1 && *number <= last_day) || (*number >= first_year && *number <= last_year));
}

/// Three numbers with hyphens, slashes or dots between them, the first or last of which can be a
/// year; or the name of a month beside a number.
std::string date_in(const std::string& text, const std::string& tag) {
  static const std::regex numbers(
      R"((^|[^0-9./-])([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}([./-])[0-9]{1,2}\3([0-9]{4}|[0-9]{2}))(?![0-9]))");
  std::smatch match;
  if (std::regex_search(text, match, numbers)) return match.str(2);
  const std::vector<std::string_view> words = text::words(text, tag);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view before = words[i - 1];
    const std::string_view here = words[i];
    const auto is_name = [&](std::string_view word) {  // "you may" is none
      return text::capitals(word) != text::Capitals::none && text::is_month(word, tag);
    };
    if ((is_part_of_date(here) && is_name(before)) || (is_part_of_date(before) && is_name(here))) {
      return std::string(before) + " " + std::string(here);
    }
  }
  return {};
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    for (const Unit& unit : form->units) {
      const std::string date = unit.translate ? date_in(plain(unit.text), form->language) : "";
      if (!date.empty()) {
        report.add(self.rule, unit.text_where,
                   {.language = form->language, .form = form->id, .unit = unit.id},
                   {{"date", date}, {"unit", unit.id}});
      }
    }
  }
}

}  // namespace

extern constinit const Check src_literal_date{
    .rule = {.id = "src-literal-date",
             .severity = Severity::warning,
             .message = "\"{date}\" is a date in the text: make it a <variable type=\"date\"> and "
                        "set it with <var ref>",
             .why = "Every language writes dates in its own way. A date that is typed by hand is "
                    "soon another day, or another year.",
             .bad = R"(<p id="card.x">This card is good until 4/5/2030.</p>
<seg id="card.x"><target>Der Ausweis gilt bis zum 5.4.2030.</target></seg>)",
             .good = R"(<variable name="until" type="date"><example>2030-04-05</example></variable>
<p id="card.x">This card is good until <var ref="until"/>.</p>
<seg id="card.x"><target>Der Ausweis gilt bis zum <var ref="until"/>.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
