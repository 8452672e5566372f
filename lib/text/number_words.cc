// The half of `text/numerals.h` that knows words: spelled numbers, scales, months, times of day.
#include <unicode/datefmt.h>
#include <unicode/dcfmtsym.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/numsys.h>
#include <unicode/plurrule.h>
#include <unicode/rbnf.h>
#include <unicode/strenum.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "text/breaks.h"
#include "text/language.h"
#include "text/normalize.h"
#include "text/numerals.h"

namespace clausekit::text {
namespace {

/// In `comparison_form`, and without marks on letters, since CLDR's spelling is not everybody's
/// (إثنان, اثنان).
std::string folded(std::string_view text) {
  constexpr std::uint8_t first_of_marks = 10;  // below are nuktas, viramas and the like
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return comparison_form(text);
  const icu::UnicodeString apart = nfd->normalize(
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}), status);
  icu::UnicodeString bare;
  for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    if (u_getCombiningClass(apart.char32At(i)) < first_of_marks) {
      bare.append(apart.char32At(i));
    }
  }
  std::string out;
  return comparison_form(bare.toUTF8String(out));
}

std::optional<icu::Locale> locale_with_data(std::string_view tag) {
  if (!has_locale_data(tag)) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(canonical_tag(tag), status);
  return U_SUCCESS(status) ? std::optional(locale) : std::nullopt;
}

/// How one language writes numbers in words.
class Speller {
 public:
  explicit Speller(std::string_view tag) {
    const std::optional<icu::Locale> locale = locale_with_data(tag);
    if (!locale) return;
    UErrorCode status = U_ZERO_ERROR;
    auto format =
        std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, *locale, status);
    // ICU answers in some other language where it has no rules of this one.
    const icu::Locale actual = format->getLocale(ULOC_ACTUAL_LOCALE, status);
    if (U_SUCCESS(status) && std::string_view(actual.getLanguage()) == locale->getLanguage()) {
      format_ = std::move(format);
    }
  }

  [[nodiscard]] bool knows() const { return format_ != nullptr; }

  /// Every spelling, folded.
  const std::set<std::string>& spellings(std::int64_t number) {
    const auto known = known_.find(number);
    if (known != known_.end()) return known->second;
    constexpr std::size_t most = 256;
    if (known_.size() >= most) known_.clear();
    std::set<std::string>& out = known_[number];
    for (int32_t i = 0; knows() && i < format_->getNumberOfRuleSetNames(); ++i) {
      icu::UnicodeString spelled;
      icu::FieldPosition anywhere;
      UErrorCode status = U_ZERO_ERROR;
      format_->format(number, format_->getRuleSetName(i), spelled, anywhere, status);
      std::string utf8;
      if (U_SUCCESS(status)) out.insert(folded(spelled.toUTF8String(utf8)));
    }
    std::erase_if(out, [](const std::string& spelling) {  // some rules are for digits
      return spelling.empty() || !numerals(spelling).empty();
    });
    return out;
  }

  /// Whether CLDR's rules read the number at the beginning of a word, and no longer one: they take
  /// spellings that they would not write (`hai mươi bốn`).
  bool reads(std::string_view text, std::int64_t number) const {
    icu::UnicodeString lower =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    lower.toLower();
    bool inside = false;  // of a word
    for (int32_t at = 0; at < lower.length(); at = lower.moveIndex32(at, 1)) {
      const UChar32 c = lower.char32At(at);
      const bool alone = u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0;
      const bool begins = u_isalpha(c) != 0 && (alone || !inside);
      inside = u_isalpha(c) != 0 && !alone;
      if (!begins) continue;
      icu::ParsePosition position(at);
      icu::Formattable value;
      format_->parse(lower, value, position);
      UErrorCode status = U_ZERO_ERROR;
      if (position.getIndex() == at) continue;
      if (value.getInt64(status) == number && U_SUCCESS(status)) return true;
      at = position.getIndex() - 1;
    }
    return false;
  }

  /// What stands behind 1, 2 or 5 in multiples of the power of ten.
  const std::set<std::pair<std::string, int>>& scales() {
    if (scales_.empty() && knows()) {
      constexpr int least = 3;
      constexpr int greatest = 9;
      std::int64_t unit = 100;
      for (int power = least; power <= greatest; ++power) {
        unit *= 10;
        for (const int many : {1, 2, 5}) {
          add_scales(many, power, spellings(many * unit));
        }
      }
    }
    return scales_;
  }

 private:
  void add_scales(int many, int power, const std::set<std::string>& multiples) {
    const std::set<std::string> counts = spellings(many);
    for (const std::string& multiple : multiples) {
      for (const std::string& count : counts) {
        if (multiple.size() > count.size() && multiple.starts_with(count)) {
          scales_.emplace(multiple.substr(count.size()), power);
        }
      }
    }
  }

  std::unique_ptr<icu::RuleBasedNumberFormat> format_;
  std::map<std::int64_t, std::set<std::string>> known_;
  std::set<std::pair<std::string, int>> scales_;
};

/// Rules take long to read, and a language is asked about many times.
Speller& speller(std::string_view tag) {
  thread_local std::map<std::string, Speller, std::less<>> spellers;
  const auto known = spellers.find(tag);
  if (known != spellers.end()) return known->second;
  constexpr std::size_t most = 64;
  if (spellers.size() >= most) spellers.clear();
  return spellers.emplace(tag, Speller(tag)).first->second;
}

std::size_t length(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

/// Whether words of the script are written without spaces between them.
bool is_unspaced(std::string_view tag) {
  static const std::set<std::string, std::less<>> scripts = {"Hans", "Hant", "Jpan", "Khmr",
                                                             "Thai", "Laoo", "Mymr"};
  return scripts.contains(likely_script(tag));
}

/// What longer numbers are put together from.
std::set<std::string> parts_of_numbers(Speller& speller) {
  std::set<std::string> out;
  for (const std::int64_t number :
       {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1000, 10000}) {
    out.merge(std::set<std::string>(speller.spellings(number)));
  }
  return out;
}

/// In text without spaces: not inside of a longer number.
bool stands_in(const std::string& whole, const std::string& spelling,
               const std::set<std::string>& parts) {
  for (std::size_t at = whole.find(spelling); at != std::string::npos;
       at = whole.find(spelling, at + 1)) {
    const std::string_view before = std::string_view(whole).substr(0, at);
    const std::string_view behind = std::string_view(whole).substr(at + spelling.size());
    if (std::none_of(parts.begin(), parts.end(), [&](const std::string& part) {
          return before.ends_with(part) || behind.starts_with(part);
        })) {
      return true;
    }
  }
  return false;
}

/// Among words: the spelling is one of them or several in a row, and no other number stands beside
/// it. Longer spellings may carry a prefix of two letters (ל, و) and any suffix.
bool stands_among(const std::vector<std::string>& words, const std::string& spelling,
                  const std::set<std::string>& parts) {
  constexpr std::size_t short_word = 3;
  constexpr std::size_t prefix = 2;
  const bool exactly = length(spelling) <= short_word;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string run;
    std::size_t end = i;
    while (end < words.size() && run.size() < spelling.size()) run += words[end++];
    const std::size_t at = exactly ? (run == spelling ? 0 : std::string::npos) : run.find(spelling);
    const bool begins =
        at != std::string::npos && length(std::string_view(run).substr(0, at)) <= prefix;
    if (begins && (i == 0 || !parts.contains(words[i - 1])) &&
        (end == words.size() || !parts.contains(words[end]))) {
      return true;
    }
  }
  return false;
}

using MonthNames = std::array<std::set<std::string>, 12>;

MonthNames read_month_names(std::string_view tag) {
  MonthNames out;
  const std::optional<icu::Locale> locale = locale_with_data(tag);
  UErrorCode status = U_ZERO_ERROR;
  if (!locale) return out;
  const icu::DateFormatSymbols symbols(*locale, "gregorian", status);
  if (U_FAILURE(status)) return out;
  for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
    for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
      int32_t count = 0;
      const icu::UnicodeString* months = symbols.getMonths(count, context, width);
      for (int32_t i = 0; i < count && i < static_cast<int32_t>(out.size()); ++i) {
        std::string utf8;
        const std::string name = folded(months[i].toUTF8String(utf8));
        // Many languages call a month by its number.
        if (numerals(name).empty()) out.at(static_cast<std::size_t>(i)).insert(name);
      }
    }
  }
  return out;
}

/// Folded, in full and abbreviated.
const MonthNames& month_names(std::string_view tag) {
  thread_local std::map<std::string, MonthNames, std::less<>> known;
  const auto found = known.find(tag);
  if (found != known.end()) return found->second;
  constexpr std::size_t most = 64;
  if (known.size() >= most) known.clear();
  return known.emplace(tag, read_month_names(tag)).first->second;
}

}  // namespace

bool spells_numbers(std::string_view tag) { return speller(tag).knows(); }

bool says_in_words(std::string_view text, std::int64_t number, std::string_view tag) {
  Speller& speller_of = speller(tag);
  if (!speller_of.knows()) return false;
  if (speller_of.reads(text, number)) return true;
  const std::set<std::string> parts = parts_of_numbers(speller_of);
  const std::set<std::string> spellings = speller_of.spellings(number);
  if (is_unspaced(tag)) {
    const std::string whole = folded(text);
    return std::any_of(spellings.begin(), spellings.end(), [&](const std::string& spelling) {
      return stands_in(whole, spelling, parts);
    });
  }
  std::vector<std::string> single;
  for (const std::string_view word : words(text, tag)) single.push_back(folded(word));
  return std::any_of(spellings.begin(), spellings.end(), [&](const std::string& spelling) {
    return stands_among(single, spelling, parts);
  });
}

char32_t native_zero(std::string_view tag) {
  std::optional<icu::Locale> locale = locale_with_data(tag);
  UErrorCode status = U_ZERO_ERROR;
  if (!locale) return U'0';
  locale->setKeywordValue("numbers", "native", status);
  const std::unique_ptr<icu::NumberingSystem> digits(
      icu::NumberingSystem::createInstance(*locale, status));
  return U_FAILURE(status) || digits->isAlgorithmic()
             ? U'0'
             : static_cast<char32_t>(digits->getDescription().char32At(0));
}

char32_t grouping_mark(std::string_view tag) {
  thread_local std::map<std::string, char32_t, std::less<>> known;
  const auto found = known.find(tag);
  if (found != known.end()) return found->second;
  constexpr std::size_t most = 64;
  if (known.size() >= most) known.clear();
  char32_t& out = known[std::string(tag)];
  if (const std::optional<icu::Locale> locale = locale_with_data(tag)) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DecimalFormatSymbols symbols(*locale, status);
    const icu::UnicodeString mark =
        symbols.getConstSymbol(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol);
    if (U_SUCCESS(status) && !mark.isEmpty()) out = static_cast<char32_t>(mark.char32At(0));
  }
  return out;
}

bool has_dual(std::string_view tag) {
  const std::optional<icu::Locale> locale = locale_with_data(tag);
  if (!locale) return false;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(*locale, status));
  return U_SUCCESS(status) && rules->isKeyword(u"two") != 0;
}

std::vector<int> scales(std::string_view rest, std::string_view tag) {
  std::vector<int> out;
  const std::string following = folded(rest);
  for (const auto& [word, power] : speller(tag).scales()) {
    if (following.starts_with(word)) out.push_back(power);
  }
  return out;
}

bool names_month(std::string_view text, int month, std::string_view tag) {
  if (month < 1 || month > 12) return false;
  const std::set<std::string>& names = month_names(tag).at(static_cast<std::size_t>(month) - 1);
  const std::string whole = folded(text);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return whole.find(name) != std::string::npos;
  });
}

bool is_month(std::string_view word, std::string_view tag) {
  const std::string form = folded(word);
  return std::ranges::any_of(
      month_names(tag), [&](const std::set<std::string>& names) { return names.contains(form); });
}

bool is_after_noon(std::string_view rest, std::string_view tag) {
  const std::optional<icu::Locale> locale = locale_with_data(tag);
  UErrorCode status = U_ZERO_ERROR;
  if (!locale) return false;
  const icu::DateFormatSymbols symbols(*locale, "gregorian", status);
  int32_t count = 0;
  const icu::UnicodeString* names = symbols.getAmPmStrings(count);
  std::string utf8;
  return U_SUCCESS(status) && count > 1 &&
         folded(rest).starts_with(folded(names[1].toUTF8String(utf8)));
}

}  // namespace clausekit::text
