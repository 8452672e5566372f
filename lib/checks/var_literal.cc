// A variable written in the manner of some other program, which would be printed as it stands.
#include <algorithm>
#include <array>
#include <string_view>

#include "checks/view.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

/// Braces of any width, and the percent notations. Prose has no use for either; "50 %" is prose.
constexpr std::array<std::string_view, 5> openings = {"{", "}", "｛", "｝", "%("};

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

/// `%fee%` at the beginning of `text`: its length, or 0.
std::size_t percent_name(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && is_name(text[end])) {
    ++end;
  }
  return text.starts_with('%') && end > 1 && end < text.size() && text[end] == '%' ? end + 1 : 0;
}

/// The first such notation in `words`, up to the next space; empty when there is none.
std::string_view literal(std::string_view words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view rest = words.substr(i);
    const bool opens = std::any_of(openings.begin(), openings.end(),
                                   [&](std::string_view o) { return rest.starts_with(o); });
    if (opens || percent_name(rest) > 0) {
      const std::size_t end = rest.find_first_of("} ", 1);
      return rest.substr(
          0, end == std::string_view::npos ? rest.size() : end + (rest[end] == '}' ? 1 : 0));
    }
  }
  return {};
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    const std::string words = plain(*pair.segment->target);
    const std::string_view found = literal(words);
    if (!found.empty() && literal(plain(pair.unit->text)).empty()) {
      add(report, self, pair, pair.segment->target_where, {{"literal", std::string(found)}});
    }
  }
}

}  // namespace

extern constinit const Check var_literal{
    .rule =
        {.id = "var-literal",
         .severity = Severity::error,
         .fixed = true,
         .message = "\"{literal}\" would be printed as it stands: write a variable as "
                    "<var ref=\"name\"/>",
         .why = "The reader would see program code where a name, a date or a sum belongs.",
         .bad =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von {fee} nicht zahlen.</target></seg>)",
         .good =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
