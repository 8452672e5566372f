// What may be typed into a field of a form in some language.
#include <algorithm>
#include <catch2/catch.hpp>

#include "text/letters.h"

using namespace clausekit;

namespace {

bool has_all(std::u32string_view letters, std::u32string_view wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](char32_t letter) {
    return letters.find(letter) != std::u32string_view::npos;
  });
}

}  // namespace

TEST_CASE("Latin can be typed in every language", "[text]") {
  for (const char* tag : {"en", "ht", "ar", "km", "zh-Hans", "ru", "kea", "mam", "und", ""}) {
    INFO(tag);
    const std::u32string letters = text::typed_letters(tag);
    CHECK(has_all(letters, U" ~AZaz09ÀÿĀſơƠưƯșȘțȚẠạỸỹ–—‘’“”…€"));
    CHECK(std::is_sorted(letters.begin(), letters.end()));
    CHECK(std::adjacent_find(letters.begin(), letters.end()) == letters.end());
    CHECK(letters.front() == U' ');
    CHECK(letters.find(U'\u0080') == std::u32string::npos);
    CHECK(letters.back() < 0xFFFF);
  }
}

TEST_CASE("a language's own letters, marks and digits can be typed", "[text]") {
  CHECK(has_all(text::typed_letters("ar"), U"ابتءؤئ\u064B\u0652\u0660\u0669،؛؟پ"));
  CHECK(has_all(text::typed_letters("km"), U"កអឥ\u17B6\u17D2\u17C7\u17E0\u17E9។"));
  CHECK(has_all(text::typed_letters("hi"), U"अहक\u093E\u094D\u0966\u096F।"));
  CHECK(has_all(text::typed_letters("ru"), U"абвяАБВЯёЁ"));
  CHECK(has_all(text::typed_letters("el"), U"αωΑΩάς"));
  CHECK(has_all(text::typed_letters("yo"), U"ẹọ\u0301"));
  CHECK(text::typed_letters("en").find(U'\u0661') == std::u32string::npos);
}

TEST_CASE("a language without data is typed in the letters of its script", "[text]") {
  CHECK(has_all(text::typed_letters("mnw"), U"ကအ\u1031\u1040"));
  CHECK(text::typed_letters("ht") == text::typed_letters("und"));
}

TEST_CASE("writing with thousands of characters is left out whole", "[text]") {
  for (const char* tag : {"zh-Hans", "zh-Hant", "ja", "ko"}) {
    INFO(tag);
    const std::u32string letters = text::typed_letters(tag);
    const auto many = std::count_if(letters.begin(), letters.end(),
                                    [](char32_t c) { return c >= 0x4E00 && c < 0xD800; });
    CHECK(many <= 10);  // digits
    CHECK(letters.size() < 600);
  }
}
