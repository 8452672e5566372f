// A requirement quotes words that the law's text does not have.
#include <string>
#include <string_view>

#include "checks/check.h"
#include "text/normalize.h"

namespace clausekit::checks {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// What both sides are brought to: white space and the shape of quotation marks do not count.
std::string folded(std::string text) {
  for (const std::string_view space : {"\u00A0", "\u202F", "\f", "\v"}) {
    replace_all(text, space, " ");
  }
  for (const std::string_view mark : {"“", "”", "„", "«", "»"}) {
    replace_all(text, mark, "\"");
  }
  for (const std::string_view mark : {"‘", "’", "‚"}) {
    replace_all(text, mark, "'");
  }
  return text::folded_space(text);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The line without white space at its ends, carriage return and form feed included.
std::string_view trimmed(std::string_view line) {
  constexpr std::string_view space = " \t\r\f\v";
  const std::size_t begin = line.find_first_not_of(space);
  if (begin == std::string_view::npos) {
    return {};
  }
  return line.substr(begin, line.find_last_not_of(space) - begin + 1);
}

/// `text` without the line numbers that bills are printed with. Only a number that continues the
/// count is one: other lines may well begin with a number of their own.
std::string without_line_numbers(std::string_view text) {
  std::string out;
  unsigned long last = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    std::size_t digits = 0;
    while (digits < line.size() && is_digit(line[digits])) {
      ++digits;
    }
    if (line.substr(0, digits) == std::to_string(last + 1) &&
        (digits == line.size() || line[digits] == ' ' || line[digits] == '\t')) {
      ++last;
      line.remove_prefix(digits);
    }
    out += line;
    out += '\n';
  }
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Registry& registry : context.project.registries) {
    if (!registry.law_text) {
      continue;
    }
    const std::string as_printed = folded(*registry.law_text);
    const std::string unnumbered = folded(without_line_numbers(*registry.law_text));
    for (const Requirement& r : registry.requirements) {
      const std::string quotation = folded(r.quotation);
      if (unnumbered.find(quotation) == std::string::npos &&
          as_printed.find(quotation) == std::string::npos) {
        report.add(self.rule, r.quotation_where, {.requirement = r.id},
                   {{"requirement", r.id}, {"file", registry.law_path}});
      }
    }
  }
}

}  // namespace

extern constinit const Check registry_quotation{
    .rule = {.id = "registry-quotation",
             .severity = Severity::error,
             .message =
                 "these words for requirement \"{requirement}\" do not stand in {file}: quote "
                 "the law word for word and in one piece",
             .why =
                 "Every clause on the page is measured by these words. If they are not the law's, "
                 "the form may leave out what the law asks for and look complete.",
             .bad = R"(<requirement id="5.ii" cite="Act 7, § 5" num="ii" kind="text" level="must">
  <text xml:lang="en">the library may keep the card</text>
</requirement>)",
             .good = R"(<requirement id="5.ii" cite="Act 7, § 5" num="ii" kind="text" level="must">
  <text xml:lang="en">the library may not keep the card of a reader who refuses</text>
</requirement>)"},
    .run = run};

}  // namespace clausekit::checks
