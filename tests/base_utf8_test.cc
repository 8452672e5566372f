// UTF-8, held against ICU's reading of the same bytes.
#include <unicode/unistr.h>

#include <catch2/catch.hpp>
#include <random>

#include "base/utf8.h"

using namespace clausekit;

namespace {

std::u32string icu_code_points(const std::string& bytes) {
  const auto text = icu::UnicodeString::fromUTF8(bytes);
  std::u32string out;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    out += static_cast<char32_t>(text.char32At(i));
  }
  return out;
}

}  // namespace

TEST_CASE("every character goes into UTF-8 and comes back", "[base]") {
  for (char32_t c = 0; c <= 0x10FFFF; c = c == 0xD7FF ? 0xE000 : c + 1) {
    std::string bytes;
    append_utf8(bytes, c);
    const CodePoint back = code_point_at(bytes, 0);
    if (back.value != c || back.bytes != bytes.size()) {
      FAIL_CHECK("U+" << std::hex << static_cast<std::uint32_t>(c));
    }
  }
}

TEST_CASE("ill-formed bytes are replaced as the standard recommends", "[base]") {
  CHECK(code_points("a\xE1\x80\xE2\xF0\x91\x92\xF1\xBF"
                    "b") == U"a\uFFFD\uFFFD\uFFFD\uFFFDb");
  CHECK(code_points("\xC0\xAF\xED\xA0\x80\xF5") == U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  std::minstd_rand random(2288);
  // Bytes that begin, continue and spoil sequences, more often than chance would have them.
  const std::string alphabet =
      "a\x7F\x80\x8F\x90\x9F\xA0\xBF\xC1\xC2\xDF\xE0\xE1\xED\xEF\xF0\xF3\xF4\xF5\xFF";
  for (int i = 0; i < 20000; ++i) {
    std::string bytes;
    for (int length = 0; length < 12; ++length) {
      bytes += alphabet[random() % alphabet.size()];
    }
    if (code_points(bytes) != icu_code_points(bytes)) {
      std::string hex;
      for (const unsigned char byte : bytes) {
        hex += "0123456789ABCDEF"[byte >> 4U];
        hex += "0123456789ABCDEF"[byte & 15U];
      }
      FAIL_CHECK(hex);
    }
  }
}
