// Rows in their final places, written down as the items of a page.
#pragma once

#include <cstddef>

#include "layout/page.h"
#include "layout/paginate.h"
#include "layout/spec.h"
#include "layout/subset.h"

namespace clausekit::layout {

class Painter {
 public:
  /// For page number `number`, the first being 0. `spec` and `fonts` outlive the painter.
  Painter(const Spec& spec, FontEmbedder& fonts, std::size_t number);

  /// `row`, its top `top` below that of the type area.
  void paint(const Row& row, Length top);
  /// The rows of `stack` and the frames round its groups, likewise.
  void paint(const Stack& stack, Length top);

  Page take() && { return std::move(page_); }

 private:
  void frame(Length top, Length bottom);
  [[nodiscard]] Length y(Length top) const { return spec_.page_height - spec_.margin_top - top; }
  [[nodiscard]] Rect placed(const Rect& box, Length y) const;

  const Spec& spec_;
  FontEmbedder& fonts_;
  Length left_;
  Page page_;
};

}  // namespace clausekit::layout
