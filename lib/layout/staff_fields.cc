// What staff fill in: questions in two languages, and answers that take as few lines as they can.
#include <algorithm>
#include <optional>

#include "layout/field_parts.h"
#include "layout/fields.h"

namespace clausekit::layout {
namespace {

/// Where an answer stands: from the start of the answers' column, and below its top.
struct Spot {
  Length x, y, width;
};

/// The answers to one question in a column.
struct Answers {
  std::vector<Spot> spots;
  Length height;
};

/// The width an answer needs, box included: with both languages on one line, or on two.
Length option_width(Typesetter& set, const Block& option, Length available, bool beside) {
  const Spec& spec = set.spec();
  Length width = set.box(option.text, spec.body, false, available).width();
  if (!option.companion.empty()) {
    const Length other = set.box(option.companion, spec.body, false, available).width();
    width = beside ? width + bilingual_gap + other : std::max(width, other);
  }
  return std::min(available, spec.tick_box + tick_gap(spec) + width);
}

Answers arranged(Typesetter& set, const Block& choice, const Column& column, bool beside) {
  const Spec& spec = set.spec();
  Answers out;
  Length x;
  Length y;
  for (const Block& option : choice.children) {
    const Length width = option_width(set, option, column.width, beside);
    if (x > Length{} && x + width > column.width) {
      x = {};
      y = out.height;
    }
    const Column words = column.first(width).after(spec.tick_box + tick_gap(spec));
    out.spots.push_back({x, y, width});
    out.height = std::max(out.height, y + bilingual(set, option, words, spec.body, false).height());
    x += width + spec.column_gap;
  }
  return out;
}

/// One way to set a question and its answers: beside it from `indent` on, or below it.
struct Way {
  std::optional<Length> indent;
  bool beside = false;  ///< both languages of an answer on one line
};

Column question_column(const Spec& spec, const Column& column, const Way& way) {
  return way.indent ? column.first(*way.indent - spec.column_gap) : column;
}

Column answer_column(const Column& column, const Way& way) {
  return column.after(way.indent.value_or(Length{}));
}

Length height(Typesetter& set, const Block& choice, const Column& column, const Way& way) {
  const Spec& spec = set.spec();
  const Length question =
      bilingual(set, choice, question_column(spec, column, way), spec.body, true).height();
  const Length answers = arranged(set, choice, answer_column(column, way), way.beside).height;
  return way.indent ? std::max(question, answers) : question + answers;
}

/// How much all answers take on one line.
Length line_width(Typesetter& set, const Block& choice, const Column& column) {
  Length width;
  for (const Block& option : choice.children) {
    width += option_width(set, option, column.width, true) + set.spec().column_gap;
  }
  return width - set.spec().column_gap;
}

/// The way that takes the least height; the first of several. What is in one language keeps to the
/// one indent; short answers in two may stand at the end of the question's line. Answers below
/// their question break the column: they must save more than half a line.
Way best_way(Typesetter& set, const Block& choice, const Column& column) {
  const Spec& spec = set.spec();
  std::vector<Way> ways{{spec.answer_indent, false}, {spec.answer_indent, true}};
  if (!choice.companion.empty()) {
    const Length at_end = column.width - line_width(set, choice, column);
    if (at_end > spec.answer_indent) {
      ways.push_back({at_end, true});
    }
    ways.push_back({std::nullopt, false});
    ways.push_back({std::nullopt, true});
  }
  const auto cost = [&](const Way& way) {
    return height(set, choice, column, way) + (way.indent ? Length{} : spec.body * 2 / 3);
  };
  return *std::min_element(ways.begin(), ways.end(),
                           [&](const Way& a, const Way& b) { return cost(a) < cost(b); });
}

/// A field, and how much of its cell is for its label.
struct Cell {
  const Block* field;
  Column column;
  Length indent;
};

Length label_height(Typesetter& set, const Cell& cell) {
  const Spec& spec = set.spec();
  return bilingual(set, *cell.field, cell.column.first(cell.indent - spec.column_gap), spec.body,
                   true)
      .height();
}

/// The label's last line stands on the line to write on.
void place_cell(Typesetter& set, Row& row, const Cell& cell, std::size_t parent, Length bottom) {
  const Spec& spec = set.spec();
  const Block& field = *cell.field;
  const Column words = cell.column.first(cell.indent - spec.column_gap);
  const Bilingual label = bilingual(set, field, words, spec.body, true);
  const bool one_line = label.other.lines.empty() || label.beside;
  const Length top = one_line && label.own.lines.size() == 1
                         ? bottom - rule_drop - label_lift(spec) - label.own.baseline()
                         : Length{};
  place_bilingual(set, row, field, words, top, spec.body, true,
                  set.tags().add("P", parent, field.text));
  writing_rule(set, row, field, cell.column.after(cell.indent), bottom,
               std::max(spec.staff_line, bottom), parent);
  row.height = std::max(row.height, bottom);
}

/// The space for a label: the one that all have, or more where that saves a line and leaves enough
/// to write on.
Length label_space(Typesetter& set, const Block& field, const Column& column, Length usual,
                   Length more) {
  const Length usual_height = label_height(set, {&field, column, usual});
  const Length more_height = label_height(set, {&field, column, more});
  return std::max(more_height, set.spec().staff_line) <
                 std::max(usual_height, set.spec().staff_line)
             ? more
             : usual;
}

Row cells(Typesetter& set, const std::vector<Cell>& cells, std::size_t parent) {
  Length bottom = set.spec().staff_line;
  for (const Cell& cell : cells) {
    bottom = std::max(bottom, label_height(set, cell));
  }
  Row row;
  row.space_before = set.spec().paragraph_gap;
  for (const Cell& cell : cells) {
    place_cell(set, row, cell, parent, bottom);
  }
  return row;
}

}  // namespace

std::vector<Row> staff_fields(Typesetter& set, std::span<const Block> fields, std::size_t parent,
                              const Column& column) {
  const Spec& spec = set.spec();
  const Length half = (column.width - spec.column_gap) / 2;
  const auto narrow = [](const Block& field) { return share(field.field.type) <= 4; };
  std::vector<Row> rows;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (narrow(fields[i]) && i + 1 < fields.size() && narrow(fields[i + 1])) {
      const Column first = column.first(half);
      const Column second = column.after(half + spec.column_gap);
      // At least an inch to write a date on.
      const auto space = [&](const Block& field, const Column& cell) {
        return label_space(set, field, cell, half / 2, half - points(72));
      };
      rows.push_back(cells(set,
                           {{&fields[i], first, space(fields[i], first)},
                            {&fields[i + 1], second, space(fields[i + 1], second)}},
                           parent));
      ++i;
    } else {
      const Length indent = label_space(set, fields[i], column, spec.answer_indent,
                                        std::max(spec.answer_indent, spec.far_indent));
      rows.push_back(cells(set, {{&fields[i], column, indent}}, parent));
    }
  }
  return rows;
}

Row staff_choice(Typesetter& set, const Block& choice, std::size_t parent, const Column& column) {
  const Spec& spec = set.spec();
  const Way way = best_way(set, choice, column);
  Row row;
  row.space_before = spec.paragraph_gap;
  const Length question =
      place_bilingual(set, row, choice, question_column(spec, column, way), {}, spec.body, true,
                      set.tags().add("P", parent, choice.text));
  const std::size_t list = set.tags().add("L", parent);
  set.tags()[list].list_numbering = "None";
  const Column answers = answer_column(column, way);
  const Length top = way.indent ? Length{} : question;
  const std::vector<Spot> spots = arranged(set, choice, answers, way.beside).spots;
  for (std::size_t i = 0; i < spots.size(); ++i) {
    place_option(set, row, choice.children[i], list,
                 answers.after(spots[i].x).first(spots[i].width), top + spots[i].y, spec.body);
  }
  return row;
}

}  // namespace clausekit::layout
