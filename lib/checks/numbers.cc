#include "checks/numbers.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "text/breaks.h"
#include "text/normalize.h"

namespace clausekit::checks {
namespace {

using text::Numeral;
using Numerals = std::vector<Numeral>;

constexpr std::int64_t months = 12;
constexpr std::int64_t half_day = 12;
constexpr std::int64_t hours = 24;

/// Those of `some` that are worth none of `others`.
Numerals without_equal(const Numerals& some, const Numerals& others) {
  Numerals out;
  std::copy_if(some.begin(), some.end(), std::back_inserter(out), [&](const Numeral& one) {
    return std::none_of(others.begin(), others.end(),
                        [&](const Numeral& other) { return text::share_a_value(one, other); });
  });
  return out;
}

std::string digits(const Numerals& numerals) {
  std::string out;
  for (const Numeral& numeral : numerals) out += numeral.digits;
  return out;
}

/// What stands behind the numeral, which is a view into the text.
std::string_view behind(const Words& words, const Numeral& numeral) {
  const auto end =
      static_cast<std::size_t>(numeral.text.data() - words.text.data()) + numeral.text.size();
  return std::string_view(words.text).substr(end);
}

/// What the numeral is worth with the words behind it: `5 million`.
std::set<std::string> worths(const Words& words, const Numeral& numeral) {
  std::set<std::string> out(numeral.values.begin(), numeral.values.end());
  for (const int power : text::scales(behind(words, numeral), words.tag)) {
    out.merge(std::set<std::string>([&] {
      const std::vector<std::string> values = text::scaled(numeral, power);
      return std::set<std::string>(values.begin(), values.end());
    }()));
  }
  return out;
}

/// A time that one text counts to twelve and the other to twenty-four: `3:30 p.m.`, `15 h 30`.
bool is_same_hour(const Words& twelve, const Numeral& small, std::int64_t great) {
  const std::optional<std::int64_t> hour = small.whole();
  if (!hour || *hour + half_day != great || great > hours) return false;
  std::string_view rest = behind(twelve, small);
  while (!rest.empty() && (rest.front() == ':' || rest.front() == ' ' ||
                           (rest.front() >= '0' && rest.front() <= '9'))) {
    rest.remove_prefix(1);
  }
  return text::is_after_noon(rest, twelve.tag);
}

/// Whether `there` says in some other way what the numeral says `here`.
bool is_said(const Words& here, const Numeral& numeral, const Words& there,
             const Numerals& numbers_there) {
  if (const std::optional<std::int64_t> number = numeral.whole()) {
    const bool a_month = *number >= 1 && *number <= months &&
                         text::names_month(there.text, static_cast<int>(*number), there.tag);
    const bool an_hour =
        std::any_of(numbers_there.begin(), numbers_there.end(), [&](const Numeral& other) {
          return is_same_hour(there, other, *number) ||
                 (other.whole() && is_same_hour(here, numeral, *other.whole()));
        });
    if (a_month || an_hour || says_in_words(there, *number)) return true;
  }
  const std::set<std::string> ours = worths(here, numeral);
  return std::any_of(numbers_there.begin(), numbers_there.end(), [&](const Numeral& other) {
    const std::set<std::string> theirs = worths(there, other);
    return std::find_first_of(ours.begin(), ours.end(), theirs.begin(), theirs.end()) != ours.end();
  });
}

std::vector<std::string> texts_of(const Numerals& numerals) {
  std::vector<std::string> out;
  for (const Numeral& numeral : numerals) out.emplace_back(numeral.text);
  return out;
}

/// A hundred millions and more are written out nowhere.
bool is_small(const Numeral& numeral, std::int64_t most) {
  const std::optional<std::int64_t> number = numeral.whole();
  return number && *number <= most;
}

}  // namespace

bool says_in_words(const Words& words, std::int64_t number) {
  if (text::says_in_words(words.text, number, words.tag)) return true;
  if (words.language == nullptr) return false;
  const auto list = words.language->words.find("number");
  if (list == words.language->words.end()) return false;
  const std::string whole = text::comparison_form(words.text);
  return std::any_of(list->second.begin(), list->second.end(), [&](const std::string& entry) {
    std::int64_t value = -1;
    const auto [end, fault] = std::from_chars(entry.data(), entry.data() + entry.size(), value);
    const std::string spelled = text::comparison_form(
        std::string_view(entry).substr(static_cast<std::size_t>(end - entry.data())));
    return value == number && !spelled.empty() && whole.find(spelled) != std::string::npos;
  });
}

bool knows_number_words(const Words& words) {
  return text::spells_numbers(words.tag) ||
         (words.language != nullptr && words.language->words.contains("number"));
}

bool may_be_unseen(const Words& words, std::int64_t number) {
  constexpr std::int64_t often_written_out = 10;
  return number <= 1 || (number == 2 && text::has_dual(words.tag)) ||
         (!knows_number_words(words) && number <= often_written_out);
}

Difference difference(const Words& source, const Words& target) {
  const Numerals theirs = text::numerals(source.text, source.tag);
  const Numerals ours = text::numerals(target.text);
  Numerals missing = without_equal(theirs, ours);
  Numerals extra = without_equal(ours, theirs);
  // Telephone numbers are grouped in many ways.
  if (digits(missing) == digits(extra)) return {};
  std::erase_if(missing, [&](const Numeral& numeral) {
    const std::optional<std::int64_t> number = numeral.whole();
    return (number && may_be_unseen(target, *number)) || is_said(source, numeral, target, ours);
  });
  constexpr std::int64_t both = 2;  // "both", "a", "no" are numbers in other languages
  std::erase_if(extra, [&](const Numeral& numeral) {
    return (missing.empty() && is_small(numeral, both)) || is_small(numeral, 1) ||
           is_said(target, numeral, source, theirs);
  });
  return {.missing = texts_of(missing), .extra = texts_of(extra)};
}

}  // namespace clausekit::checks
