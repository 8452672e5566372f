// What a layout is: sizes and distances. Data only; adding one is one entry in spec.cc.
#pragma once

#include <span>
#include <string_view>

#include "base/length.h"
#include "model/document.h"

namespace clausekit::layout {

struct Spec {
  std::string_view name;
  Content content = Content::form;

  Length page_width, page_height;
  Length margin_left, margin_right, margin_top, margin_bottom;

  Length body;  ///< type size of everything that has no size of its own; never below 11 pt
  Length title, heading, minor_heading;
  Length spoken;  ///< of words to be read aloud
  Length code;    ///< the form's big letters
  Length digit;   ///< the large numeral of a clause

  Length label_column;    ///< width given to a list's numerals
  Length answer_indent;   ///< where the answers of a staff question begin
  Length column_gap;      ///< between things side by side
  Length tick_box;        ///< side of a box to tick
  Length writing_line;    ///< height of a line to write on
  Length signature_line;  ///< height of a line to sign on
  Length frame_padding;   ///< between a frame and what it holds

  /// Distances between rows. They, and never the type, shrink down to `tightest_per_mille` of
  /// themselves when a side would not fit otherwise.
  Length paragraph_gap, item_gap, section_gap, heading_gap;
  int tightest_per_mille = 1000;

  Length pen, thick_pen;  ///< widths of rules and frames; never below 0.75 pt
  int pages = 2;          ///< of one sheet; more than that is reported
};

/// Every layout there is.
std::span<const Spec> specs();
/// The layout called `name`, or null.
const Spec* spec(std::string_view name);

}  // namespace clausekit::layout
