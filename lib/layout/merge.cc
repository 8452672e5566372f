#include "layout/merge.h"

#include <hb.h>

#include <cassert>
#include <string>

#include "layout/glyf.h"
#include "layout/glyph_tables.h"

namespace clausekit::layout {
namespace {

/// Makes what `tables` announce of all glyphs true of those of `more`, too.
void note(GlyphTables& tables, const GlyphTables& more) {
  for (const std::size_t at : {36U, 38U}) lower_i16(tables.head, at, read_i16(more.head, at));
  for (const std::size_t at : {40U, 42U}) raise_i16(tables.head, at, read_i16(more.head, at));
  for (const std::size_t at : {12U, 14U}) lower_i16(tables.hhea, at, read_i16(more.hhea, at));
  raise_i16(tables.hhea, 16, read_i16(more.hhea, 16));
  raise_u16(tables.hhea, 10, read_u16(more.hhea, 10));
  for (const std::size_t at : {6U, 8U, 10U, 12U, 28U, 30U}) {
    raise_u16(tables.maxp, at, read_u16(more.maxp, at));
  }
}

}  // namespace

Result<std::uint32_t> append_glyphs(hb_face_t* face, hb_face_t* more) {
  assert(hb_face_get_upem(face) == hb_face_get_upem(more));
  auto first = GlyphTables::of(face);
  if (!first) return first.error();
  const auto second = GlyphTables::of(more);
  if (!second) return second.error();
  if (first->glyphs + second->glyphs > UINT16_MAX) {
    return Failure{.message = "together they have more than 65,535 glyphs", .remedy = {}};
  }
  const auto base = static_cast<std::uint32_t>(first->glyphs);
  const Glyf outlines(second->glyf, second->loca, second->has_long_offsets(), second->glyphs);
  GlyphAppender appender(*std::move(first));
  for (std::uint32_t glyph = 0; glyph < second->glyphs; ++glyph) {
    std::string outline(outlines.outline(glyph));
    renumber_components(outline, base);
    appender.append(outline, second->advance(glyph), second->side_bearing(glyph));
  }
  note(appender.tables(), *second);
  std::move(appender).finish().put_into(face);
  return base;
}

}  // namespace clausekit::layout
