#include "layout/fields.h"

#include <algorithm>

#include "layout/field_parts.h"

namespace clausekit::layout {
namespace {

Length height(const Spec& spec, const Block& field) {
  return field.field.type == FormBlock::FieldType::signature ? spec.signature_line
                                                             : spec.writing_line;
}

}  // namespace

void person_cell(Typesetter& set, Row& row, const Block& block, std::size_t parent,
                 const Column& cell) {
  const Spec& spec = set.spec();
  const std::size_t tag = set.tags().add("P", parent, block.text);
  const TextBox& label = set.box(block.text, spec.label_size(), true, cell.width);
  const bool beside = label.lines.size() == 1 && label.width() <= cell.width / 2;
  const Length writing = height(spec, block);
  const Length bottom = beside ? writing : label.height() + writing;
  const Length top = beside ? bottom - rule_drop - label_lift(spec) - label.baseline() : Length{};
  // Beside its line, a label takes no room below the line.
  const Length taken = beside ? row.height : Length{};
  set.place(row, label, cell, top, set.run_tags(block.text, tag));
  row.height = beside ? taken : row.height;
  const Column line = beside ? cell.after(label.width() + points(6)) : cell;
  writing_rule(set, row, block, line, bottom, writing, parent);
  row.height = std::max(row.height, bottom);
}

std::vector<Row> person_fields(Typesetter& set, std::span<const Block> fields, std::size_t parent,
                               const Column& column) {
  const Spec& spec = set.spec();
  std::vector<Row> rows;
  for (std::size_t i = 0; i < fields.size();) {
    Row row;
    row.space_before = spec.frame_padding / 2;  // the same, however large the type
    Column rest = column;
    for (int used = 0; i < fields.size(); ++i) {
      const int twelfths = share(fields[i].field.type);
      if (used + twelfths > 12) {
        break;
      }
      const Length gap = used == 0 ? Length{} : spec.column_gap;
      const Length wanted = column.width * twelfths / 12 - gap;
      rest = rest.after(gap);
      person_cell(set, row, fields[i], parent, rest.first(std::min(wanted, rest.width)));
      rest = rest.after(std::min(wanted, rest.width));
      used += twelfths;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Row> person_choice(Typesetter& set, const Block& choice, std::size_t parent,
                               const Column& column) {
  const Spec& spec = set.spec();
  std::vector<Row> rows;
  const int group = set.new_group();
  if (!choice.text.empty()) {
    Row row;
    row.space_before = spec.section_gap;
    set.place(row, set.box(choice.text, spec.heading, true, column.width), column, {},
              set.run_tags(choice.text, set.tags().add("P", parent, choice.text)));
    rows.push_back(std::move(row));
  }
  const std::size_t list = set.tags().add("L", parent);
  set.tags()[list].list_numbering = "None";
  for (const Block& option : choice.children) {
    Row row;
    row.space_before = spec.paragraph_gap;
    place_option(set, row, option, list, column, {}, spec.body);
    rows.push_back(std::move(row));
  }
  for (Row& row : rows) {
    row.group = group;
  }
  return rows;
}

}  // namespace clausekit::layout
