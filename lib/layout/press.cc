#include "layout/press.h"

#include <array>
#include <string>

#include "layout/numbered.h"

namespace clausekit::layout {
namespace {

constexpr Length bleed = points(9);
constexpr Length surround = points(54);
constexpr Length mark_gap = points(12);  ///< from the edge of the trimmed sheet, beyond the bleed
constexpr Length mark_end = points(36);
constexpr Length pen = points(0.75);
constexpr Length size = points(11);
constexpr Length slug_inset = points(18);  ///< from the crop marks on either side

void add_line(Page& page, Point from, Point to) {
  Item item;
  item.artifact = Artifact::page;
  item.stroke = Stroke{.box = {from.x, from.y, to.x, to.y}, .pen = pen};
  page.items.push_back(std::move(item));
}

/// Two lines for each corner. Where they would meet lies the corner.
void add_crop_marks(Page& page) {
  for (const Length y : {Length{}, page.height}) {
    add_line(page, {-mark_end, y}, {-mark_gap, y});
    add_line(page, {page.width + mark_gap, y}, {page.width + mark_end, y});
  }
  for (const Length x : {Length{}, page.width}) {
    add_line(page, {x, -mark_end}, {x, -mark_gap});
    add_line(page, {x, page.height + mark_gap}, {x, page.height + mark_end});
  }
}

/// The lines of `box`, whose top is at `top`.
void add_words(Page& page, const Typesetter& set, FontEmbedder& fonts, const TextBox& box,
               Length top) {
  Row row;
  const Column column{slug_inset, page.width - slug_inset * 2};
  set.place(row, box, column, {}, {}, Align::own_start, Artifact::page);
  for (const Piece& piece : row.pieces) {
    if (!piece.run) continue;
    for (GlyphRun& run : fonts.encode(*piece.run, {{}, top - piece.baseline})) {
      Item item;
      item.artifact = Artifact::page;
      item.run = std::move(run);
      page.items.push_back(std::move(item));
    }
  }
}

}  // namespace

Spec for_press(Spec spec) {
  spec.bleed = bleed;
  spec.surround = surround;
  return spec;
}

void add_press_marks(Page& page, Typesetter& set, FontEmbedder& fonts, std::size_t side,
                     std::size_t sides) {
  if (page.surround == Length{}) return;
  add_crop_marks(page);
  const Document& document = set.document();
  bool above = true;
  for (const Text& slug : document.furniture.slug) {
    const Text text = numbered(*document.source_typography, slug, side, sides);
    const TextBox& box = set.box(text, size, above, page.width - slug_inset * 2);
    add_words(page, set, fonts, box, above ? page.height + mark_gap + box.height() : -mark_gap);
    above = false;
  }
}

}  // namespace clausekit::layout
