#include "layout/personal_box.h"

#include <algorithm>
#include <array>

#include "layout/field_parts.h"
#include "layout/fields.h"

namespace clausekit::layout {
namespace {

/// Between the line of one row and the labels of the next.
constexpr Length row_gap = points(2.5);

/// A field and the element that it belongs to.
struct Placed {
  const Block* field;
  std::size_t parent;
};

void gather(Typesetter& set, const Block& section, std::size_t tag, std::vector<Placed>& out) {
  for (const Block& block : section.children) {
    if (block.kind == Block::Kind::field) {
      out.push_back({&block, tag});
      continue;
    }
    const std::size_t inner = set.tags().add("Sect", tag, block.language, block.direction);
    set.tags()[inner].audience = block.audience;
    set.tags()[inner].stage = block.stage;
    gather(set, block, inner, out);
  }
}

/// The label before its line, on two lines of its own if it is long.
void person_cell(Typesetter& set, Row& row, const Placed& placed, const Column& cell) {
  const Spec& spec = set.spec();
  const Block& field = *placed.field;
  const TextBox& label = set.box(field.text, spec.label_size(), true, cell.width / 2);
  const Length bottom = std::max(spec.personal_line, label.height() + rule_drop);
  const Length last_baseline = bottom - rule_drop - label_lift(spec);
  const Length top = last_baseline - (label.height() - label.line_height) - label.baseline();
  set.place(row, label, cell, top,
            set.run_tags(field.text, set.tags().add("P", placed.parent, field.text)));
  row.height = bottom;
  writing_rule(set, row, field, cell.after(label.width() + points(6)), bottom, bottom,
               placed.parent);
}

/// The labels above their line.
void staff_cell(Typesetter& set, Row& row, const Placed& placed, const Column& cell,
                Length bottom) {
  const Spec& spec = set.spec();
  const Block& field = *placed.field;
  const Length used = place_bilingual(set, row, field, cell, {}, spec.body, true,
                                      set.tags().add("P", placed.parent, field.text));
  row.height = bottom;
  writing_rule(set, row, field, cell, bottom, bottom - used, placed.parent);
}

/// The height of two staff cells side by side, the first as wide as `first`.
Length pair_height(Typesetter& set, const Block& one, const Block& other, const Column& column,
                   Length first) {
  const Spec& spec = set.spec();
  const Column second = column.after(first + spec.column_gap);
  const Length labels = std::max(bilingual(set, one, column.first(first), spec.body, true).height(),
                                 bilingual(set, other, second, spec.body, true).height());
  return std::max(spec.personal_pair, labels + spec.staff_line);
}

/// Two cells share a row, in halves or, where that saves a line of a label, five to seven.
Row staff_pair(Typesetter& set, const Placed& one, const Placed* other, const Column& column) {
  const Spec& spec = set.spec();
  const Length width = column.width - spec.column_gap;
  Row row;
  if (other == nullptr) {
    const Column cell = column.first(width / 2);
    const Length label = bilingual(set, *one.field, cell, spec.body, true).height();
    staff_cell(set, row, one, cell, std::max(spec.personal_pair, label + spec.staff_line));
    return row;
  }
  const std::array<Length, 3> splits{width / 2, width * 5 / 12, width * 7 / 12};
  const auto height = [&](Length first) {
    return pair_height(set, *one.field, *other->field, column, first);
  };
  const Length first = *std::min_element(splits.begin(), splits.end(),
                                         [&](Length a, Length b) { return height(a) < height(b); });
  const Length bottom = height(first);
  staff_cell(set, row, one, column.first(first), bottom);
  staff_cell(set, row, *other, column.after(first + spec.column_gap), bottom);
  return row;
}

std::vector<Row> staff_rows(Typesetter& set, const std::vector<Placed>& fields,
                            const Column& column) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < fields.size(); i += 2) {
    const Placed* other = i + 1 < fields.size() ? &fields[i + 1] : nullptr;
    rows.push_back(staff_pair(set, fields[i], other, column));
    rows.back().space_before = i == 0 ? Length{} : row_gap;
  }
  return rows;
}

std::vector<Row> person_rows(Typesetter& set, const std::vector<Placed>& fields,
                             const Column& column) {
  const Spec& spec = set.spec();
  std::vector<Row> rows;
  int used = 12;
  Column rest = column;
  for (const Placed& placed : fields) {
    const int twelfths = share(placed.field->field.type);
    if (used + twelfths > 12) {
      rows.emplace_back();
      rest = column;
      used = 0;
    }
    const Length gap = used == 0 ? Length{} : spec.column_gap;
    rest = rest.after(gap);
    const Length width = std::min(column.width * twelfths / 12 - gap, rest.width);
    person_cell(set, rows.back(), placed, rest.first(width));
    rest = rest.after(width);
    used += twelfths;
  }
  return rows;
}

}  // namespace

bool holds_fields_only(const Block& section) {
  return std::all_of(section.children.begin(), section.children.end(), [](const Block& block) {
    return block.kind == Block::Kind::field ||
           (block.kind == Block::Kind::section && holds_fields_only(block));
  });
}

std::vector<Row> personal_fields(Typesetter& set, const Block& section, std::size_t tag,
                                 const Column& column) {
  std::vector<Placed> fields;
  gather(set, section, tag, fields);
  // Labels are as close as lines ever come, so that the grid does not change with the text above.
  const int leading = set.leading();
  set.set_leading(set.spec().tightest_leading_per_mille);
  const bool staff = section.audience == FormBlock::Audience::agency;
  std::vector<Row> rows =
      staff ? staff_rows(set, fields, column) : person_rows(set, fields, column);
  set.set_leading(leading);
  return rows;
}

}  // namespace clausekit::layout
