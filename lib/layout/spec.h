// What a layout is: sizes and distances. Data only; adding one is one entry in spec.cc.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "base/length.h"
#include "model/document.h"

namespace clausekit::layout {

struct Spec {
  std::string_view name;
  Content content = Content::form;

  Length page_width, page_height;
  /// Beyond the page on every side, for a print shop (layout/press.h); elsewhere 0.
  Length bleed, surround;
  /// At the spine, where pages are punched, and opposite to it: a back mirrors its front.
  Length margin_binding, margin_outer;
  Length margin_top, margin_bottom;

  Length body;  ///< type size of everything that has no size of its own; never below 11 pt
  /// What the person reads is set larger, up to so much of `body`, where there is room for it.
  int largest_type_per_mille = 1000;
  Length label;  ///< type size of what stands before the person's lines to write on; 0: as `body`
  Length title, heading, minor_heading;
  Length head;   ///< large print: what stands at the head of a page
  Length code;   ///< the form's big letters
  Length digit;  ///< the large numeral of a clause

  Length label_column;    ///< width given to a list's numerals
  Length answer_indent;   ///< where the answers of a staff question begin
  Length far_indent;      ///< or a line to write on, where the question is long
  Length column_gap;      ///< between things side by side
  Length tick_box;        ///< side of a box to tick
  Length writing_line;    ///< height of a line to write on
  Length signature_line;  ///< height of a line to sign on
  Length staff_line;      ///< height of a line to write on in the part for staff
  Length personal_line;   ///< likewise in the person's box, whatever its label
  Length personal_pair;   ///< likewise in the box of staff, whose labels stand above the line
  Length footer;          ///< height of the foot, whatever is in it
  Length frame_padding;   ///< between a frame and what it holds

  /// Distances between rows. They, and never the type, shrink down to `tightest_per_mille` of
  /// themselves when a side would not fit otherwise.
  Length paragraph_gap, item_gap, section_gap, heading_gap;
  int tightest_per_mille = 1000;
  /// Once distances are down to `close_per_mille`, lines come closer as well: from the leading of
  /// their language down to so much of it. One page has one leading.
  int close_per_mille = 700, tightest_leading_per_mille = 1000;

  Length pen, thick_pen;       ///< widths of rules and frames; never below 0.75 pt
  Length band;                 ///< width of the bar that marks the side for staff
  Length code_module;          ///< side of a module of the page code; never below 1 pt
  bool names_sides = false;    ///< every page says whom its side is for
  bool rules_clauses = false;  ///< a thin rule above and below each item of a numbered list
  int pages = 2;               ///< as many as it should take, more are reported; 0: any

  /// Large print: nothing stands side by side, every paragraph by itself, and all type is as much
  /// larger as the language's fonts ask for.
  bool large = false;
  int least_leading_per_mille = 0;  ///< line height over type size, where a font asks for less

  [[nodiscard]] constexpr Length label_size() const { return label > Length{} ? label : body; }
  [[nodiscard]] constexpr Length text_width() const {
    return page_width - margin_binding - margin_outer;
  }
  /// Where the type area of page number `page` begins, the first being 0: backs are bound at the
  /// right.
  [[nodiscard]] constexpr Length left_margin(std::size_t page) const {
    return page % 2 == 0 ? margin_binding : margin_outer;
  }
};

/// `spec` with its type as large as `language` needs it.
Spec sized_for(const Language& language, Spec spec);

/// Every layout there is.
std::span<const Spec> specs();
/// The layout called `name`, or null.
const Spec* spec(std::string_view name);

}  // namespace clausekit::layout
