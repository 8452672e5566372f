#include "layout/script.h"

#include <algorithm>

#include "layout/fields.h"

namespace clausekit::layout {
namespace {

/// Space at the end of a line for its number.
constexpr Length number_column = points(30);

/// The words and what they mean, in `row`.
void place_spoken(Typesetter& set, Row& row, const Block& spoken, std::size_t parent,
                  const Column& column) {
  const Spec& spec = set.spec();
  const std::size_t tag = set.tags().add("P", parent, spoken.text);
  if (spec.spoken == spec.body) {  // nothing is read at arm's length: beside saves lines
    place_bilingual(set, row, spoken, column, {}, spec.body, false, tag);
    return;
  }
  const TextBox& words = set.box(spoken.text, spec.spoken, false, column.width);
  set.place(row, words, column, {}, set.run_tags(spoken.text, tag));
  if (spoken.companion.empty()) {
    return;
  }
  const TextBox& meaning = set.box(spoken.companion, spec.body, false, column.width);
  const std::size_t span =
      set.tags().add("Span", tag, spoken.companion.language, spoken.companion.direction);
  set.tags()[span].unit = spoken.companion.unit;
  set.place(row, meaning, column, words.height(), set.run_tags(spoken.companion, span));
}

}  // namespace

Row spoken_row(Typesetter& set, const Block& spoken, std::size_t parent, const Column& column) {
  Row row;
  row.space_before = set.spec().paragraph_gap;
  place_spoken(set, row, spoken, parent, column);
  return row;
}

std::vector<Row> script_rows(Typesetter& set, const Block& script, std::size_t parent,
                             const Column& column) {
  const Spec& spec = set.spec();
  const std::size_t list = set.tags().add("L", parent);
  set.tags()[list].list_numbering = "Decimal";
  const Column words = column.first(column.width - number_column);
  std::vector<Row> rows;
  for (const Block& line : script.children) {
    const Block& spoken = line.children.front();
    const std::size_t item = set.tags().add("LI", list);
    const std::size_t label = set.tags().add("Lbl", item);
    const std::size_t body = set.tags().add("LBody", item);
    Row row;
    row.space_before = spec.paragraph_gap;
    const TextBox& number = set.box(line.label, spec.body, false, number_column);
    const TextBox& first = set.box(spoken.text, spec.spoken, false, words.width);
    set.place(row, number, column, first.baseline() - number.baseline(),
              set.run_tags(line.label, label), Align::column_end);
    place_spoken(set, row, spoken, body, words);
    rows.push_back(std::move(row));
  }
  return rows;
}

Row cue_row(Typesetter& set, const Block& cue, std::size_t parent, const Column& column) {
  const Spec& spec = set.spec();
  Row row;
  row.space_before = spec.paragraph_gap;
  const std::size_t tag = set.tags().add("P", parent, cue.text);
  const Length baseline = set.box(cue.text, spec.body, true, column.width).baseline();
  const Length thick = spec.thick_pen * 2;
  Column place = column.after(thick / 2);
  for (int bar = 0; bar < 2; ++bar) {  // the sign that every player has for a pause
    const Column edge = place.first({});
    Typesetter::stroke(
        row, {{edge.left, baseline, edge.left, baseline - scaled(spec.body, 720)}, thick});
    place = place.after(thick * 2);
  }
  // Both languages begin at the bars, whichever way they run.
  const Column words = place.after(thick);
  const TextBox& own = set.box(cue.text, spec.body, true, words.width);
  set.place(row, own, words, {}, set.run_tags(cue.text, tag), Align::column_start);
  if (cue.companion.empty()) {
    return row;
  }
  const TextBox& other = set.box(cue.companion, spec.body, false, words.width);
  const Column rest = words.after(own.width() + points(10));
  const bool beside =
      own.lines.size() == 1 && other.lines.size() == 1 && other.width() <= rest.width;
  const std::size_t span =
      set.tags().add("Span", tag, cue.companion.language, cue.companion.direction);
  set.place(row, other, beside ? rest : words,
            beside ? own.baseline() - other.baseline() : own.height(),
            set.run_tags(cue.companion, span), Align::column_start);
  return row;
}

std::vector<Row> rows_of_items(Typesetter& set, const Block& list, std::size_t parent,
                               const Column& column) {
  const Spec& spec = set.spec();
  const std::size_t tag = set.tags().add("L", parent);
  set.tags()[tag].list_numbering = "None";
  const Length dash = points(5);
  const Length indent = dash + points(4);
  std::vector<Row> rows;
  Column rest = column;
  for (const Block& each : list.children) {
    const Text& words = each.children.front().text;
    const TextBox& box = set.box(words, spec.body, false, column.width - indent);
    const Length width = indent + box.width();
    if (rows.empty() || width > rest.width) {
      rows.emplace_back();
      rows.back().space_before = spec.paragraph_gap;
      rest = column;
    }
    Row& row = rows.back();
    const std::size_t item = set.tags().add("LI", tag);
    const std::size_t body = set.tags().add("LBody", item);
    const Column sign = rest.first(dash);
    const Length y = box.baseline() - scaled(spec.body, 260);
    Typesetter::stroke(row, {{sign.left, y, sign.left + sign.width, y}, spec.thick_pen});
    set.place(row, box, rest.after(indent).first(box.width()), {},
              set.run_tags(words, set.tags().add("P", body, words)));
    rest = rest.after(std::min(width + spec.column_gap, rest.width));
  }
  return rows;
}

}  // namespace clausekit::layout
