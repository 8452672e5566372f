#include "proof/font.h"

#include <vector>

#include "proof/tokens.h"

namespace clausekit::proof {
namespace {

constexpr unsigned last_code = 0xFFFF;

unsigned code_of(const std::string& bytes) {
  if (bytes.size() != 2) throw Unreadable("a font's codes are not of two bytes");
  return static_cast<unsigned>(static_cast<unsigned char>(bytes[0])) << 8U |
         static_cast<unsigned char>(bytes[1]);
}

/// The text that stands `count` behind `first`: its last unit counts up.
std::string counted_up(std::string first, unsigned count) {
  if (first.size() < 2) return first;
  unsigned unit = code_of(first.substr(first.size() - 2)) + count;
  first[first.size() - 2] = static_cast<char>(unit >> 8U & 0xFFU);
  first.back() = static_cast<char>(unit & 0xFFU);
  return first;
}

void add_chars(std::map<std::uint16_t, std::string>& map, const std::vector<Operand>& pairs) {
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    map[static_cast<std::uint16_t>(code_of(pairs[i].text))] = utf8_of_utf16be(pairs[i + 1].text);
  }
}

void add_ranges(std::map<std::uint16_t, std::string>& map, const std::vector<Operand>& triples) {
  for (std::size_t i = 0; i + 2 < triples.size(); i += 3) {
    const unsigned first = code_of(triples[i].text);
    const unsigned last = code_of(triples[i + 1].text);
    const Operand& to = triples[i + 2];
    for (unsigned code = first; code <= last; ++code) {
      const unsigned count = code - first;
      const bool listed = to.kind == Operand::Kind::array;
      if (listed && count >= to.items.size()) break;
      map[static_cast<std::uint16_t>(code)] =
          utf8_of_utf16be(listed ? to.items[count].text : counted_up(to.text, count));
    }
  }
}

/// /W (9.7.4.3).
std::map<std::uint16_t, double> widths(QPDFObjectHandle array) {
  std::map<std::uint16_t, double> out;
  const int count = array.isArray() ? array.getArrayNItems() : 0;
  for (int i = 0; i + 1 < count;) {
    const auto first = static_cast<long>(number_of(array.getArrayItem(i)));
    QPDFObjectHandle second = array.getArrayItem(i + 1);
    if (second.isArray()) {
      for (int k = 0; k < second.getArrayNItems() && first + k <= long{last_code}; ++k) {
        out[static_cast<std::uint16_t>(first + k)] = number_of(second.getArrayItem(k));
      }
      i += 2;
    } else if (i + 2 < count) {
      const auto last = static_cast<long>(number_of(second));
      for (long code = first; code <= last && code <= long{last_code}; ++code) {
        out[static_cast<std::uint16_t>(code)] = number_of(array.getArrayItem(i + 2));
      }
      i += 3;
    } else {
      break;
    }
  }
  return out;
}

std::map<std::uint16_t, std::uint16_t> glyph_map(const std::string& bytes) {
  std::map<std::uint16_t, std::uint16_t> out;
  for (std::size_t at = 0; at + 1 < bytes.size() && at / 2 <= last_code; at += 2) {
    out[static_cast<std::uint16_t>(at / 2)] =
        static_cast<std::uint16_t>(code_of(bytes.substr(at, 2)));
  }
  return out;
}

}  // namespace

std::map<std::uint16_t, std::string> to_unicode(const std::string& cmap) {
  std::map<std::uint16_t, std::string> out;
  for (Tokens tokens(cmap); tokens.next();) {
    if (tokens.op == "endbfchar") add_chars(out, tokens.operands);
    if (tokens.op == "endbfrange") add_ranges(out, tokens.operands);
  }
  return out;
}

Font read_font(QPDFObjectHandle font) {
  if (!font.isDictionary() || name_of(font.getKey("/Subtype")) != "Type0" ||
      name_of(font.getKey("/Encoding")) != "Identity-H") {
    throw Unreadable("a font is not composite with the encoding Identity-H");
  }
  QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
  if (!descendants.isArray() || descendants.getArrayNItems() != 1 ||
      !descendants.getArrayItem(0).isDictionary()) {
    throw Unreadable("a font has no descendant");
  }
  QPDFObjectHandle descendant = descendants.getArrayItem(0);
  QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
  Font out;
  out.name = name_of(descendant.getKey("/BaseFont"));
  if (font.getKey("/ToUnicode").isStream()) {
    out.text = to_unicode(stream_bytes(font.getKey("/ToUnicode")));
  }
  out.widths = widths(descendant.getKey("/W"));
  if (descendant.hasKey("/DW")) out.default_width = number_of(descendant.getKey("/DW"));
  if (descendant.getKey("/CIDToGIDMap").isStream()) {
    out.glyphs = glyph_map(stream_bytes(descendant.getKey("/CIDToGIDMap")));
  }
  if (descriptor.isDictionary()) {
    out.ascent = number_of(descriptor.getKey("/Ascent"));
    out.descent = number_of(descriptor.getKey("/Descent"));
    out.embedded =
        descriptor.getKey("/FontFile2").isStream() || descriptor.getKey("/FontFile3").isStream();
    if (descriptor.getKey("/FontFile2").isStream()) {
      out.program = stream_bytes(descriptor.getKey("/FontFile2"));
    }
  }
  return out;
}

}  // namespace clausekit::proof
