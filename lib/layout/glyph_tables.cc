#include "layout/glyph_tables.h"

#include <hb-subset.h>
#include <hb.h>

#include <algorithm>

#include "base/owned.h"
#include "layout/glyf.h"

namespace clausekit::layout {
namespace {

using Blob = Owned<hb_blob_t, hb_blob_destroy>;

std::string table(hb_face_t* face, hb_tag_t tag) {
  const Blob blob(hb_face_reference_table(face, tag));
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return size == 0 ? std::string() : std::string(data, size);
}

/// `hmtx` with a pair of its own for every glyph, as appending needs it.
std::string spelled_out(std::string_view hmtx, std::size_t pairs, std::size_t glyphs) {
  std::string out(hmtx.substr(0, pairs * 4));
  out.resize(pairs * 4, '\0');
  for (std::size_t i = pairs; i < glyphs; ++i) {
    append_u16(out, read_u16(hmtx, (pairs - 1) * 4));
    append_u16(out, read_u16(hmtx, pairs * 4 + (i - pairs) * 2));
  }
  return out;
}

}  // namespace

Result<GlyphTables> GlyphTables::of(hb_face_t* face) {
  GlyphTables out{.glyf = table(face, HB_TAG('g', 'l', 'y', 'f')),
                  .loca = table(face, HB_TAG('l', 'o', 'c', 'a')),
                  .head = table(face, HB_TAG('h', 'e', 'a', 'd')),
                  .hhea = table(face, HB_TAG('h', 'h', 'e', 'a')),
                  .hmtx = table(face, HB_TAG('h', 'm', 't', 'x')),
                  .maxp = table(face, HB_TAG('m', 'a', 'x', 'p')),
                  .glyphs = 0};
  out.glyphs = read_u16(out.maxp, 4);  // HarfBuzz would remember the number from before
  // Sizes of version 1.0 of each table.
  if (out.glyphs == 0 || out.head.size() < 54 || out.hhea.size() < 36 || out.maxp.size() < 32) {
    return Failure{.message = "its tables are damaged", .remedy = {}};
  }
  const std::size_t pairs = std::clamp<std::size_t>(read_u16(out.hhea, 34), 1, out.glyphs);
  out.hmtx = spelled_out(out.hmtx, pairs, out.glyphs);
  return out;
}

void GlyphTables::put_into(hb_face_t* face) const {
  const auto set = [face](hb_tag_t tag, const std::string& bytes) {
    const Blob blob(hb_blob_create_or_fail(bytes.data(), static_cast<unsigned>(bytes.size()),
                                           HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
    hb_face_builder_add_table(face, tag, blob.get());
  };
  set(HB_TAG('g', 'l', 'y', 'f'), glyf);
  set(HB_TAG('l', 'o', 'c', 'a'), loca);
  set(HB_TAG('h', 'e', 'a', 'd'), head);
  set(HB_TAG('h', 'h', 'e', 'a'), hhea);
  set(HB_TAG('h', 'm', 't', 'x'), hmtx);
  set(HB_TAG('m', 'a', 'x', 'p'), maxp);
}

bool GlyphTables::has_long_offsets() const { return read_u16(head, 50) != 0; }

int GlyphTables::advance(std::uint32_t glyph) const {
  return read_u16(hmtx, std::size_t{glyph} * 4);
}

int GlyphTables::side_bearing(std::uint32_t glyph) const {
  return read_i16(hmtx, std::size_t{glyph} * 4 + 2);
}

void lower_i16(std::string& table, std::size_t at, int value) {
  if (value < read_i16(table, at)) write_u16(table, at, value);
}

void raise_i16(std::string& table, std::size_t at, int value) {
  if (value > read_i16(table, at)) write_u16(table, at, value);
}

void raise_u16(std::string& table, std::size_t at, int value) {
  if (value > read_u16(table, at)) write_u16(table, at, value);
}

GlyphAppender::GlyphAppender(GlyphTables tables)
    : tables_(std::move(tables)),
      offsets_(
          Glyf(tables_.glyf, tables_.loca, tables_.has_long_offsets(), tables_.glyphs).offsets()) {
  tables_.glyf.resize(offsets_.back());
}

void GlyphAppender::append(std::string_view outline, int advance, int side_bearing) {
  tables_.glyf += outline;
  tables_.glyf.resize((tables_.glyf.size() + 3) / 4 * 4);
  offsets_.push_back(static_cast<std::uint32_t>(tables_.glyf.size()));
  append_u16(tables_.hmtx, advance);
  append_u16(tables_.hmtx, side_bearing);
}

GlyphTables GlyphAppender::finish() && {
  const bool long_offsets = offsets_.back() > 2 * UINT16_MAX;
  tables_.loca.clear();
  for (const std::uint32_t offset : offsets_) {
    if (long_offsets) {
      append_u32(tables_.loca, offset);
    } else {
      append_u16(tables_.loca, static_cast<int>(offset / 2));
    }
  }
  tables_.glyphs = offsets_.size() - 1;
  const int glyphs = static_cast<int>(tables_.glyphs);
  write_u16(tables_.head, 50, long_offsets ? 1 : 0);
  write_u16(tables_.hhea, 34, glyphs);
  write_u16(tables_.maxp, 4, glyphs);
  return std::move(tables_);
}

}  // namespace clausekit::layout
