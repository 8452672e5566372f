#include "layout/field_parts.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "layout/fields.h"

namespace clausekit::layout {
namespace {

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
  const Length body = set.spec().label_size();
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
  const TextBox& box = set.box(words.text, spec.label_size(), true, line.width);
  place_bilingual(set, row, words, line, baseline - box.baseline(), spec.label_size(), true,
                  set.tags().add("P", parent, words.text));
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

bool has_blank(const Text& text) {
  return std::any_of(text.runs.begin(), text.runs.end(),
                     [](const TextRun& run) { return run.blank_ems > 0; });
}

/// With blanks that leave room for others.
Text with_short_blanks(Text text) {
  for (TextRun& run : text.runs) {
    run.blank_ems = run.blank_ems * 3 / 5;
  }
  return text;
}

}  // namespace

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

void writing_rule(Typesetter& set, Row& row, const Block& block, const Column& line, Length bottom,
                  Length space, std::size_t parent) {
  const Length y = bottom - rule_drop;
  const Length top = bottom - space + points(2);
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
    write_answer(set, row, block, line, y - label_lift(set.spec()), form);
  } else if (block.do_not_sign) {
    forbid_signing(set, row, block, line, y - label_lift(set.spec()), parent);
  }
}

Length Bilingual::height() const {
  return beside ? std::max(own.height(), own.baseline() - other.baseline() + other.height())
                : own.height() + other.height();
}

Length Bilingual::width() const {
  return beside ? own.width() + bilingual_gap + other.width()
                : std::max(own.width(), other.width());
}

Bilingual bilingual(Typesetter& set, const Block& block, const Column& column, Length size,
                    bool bold) {
  const auto measured = [&](const Text& text, const Text& companion) -> Bilingual {
    const TextBox& own = set.box(text, size, bold, column.width);
    const TextBox& other = set.box(companion, size, false, column.width);
    const bool beside = own.lines.size() == 1 && other.lines.size() == 1 &&
                        own.direction == column.direction &&
                        own.width() + bilingual_gap + other.width() <= column.width;
    return {own, other, beside};
  };
  const Bilingual texts = measured(block.text, block.companion);
  if (!texts.beside && has_blank(block.text) && has_blank(block.companion)) {
    const Bilingual shorter =
        measured(with_short_blanks(block.text), with_short_blanks(block.companion));
    if (shorter.beside) {
      return shorter;
    }
  }
  return texts;
}

Length place_option(Typesetter& set, Row& row, const Block& option, std::size_t list,
                    const Column& column, Length top, Length size) {
  const Spec& spec = set.spec();
  const std::size_t item = set.tags().add("LI", list);
  const std::size_t label = set.tags().add("Lbl", item);
  const std::size_t form = form_tag(set, option, label);
  const std::size_t body = set.tags().add("LBody", item, option.text);
  const Column words = column.after(spec.tick_box + tick_gap(spec));
  const TextBox& first = set.box(option.text, size, false, words.width);
  // The box sits on the baseline's middle: its centre at half the height of a capital.
  const Length centre = top + first.baseline() - scaled(size, 350);
  tick_box(set, row, option, column, centre - spec.tick_box / 2, form);
  return place_bilingual(set, row, option, words, top, size, false, body);
}

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
      // One line of the other direction keeps to the text that it belongs to.
      const bool one_line = texts.other.lines.size() == 1;
      set.place(row, texts.other, column, top + texts.own.height(), tags,
                one_line ? Align::column_start : Align::own_start);
    }
  }
  return texts.height();
}

}  // namespace clausekit::layout
