// A whole paragraph, shaped once: what its lines are cut from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "layout/bidi_text.h"
#include "layout/items.h"
#include "layout/shape.h"

namespace clausekit::layout {

/// Clusters of one item that stand on one line, or a blank.
struct LinePiece {
  const TextItem* item = nullptr;
  std::vector<ShapedCluster> clusters;  ///< in logical order; none in a blank
  std::uint8_t level = 0;               ///< the item's, unless the line changes it

  [[nodiscard]] bool is_blank() const { return item->face == nullptr; }
};

/// A paragraph as a row of units, counted from 0: its clusters and blanks in logical order.
class ShapedText {
 public:
  /// `text` outlives it.
  ShapedText(const Text& text, const FontStack& fonts, bool bold, Length size, Report& report);

  [[nodiscard]] const BidiText& prepared() const { return prepared_; }
  [[nodiscard]] std::size_t size() const { return units_.size(); }
  /// The first unit at or after a byte of the prepared text; size() at its end.
  [[nodiscard]] std::size_t unit_at(std::uint32_t byte) const;
  /// The same for several ascending bytes; units that repeat are given once.
  [[nodiscard]] std::vector<std::size_t> units_at(const std::vector<std::uint32_t>& bytes) const;
  /// Whether the unit is a space that vanishes at the end of a line.
  [[nodiscard]] bool is_space(std::size_t unit) const;

  /// How wide units [first, last) are, as shaped in the whole paragraph; a blank takes at most
  /// `widest_blank`.
  [[nodiscard]] Length width(std::size_t first, std::size_t last, Length widest_blank) const;
  [[nodiscard]] Length width(const LinePiece& piece, Length widest_blank) const;

  /// Units [first, last) as a line shows them: shaped again at its ends where a line end makes a
  /// difference.
  [[nodiscard]] std::vector<LinePiece> pieces(std::size_t first, std::size_t last) const;

  /// The type size of an item.
  [[nodiscard]] Length type_size(const TextItem& item) const;

 private:
  struct Unit {
    ShapedCluster shaped;
    std::size_t item = 0;
    int before = 0;  ///< font units, from the start of the item
  };

  [[nodiscard]] const std::string& language(const TextItem& item) const;
  [[nodiscard]] Length in_points(const TextItem& item, int font_units) const;
  [[nodiscard]] Length blank_width(const TextItem& item, Length widest) const;
  /// The end of the stretch of one item that begins at `first`, at most `last`.
  [[nodiscard]] std::size_t item_end(std::size_t first, std::size_t last) const;
  [[nodiscard]] bool breaks_shaping(std::size_t unit) const;

  const Text& text_;
  Length size_;
  BidiText prepared_;
  std::vector<TextItem> items_;
  std::vector<Unit> units_;
};

/// Whether the cluster is a space that vanishes at the end of a line.
bool is_space(const ShapedCluster& cluster);

}  // namespace clausekit::layout
