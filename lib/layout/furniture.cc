#include "layout/furniture.h"

#include <algorithm>
#include <cstdint>

#include "text/values.h"

namespace clausekit::layout {
namespace {

/// Space for the language, the edition and the check code.
constexpr Length facts_width = points(150);

/// An artifact: no element for any run. Returns the height used.
Length artifact(Typesetter& set, Row& row, const Text& text, const Column& column, Length top,
                Length size, bool bold, Align align, Artifact kind) {
  const TextBox& box = set.box(text, size, bold, column.width);
  set.place(row, box, column, top, {}, align, kind);
  return box.height();
}

/// The code at the start, what the page is about at the end; returns the column between them.
Column frame_header(Typesetter& set, Row& row, const Column& column) {
  const Spec& spec = set.spec();
  const Furniture& furniture = set.document().furniture;
  const TextBox& code = set.box(furniture.code, spec.code, true, column.width);
  set.place(row, code, column, -points(6), {}, Align::column_start, Artifact::header);
  const Column middle = column.after(code.width() + spec.column_gap);
  const Column facts = middle.after(middle.width - facts_width);
  Length top;
  bool bold = true;
  for (const Text& name : furniture.language) {
    top +=
        artifact(set, row, name, facts, top, spec.body, bold, Align::column_end, Artifact::header);
    bold = false;
  }
  for (const Text* fact : {&furniture.edition, &furniture.fingerprint}) {
    top += artifact(set, row, *fact, facts, top, spec.body, false, Align::column_end,
                    Artifact::header);
  }
  return middle.first(middle.width - facts_width - spec.column_gap);
}

void header_rule(const Typesetter& set, Row& row, const Column& column) {
  row.height += points(4);
  Typesetter::stroke(row, {{column.left, row.height, column.left + column.width, row.height},
                           set.spec().thick_pen});
  row.height += set.spec().paragraph_gap;
}

bool reads_like(const Text& text, const Text& other) {
  return std::equal(text.runs.begin(), text.runs.end(), other.runs.begin(), other.runs.end(),
                    [](const TextRun& a, const TextRun& b) { return a.text == b.text; });
}

/// What sheet this is, and the titles, but for what `title` says; below `top`.
void other_names(Typesetter& set, Row& row, const Column& column, Length top, const Text& title) {
  const Furniture& furniture = set.document().furniture;
  Length beside;  // on one line in both languages where they fit
  Length height;
  for (const Text& kind : furniture.kind) {
    if (reads_like(kind, title)) {
      continue;
    }
    const TextBox& box = set.box(kind, set.spec().body, true, column.width);
    if (beside > Length{} && beside + box.width() > column.width) {
      top += height;
      beside = height = {};
    }
    set.place(row, box, column.after(beside), top, {}, Align::column_start, Artifact::header);
    beside += box.width() + points(10);
    height = std::max(height, box.height());
  }
  top += height;
  for (const Text& name : furniture.name) {
    const bool first = &name == &furniture.name.front();
    if (!reads_like(name, title)) {
      top += artifact(set, row, name, column, top, set.spec().body, first && title.empty(),
                      Align::column_start, Artifact::header);
    }
  }
}

Text numbered(const Language& own, Text text, std::size_t page, std::size_t pages) {
  const bool native = text.language == own.tag && own.formats && own.formats->native_digits;
  const auto written = [&](std::size_t number) {
    return text::number(static_cast<std::int64_t>(number), text.language, native);
  };
  for (TextRun& run : text.runs) {
    if (run.value && run.text == page_value) {
      run.text = written(page);
    } else if (run.value && run.text == pages_value) {
      run.text = written(pages);
    }
  }
  return text;
}

}  // namespace

Row first_header(Typesetter& set, const Block* title, std::size_t parent, const Column& column) {
  Row row;
  const Column middle = frame_header(set, row, column);
  Length top;
  if (title != nullptr) {
    const TextBox& box = set.box(title->text, set.spec().title, true, middle.width);
    set.place(row, box, middle, {},
              set.run_tags(title->text, set.tags().add("H1", parent, title->text)),
              Align::column_start);
    top = box.height();
  }
  other_names(set, row, middle, top, title == nullptr ? Text{} : title->text);
  header_rule(set, row, column);
  return row;
}

Row other_header(Typesetter& set, const Column& column) {
  const Spec& spec = set.spec();
  Row row;
  const Column middle = frame_header(set, row, column);
  other_names(set, row, middle, {}, {});
  header_rule(set, row, column);
  Length top = row.height;
  const std::vector<Text>& marks = set.document().furniture.marks;
  for (std::size_t i = 0; i < marks.size();) {
    Text line = marks[i];  // the marks of one language, on one line
    for (++i; i < marks.size() && marks[i].language == line.language; ++i) {
      line.runs.push_back({.text = " ", .language = line.language});
      line.runs.insert(line.runs.end(), marks[i].runs.begin(), marks[i].runs.end());
    }
    top +=
        artifact(set, row, line, column, top, spec.body, true, Align::own_start, Artifact::header);
  }
  return row;
}

Row footer(Typesetter& set, const Column& column, std::size_t page, std::size_t pages) {
  const Spec& spec = set.spec();
  const Furniture& furniture = set.document().furniture;
  const Length numbers = points(110);
  Row row;
  Typesetter::stroke(row, {{column.left, {}, column.left + column.width, {}}, spec.pen});
  Length top = points(3);
  for (const Text& line : furniture.prepared) {
    top += artifact(set, row, line, column.first(column.width - numbers - spec.column_gap), top,
                    spec.body, false, Align::column_start, Artifact::footer);
  }
  top = points(3);
  for (const Text& line : furniture.page) {
    top += artifact(set, row, numbered(*set.document().typography, line, page, pages),
                    column.after(column.width - numbers), top, spec.body, false, Align::column_end,
                    Artifact::footer);
  }
  return row;
}

}  // namespace clausekit::layout
