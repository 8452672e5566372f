#include "layout/spec.h"

#include <algorithm>
#include <array>

namespace clausekit::layout {
namespace {

constexpr std::array all{
    // One Letter sheet: side one for the person, side two for staff. Half an inch all round and
    // three quarters where pages are punched.
    Spec{.name = "standard",
         .page_width = points(612),
         .page_height = points(792),
         .margin_binding = points(54),
         .margin_outer = points(40),
         .margin_top = points(36),
         .margin_bottom = points(34),
         .body = points(11),
         .largest_type_per_mille = 1250,
         .title = points(16),
         .heading = points(13),
         .minor_heading = points(11.5),
         .code = points(30),
         .digit = points(19),
         .label_column = points(46),
         .answer_indent = points(190),
         .far_indent = points(340),
         .column_gap = points(12),
         .tick_box = points(11.5),
         .writing_line = points(25),
         .signature_line = points(31),
         .staff_line = points(22),
         .personal_line = points(31),
         .personal_pair = points(50),
         .footer = points(34),
         .frame_padding = points(6),
         .paragraph_gap = points(5),
         .item_gap = points(6),
         .section_gap = points(10),
         .heading_gap = points(11),
         .tightest_per_mille = 200,
         .tightest_leading_per_mille = 860,
         .pen = points(1),
         .thick_pen = points(1.5),
         .band = points(6),
         .code_module = points(1.5),
         .names_sides = true,
         .pages = 2},
    // Two columns on the paper of the standard layout: two sheets, since all is said twice.
    Spec{.name = "bilingual",
         .content = Content::bilingual,
         .page_width = points(612),
         .page_height = points(792),
         .margin_binding = points(54),
         .margin_outer = points(40),
         .margin_top = points(36),
         .margin_bottom = points(34),
         .body = points(11),
         .title = points(16),
         .heading = points(13),
         .minor_heading = points(11.5),
         .code = points(30),
         .digit = points(17),
         .label_column = points(40),
         .answer_indent = points(190),
         .far_indent = points(340),
         .column_gap = points(20),
         .tick_box = points(11.5),
         .writing_line = points(25),
         .signature_line = points(31),
         .staff_line = points(22),
         .personal_line = points(31),
         .personal_pair = points(50),
         .footer = points(34),
         .frame_padding = points(6),
         .paragraph_gap = points(5),
         .item_gap = points(8),
         .section_gap = points(10),
         .heading_gap = points(12),
         .tightest_per_mille = 200,
         .tightest_leading_per_mille = 860,
         .pen = points(0.75),
         .thick_pen = points(1.5),
         .band = points(6),
         .code_module = points(1.5),
         .rules_clauses = true,
         .pages = 4},
    // For people with low vision, after what their organizations ask for: 18 points and more, one
    // column of at most six and a half inches, an inch of margin, half a line between lines.
    Spec{.name = "large-print",
         .content = Content::repeated,
         .page_width = points(612),
         .page_height = points(792),
         .margin_binding = points(72),
         .margin_outer = points(72),
         .margin_top = points(36),
         .margin_bottom = points(36),
         .body = points(18),
         .title = points(26),
         .heading = points(22),
         .minor_heading = points(19),
         .head = points(18),
         .code = points(40),
         .digit = points(28),
         .label_column = points(76),
         .answer_indent = {},
         .column_gap = points(20),
         .tick_box = points(18),
         .writing_line = points(38),
         .signature_line = points(46),
         .frame_padding = points(10),
         .paragraph_gap = points(9),
         .item_gap = points(12),
         .section_gap = points(18),
         .heading_gap = points(20),
         .tightest_per_mille = 500,
         .tightest_leading_per_mille = 860,
         .pen = points(1.25),
         .thick_pen = points(2.25),
         .code_module = points(1.5),
         .pages = 0,
         .large = true,
         .least_leading_per_mille = 1500},
};

}  // namespace

Spec sized_for(const Language& language, Spec spec) {
  if (spec.large && !language.fonts.empty()) {
    for (Length* size : {&spec.body, &spec.title, &spec.heading, &spec.minor_heading, &spec.digit,
                         &spec.tick_box, &spec.writing_line, &spec.signature_line}) {
      *size = scaled(*size, language.fonts.front().large_per_mille);
    }
  }
  return spec;
}

std::span<const Spec> specs() { return all; }

const Spec* spec(std::string_view name) {
  const auto* const found =
      std::find_if(all.begin(), all.end(), [&](const Spec& s) { return s.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace clausekit::layout
