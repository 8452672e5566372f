#include "layout/fields.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace clausekit::layout {
namespace {

/// Twelfths of a row that a field takes.
int share(FormBlock::FieldType type) {
  using Type = FormBlock::FieldType;
  switch (type) {
    case Type::signature:
      return 12;
    case Type::line:
    case Type::box:
      return 6;
    case Type::check:
    case Type::initials:
    case Type::date:
    case Type::time:
      break;
  }
  return 4;
}

/// How far above the bottom of its row a writing rule runs, and how far above the rule words stand.
constexpr Length rule_drop = points(3);
constexpr Length label_lift = points(2.5);

Length height(const Spec& spec, const Block& field) {
  return field.field.type == FormBlock::FieldType::signature ? spec.signature_line
                                                             : spec.writing_line;
}

/// The Form element of `field`, in the language in which it is read aloud.
std::size_t form_tag(Typesetter& set, const Block& field, std::size_t parent) {
  const Document& document = set.document();
  const bool own = field.field.language == document.typography->tag;
  const Language& spoken = own ? *document.typography : *document.source_typography;
  const std::size_t tag = set.tags().add("Form", parent, field.field.language, spoken.direction);
  set.tags()[tag].personal = field.personal;
  return tag;
}

/// What belongs to a field that is only drawn is its content; round one to be filled in on a screen
/// it is decoration.
std::optional<std::size_t> content_tag(const FieldPlace& field, std::size_t form) {
  return field.fillable ? std::nullopt : std::optional(form);
}

/// `value` in the largest type, up to that of the page, in which it fits on one line of `width`.
const TextBox& answer_box(Typesetter& set, const Text& value, Length width) {
  const Length body = set.spec().body;
  const Length natural = set.box(value, body, false, points(14'400)).width();
  const bool fits = natural <= width;
  const Length size = fits ? body
                           : scaled(body, static_cast<int>(std::int64_t{width.thousandths} * 990 /
                                                           natural.thousandths));
  return set.box(value, size, false, width);
}

/// The answer on a writing line, as content of the field's widget or of its element.
void write_answer(Typesetter& set, Row& row, const Block& block, const Column& line,
                  Length baseline, std::size_t form) {
  const std::string& language = set.document().source_typography->tag;
  const Text value{.language = language,
                   .direction = line.direction,
                   .runs = {{.text = block.field.value, .language = language, .value = true}}};
  const TextBox& box = answer_box(set, value, line.width);
  const std::size_t first = row.pieces.size();
  const bool drawn = !block.field.fillable;
  set.place(row, box, line, baseline - box.baseline(),
            drawn ? set.run_tags(value, form) : std::vector<std::size_t>{});
  for (std::size_t i = first; i < row.pieces.size(); ++i) {
    row.pieces[i].answer = !drawn;
  }
}

/// That nobody must sign here.
void forbid_signing(Typesetter& set, Row& row, const Block& block, const Column& line,
                    Length baseline, std::size_t parent) {
  const Spec& spec = set.spec();
  Block words;
  words.text = block.hint;
  words.companion = block.hint_companion;
  const TextBox& box = set.box(words.text, spec.body, true, line.width);
  place_bilingual(set, row, words, line, baseline - box.baseline(), spec.body, true,
                  set.tags().add("P", parent, words.text));
}

}  // namespace

void writing_rule(Typesetter& set, Row& row, const Block& block, const Column& line, Length bottom,
                  std::size_t parent) {
  const Length y = bottom - rule_drop;
  const Length top = bottom - height(set.spec(), block) + points(2);
  const std::size_t form = form_tag(set, block, parent);
  Piece piece;
  piece.field = PlacedField{.field = block.field,
                            .box = {line.left, y, line.left + line.width, top},
                            .tag = form,
                            .at_right = line.direction == Direction::right_to_left};
  row.pieces.push_back(std::move(piece));
  Typesetter::stroke(row, {{line.left, y, line.left + line.width, y}, set.spec().pen},
                     content_tag(block.field, form));
  if (!block.field.value.empty()) {
    write_answer(set, row, block, line, y - label_lift, form);
  } else if (block.do_not_sign) {
    forbid_signing(set, row, block, line, y - label_lift, parent);
  }
}

void person_cell(Typesetter& set, Row& row, const Block& block, std::size_t parent,
                 const Column& cell) {
  const Spec& spec = set.spec();
  const std::size_t tag = set.tags().add("P", parent, block.text);
  const TextBox& label = set.box(block.text, spec.body, true, cell.width);
  const bool beside = label.lines.size() == 1 && label.width() <= cell.width / 2;
  const Length writing = height(spec, block);
  const Length bottom = beside ? writing : label.height() + writing;
  const Length top = beside ? bottom - rule_drop - label_lift - label.baseline() : Length{};
  set.place(row, label, cell, top, set.run_tags(block.text, tag));
  const Column line = beside ? cell.after(label.width() + points(6)) : cell;
  writing_rule(set, row, block, line, bottom, parent);
  row.height = std::max(row.height, bottom);
}

namespace {

/// A text and its companion, measured.
struct Bilingual {
  const TextBox& own;
  const TextBox& other;  ///< without lines where there is no companion
  bool beside = false;   ///< both on one line

  [[nodiscard]] Length height() const {
    return beside ? std::max(own.height(), own.baseline() - other.baseline() + other.height())
                  : own.height() + other.height();
  }
};

constexpr Length bilingual_gap = points(10);

Bilingual bilingual(Typesetter& set, const Block& block, const Column& column, Length size,
                    bool bold) {
  const TextBox& own = set.box(block.text, size, bold, column.width);
  const TextBox& other = set.box(block.companion, size, false, column.width);
  const bool beside = own.lines.size() == 1 && other.lines.size() == 1 &&
                      own.direction == column.direction &&
                      own.width() + bilingual_gap + other.width() <= column.width;
  return {own, other, beside};
}

/// The part of a staff cell for the question; its first `indent`.
Column question_column(const Spec& spec, const Column& cell, Length indent) {
  return cell.first(indent - spec.column_gap);
}

/// The height of a staff cell: its question's, or that of a line to write on.
Length staff_height(Typesetter& set, const Block& field, const Column& cell, Length indent) {
  const Spec& spec = set.spec();
  const Column question = question_column(spec, cell, indent);
  return std::max(bilingual(set, field, question, spec.body, true).height(), height(spec, field));
}

/// The question in the first `indent` of the cell, the line for the answer at its bottom.
void staff_cell(Typesetter& set, Row& row, const Block& field, std::size_t parent,
                const Column& cell, Length indent, Length bottom) {
  const Spec& spec = set.spec();
  place_bilingual(set, row, field, question_column(spec, cell, indent), {}, spec.body, true,
                  set.tags().add("P", parent, field.text));
  writing_rule(set, row, field, cell.after(indent), bottom, parent);
  row.height = std::max(row.height, bottom);
}

/// A box to tick, its top `top` below the row's, ticked if answered so.
void tick_box(Typesetter& set, Row& row, const Block& option, const Column& column, Length top,
              std::size_t form) {
  const Spec& spec = set.spec();
  const Column place = column.first(spec.tick_box);
  const Rect box{place.left, top + spec.tick_box, place.left + spec.tick_box, top};
  const Stroke tick{box, spec.thick_pen, Stroke::Shape::tick};
  Piece piece;
  piece.field = PlacedField{.field = option.field, .box = box, .tag = form, .tick = tick};
  row.pieces.push_back(std::move(piece));
  const auto content = content_tag(option.field, form);
  Typesetter::stroke(row, {box, spec.pen, Stroke::Shape::frame}, content);
  if (content && option.field.checked) {
    Typesetter::stroke(row, tick, content);
  }
}

/// The width an answer needs on one line, box included.
Length option_width(Typesetter& set, const Block& option, Length available) {
  const Spec& spec = set.spec();
  Length widest = set.box(option.text, spec.body, false, available).width();
  if (!option.companion.empty()) {
    widest = std::max(widest, set.box(option.companion, spec.body, false, available).width());
  }
  return std::min(available, spec.tick_box + points(6) + widest);
}

}  // namespace

Length place_option(Typesetter& set, Row& row, const Block& option, std::size_t list,
                    const Column& column, Length top, Length size) {
  const Spec& spec = set.spec();
  const std::size_t item = set.tags().add("LI", list);
  const std::size_t label = set.tags().add("Lbl", item);
  const std::size_t form = form_tag(set, option, label);
  const std::size_t body = set.tags().add("LBody", item, option.text);
  const Column words = beside_box(spec, column);
  const TextBox& first = set.box(option.text, size, false, words.width);
  // The box sits on the baseline's middle: its centre at half the height of a capital.
  const Length centre = top + first.baseline() - scaled(size, 350);
  tick_box(set, row, option, column, centre - spec.tick_box / 2, form);
  return place_bilingual(set, row, option, words, top, size, false, body);
}

Column beside_box(const Spec& spec, const Column& column) {
  return column.after(spec.tick_box + points(6));
}

Length answer_baseline(Length bottom) { return bottom - rule_drop - label_lift; }

Length place_bilingual(Typesetter& set, Row& row, const Block& block, const Column& column,
                       Length top, Length size, bool bold, std::size_t tag) {
  const Bilingual texts = bilingual(set, block, column, size, bold);
  set.place(row, texts.own, column, top, set.run_tags(block.text, tag));
  if (!block.companion.empty()) {
    const std::size_t span =
        set.tags().add("Span", tag, block.companion.language, block.companion.direction);
    set.tags()[span].unit = block.companion.unit;
    const std::vector<std::size_t> tags = set.run_tags(block.companion, span);
    if (texts.beside) {  // on the same baseline
      const Column rest = column.after(texts.own.width() + bilingual_gap);
      set.place(row, texts.other, rest.first(texts.other.width()),
                top + texts.own.baseline() - texts.other.baseline(), tags);
    } else {
      set.place(row, texts.other, column, top + texts.own.height(), tags);
    }
  }
  return texts.height();
}

std::vector<Row> person_fields(Typesetter& set, std::span<const Block> fields, std::size_t parent,
                               const Column& column) {
  const Spec& spec = set.spec();
  std::vector<Row> rows;
  for (std::size_t i = 0; i < fields.size();) {
    Row row;
    row.space_before = spec.paragraph_gap / 2;
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

std::vector<Row> staff_fields(Typesetter& set, std::span<const Block> fields, std::size_t parent,
                              const Column& column) {
  const Spec& spec = set.spec();
  const Length half = (column.width - spec.column_gap) / 2;
  const auto narrow = [](const Block& field) { return share(field.field.type) <= 4; };
  std::vector<Row> rows;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    Row row;
    row.space_before = spec.paragraph_gap;
    if (narrow(fields[i]) && i + 1 < fields.size() && narrow(fields[i + 1])) {
      const Column first = column.first(half);
      const Column second = column.after(half + spec.column_gap);
      const Length indent = half / 2;
      const Length bottom = std::max(staff_height(set, fields[i], first, indent),
                                     staff_height(set, fields[i + 1], second, indent));
      staff_cell(set, row, fields[i], parent, first, indent, bottom);
      staff_cell(set, row, fields[++i], parent, second, indent, bottom);
    } else {
      const Length indent = spec.answer_indent;
      staff_cell(set, row, fields[i], parent, column, indent,
                 staff_height(set, fields[i], column, indent));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

Row staff_choice(Typesetter& set, const Block& choice, std::size_t parent, const Column& column) {
  const Spec& spec = set.spec();
  Row row;
  row.space_before = spec.paragraph_gap;
  const Column question = column.first(spec.answer_indent - spec.column_gap);
  place_bilingual(set, row, choice, question, {}, spec.body, true,
                  set.tags().add("P", parent, choice.text));
  const std::size_t list = set.tags().add("L", parent);
  set.tags()[list].list_numbering = "None";
  const Column answers = column.after(spec.answer_indent);
  Column rest = answers;
  Length top;
  Length line_height;
  for (const Block& option : choice.children) {
    const Length width = option_width(set, option, answers.width);
    if (width > rest.width && rest.width < answers.width) {
      rest = answers;
      top += line_height;
      line_height = {};
    }
    const Length used = place_option(set, row, option, list, rest.first(width), top, spec.body);
    line_height = std::max(line_height, used);
    rest = rest.after(std::min(width + spec.column_gap, rest.width));
  }
  return row;
}

}  // namespace clausekit::layout
