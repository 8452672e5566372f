#include "text/misread.h"

#include <unicode/localpointer.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <array>
#include <map>
#include <vector>

#include "base/utf8.h"
#include "text/language.h"

namespace clausekit::text {
namespace {

/// The bytes from 0x80 on by the characters that an encoding shows them as.
using Bytes = std::map<char32_t, unsigned char>;

Bytes bytes_of(const char* encoding) {
  Bytes out;
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUConverterPointer converter(ucnv_open(encoding, &status));
  for (unsigned byte = 0x80; U_SUCCESS(status) && byte <= 0xFF; ++byte) {
    const char here = static_cast<char>(byte);
    const char* from = &here;
    UErrorCode none = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter.getAlias(), &from, from + 1, &none);
    if (U_SUCCESS(none) && c != 0xFFFD) {
      out.emplace(static_cast<char32_t>(c), static_cast<unsigned char>(byte));
    }
  }
  return out;
}

struct Encoding {
  Bytes bytes;
  std::size_t fewest = 1;  ///< characters in a row that have to be misread before it is believed
};

/// Western encodings show single letters; in the others, a pair of letters may be just that, and
/// only a row of them is no accident.
const std::vector<Encoding>& encodings() {
  constexpr std::size_t row = 3;
  static const std::vector<Encoding> all = {
      {bytes_of("windows-1252"), 1},   {bytes_of("macintosh"), 1},
      {bytes_of("windows-1251"), row}, {bytes_of("windows-1253"), row},
      {bytes_of("windows-1255"), row}, {bytes_of("windows-1256"), row},
      {bytes_of("windows-1258"), row}, {bytes_of("windows-874-2000"), row},
      {bytes_of("KOI8-R"), row},
  };
  return all;
}

bool is_one_of(char32_t c, std::uint32_t categories) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & categories) != 0;
}
bool is_letter(char32_t c) {
  return is_one_of(c, U_GC_L_MASK) && c != U'\u00AA' && c != U'\u00BA';  // ordinals are signs here
}

/// What a text of this script may have held before.
bool is_likely(char32_t c, std::string_view script) {
  constexpr char32_t latin_end = 0x180;
  const bool punctuation = (c >= 0x2010 && c <= 0x203A) || c == 0x20AC || c == 0x2122;
  if (punctuation || (c >= 0xA0 && c < latin_end)) {
    return true;
  }
  std::string utf8;
  append_utf8(utf8, c);
  return !is_shared(c) && is_one_of(c, U_GC_L_MASK | U_GC_M_MASK) && !script.empty() &&
         script_use(utf8, script).foreign == 0;
}

/// May stand right behind the last letter of a word.
bool may_follow_a_letter(char32_t c) {
  constexpr std::u32string_view all =
      U"\u00BB\u201D\u2019\u203A\u2026\u2013\u2014\u00A0\u00BA"
      U"\u00AA\u2122\u00AE\u00B0\u00B7\u00B2\u00B3\u00B9\u201C";
  return is_letter(c) || all.find(c) != std::u32string_view::npos;
}

/// A character that was misread, from `begin` to `end` of the code points.
struct Piece {
  std::size_t begin = 0, end = 0;
  char32_t meant = 0;
};

std::size_t length_by(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

std::optional<Piece> piece_at(const std::u32string& text, std::size_t at, const Bytes& bytes,
                              std::string_view script) {
  const auto lead = bytes.find(text[at]);
  const std::size_t length = lead == bytes.end() ? 0 : length_by(lead->second);
  if (length == 0 || at + length > text.size()) {
    return std::nullopt;
  }
  std::string utf8;
  for (std::size_t i = at; i < at + length; ++i) {
    const auto byte = bytes.find(text[i]);
    if (byte == bytes.end() || (i > at && (byte->second & 0xC0U) != 0x80U)) {
      return std::nullopt;
    }
    utf8 += static_cast<char>(byte->second);
  }
  const CodePoint meant = code_point_at(utf8, 0);
  if (meant.bytes != length || meant.value == U'\uFFFD' || !is_likely(meant.value, script)) {
    return std::nullopt;
  }
  return Piece{.begin = at, .end = at + length, .meant = meant.value};
}

/// Whether no text could mean what stands here: a capital inside a small word, a sign behind a
/// letter that never follows one, or a letter right behind a closing sign.
bool is_impossible(const std::u32string& text, const Piece& piece) {
  const char32_t before = piece.begin > 0 ? text[piece.begin - 1] : U' ';
  const char32_t lead = text[piece.begin];
  const char32_t second = text[piece.begin + 1];
  const char32_t after = piece.end < text.size() ? text[piece.end] : U' ';
  if (!is_letter(lead)) {  // as the root sign of Mac OS, in a word
    return is_one_of(lead, U_GC_S_MASK) && (is_letter(before) || is_letter(after)) &&
           !is_letter(second);
  }
  if (is_letter(second)) {
    const bool capital_inside = is_one_of(second, U_GC_LU_MASK) && is_one_of(before, U_GC_LL_MASK);
    return capital_inside ||
           (piece.end - piece.begin > 2 && !may_follow_a_letter(text[piece.begin + 2]));
  }
  const bool capital_in_word = is_one_of(lead, U_GC_LU_MASK) && is_one_of(before, U_GC_LL_MASK);
  const bool lone = lead == U'\u00C2' && !is_letter(before) && !is_letter(after);
  return capital_in_word || lone || !may_follow_a_letter(second) ||
         (is_letter(after) && !is_letter(second) && second != U'\u2019' && second != U'\u2014');
}

std::optional<Misread> found(const std::u32string& text, const Encoding& encoding,
                             std::string_view script) {
  constexpr std::size_t long_row = 3;
  constexpr char32_t latin_end = 0x250;
  std::vector<Piece> row;
  bool believed = false;
  for (std::size_t at = 0; at <= text.size();) {
    const auto piece = at < text.size() ? piece_at(text, at, encoding.bytes, script) : std::nullopt;
    if (piece) {
      believed = believed || encoding.fewest > 1 || is_impossible(text, *piece);
      row.push_back(*piece);
      at = piece->end;
      continue;
    }
    believed = believed || (row.size() >= long_row && row.front().meant >= latin_end);
    if (believed && row.size() >= encoding.fewest) {
      std::string before;
      std::string here;
      Misread out;
      for (std::size_t i = 0; i < row.back().end; ++i) {
        append_utf8(i < row.front().begin ? before : here, text[i]);
      }
      out.begin = before.size();
      out.end = before.size() + here.size();
      for (const Piece& p : row) {
        append_utf8(out.meant, p.meant);
      }
      return out;
    }
    row.clear();
    believed = false;
    ++at;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Misread> misread(std::string_view text, std::string_view script) {
  const std::u32string characters = code_points(text);
  for (const Encoding& encoding : encodings()) {
    if (auto out = found(characters, encoding, script)) {
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace clausekit::text
