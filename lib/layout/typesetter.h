// The tools that every kind of row is made with: text in boxes, boxes in columns, tags beside them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "layout/fonts.h"
#include "layout/row.h"
#include "layout/spec.h"
#include "layout/tag_tree.h"

namespace clausekit::layout {

/// A part of the type area. Its direction says which of its sides is the start.
struct Column {
  Length left, width;
  Direction direction = Direction::left_to_right;

  /// `count` taken off at the start side.
  [[nodiscard]] Column after(Length count) const;
  /// The first `count` at the start side.
  [[nodiscard]] Column first(Length count) const;
  /// `count` taken off at both sides.
  [[nodiscard]] Column inset(Length count) const;
};

/// The side of a column where lines begin: the start of the text's own direction, or one of the
/// column's sides whatever the text's direction.
enum class Align { own_start, column_start, column_end };

/// Lines of one text, and the distance from one baseline to the next.
struct TextBox {
  std::vector<Line> lines;
  Length line_height;
  Direction direction = Direction::left_to_right;

  [[nodiscard]] Length width() const;  ///< of the widest line
  [[nodiscard]] Length height() const { return line_height * static_cast<int>(lines.size()); }
  /// The first baseline, downwards from the top of the box.
  [[nodiscard]] Length baseline() const;
};

class Typesetter {
 public:
  /// `document` and `spec` outlive the typesetter and all rows.
  Typesetter(const Document& document, const Spec& spec, FontStack own, FontStack source,
             Report& report);

  [[nodiscard]] const Spec& spec() const { return spec_; }
  [[nodiscard]] const Document& document() const { return document_; }
  TagTree& tags() { return tags_; }
  /// A number for a new group of rows, never 0.
  int new_group() { return ++groups_; }

  /// `text` in lines of at most `width`. Set once and kept as long as the typesetter: most texts
  /// are measured before they are placed, and some stand on every page.
  const TextBox& box(const Text& text, Length size, bool bold, Length width);

  /// From now on, boxes have so much of their language's leading.
  void set_leading(int per_mille);
  [[nodiscard]] int leading() const { return leading_per_mille_; }

  /// The element for each run of `text`, whose own element is `tag`: a Span where the run's
  /// language is another one.
  std::vector<std::size_t> run_tags(const Text& text, std::size_t tag);

  /// Puts `box` into `row`, `top` below the row's top, which grows as needed. `run_tags` has an
  /// element for each run of the text; empty: an artifact.
  void place(Row& row, const TextBox& box, const Column& column, Length top,
             const std::vector<std::size_t>& run_tags, Align align = Align::own_start,
             Artifact artifact = Artifact::layout) const;

  /// Adds a rule, frame or tick; places as in Piece. Without a tag it is decoration.
  static void stroke(Row& row, const Stroke& stroke, std::optional<std::size_t> tag = {});

 private:
  const Document& document_;
  const Spec& spec_;
  FontStack own_, source_;
  TagTree tags_;
  Report& report_;
  int groups_ = 0;
  int leading_per_mille_ = 1000;
  struct Kept {
    Length width;
    Length leading;  ///< as the language has it
    std::unique_ptr<TextBox> box;
  };
  std::unordered_map<std::string, std::vector<Kept>> kept_;  ///< by all that makes a box but width
};

}  // namespace clausekit::layout
