#include "layout/glyf.h"

#include <algorithm>
#include <cassert>

namespace clausekit::layout {
namespace {

// Flags of a component ("Composite Glyph Description").
constexpr unsigned words = 0x0001, scale = 0x0008, more = 0x0020, scale_xy = 0x0040,
                   two_by_two = 0x0080;

std::size_t component_size(unsigned flags) {
  std::size_t size = 4 + ((flags & words) != 0 ? 4 : 2);
  size += (flags & scale) != 0 ? 2 : 0;
  size += (flags & scale_xy) != 0 ? 4 : 0;
  size += (flags & two_by_two) != 0 ? 8 : 0;
  return size;
}

}  // namespace

std::uint16_t read_u16(std::string_view table, std::size_t at) {
  if (at + 2 > table.size()) return 0;
  return static_cast<std::uint16_t>(static_cast<unsigned char>(table[at]) << 8U |
                                    static_cast<unsigned char>(table[at + 1]));
}

std::int16_t read_i16(std::string_view table, std::size_t at) {
  return static_cast<std::int16_t>(read_u16(table, at));
}

std::uint32_t read_u32(std::string_view table, std::size_t at) {
  return static_cast<std::uint32_t>(read_u16(table, at)) << 16U | read_u16(table, at + 2);
}

void write_u16(std::string& table, std::size_t at, int value) {
  assert(at + 2 <= table.size());
  const auto bits = static_cast<unsigned>(value);
  table[at] = static_cast<char>(bits >> 8U & 0xFFU);
  table[at + 1] = static_cast<char>(bits & 0xFFU);
}

void append_u16(std::string& table, int value) {
  table.resize(table.size() + 2);
  write_u16(table, table.size() - 2, value);
}

void append_u32(std::string& table, std::uint32_t value) {
  append_u16(table, static_cast<int>(value >> 16U));
  append_u16(table, static_cast<int>(value & 0xFFFFU));
}

void renumber_components(std::string& outline, std::uint32_t by) {
  if (read_i16(outline, 0) >= 0) return;
  unsigned flags = more;
  for (std::size_t at = 10; (flags & more) != 0 && at + 4 <= outline.size();
       at += component_size(flags)) {
    flags = read_u16(outline, at);
    write_u16(outline, at + 2, static_cast<int>(read_u16(outline, at + 2) + by));
  }
}

Glyf::Glyf(std::string_view glyf, std::string_view loca, bool long_offsets, std::size_t glyphs)
    : glyf_(glyf) {
  offsets_.reserve(glyphs + 1);
  for (std::size_t i = 0; i <= glyphs; ++i) {
    const std::uint32_t offset = long_offsets ? read_u32(loca, i * 4) : read_u16(loca, i * 2) * 2U;
    offsets_.push_back(std::min(offset, static_cast<std::uint32_t>(glyf.size())));
  }
}

std::string_view Glyf::outline(std::uint32_t glyph) const {
  if (std::size_t{glyph} + 1 >= offsets_.size() || offsets_[glyph] >= offsets_[glyph + 1]) {
    return {};
  }
  return glyf_.substr(offsets_[glyph], offsets_[glyph + 1] - offsets_[glyph]);
}

GlyphExtent Glyf::extent(std::uint32_t glyph, int level) const {
  GlyphExtent extent;
  extent.depth = level > deepest ? 1 : 0;  // so that the caller's depth passes the limit, too
  const std::string_view data = level > deepest ? std::string_view() : outline(glyph);
  if (data.empty()) return extent;
  const int contours = read_i16(data, 0);
  extent.left = read_i16(data, 2);
  extent.bottom = read_i16(data, 4);
  extent.right = read_i16(data, 6);
  extent.top = read_i16(data, 8);
  if (contours >= 0) {
    extent.empty = contours == 0;
    extent.contours = contours;
    extent.points =
        contours == 0 ? 0 : read_u16(data, 8 + static_cast<std::size_t>(contours) * 2) + 1;
    return extent;
  }
  unsigned flags = more;
  for (std::size_t at = 10; (flags & more) != 0 && at < data.size(); at += component_size(flags)) {
    flags = read_u16(data, at);
    const GlyphExtent part = this->extent(read_u16(data, at + 2), level + 1);
    extent.empty = extent.empty && part.empty;
    extent.points += part.points;
    extent.contours += part.contours;
    extent.depth = std::max(extent.depth, part.depth + 1);
  }
  return extent;
}

}  // namespace clausekit::layout
