// Where text may be taken apart, and which way it runs.
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <catch2/catch.hpp>

#include "text/bidi.h"
#include "text/breaks.h"

using namespace clausekit;

namespace {

/// The text with `|` at each end but the last.
std::string marked(const std::string& text, const std::vector<std::uint32_t>& ends) {
  std::string out;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends) {
    out += text.substr(begin, end - begin) + (end == text.size() ? "" : "|");
    begin = end;
  }
  return out;
}

std::string lines_of(const std::string& text, const char* tag) {
  return marked(text, text::line_ends(text, tag));
}

/// What ICU says itself, on UTF-16.
std::string icu_lines_of(const std::string& text, const char* tag) {
  UErrorCode status = U_ZERO_ERROR;
  const auto utf16 = icu::UnicodeString::fromUTF8(text);
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createLineInstance(icu::Locale(tag), status));
  iterator->setText(utf16);
  std::string out;
  for (int32_t begin = iterator->first(), end = iterator->next(); end != icu::BreakIterator::DONE;
       begin = end, end = iterator->next()) {
    utf16.tempSubStringBetween(begin, end).toUTF8String(out);
    out += end == utf16.length() ? "" : "|";
  }
  return out;
}

}  // namespace

TEST_CASE("lines end where ICU ends them", "[text]") {
  const std::pair<const char*, const char*> samples[] = {
      {"en", "You can refuse to sign (any) well-known papers \u201Cnow\u201D."},
      {"es", "¿Puede usted negarse a firmar?"},
      {"ht", "Ou ka refize siyen nenpòt papye yo ba ou pandan entèvyou a."},
      {"ar", "يمكنك رفض التوقيع على أي أوراق تُعطى لك أثناء المقابلة."},
      {"km", "អ្នកអាចបដិសេធមិនចុះហត្ថលេខាលើឯកសារណាមួយ"},
      {"zh", "您可以拒绝签署面谈期间给您的任何文件，“包括”（这个）。"},
      {"ja", "私はこの面接が任意であることを理解しています。"},
      {"th", "ฉันเข้าใจว่าการสัมภาษณ์นี้เป็นไปโดยสมัครใจ"},
  };
  for (const auto& [tag, sample] : samples) {
    INFO(tag);
    CHECK(lines_of(sample, tag) == icu_lines_of(sample, tag));
  }
  CHECK(lines_of("ខ្ញុំយល់ព្រមទទួលការប្រឹក្សាផ្នែកច្បាប់", "km") == "ខ្ញុំ|យល់ព្រម|ទទួលការ|ប្រឹក្សា|ផ្នែក|ច្បាប់");
}

TEST_CASE("Korean lines end at spaces only", "[text]") {
  CHECK(lines_of("이 면담은 자발적인 것입니다.", "ko") == "이 |면담은 |자발적인 |것입니다.");
}

TEST_CASE("case numbers and soft hyphens hold together", "[text]") {
  CHECK(lines_of("case 2026-CV-0041 of 508/B", "en") == "case |2026-CV-0041 |of |508/B");
  CHECK(lines_of("a well-known co\u00ADoperation", "en") == "a |well-|known |co\u00ADoperation");
}

TEST_CASE("a grapheme cluster is what a reader takes for one character", "[text]") {
  CHECK(marked("ខ្ញុំ", text::grapheme_ends("ខ្ញុំ")) == "ខ្|ញុំ");
  CHECK(marked("e\u0301x\r\n", text::grapheme_ends("e\u0301x\r\n")) == "e\u0301|x|\r\n");
  CHECK(text::grapheme_ends("").empty());
  CHECK(text::grapheme_ends("\xFF\xFE") == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("words are found without spaces and punctuation", "[text]") {
  using Views = std::vector<std::string_view>;
  CHECK(text::words("You can't, 12 times!", "en") == Views{"You", "can't", "12", "times"});
  CHECK(text::words("ខ្ញុំយល់ព្រម", "km") == Views{"ខ្ញុំ", "យល់ព្រម"});
  CHECK(text::words(" — !", "en").empty());
}

TEST_CASE("levels follow the paragraph, and isolates keep a number whole", "[text]") {
  CHECK(text::bidi_levels("ab", false) == std::vector<std::uint8_t>{0, 0});
  CHECK(text::bidi_levels("ab", true) == std::vector<std::uint8_t>{2, 2});
  const auto levels = text::bidi_levels("ح \u20682026-CV-0041\u2069", true);
  CHECK(levels.front() == 1);
  for (std::size_t i = 6; i < 18; ++i) {
    CHECK(levels[i] == 2);
  }
  CHECK(text::bidi_levels("", true).empty());
  CHECK(text::bidi_levels("\xF0\x9F\x98\x80\xD8\xAD", false) ==
        std::vector<std::uint8_t>{0, 0, 0, 0, 1, 1});
  CHECK(text::visual_order({1, 2, 2, 1}) == std::vector<std::size_t>{3, 1, 2, 0});
  CHECK(text::visual_order({0, 1, 1, 0}) == std::vector<std::size_t>{0, 2, 1, 3});
}
