// Digits of another script than the language's file asks for.
//
// `formats` says which digits the language is set in; without it, all of a file have to be of one
// kind. What is typed as it is everywhere (addresses, telephone numbers, codes) does not count.
#include <map>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "checks/kept.h"
#include "checks/view.h"
#include "checks/visit.h"
#include "text/numerals.h"

namespace clausekit::checks {
namespace {

bool is_bound(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '/';
}

/// The digits that a text is written in, each with the first number that has them.
std::map<char32_t, std::string> digits(const Pair& pair) {
  const std::string words = own_words(*pair.segment->target, pair.translation->language);
  std::map<char32_t, std::string> out;
  constexpr char32_t full_width = U'\uFF10';  // the same to a reader of Chinese or Japanese
  if (!kept(words).empty()) return out;
  for (const text::Numeral& numeral : text::numerals(words)) {
    const auto begin = static_cast<std::size_t>(numeral.text.data() - words.data());
    const std::size_t end = begin + numeral.text.size();
    const bool bound = (begin > 0 && is_bound(words[begin - 1])) ||
                       (end + 1 < words.size() && is_bound(words[end]) && is_bound(words[end + 1]));
    if (!bound) {
      out.emplace(numeral.zero == full_width ? U'0' : numeral.zero, numeral.text);
    }
  }
  return out;
}

std::string name(char32_t zero) {
  std::string out;
  append_utf8(out, zero);
  out += "-";
  append_utf8(out, zero + 9);
  return out;
}

/// The digits that the file is to be in: those its language asks for, or those of most texts.
char32_t wanted(const Project& project, const std::vector<Pair>& pairs, const std::string& tag) {
  const Language* language = project.language(tag);
  if (language != nullptr && language->formats) {
    return language->formats->native_digits ? text::native_zero(tag) : U'0';
  }
  std::map<char32_t, std::size_t> texts;
  for (const Pair& pair : pairs) {
    for (const auto& [zero, number] : digits(pair)) ++texts[zero];
  }
  char32_t out = U'0';
  for (const auto& [zero, count] : texts) {
    if (count > texts[out]) out = zero;
  }
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Translation* translation : translations(context)) {
    std::vector<Pair> all = pairs(context, *translation);
    std::erase_if(all, [](const Pair& pair) { return !pair.is_translated(); });
    const char32_t own = wanted(context.project, all, translation->language);
    for (const Pair& pair : all) {
      for (const auto& [zero, number] : digits(pair)) {
        if (zero == own) continue;
        add(report, self, pair, pair.segment->target_where,
            {{"number", number}, {"digits", name(own)}});
      }
    }
  }
}

}  // namespace

extern constinit const Check num_digits_mixed{
    .rule = {.id = "num-digits-mixed",
             .severity = Severity::note,
             .message = "\"{number}\" is in other digits than the rest: write it with {digits}",
             .why = "Two kinds of digits on one page make the reader wonder whether they mean the "
                    "same.",
             .bad = R"(<p id="card.x">You have 14 days and 3 cards.</p>
<seg id="card.x"><target>Sie haben ١٤ Tage und 3 Ausweise.</target></seg>)",
             .good = R"(<p id="card.x">You have 14 days and 3 cards.</p>
<seg id="card.x"><target>Sie haben 14 Tage und 3 Ausweise.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
