#include "layout/painter.h"

#include <utility>

namespace clausekit::layout {
namespace {

/// The marks at the corners of a frame, which they hold from outside: a scan can be cut by them
/// even when the frame itself has faded.
constexpr Length mark_distance = points(1.25);
constexpr Length mark_length = points(14);
constexpr Length mark_pen = points(4);

}  // namespace

Painter::Painter(const Spec& spec, FontEmbedder& fonts, std::size_t number)
    : spec_(spec),
      fonts_(fonts),
      left_(spec.left_margin(number)),
      page_{.width = spec.page_width,
            .height = spec.page_height,
            .bleed = spec.bleed,
            .surround = spec.surround} {}

void Painter::paint(const Row& row, Length top) {
  for (const Piece& piece : row.pieces) {
    Item item;
    item.tag = piece.tag;
    item.artifact = piece.tag ? Artifact::none : piece.artifact;
    if (piece.run) {
      for (GlyphRun& run : fonts_.encode(*piece.run, {left_, y(top) - piece.baseline})) {
        if (piece.answer) {
          page_.fields.back().value.push_back(std::move(run));
          continue;
        }
        item.run = std::move(run);
        page_.items.push_back(item);
      }
    } else if (piece.stroke) {
      item.stroke = piece.stroke;
      item.stroke->box = placed(piece.stroke->box, y(top));
      page_.items.push_back(std::move(item));
    } else if (piece.field) {
      item.field = page_.fields.size();
      page_.items.push_back(std::move(item));
      PlacedField field = *piece.field;
      field.box = placed(field.box, y(top));
      if (field.tick) field.tick->box = placed(field.tick->box, y(top));
      page_.fields.push_back(std::move(field));
    }
  }
}

void Painter::paint(const Stack& stack, Length top) {
  for (const PlacedRow& placed : stack.rows) {
    paint(*placed.row, top + placed.top);
  }
  for (std::size_t i = 0; i < stack.rows.size();) {
    const Row& row = *stack.rows[i].row;
    std::size_t end = i + 1;
    while (end < stack.rows.size() && row.framed && stack.rows[end].row->group == row.group) {
      ++end;
    }
    if (row.framed) {
      const PlacedRow& last = stack.rows[end - 1];
      frame(top + stack.rows[i].top, top + last.top + last.row->height);
    }
    i = end;
  }
}

void Painter::frame(Length top, Length bottom) {
  const Rect box{left_, y(bottom), left_ + spec_.text_width(), y(top)};
  const auto add = [&](const Stroke& stroke) {
    page_.items.push_back({.artifact = Artifact::layout, .stroke = stroke});
  };
  add({.box = box, .pen = spec_.thick_pen, .shape = Stroke::Shape::frame});
  const Rect outside{box.left - mark_distance, box.bottom - mark_distance,
                     box.right + mark_distance, box.top + mark_distance};
  const Length half = mark_pen / 2;
  for (const Length edge : {outside.bottom, outside.top}) {
    const Length inwards = edge == outside.bottom ? mark_length : -mark_length;
    for (const Length side : {outside.left, outside.right}) {
      const bool at_left = side == outside.left;
      const Length along = at_left ? mark_length : -mark_length;
      add({.box = {side - (at_left ? half : -half), edge, side + along, edge}, .pen = mark_pen});
      add({.box = {side, edge, side, edge + inwards}, .pen = mark_pen});
    }
  }
}

Rect Painter::placed(const Rect& box, Length y) const {
  return {box.left + left_, y - box.bottom, box.right + left_, y - box.top};
}

}  // namespace clausekit::layout
