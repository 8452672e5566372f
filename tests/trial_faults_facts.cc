// Numbers, citations, addresses that have become others.
#include <array>
#include <functional>
#include <regex>

#include "base/utf8.h"
#include "checks/numbers.h"
#include "sources/inlines.h"
#include "trial_faults.h"

namespace clausekit::tests {
namespace {

using Cases = std::vector<TrialCase>;

/// What kind of fact a unit states; the first that its source text shows.
enum class Fact { none, address, citation, telephone, number };

Fact fact_of(const Unit& unit) {
  static const std::regex address(R"(@|www\.|://)"), citation(R"(§|U\.S\.C\.|G\.L\.)"),
      telephone(R"(\d{3}-\d{4})"), number(R"(\d)");
  const std::string words = sources::plain_text(unit.text);
  if (std::regex_search(words, address)) return Fact::address;
  if (std::regex_search(words, citation)) return Fact::citation;
  if (std::regex_search(words, telephone)) return Fact::telephone;
  return std::regex_search(words, number) ? Fact::number : Fact::none;
}

/// The value of a digit of any script that the trial's languages use, or -1.
int digit_value(char32_t c) {
  for (const char32_t zero : {U'0', U'\u0660', U'\u06F0', U'\u0966', U'\u1040', U'\u17E0'}) {
    if (c >= zero && c <= zero + 9) return static_cast<int>(c - zero);
  }
  return -1;
}

/// Runs of digits, with the separators inside them: bytes from and to.
std::vector<std::pair<std::size_t, std::size_t>> digit_runs(const std::string& words) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  bool open = false;
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint c = code_point_at(words, at);
    if (digit_value(c.value) >= 0) {
      if (!open) out.emplace_back(at, at);
      out.back().second = at + c.bytes;
      open = true;
    } else {
      open = open && (c.value == '.' || c.value == ',' || c.value == U'\u066C');
    }
    at += c.bytes;
  }
  return out;
}

/// The first digit of the run made another one.
std::string with_other_digit(const std::string& words, std::size_t run) {
  const auto runs = digit_runs(words);
  if (run >= runs.size()) return words;
  const std::size_t at = runs[run].first;
  const CodePoint digit = code_point_at(words, at);
  const int value = digit_value(digit.value);
  std::string other;
  const char32_t zero = digit.value - static_cast<char32_t>(value);
  append_utf8(other, zero + static_cast<char32_t>(value == 9 ? 1 : value + 1));
  return words.substr(0, at) + other + words.substr(at + digit.bytes);
}

std::string without_run(const std::string& words, std::size_t run) {
  const auto runs = digit_runs(words);
  return run >= runs.size() ? words
                            : words.substr(0, runs[run].first) + words.substr(runs[run].second);
}

std::string with_digits_turned(const std::string& words) {
  std::string out = words;
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    const bool digits = out[i] >= '0' && out[i] <= '9' && out[i + 1] >= '0' && out[i + 1] <= '9';
    if (digits && out[i] != out[i + 1]) {
      std::swap(out[i], out[i + 1]);
      break;
    }
  }
  return out;
}

void seed(const FaultClass& self, const Trial& trial, Cases& out, Fact fact, const Rewrite& how) {
  for (const Place& place : places(trial)) {
    if (fact_of(*place.unit) == fact) {
      add_changed(out, self.id, place, rewritten(place.text(), how));
    }
  }
}

/// For every run of digits in every unit that states such a fact.
void seed_runs(const FaultClass& self, const Trial& trial, Cases& out, Fact fact,
               const std::function<std::string(const std::string&, std::size_t)>& how) {
  constexpr std::size_t most = 5;
  for (std::size_t run = 0; run < most; ++run) {
    seed(self, trial, out, fact, [&](const std::string& words) { return how(words, run); });
  }
}

void change_number(const FaultClass& self, const Trial& trial, Cases& out) {
  seed_runs(self, trial, out, Fact::number, with_other_digit);
}

/// But for numbers that the language may say in words that nobody here can read: then one that is
/// lost looks like one that is written out.
void lose_number(const FaultClass& self, const Trial& trial, Cases& out) {
  const checks::Words language{.tag = trial.language(),
                               .language = trial.project().language(trial.language())};
  seed_runs(self, trial, out, Fact::number, [&](const std::string& words, std::size_t run) {
    const auto runs = digit_runs(words);
    const auto numerals = run < runs.size()
                              ? text::numerals(std::string_view(words).substr(
                                    runs[run].first, runs[run].second - runs[run].first))
                              : std::vector<text::Numeral>{};
    const auto number = numerals.size() == 1 ? numerals.front().whole() : std::nullopt;
    return number && checks::may_be_unseen(language, *number) ? words : without_run(words, run);
  });
}

void lengthen_number(const FaultClass& self, const Trial& trial, Cases& out) {
  seed(self, trial, out, Fact::number, [](const std::string& words) {
    const auto runs = digit_runs(words);
    return runs.empty() ? words
                        : words.substr(0, runs[0].second) + "0" + words.substr(runs[0].second);
  });
}

void add_number(const FaultClass& self, const Trial& trial, Cases& out) {
  for (const Place& place : places(trial)) {
    const Fact fact = fact_of(*place.unit);
    if (place.unit->is_clause() && (fact == Fact::none || fact == Fact::number)) {
      add_changed(out, self.id, place, joined(place.text(), plain_words("(72)")));
    }
  }
}

void change_citation(const FaultClass& self, const Trial& trial, Cases& out) {
  seed_runs(self, trial, out, Fact::citation, with_other_digit);
  seed_runs(self, trial, out, Fact::citation, without_run);
}

void change_telephone(const FaultClass& self, const Trial& trial, Cases& out) {
  seed_runs(self, trial, out, Fact::telephone, with_other_digit);
  seed(self, trial, out, Fact::telephone, with_digits_turned);
}

void change_address(const FaultClass& self, const Trial& trial, Cases& out) {
  const auto all = {std::pair("example.", "exemple."), std::pair(".org", ".com"),
                    std::pair(".org", " .org")};
  for (const auto& [from, to] : all) {
    seed(self, trial, out, Fact::address,
         [f = from, t = to](const std::string& words) { return replaced(words, f, t); });
  }
}

constexpr std::array classes = {
    FaultClass{"number-changed", change_number},
    FaultClass{"number-lost", lose_number},
    FaultClass{"number-lengthened", lengthen_number},
    FaultClass{"number-added", add_number},
    FaultClass{"citation-changed", change_citation},
    FaultClass{"telephone-changed", change_telephone},
    FaultClass{"address-changed", change_address},
};

}  // namespace

std::span<const FaultClass> fact_faults() { return classes; }

}  // namespace clausekit::tests
