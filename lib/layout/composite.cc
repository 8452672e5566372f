#include "layout/composite.h"

#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/owned.h"
#include "layout/glyf.h"

namespace clausekit::layout {
namespace {

using Blob = Owned<hb_blob_t, hb_blob_destroy>;

constexpr hb_tag_t glyf_tag = HB_TAG('g', 'l', 'y', 'f'), loca_tag = HB_TAG('l', 'o', 'c', 'a'),
                   head_tag = HB_TAG('h', 'e', 'a', 'd'), hhea_tag = HB_TAG('h', 'h', 'e', 'a'),
                   hmtx_tag = HB_TAG('h', 'm', 't', 'x'), maxp_tag = HB_TAG('m', 'a', 'x', 'p');

/// The tables that know how many glyphs there are and how large they get.
struct Tables {
  std::string glyf, loca, head, hhea, hmtx, maxp;
};

std::string table(hb_face_t* face, hb_tag_t tag) {
  const Blob blob(hb_face_reference_table(face, tag));
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return size == 0 ? std::string() : std::string(data, size);
}

void set_table(hb_face_t* face, hb_tag_t tag, const std::string& bytes) {
  const Blob blob(hb_blob_create_or_fail(bytes.data(), static_cast<unsigned>(bytes.size()),
                                         HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
  hb_face_builder_add_table(face, tag, blob.get());
}

/// Raises the 16-bit number at `at` to `value` where it is lower.
void raise(std::string& bytes, std::size_t at, int value) {
  if (read_u16(bytes, at) < value) write_u16(bytes, at, value);
}

/// `hmtx` with a pair of its own for every glyph, as appending needs it.
std::string spelled_out(std::string_view hmtx, std::size_t pairs, std::size_t glyphs) {
  std::string out(hmtx.substr(0, pairs * 4));
  for (std::size_t i = pairs; i < glyphs; ++i) {
    append_u16(out, read_u16(hmtx, (pairs - 1) * 4));
    append_u16(out, read_u16(hmtx, pairs * 4 + (i - pairs) * 2));
  }
  return out;
}

bool fits(int value) { return value >= INT16_MIN && value <= INT16_MAX; }

/// Appends glyphs one by one to copies of the tables.
class Appender {
 public:
  Appender(Tables tables, std::size_t glyphs)
      : tables_(std::move(tables)),
        source_(tables_.glyf),
        outlines_(source_, tables_.loca, read_u16(tables_.head, 50) != 0, glyphs),
        offsets_(outlines_.offsets()),
        widest_(read_u16(tables_.hhea, 10)) {
    const std::size_t pairs = std::clamp<std::size_t>(read_u16(tables_.hhea, 34), 1, glyphs);
    tables_.hmtx = spelled_out(tables_.hmtx, pairs, glyphs);
    tables_.glyf.resize(offsets_.back());
  }
  Appender(const Appender&) = delete;
  Appender& operator=(const Appender&) = delete;

  /// False when TrueType cannot express it; then nothing may be added any more.
  bool add(const CompositeGlyph& glyph) {
    GlyphExtent whole;
    std::vector<CompositeGlyph::Component> painted;
    for (CompositeGlyph::Component component : glyph.components) {
      const GlyphExtent part = outlines_.extent(component.glyph);
      if (part.empty && part.depth == 0) continue;
      // An outline stands so that its left edge keeps the side bearing of `hmtx`.
      component.x += side_bearing(component.glyph) - part.left;
      painted.push_back(component);
      enlarge(whole, part, component);
    }
    if (!fits(whole.left) || !fits(whole.right) || !fits(whole.bottom) || !fits(whole.top) ||
        whole.depth > Glyf::deepest || glyph.advance < 0 || glyph.advance > UINT16_MAX) {
      return false;
    }
    if (!painted.empty()) write_outline(painted, whole);
    offsets_.push_back(static_cast<std::uint32_t>(tables_.glyf.size()));
    append_u16(tables_.hmtx, glyph.advance);
    append_u16(tables_.hmtx, whole.left);
    note(whole, painted.size(), glyph.advance);
    return true;
  }

  /// The tables, in agreement with each other again.
  Tables finish() && {
    const bool long_offsets = offsets_.back() > 2 * UINT16_MAX;
    tables_.loca.clear();
    for (const std::uint32_t offset : offsets_) {
      if (long_offsets) {
        append_u32(tables_.loca, offset);
      } else {
        append_u16(tables_.loca, static_cast<int>(offset / 2));
      }
    }
    const int glyphs = static_cast<int>(offsets_.size()) - 1;
    write_u16(tables_.head, 50, long_offsets ? 1 : 0);
    write_u16(tables_.hhea, 10, widest_);
    write_u16(tables_.hhea, 34, glyphs);
    write_u16(tables_.maxp, 4, glyphs);
    return std::move(tables_);
  }

 private:
  [[nodiscard]] int side_bearing(std::uint32_t glyph) const {
    return read_i16(tables_.hmtx, std::size_t{glyph} * 4 + 2);
  }

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

  void write_outline(const std::vector<CompositeGlyph::Component>& painted,
                     const GlyphExtent& whole) {
    constexpr int words = 0x0001, values_are_places = 0x0002, more = 0x0020;
    std::string& out = tables_.glyf;
    for (const int value : {-1, whole.left, whole.bottom, whole.right, whole.top}) {
      append_u16(out, value);
    }
    for (std::size_t i = 0; i < painted.size(); ++i) {
      append_u16(out, words | values_are_places | (i + 1 < painted.size() ? more : 0));
      append_u16(out, static_cast<int>(painted[i].glyph));
      append_u16(out, painted[i].x);
      append_u16(out, painted[i].y);
    }
    out.resize((out.size() + 3) / 4 * 4);
  }

  /// Keeps the extremes that `head`, `hhea` and `maxp` announce true.
  void note(const GlyphExtent& whole, std::size_t components, int advance) {
    widest_ = std::max(widest_, advance);
    if (whole.empty) return;
    const auto lower = [](std::string& bytes, std::size_t at, int value) {
      if (value < read_i16(bytes, at)) write_u16(bytes, at, value);
    };
    const auto higher = [](std::string& bytes, std::size_t at, int value) {
      if (value > read_i16(bytes, at)) write_u16(bytes, at, value);
    };
    lower(tables_.head, 36, whole.left);
    lower(tables_.head, 38, whole.bottom);
    higher(tables_.head, 40, whole.right);
    higher(tables_.head, 42, whole.top);
    lower(tables_.hhea, 12, whole.left);
    lower(tables_.hhea, 14, std::clamp(advance - whole.right, INT16_MIN, INT16_MAX));
    higher(tables_.hhea, 16, whole.right);
    raise(tables_.maxp, 10, whole.points);
    raise(tables_.maxp, 12, whole.contours);
    raise(tables_.maxp, 28, static_cast<int>(components));
    raise(tables_.maxp, 30, whole.depth);
  }

  Tables tables_;
  std::string source_;  ///< the outlines as they were: what `outlines_` reads while ours grow
  Glyf outlines_;
  std::vector<std::uint32_t> offsets_;
  int widest_;
};

}  // namespace

Outcome append_composites(hb_face_t* face, const std::vector<CompositeGlyph>& added) {
  if (added.empty()) return Done{};
  const std::size_t glyphs = hb_face_get_glyph_count(face);
  Tables tables{table(face, glyf_tag), table(face, loca_tag), table(face, head_tag),
                table(face, hhea_tag), table(face, hmtx_tag), table(face, maxp_tag)};
  // Sizes of version 1.0 of each table.
  if (glyphs == 0 || tables.head.size() < 54 || tables.hhea.size() < 36 ||
      tables.maxp.size() < 32) {
    return Failure{.message = "its tables are damaged", .remedy = {}};
  }
  if (glyphs + added.size() > UINT16_MAX) {
    return Failure{.message = "it would need more than 65,535 glyphs", .remedy = {}};
  }
  Appender appender(std::move(tables), glyphs);
  for (const CompositeGlyph& glyph : added) {
    if (!appender.add(glyph)) {
      return Failure{.message = "a cluster of its glyphs is too large or too deep for TrueType",
                     .remedy = {}};
    }
  }
  const Tables grown = std::move(appender).finish();
  set_table(face, glyf_tag, grown.glyf);
  set_table(face, loca_tag, grown.loca);
  set_table(face, head_tag, grown.head);
  set_table(face, hhea_tag, grown.hhea);
  set_table(face, hmtx_tag, grown.hmtx);
  set_table(face, maxp_tag, grown.maxp);
  return Done{};
}

}  // namespace clausekit::layout
