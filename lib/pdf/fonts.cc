#include "pdf/fonts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <vector>

#include "pdf/unicode.h"

namespace clausekit::pdf {
namespace {

using layout::EmbeddedFont;
using CodeIterator = std::vector<EmbeddedFont::Code>::const_iterator;

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
  const Entry kind = font.format == EmbeddedFont::Format::cff
                         ? Entry{"Subtype", Name{"CIDFontType0C"}}
                         : Entry{"Length1", static_cast<std::int32_t>(font.program.size())};
  return font.deflated.empty()
             ? haru.add_stream({kind}, font.program)
             : haru.add_stream({kind}, font.deflated, Haru::Coding::already_deflated);
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

/// /DW: the width that most codes have, so that they need not be listed.
int usual_width(const EmbeddedFont& font) {
  std::map<int, std::size_t> counts;
  for (const EmbeddedFont::Code& code : font.codes) ++counts[code.width];
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](auto& a, auto& b) { return a.second < b.second; });
  return most == counts.end() ? 1000 : most->first;
}

/// The end of the codes from `begin` on that follow one another and have the same width.
CodeIterator end_of_equal(CodeIterator begin, CodeIterator end) {
  auto at = begin + 1;
  while (at != end && at->code == (at - 1)->code + 1 && at->width == begin->width) ++at;
  return at;
}

/// /W: what is not `usual`, as `first last width` where four neighbours or more are equally wide,
/// else as `first [widths]` (9.7.4.3).
Array widths(const EmbeddedFont& font, int usual) {
  constexpr std::ptrdiff_t worth_a_range = 4;
  Array out, run;
  int next = 0;
  const auto close = [&] {
    if (!run.empty()) out.emplace_back(std::move(run));
    run = {};
  };
  for (auto code = font.codes.begin(); code != font.codes.end();) {
    const auto equal = end_of_equal(code, font.codes.end());
    const bool in_run = !run.empty() && code->code == next;
    const bool range = equal - code >= worth_a_range;
    if (code->width == usual && (range || !in_run)) {
      close();
    } else if (range) {
      close();
      for (const int number : {int{code->code}, int{(equal - 1)->code}, code->width}) {
        out.emplace_back(static_cast<std::int32_t>(number));
      }
    } else {
      if (!in_run) {
        close();
        out.emplace_back(static_cast<std::int32_t>(code->code));
      }
      for (auto one = code; one != equal; ++one) {
        run.emplace_back(static_cast<std::int32_t>(one->width));
      }
      next = (equal - 1)->code + 1;
    }
    code = equal;
  }
  close();
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

/// Consecutive codes with consecutive texts of one UTF-16 unit each.
struct TextRange {
  std::uint16_t first = 0, last = 0;
  std::string text;  ///< of the first, UTF-16BE
};

/// Whether `code`, of text `text`, goes on where `range` ends. In a range only the last byte of
/// codes and of texts may count (9.10.3; Adobe Technical Note 5411, 1.4.1).
bool goes_on(const TextRange& range, std::uint16_t code, std::string_view text) {
  const auto high = [](unsigned number) { return number >> 8U; };
  const auto unit = [](std::string_view two) {
    return static_cast<unsigned>(static_cast<unsigned char>(two[0])) << 8U |
           static_cast<unsigned char>(two[1]);
  };
  if (code != range.last + 1 || high(code) != high(range.first)) return false;
  if (text.size() != 2 || range.text.size() != 2) return false;
  return unit(text) == unit(range.text) + (code - range.first) &&
         high(unit(text)) == high(unit(range.text));
}

std::vector<TextRange> text_ranges(const EmbeddedFont& font) {
  std::vector<TextRange> out;
  for (const EmbeddedFont::Code& code : font.codes) {
    std::string text = utf16be(code.text);
    if (!out.empty() && goes_on(out.back(), code.code, text)) {
      out.back().last = code.code;
    } else {
      out.push_back({code.code, code.code, std::move(text)});
    }
  }
  return out;
}

/// `lines` between `begin…` and `end…`, in blocks of a hundred, as a CMap may hold at most.
std::string blocks(const std::vector<std::string>& lines, const std::string& kind) {
  constexpr std::size_t most = 100;
  std::string out;
  for (std::size_t begin = 0; begin < lines.size(); begin += most) {
    const std::size_t end = std::min(begin + most, lines.size());
    out += std::to_string(end - begin) + " begin" + kind + "\n";
    for (std::size_t i = begin; i < end; ++i) out += lines[i];
    out += "end" + kind + "\n";
  }
  return out;
}

}  // namespace

std::string to_unicode(const EmbeddedFont& font) {
  const auto bracketed = [](std::string_view bytes) { return "<" + hexadecimal(bytes) + ">"; };
  std::vector<std::string> single, ranges;
  for (const TextRange& range : text_ranges(font)) {
    const bool one = range.first == range.last;
    std::string& line = (one ? single : ranges).emplace_back(bracketed(big_endian(range.first)));
    if (!one) line.append(" ").append(bracketed(big_endian(range.last)));
    line.append(" ").append(bracketed(range.text)).append("\n");
  }
  return "/CIDInit /ProcSet findresource begin\n"
         "12 dict begin\n"
         "begincmap\n"
         "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
         "/CMapName /Adobe-Identity-UCS def\n"
         "/CMapType 2 def\n"
         "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n" +
         blocks(single, "bfchar") + blocks(ranges, "bfrange") +
         "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

Ref write_font(Haru& haru, const EmbeddedFont& font) {
  const bool cff = font.format == EmbeddedFont::Format::cff;
  const int usual = usual_width(font);
  Dict descendant{
      {"Type", Name{"Font"}},
      {"Subtype", Name{cff ? "CIDFontType0" : "CIDFontType2"}},
      {"BaseFont", Name{font.name}},
      {"CIDSystemInfo",
       Dict{{"Registry", Ascii{"Adobe"}}, {"Ordering", Ascii{"Identity"}}, {"Supplement", 0}}},
      {"FontDescriptor", write_descriptor(haru, font)},
      {"DW", usual},
      {"W", widths(font, usual)}};
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
