// The tables of a TrueType font that know its glyphs, and how more glyphs get into them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

struct hb_face_t;

namespace clausekit::layout {

/// Copies of the tables that tell of the number, size or place of glyphs (OpenType 1.9).
struct GlyphTables {
  std::string glyf, loca, head, hhea, hmtx, maxp;
  std::size_t glyphs = 0;

  /// Those of `face`; a failure when they are too short to be of a TrueType font. `hmtx` then has
  /// an advance and a side bearing for every glyph.
  static Result<GlyphTables> of(hb_face_t* face);

  /// Sets them in `face`, which HarfBuzz's subsetter made and nobody has read since.
  void put_into(hb_face_t* face) const;

  [[nodiscard]] bool has_long_offsets() const;
  /// Font units, of a glyph below `glyphs`.
  [[nodiscard]] int advance(std::uint32_t glyph) const;
  [[nodiscard]] int side_bearing(std::uint32_t glyph) const;
};

/// Keep an extreme that a table announces at `at` true of `value`, too.
void lower_i16(std::string& table, std::size_t at, int value);
void raise_i16(std::string& table, std::size_t at, int value);
void raise_u16(std::string& table, std::size_t at, int value);

/// Appends glyphs to a font's tables, one after another. What they announce of all glyphs together
/// is for the caller to keep true.
class GlyphAppender {
 public:
  explicit GlyphAppender(GlyphTables tables);

  GlyphTables& tables() { return tables_; }

  /// `outline` is as in `glyf`, empty for a glyph that paints nothing; the others are font units.
  void append(std::string_view outline, int advance, int side_bearing);

  /// The tables, in agreement with each other again.
  GlyphTables finish() &&;

 private:
  GlyphTables tables_;
  std::vector<std::uint32_t> offsets_;
};

}  // namespace clausekit::layout
