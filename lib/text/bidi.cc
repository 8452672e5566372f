#include "text/bidi.h"

#include <unicode/localpointer.h>
#include <unicode/ubidi.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>
#include <string>

#include "base/utf8.h"

namespace clausekit::text {

std::vector<std::uint8_t> bidi_levels(std::string_view paragraph, bool right_to_left) {
  const UBiDiLevel base = right_to_left ? 1 : 0;
  std::vector<std::uint8_t> levels(paragraph.size(), base);
  // No letter is written from right to left, and no character steers direction, before U+0590.
  constexpr unsigned char first_byte = 0xD6;
  const bool one_way = std::all_of(paragraph.begin(), paragraph.end(), [](char c) {
    return static_cast<unsigned char>(c) < first_byte;
  });
  if (paragraph.empty() || (one_way && !right_to_left)) {
    return levels;
  }
  icu::UnicodeString utf16;
  for (const char32_t c : code_points(paragraph)) {
    utf16.append(static_cast<UChar32>(c));
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUBiDiPointer bidi(ubidi_open());
  ubidi_setPara(bidi.getAlias(), utf16.getBuffer(), utf16.length(), base, nullptr, &status);
  const UBiDiLevel* found = ubidi_getLevels(bidi.getAlias(), &status);
  if (U_FAILURE(status)) {
    throw std::runtime_error("ICU cannot resolve bidi levels");
  }
  std::size_t unit = 0;
  for (std::size_t at = 0; at < paragraph.size();) {
    const CodePoint here = code_point_at(paragraph, at);
    for (std::size_t i = 0; i < here.bytes; ++i) {
      levels[at + i] = found[unit];
    }
    at += here.bytes;
    unit += static_cast<std::size_t>(U16_LENGTH(here.value));
  }
  return levels;
}

std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels) {
  std::vector<int32_t> map(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), map.data());
  return {map.begin(), map.end()};
}

}  // namespace clausekit::text
