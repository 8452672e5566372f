// What a TrueType outline says of itself: where it stands in the file and how large it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausekit::layout {

/// Big-endian numbers in font tables. Reading past the end gives 0: whatever a damaged font says is
/// then measured, found wanting and refused, and nothing is read out of bounds.
std::uint16_t read_u16(std::string_view table, std::size_t at);
std::int16_t read_i16(std::string_view table, std::size_t at);
std::uint32_t read_u32(std::string_view table, std::size_t at);
/// `value` must fit; `at` must be inside the table.
void write_u16(std::string& table, std::size_t at, int value);
void append_u16(std::string& table, int value);
void append_u32(std::string& table, std::uint32_t value);

/// What the `maxp` and `head` tables want to know of one glyph.
struct GlyphExtent {
  bool empty = true;  ///< paints nothing
  int left = 0, bottom = 0, right = 0, top = 0;
  int points = 0, contours = 0;  ///< with all that it is made of
  int depth = 0;                 ///< 0 for a simple glyph, else one more than its deepest component
};

/// Adds `by` to the numbers of the glyphs that `outline` is made of; a simple one stays as it is.
void renumber_components(std::string& outline, std::uint32_t by);

/// The glyphs of one TrueType font; borrows its `glyf` table.
class Glyf {
 public:
  /// `loca` holds `glyphs` + 1 offsets, long ones or short (`head.indexToLocFormat`).
  Glyf(std::string_view glyf, std::string_view loca, bool long_offsets, std::size_t glyphs);

  [[nodiscard]] const std::vector<std::uint32_t>& offsets() const { return offsets_; }

  /// The bytes of `glyph`; none where it paints nothing or is not there.
  [[nodiscard]] std::string_view outline(std::uint32_t glyph) const;

  /// The extent of `glyph`. Where composites nest deeper than `deepest` (in a damaged font, for
  /// ever), `depth` is above it.
  [[nodiscard]] GlyphExtent extent(std::uint32_t glyph) const { return extent(glyph, 0); }

  static constexpr int deepest = 8;

 private:
  [[nodiscard]] GlyphExtent extent(std::uint32_t glyph, int level) const;

  std::string_view glyf_;
  std::vector<std::uint32_t> offsets_;
};

}  // namespace clausekit::layout
