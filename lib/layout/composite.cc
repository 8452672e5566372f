#include "layout/composite.h"

#include <algorithm>
#include <string>

#include "layout/glyf.h"
#include "layout/glyph_tables.h"

namespace clausekit::layout {
namespace {

bool fits(int value) { return value >= INT16_MIN && value <= INT16_MAX; }

/// Composes glyphs of those that a font has.
class Composer {
 public:
  explicit Composer(const GlyphTables& font)
      : font_(font),
        outlines_(font.glyf, font.loca, font.has_long_offsets(), font.glyphs),
        appender_(font) {}

  /// False when TrueType cannot express it; then nothing may be added any more.
  bool add(const CompositeGlyph& glyph) {
    GlyphExtent whole;
    std::vector<CompositeGlyph::Component> painted;
    for (CompositeGlyph::Component component : glyph.components) {
      const GlyphExtent part = outlines_.extent(component.glyph);
      if (part.empty && part.depth == 0) continue;
      // An outline stands so that its left edge keeps the side bearing of `hmtx`.
      component.x += font_.side_bearing(component.glyph) - part.left;
      painted.push_back(component);
      enlarge(whole, part, component);
    }
    if (!fits(whole.left) || !fits(whole.right) || !fits(whole.bottom) || !fits(whole.top) ||
        whole.depth > Glyf::deepest || glyph.advance < 0 || glyph.advance > UINT16_MAX) {
      return false;
    }
    appender_.append(outline(painted, whole), glyph.advance, whole.left);
    note(whole, painted.size(), glyph.advance);
    return true;
  }

  GlyphTables finish() && { return std::move(appender_).finish(); }

 private:
  static void enlarge(GlyphExtent& whole, const GlyphExtent& part,
                      const CompositeGlyph::Component& at) {
    const int left = part.left + at.x, right = part.right + at.x;
    const int bottom = part.bottom + at.y, top = part.top + at.y;
    whole.left = whole.empty ? left : std::min(whole.left, left);
    whole.right = whole.empty ? right : std::max(whole.right, right);
    whole.bottom = whole.empty ? bottom : std::min(whole.bottom, bottom);
    whole.top = whole.empty ? top : std::max(whole.top, top);
    whole.empty = false;
    whole.points += part.points;
    whole.contours += part.contours;
    whole.depth = std::max(whole.depth, part.depth + 1);
  }

  static std::string outline(const std::vector<CompositeGlyph::Component>& painted,
                             const GlyphExtent& whole) {
    constexpr int words = 0x0001, values_are_places = 0x0002, more = 0x0020;
    std::string out;
    if (painted.empty()) return out;
    for (const int value : {-1, whole.left, whole.bottom, whole.right, whole.top}) {
      append_u16(out, value);
    }
    for (std::size_t i = 0; i < painted.size(); ++i) {
      append_u16(out, words | values_are_places | (i + 1 < painted.size() ? more : 0));
      append_u16(out, static_cast<int>(painted[i].glyph));
      append_u16(out, painted[i].x);
      append_u16(out, painted[i].y);
    }
    return out;
  }

  /// Keeps the extremes that `head`, `hhea` and `maxp` announce true.
  void note(const GlyphExtent& whole, std::size_t components, int advance) {
    GlyphTables& tables = appender_.tables();
    raise_u16(tables.hhea, 10, advance);
    if (whole.empty) return;
    lower_i16(tables.head, 36, whole.left);
    lower_i16(tables.head, 38, whole.bottom);
    raise_i16(tables.head, 40, whole.right);
    raise_i16(tables.head, 42, whole.top);
    lower_i16(tables.hhea, 12, whole.left);
    lower_i16(tables.hhea, 14, std::clamp(advance - whole.right, INT16_MIN, INT16_MAX));
    raise_i16(tables.hhea, 16, whole.right);
    raise_u16(tables.maxp, 10, whole.points);
    raise_u16(tables.maxp, 12, whole.contours);
    raise_u16(tables.maxp, 28, static_cast<int>(components));
    raise_u16(tables.maxp, 30, whole.depth);
  }

  const GlyphTables& font_;
  Glyf outlines_;
  GlyphAppender appender_;
};

}  // namespace

Outcome append_composites(hb_face_t* face, const std::vector<CompositeGlyph>& added) {
  if (added.empty()) return Done{};
  const auto font = GlyphTables::of(face);
  if (!font) return font.error();
  if (font->glyphs + added.size() > UINT16_MAX) {
    return Failure{.message = "it would need more than 65,535 glyphs", .remedy = {}};
  }
  Composer composer(*font);
  for (const CompositeGlyph& glyph : added) {
    if (!composer.add(glyph)) {
      return Failure{.message = "a cluster of its glyphs is too large or too deep for TrueType",
                     .remedy = {}};
    }
  }
  std::move(composer).finish().put_into(face);
  return Done{};
}

}  // namespace clausekit::layout
