#include "layout/large_print.h"

#include <algorithm>

#include "layout/field_parts.h"
#include "layout/fields.h"
#include "layout/numbered.h"
#include "layout/page_code.h"

namespace clausekit::layout {
namespace {

constexpr Length words_apart = points(16);  ///< facts on one line

/// Texts as artifacts, as many on a line as go beside each other; the first one is `bold`.
struct Artifacts {
  std::vector<Text> texts;
  Length size;
  bool bold = false;
  Artifact kind = Artifact::header;

  void add(const std::vector<Text>& more) { texts.insert(texts.end(), more.begin(), more.end()); }

  /// Returns the height used.
  Length place(Typesetter& set, Row& row, const Column& column, Length top) const {
    const Length start = top;
    Column rest = column;
    Length height;  // of the line
    for (const Text& text : texts) {
      const bool first = &text == &texts.front();
      const TextBox& box = set.box(text, size, bold && first, column.width);
      if (rest.width < column.width && box.width() > rest.width) {
        rest = column;
        top += height;
        height = {};
      }
      set.place(row, box, rest, top, {}, Align::column_start, kind);
      height = std::max(height, box.height());
      rest = rest.after(std::min(box.width() + words_apart, rest.width));
    }
    return top + height - start;
  }
};

/// The form's letters at the start, and beside them language, edition and check code.
void letters_and_facts(Typesetter& set, Row& row, const Column& column) {
  const Spec& spec = set.spec();
  const Furniture& furniture = set.document().furniture;
  const TextBox& code = set.box(furniture.code, spec.code, true, column.width);
  const Length side = spec.code_module > Length{} ? page_code_side(spec) : Length{};
  const Column beside{column.left, column.width - side, column.direction};  // the page code
  // Its capitals hang from where those of the facts begin.
  Row letters;
  set.place(letters, code, beside, -(code.height() - spec.code) / 2, {}, Align::column_start,
            Artifact::header);
  row.pieces = std::move(letters.pieces);
  row.height = spec.code;
  Artifacts facts{.texts = furniture.language, .size = spec.head, .bold = true};
  facts.add({furniture.edition, furniture.fingerprint});
  facts.place(set, row, beside.after(code.width() + spec.column_gap), {});
  row.height = std::max(row.height, side);
}

void rule(const Typesetter& set, Row& row, const Column& column) {
  row.height += points(3);
  const Length end = column.left + column.width;
  Typesetter::stroke(row, {{column.left, row.height, end, row.height}, set.spec().thick_pen});
  row.height += set.spec().paragraph_gap;
}

/// What sheet this is.
void kinds(Typesetter& set, Row& row, const Column& column) {
  const Artifacts kinds{
      .texts = set.document().furniture.kind, .size = set.spec().head, .bold = true};
  kinds.place(set, row, column, row.height);
}

/// The marks of each language in a paragraph.
void marks(Typesetter& set, Row& row, const Column& column) {
  const std::vector<Text>& marks = set.document().furniture.marks;
  for (std::size_t i = 0; i < marks.size();) {
    Text line = marks[i];
    for (++i; i < marks.size() && marks[i].language == line.language; ++i) {
      line.runs.push_back({.text = " ", .language = line.language});
      line.runs.insert(line.runs.end(), marks[i].runs.begin(), marks[i].runs.end());
    }
    set.place(row, set.box(line, set.spec().head, true, column.width), column, row.height, {},
              Align::own_start, Artifact::header);
  }
  if (!marks.empty()) row.height += set.spec().paragraph_gap;
}

}  // namespace

Row large_first_header(Typesetter& set, const Block* title, std::size_t parent,
                       const Column& column) {
  const Spec& spec = set.spec();
  const std::vector<Text>& names = set.document().furniture.name;
  Row row;
  letters_and_facts(set, row, column);
  kinds(set, row, column);
  if (title != nullptr) {
    set.place(row, set.box(title->text, spec.title, true, column.width), column,
              row.height + points(3),
              set.run_tags(title->text, set.tags().add("H1", parent, title->text)));
  }
  if (names.size() > 1) {
    const Artifacts others{.texts = {names.begin() + 1, names.end()}, .size = spec.head};
    others.place(set, row, column, row.height);
  }
  rule(set, row, column);
  return row;
}

Row large_other_header(Typesetter& set, const Column& column) {
  Row row;
  letters_and_facts(set, row, column);
  kinds(set, row, column);
  const Artifacts names{.texts = set.document().furniture.name, .size = set.spec().head};
  names.place(set, row, column, row.height);
  rule(set, row, column);
  marks(set, row, column);
  return row;
}

Row large_footer(Typesetter& set, const Column& column, std::size_t page, std::size_t pages) {
  const Document& document = set.document();
  Artifacts lines{.texts = document.furniture.page,
                  .size = set.spec().body,
                  .bold = true,
                  .kind = Artifact::footer};
  lines.add(document.furniture.prepared);
  for (Text& text : lines.texts) text = numbered(*document.typography, text, page, pages);
  Row row;
  const Length end = column.left + column.width;
  Typesetter::stroke(row, {{column.left, {}, end, {}}, set.spec().pen});
  lines.place(set, row, column, points(3));
  return row;
}

Row large_field(Typesetter& set, const Block& field, std::size_t parent, const Column& column) {
  const Spec& spec = set.spec();
  Row row;
  row.space_before = spec.paragraph_gap;
  const bool signature = field.field.type == FormBlock::FieldType::signature;
  const TextBox& label = set.box(field.text, spec.body, true, column.width);
  const bool beside =
      !signature && field.companion.empty() && label.width() <= column.width * 2 / 5;
  if (beside) {
    person_cell(set, row, field, parent, column);
    return row;
  }
  place_bilingual(set, row, field, column, {}, spec.body, true,
                  set.tags().add("P", parent, field.text));
  const Length writing = signature ? spec.signature_line : spec.writing_line;
  row.height += writing;
  writing_rule(set, row, field, column, row.height, writing, parent);
  return row;
}

std::vector<Row> large_choice(Typesetter& set, const Block& choice, std::size_t parent,
                              const Column& column) {
  const Spec& spec = set.spec();
  const bool staff = choice.audience == FormBlock::Audience::agency;
  const int group = set.new_group();
  std::vector<Row> rows;
  if (!choice.text.empty()) {
    Row& row = rows.emplace_back();
    row.space_before = spec.section_gap;
    place_bilingual(set, row, choice, column, {}, staff ? spec.body : spec.heading, true,
                    set.tags().add("P", parent, choice.text));
  }
  const std::size_t list = set.tags().add("L", parent);
  set.tags()[list].list_numbering = "None";
  for (const Block& option : choice.children) {
    Row& row = rows.emplace_back();
    row.space_before = spec.paragraph_gap;
    place_option(set, row, option, list, column, {}, spec.body);
  }
  for (Row& row : rows) row.group = group;
  return rows;
}

}  // namespace clausekit::layout
