#include "layout/furniture.h"

#include <algorithm>

#include "layout/large_print.h"
#include "layout/numbered.h"
#include "layout/page_code.h"

namespace clausekit::layout {
namespace {

/// Space for the language and the edition, and for the numbers of the page.
constexpr Length facts_width = points(118);
constexpr Length numbers_width = points(150);
constexpr Length gap = points(10);

/// An artifact: no element for any run. Returns the height used.
Length artifact(Typesetter& set, Row& row, const Text& text, const Column& column, Length top,
                Length size, bool bold, Align align, Artifact kind) {
  const TextBox& box = set.box(text, size, bold, column.width);
  set.place(row, box, column, top, {}, align, kind);
  return box.height();
}

/// Texts beside each other where all fit on one line, else one below the other; the first one is
/// `bold`. Returns the height used.
Length artifacts(Typesetter& set, Row& row, const std::vector<Text>& texts, const Column& column,
                 Length top, Length size, bool bold_first, Align align, Artifact kind) {
  const auto is_bold = [&](const Text& text) { return bold_first && &text == &texts.front(); };
  Length width;
  for (const Text& text : texts) {
    width += set.box(text, size, is_bold(text), points(14'400)).width() + gap;
  }
  const bool beside = width - gap <= column.width;
  const auto lead = [&](const Text& text) {  // above the first baseline
    return set.box(text, size, is_bold(text), column.width).baseline();
  };
  Length baseline;
  for (const Text& text : texts) {
    baseline = std::max(baseline, lead(text));
  }
  Length used;
  Column rest = align == Align::column_end ? column.after(column.width - width + gap) : column;
  for (const Text& text : texts) {
    const bool bold = is_bold(text);
    if (!beside) {
      used += artifact(set, row, text, column, top + used, size, bold, align, kind);
      continue;
    }
    const Length own = set.box(text, size, bold, column.width).width();
    const Length lower = baseline - lead(text);
    used = std::max(used, lower + artifact(set, row, text, rest.first(own), top + lower, size, bold,
                                           Align::column_start, kind));
    rest = rest.after(std::min(own + gap, rest.width));
  }
  return used;
}

/// What is left of the column beside the page code.
Column beside_code(const Typesetter& set, const Column& column) {
  const Spec& spec = set.spec();
  const bool has_code = spec.code_module > Length{};
  return {column.left, column.width - (has_code ? page_code_side(spec) + points(4) : Length{}),
          column.direction};
}

/// The form's big letters; returns the column beside them.
Column big_letters(Typesetter& set, Row& row, const Column& column) {
  const Spec& spec = set.spec();
  const TextBox& code = set.box(set.document().furniture.code, spec.code, true, column.width);
  set.place(row, code, column, -points(6), {}, Align::column_start, Artifact::header);
  row.height = {};  // its descent is white
  return column.after(code.width() + gap);
}

/// What the page is about, at the end of `column` from `top` on.
Length facts(Typesetter& set, Row& row, const Column& column, Length top,
             const std::vector<Text>& side) {
  const Spec& spec = set.spec();
  const Furniture& furniture = set.document().furniture;
  const Column place = column.after(column.width - facts_width);
  top += artifacts(set, row, furniture.language, place, top, spec.body, true, Align::column_end,
                   Artifact::header);
  top += artifact(set, row, furniture.edition, place, top, spec.body, false, Align::column_end,
                  Artifact::header);
  for (const Text& text : side) {
    top += artifact(set, row, text, place, top, spec.body, &text == &side.front(),
                    Align::column_end, Artifact::header);
  }
  return top;
}

/// The rule below a head, as thick as `pen`.
void header_rule(const Typesetter& set, Row& row, const Column& column, Length pen) {
  if (set.spec().code_module > Length{}) {
    row.height = std::max(row.height, page_code_side(set.spec()));
  }
  row.height += points(2) + pen / 2;
  Typesetter::stroke(row, {{column.left, row.height, column.left + column.width, row.height}, pen});
  row.height += pen / 2 + points(4);
}

bool reads_like(const Text& text, const Text& other) {
  return std::equal(text.runs.begin(), text.runs.end(), other.runs.begin(), other.runs.end(),
                    [](const TextRun& a, const TextRun& b) { return a.text == b.text; });
}

/// What sheet this is, but for what `title` says, below `top`. Returns the height used.
Length kinds(Typesetter& set, Row& row, const Column& column, Length top, const Text& title) {
  std::vector<Text> kind = set.document().furniture.kind;
  std::erase_if(kind, [&](const Text& text) { return reads_like(text, title); });
  return kind.empty() ? Length{}
                      : artifacts(set, row, kind, column, top, set.spec().body, true,
                                  Align::column_start, Artifact::header);
}

/// The titles, but for what `title` says, below `top`. The first may be bold.
void names(Typesetter& set, Row& row, const Column& column, Length top, const Text& title,
           bool bold) {
  const Furniture& furniture = set.document().furniture;
  for (const Text& name : furniture.name) {
    const bool first = &name == &furniture.name.front();
    if (!reads_like(name, title)) {
      top += artifact(set, row, name, column, top, set.spec().body, bold && first,
                      Align::column_start, Artifact::header);
    }
  }
}

/// For whom the side is, to be shown on it: in the language of those first.
std::vector<Text> side_names(const Typesetter& set, FormBlock::Audience side) {
  const Furniture& furniture = set.document().furniture;
  if (!set.spec().names_sides) {
    return {};
  }
  const bool staff = side == FormBlock::Audience::agency;
  std::vector<Text> out = staff ? furniture.side_staff : furniture.side_person;
  if (staff) {
    std::reverse(out.begin(), out.end());
  }
  return out;
}

/// The marks of one language on one line.
void marks(Typesetter& set, Row& row, const Column& column) {
  Length top = row.height;
  const std::vector<Text>& marks = set.document().furniture.marks;
  for (std::size_t i = 0; i < marks.size();) {
    Text line = marks[i];
    for (++i; i < marks.size() && marks[i].language == line.language; ++i) {
      line.runs.push_back({.text = " ", .language = line.language});
      line.runs.insert(line.runs.end(), marks[i].runs.begin(), marks[i].runs.end());
    }
    top += artifact(set, row, line, column, top, set.spec().body, true, Align::own_start,
                    Artifact::header);
  }
  row.height += marks.empty() ? Length{} : points(3);
}

}  // namespace

Row first_header(Typesetter& set, const Block* title, std::size_t parent, const Column& column,
                 std::optional<std::size_t> source_parent) {
  if (set.spec().large) return large_first_header(set, title, parent, column);
  const Spec& spec = set.spec();
  const std::vector<Text>& titles = set.document().furniture.name;
  Row row;
  const Column inner = big_letters(set, row, beside_code(set, column));
  facts(set, row, inner, {}, side_names(set, FormBlock::Audience::person));
  const Column middle = inner.first(inner.width - facts_width - gap);
  const Text said = title == nullptr ? Text{} : title->text;
  Length top;
  if (title != nullptr) {
    const TextBox& box = set.box(title->text, spec.title, true, middle.width);
    top = box.height();
    if (source_parent && titles.size() > 1) {  // painted first, and so read first
      set.place(row, set.box(titles[1], spec.minor_heading, true, middle.width), middle, top,
                set.run_tags(titles[1], set.tags().add("H1", *source_parent, titles[1])),
                Align::column_start);
    }
    set.place(row, box, middle, {},
              set.run_tags(title->text, set.tags().add("H1", parent, title->text)),
              Align::column_start);
  }
  if (source_parent) {
    top = row.height;
  }
  top += kinds(set, row, middle, top, said);
  if (!source_parent) {
    names(set, row, middle, top, said, false);
  }
  header_rule(set, row, column, set.spec().thick_pen);
  return row;
}

Row other_header(Typesetter& set, const Column& column, FormBlock::Audience side) {
  if (set.spec().large) return large_other_header(set, column);
  const Spec& spec = set.spec();
  const bool staff = side == FormBlock::Audience::agency && spec.band > Length{};
  Row row;
  const Column inner = big_letters(set, row, beside_code(set, column));
  Length top;
  const std::vector<Text> whose = side_names(set, side);
  if (!whose.empty()) {
    top = artifacts(set, row, whose, inner, {}, spec.heading, true, Align::column_start,
                    Artifact::header);
  }
  facts(set, row, inner, top, {});
  const Column middle = inner.first(inner.width - facts_width - gap);
  top += kinds(set, row, middle, top, {});
  names(set, row, middle, top, {}, whose.empty());
  header_rule(set, row, column, staff ? spec.band : spec.thick_pen);
  marks(set, row, column);
  return row;
}

Row footer(Typesetter& set, const Column& column, std::size_t page, std::size_t pages) {
  if (set.spec().large) return large_footer(set, column, page, pages);
  const Spec& spec = set.spec();
  const Furniture& furniture = set.document().furniture;
  Row row;
  Typesetter::stroke(row, {{column.left, {}, column.left + column.width, {}}, spec.pen});
  Length top = points(3);
  for (const Text& line : furniture.prepared) {
    top += artifact(set, row, line, column.first(column.width - numbers_width - gap), top,
                    spec.body, false, Align::column_start, Artifact::footer);
  }
  const Column numbers = column.after(column.width - numbers_width);
  std::vector<Text> lines;
  for (const Text& line : furniture.page) {
    lines.push_back(numbered(*set.document().typography, line, page, pages));
  }
  top = points(3);
  top += artifacts(set, row, lines, numbers, top, spec.body, false, Align::column_end,
                   Artifact::footer);
  artifact(set, row, furniture.fingerprint, numbers, top, spec.body, false, Align::column_end,
           Artifact::footer);
  row.height = std::max(row.height, spec.footer);
  return row;
}

}  // namespace clausekit::layout
