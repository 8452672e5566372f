#include "pdf/fonts.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "pdf/unicode.h"

namespace clausekit::pdf {
namespace {

using layout::EmbeddedFont;

std::string hexadecimal(std::string_view bytes) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
  return out;
}

std::string big_endian(std::uint16_t number) {
  return {static_cast<char>(number >> 8U), static_cast<char>(number & 0xFFU)};
}

/// Flags of table 123. Symbolic, since its codes are our own; libraries that pick a stand-in look
/// at the others.
std::int32_t flags(const EmbeddedFont& font) {
  constexpr unsigned serif = 1U << 1U, symbolic = 1U << 2U, italic = 1U << 6U;
  unsigned out = symbolic;
  out |= font.serif ? serif : 0;
  out |= font.italic_angle != 0 ? italic : 0;
  return static_cast<std::int32_t>(out);
}

Ref write_program(Haru& haru, const EmbeddedFont& font) {
  if (font.format == EmbeddedFont::Format::cff) {
    return haru.add_stream({{"Subtype", Name{"CIDFontType0C"}}}, font.program);
  }
  return haru.add_stream({{"Length1", static_cast<std::int32_t>(font.program.size())}},
                         font.program);
}

Ref write_descriptor(Haru& haru, const EmbeddedFont& font) {
  // No font tells the width of its stems, and nobody needs it while the font is embedded.
  const int stem = font.bold ? 140 : 80;
  const bool cff = font.format == EmbeddedFont::Format::cff;
  return haru.add({{"Type", Name{"FontDescriptor"}},
                   {"FontName", Name{font.name}},
                   {"Flags", flags(font)},
                   {"FontBBox", Array{font.box[0], font.box[1], font.box[2], font.box[3]}},
                   {"ItalicAngle", static_cast<std::int32_t>(std::lround(font.italic_angle))},
                   {"Ascent", font.ascent},
                   {"Descent", font.descent},
                   {"CapHeight", font.cap_height},
                   {"StemV", stem},
                   {cff ? "FontFile3" : "FontFile2", write_program(haru, font)}});
}

/// /W: runs of neighbouring codes with their widths (9.7.4.3).
Array widths(const EmbeddedFont& font) {
  Array out;
  for (auto code = font.codes.begin(); code != font.codes.end();) {
    out.emplace_back(static_cast<std::int32_t>(code->code));
    Array run;
    int next = code->code;
    for (; code != font.codes.end() && code->code == next; ++code, ++next) {
      run.emplace_back(static_cast<std::int32_t>(code->width));
    }
    out.emplace_back(std::move(run));
  }
  return out;
}

/// Code → glyph, two bytes each, from code 0 on (9.7.4.2).
std::string glyph_map(const EmbeddedFont& font) {
  std::string out;
  for (const EmbeddedFont::Code& code : font.codes) {
    out.resize(std::size_t{code.code} * 2, '\0');
    out += big_endian(code.glyph);
  }
  return out;
}

}  // namespace

std::string to_unicode(const EmbeddedFont& font) {
  std::string out =
      "/CIDInit /ProcSet findresource begin\n"
      "12 dict begin\n"
      "begincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def\n"
      "/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  constexpr std::size_t most_in_block = 100;
  for (std::size_t begin = 0; begin < font.codes.size(); begin += most_in_block) {
    const std::size_t end = std::min(begin + most_in_block, font.codes.size());
    out += std::to_string(end - begin) + " beginbfchar\n";
    for (std::size_t i = begin; i < end; ++i) {
      out += "<" + hexadecimal(big_endian(font.codes[i].code)) + "> <" +
             hexadecimal(utf16be(font.codes[i].text)) + ">\n";
    }
    out += "endbfchar\n";
  }
  out += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  return out;
}

Ref write_font(Haru& haru, const EmbeddedFont& font) {
  const bool cff = font.format == EmbeddedFont::Format::cff;
  Dict descendant{
      {"Type", Name{"Font"}},
      {"Subtype", Name{cff ? "CIDFontType0" : "CIDFontType2"}},
      {"BaseFont", Name{font.name}},
      {"CIDSystemInfo",
       Dict{{"Registry", Ascii{"Adobe"}}, {"Ordering", Ascii{"Identity"}}, {"Supplement", 0}}},
      {"FontDescriptor", write_descriptor(haru, font)},
      {"DW", 1000},
      {"W", widths(font)}};
  if (!cff) descendant.push_back({"CIDToGIDMap", haru.add_stream({}, glyph_map(font))});
  return haru.add({{"Type", Name{"Font"}},
                   {"Subtype", Name{"Type0"}},
                   // For a CFF font with its CMap's name (9.7.6.1).
                   {"BaseFont", Name{font.name + (cff ? "-Identity-H" : "")}},
                   {"Encoding", Name{"Identity-H"}},
                   {"DescendantFonts", Array{haru.add(descendant)}},
                   {"ToUnicode", haru.add_stream({}, to_unicode(font))}});
}

}  // namespace clausekit::pdf
