#include "text/reading.h"

#include <unicode/locid.h>

#include <algorithm>
#include <string>

#include "text/breaks.h"
#include "text/content.h"
#include "text/normalize.h"

namespace clausekit::text {
namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

std::size_t syllables(std::string_view word) {
  const std::string folded = comparison_form(word);
  std::size_t groups = 0;
  bool inside = false;
  for (const char c : folded) {
    groups += is_vowel(c) && !inside ? 1 : 0;
    inside = is_vowel(c);
  }
  const std::size_t n = folded.size();
  const bool ends_in_e = n > 2 && folded[n - 1] == 'e' && !is_vowel(folded[n - 2]);
  const bool sounded = n > 2 && folded[n - 2] == 'l' && !is_vowel(folded[n - 3]);  // "table"
  groups -= groups > 1 && ends_in_e && !sounded ? 1 : 0;
  return std::max<std::size_t>(groups, 1);
}

}  // namespace

std::optional<double> reading_grade(const Prose& prose, std::string_view tag) {
  const std::string_view english = icu::Locale::getEnglish().getLanguage();
  const std::string_view language = tag.substr(0, tag.find('-'));
  if (language != english || prose.words == 0 || prose.sentences == 0) {
    return std::nullopt;
  }
  const auto words = static_cast<double>(prose.words);
  return 0.39 * words / static_cast<double>(prose.sentences) +
         11.8 * static_cast<double>(prose.syllables) / words - 15.59;
}

Prose prose(std::string_view text, std::string_view tag, std::size_t sentences) {
  Prose out{.sentences = sentences};
  for (const std::string_view word : words(text, tag)) {
    ++out.words;
    out.syllables += has_letter(word) ? syllables(word) : 1;
  }
  return out;
}

}  // namespace clausekit::text
