// What fields are made of: rules to write on, boxes to tick, texts in two languages.
#pragma once

#include <cstddef>

#include "layout/typesetter.h"

namespace clausekit::layout {

/// How far above the bottom of its row a writing rule runs, and how far above the rule words stand:
/// clear of what hangs below a line.
inline constexpr Length rule_drop = points(3);
constexpr Length label_lift(const Spec& spec) { return spec.body * 5 / 22; }
/// Between a text and its companion beside it, and between a box to tick and its words.
inline constexpr Length bilingual_gap = points(7);
constexpr Length tick_gap(const Spec& spec) { return spec.body * 5 / 11; }

/// Twelfths of a row that a field takes.
int share(FormBlock::FieldType type);

/// The rule to write on, across `line`, and the field above it with its answer: `space` high, and
/// ending at `bottom`.
void writing_rule(Typesetter& set, Row& row, const Block& block, const Column& line, Length bottom,
                  Length space, std::size_t parent);

/// A text and its companion, measured.
struct Bilingual {
  const TextBox& own;
  const TextBox& other;  ///< without lines where there is no companion
  bool beside = false;   ///< both on one line

  [[nodiscard]] Length height() const;
  /// From the first line's start to its end, or to that of the widest.
  [[nodiscard]] Length width() const;
};
Bilingual bilingual(Typesetter& set, const Block& block, const Column& column, Length size,
                    bool bold);

/// One answer: the box before its words. Returns the height used.
Length place_option(Typesetter& set, Row& row, const Block& option, std::size_t list,
                    const Column& column, Length top, Length size);

}  // namespace clausekit::layout
