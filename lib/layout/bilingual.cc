#include "layout/bilingual.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "layout/field_parts.h"
#include "layout/fields.h"
#include "layout/flow.h"

namespace clausekit::layout {
namespace {

/// One of the two languages: where its texts stand, and below which element.
struct Side {
  Column column;
  std::size_t tag = 0;
};

/// The baseline of the first words in `row`; its top where there are none.
Length first_baseline(const Row& row) {
  const auto words = std::find_if(row.pieces.begin(), row.pieces.end(),
                                  [](const Piece& piece) { return piece.run.has_value(); });
  return words == row.pieces.end() ? Length{} : words->baseline;
}

void lower(Rect& box, Length by) {
  box.top += by;
  box.bottom += by;
}

/// Moves all that is in `row` down.
void lower(Row& row, Length by) {
  if (by <= Length{}) return;
  for (Piece& piece : row.pieces) {
    piece.baseline += by;
    if (piece.stroke) lower(piece.stroke->box, by);
    if (piece.field) lower(piece.field->box, by);
    if (piece.field && piece.field->tick) lower(piece.field->tick->box, by);
  }
  row.height += by;
}

/// `source` and `own`, beside each other: the first lines on one baseline, or the tops level where
/// one of them has no words. The source language is painted first.
Row joined(Row source, Row own) {
  const Length difference = first_baseline(own) - first_baseline(source);
  lower(source, difference);
  lower(own, -difference);
  source.height = std::max(source.height, own.height);
  source.pieces.insert(source.pieces.end(), std::make_move_iterator(own.pieces.begin()),
                       std::make_move_iterator(own.pieces.end()));
  return source;
}

class Pairs {
 public:
  Pairs(Typesetter& set, const Column& whole, std::size_t source_tag, std::size_t own_tag)
      : set_(set), whole_(whole) {
    const Document& document = set.document();
    const Length half = (whole.width - set.spec().column_gap) / 2;
    own_ = {whole.first(half), own_tag};
    own_.column.direction = document.typography->direction;
    source_ = {whole.after(whole.width - half), source_tag};
    source_.column.direction = document.source_typography->direction;
  }
  Pairs(Typesetter& set, const Column& whole, const Side& source, const Side& own)
      : set_(set), whole_(whole), source_(source), own_(own) {}

  std::vector<Row> rows(std::span<const Block> source, std::span<const Block> own) {
    const std::size_t size = std::min(source.size(), own.size());
    for (std::size_t i = 0; i < size; ++i) {
      if (i + 1 < size && is_short(own[i]) && is_short(own[i + 1])) {
        short_fields(source.subspan(i, 2), own.subspan(i, 2));
        ++i;
      } else {
        one(source[i], own[i]);
      }
    }
    return std::move(rows_);
  }

  /// The marks of either language in a frame across both columns.
  void marks(std::span<const Block> source, std::span<const Block> own) {
    const Spec& spec = set_.spec();
    const auto stacked = [&](std::span<const Block> marks, const Side& side) {
      Row row;
      Length top = spec.frame_padding / 2;
      for (const Block& mark : marks) {
        const Column column = side.column.inset(spec.frame_padding);
        const TextBox& box = set_.box(mark.text, spec.body, true, column.width);
        set_.place(row, box, column, top,
                   set_.run_tags(mark.text, set_.tags().add("P", side.tag, mark.text)));
        top += box.height();
      }
      row.height = top + spec.frame_padding / 2;
      return row;
    };
    if (source.empty() && own.empty()) return;
    Row row = joined(stacked(source, source_), stacked(own, own_));
    Typesetter::stroke(row, {{whole_.left, row.height, whole_.left + whole_.width, {}},
                             spec.thick_pen,
                             Stroke::Shape::frame});
    append(std::move(row));
  }

 private:
  void one(const Block& source, const Block& own) {
    const Spec& spec = set_.spec();
    switch (own.kind) {
      case Block::Kind::section:
        section(source, own);
        break;
      case Block::Kind::heading: {
        const Length size = own.level <= 2 ? spec.heading : spec.minor_heading;
        Row row = words(source, own, "H" + std::to_string(own.level), size, true);
        row.space_before = spec.heading_gap;
        row.keep_with_next = true;
        append(std::move(row));
        break;
      }
      case Block::Kind::paragraph:
        append(words(source, own, "P", spec.body, false));
        break;
      case Block::Kind::advisory: {
        Row row = joined(advisory(source, source_), advisory(own, own_));
        row.space_before = spec.section_gap;
        append(std::move(row));
        break;
      }
      case Block::Kind::list:
        list(source, own);
        break;
      case Block::Kind::field:
        field(source, own);
        break;
      case Block::Kind::choice:
        choice(source, own);
        break;
      case Block::Kind::mark:
      case Block::Kind::item:
      case Block::Kind::option:
        break;  // reached through what they belong to
      case Block::Kind::script:
      case Block::Kind::spoken:
      case Block::Kind::cue:
        break;  // of a sheet to read aloud
    }
  }

  Row text(const Text& text, const Side& side, const std::string& type, Length size, bool bold) {
    Row row;
    if (!text.empty()) {
      set_.place(row, set_.box(text, size, bold, side.column.width), side.column, {},
                 set_.run_tags(text, set_.tags().add(type, side.tag, text)));
    }
    return row;
  }

  Row words(const Block& source, const Block& own, const std::string& type, Length size,
            bool bold) {
    Row row = joined(text(source.text, source_, type, size, bold),
                     text(own.text, own_, type, size, bold));
    row.space_before = set_.spec().paragraph_gap;
    return row;
  }

  void section(const Block& source, const Block& own) {
    const Spec& spec = set_.spec();
    const bool framed = own.keep_together && holds_personal(own);
    const auto tag = [&](const Block& block, const Side& side) {
      const std::size_t sect = set_.tags().add("Sect", side.tag, block.language, block.direction);
      set_.tags()[sect].audience = block.audience;
      set_.tags()[sect].stage = block.stage;
      return sect;
    };
    const std::size_t source_tag = tag(source, source_);
    const std::size_t own_tag = tag(own, own_);
    Pairs inner(set_, framed ? whole_.inset(spec.frame_padding) : whole_, source_tag, own_tag);
    std::vector<Row> inside = inner.rows(source.children, own.children);
    if (inside.empty()) return;
    inside.front().space_before = std::max(inside.front().space_before, spec.section_gap);
    if (framed) {
      inside.front().space_before = {};
      inside.insert(inside.begin(), Row{.space_before = spec.section_gap,
                                        .height = spec.frame_padding,
                                        .keep_with_next = true});
      inside.back().keep_with_next = true;
      inside.push_back(Row{.height = spec.frame_padding});
    }
    if (own.keep_together) keep(inside, framed);
    append(std::move(inside));
  }

  static bool holds_personal(const Block& block) {
    return block.personal ||
           std::any_of(block.children.begin(), block.children.end(), holds_personal);
  }

  Row advisory(const Block& block, Side side) {
    const Spec& spec = set_.spec();
    const Column edge = side.column.first(spec.thick_pen);
    side.column = side.column.after(spec.frame_padding + spec.thick_pen);
    Row row = text(block.text, side, "P", spec.body, false);
    Typesetter::stroke(row, {{edge.left, row.height, edge.left, {}}, spec.thick_pen * 2});
    return row;
  }

  void list(const Block& source, const Block& own) {
    const std::size_t source_list = list_tag(source, source_);
    const std::size_t own_list = list_tag(own, own_);
    for (std::size_t i = 0; i < std::min(source.children.size(), own.children.size()); ++i) {
      item(source.children[i], source_list, own.children[i], own_list);
    }
  }

  std::size_t list_tag(const Block& block, const Side& side) {
    const std::size_t list = set_.tags().add("L", side.tag);
    set_.tags()[list].list_numbering = layout::list_numbering(block.numbering);
    return list;
  }

  /// The elements of an item, and the place of what is in it.
  struct Inside {
    Side side;
    std::optional<std::size_t> label;
  };

  Inside enter(const Block& item, std::size_t list, const Side& side) {
    const std::size_t tag = set_.tags().add("LI", list);
    Inside out{.side = side, .label = {}};
    if (!item.label.empty()) {
      out.label = set_.tags().add("Lbl", tag);
      out.side.column = side.column.after(set_.spec().label_column);
    }
    out.side.tag = set_.tags().add("LBody", tag);
    return out;
  }

  void item(const Block& source, std::size_t source_list, const Block& own, std::size_t own_list) {
    const Inside source_inside = enter(source, source_list, source_);
    const Inside own_inside = enter(own, own_list, own_);
    Pairs inner(set_, whole_, source_inside.side, own_inside.side);
    std::vector<Row> inside = inner.rows(source.children, own.children);
    if (inside.empty()) return;
    for (Row& row : inside) row.space_before = {};
    Row& first = inside.front();
    first.space_before = set_.spec().item_gap;
    Row labels;
    const Length baseline = first_baseline(first);
    if (source_inside.label) {
      place_numeral(set_, labels, source, source_.column, baseline, *source_inside.label);
    }
    if (own_inside.label) {
      place_numeral(set_, labels, own, own_.column, baseline, *own_inside.label);
    }
    first.height = std::max(first.height, labels.height);
    first.pieces.insert(first.pieces.begin(), labels.pieces.begin(), labels.pieces.end());
    if (set_.spec().rules_clauses && own_inside.label) rule_above(inside);
    keep(inside, false);
    append(std::move(inside));
  }

  /// A thin rule across both columns leads from one language to the other.
  void rule_above(std::vector<Row>& rows) {
    const Spec& spec = set_.spec();
    constexpr Length clear = points(3.5);  // of the digits, which are taller than a line
    Row rule{.space_before = spec.item_gap / 2, .height = clear};
    Typesetter::stroke(rule, {{whole_.left, {}, whole_.left + whole_.width, {}}, spec.pen});
    rows.front().space_before = spec.item_gap / 2;
    rows.insert(rows.begin(), std::move(rule));
  }

  static bool is_short(const Block& block) {
    using Type = FormBlock::FieldType;
    return block.kind == Block::Kind::field &&
           (block.field.type == Type::date || block.field.type == Type::time);
  }

  /// Two fields in one row of either column.
  void short_fields(std::span<const Block> source, std::span<const Block> own) {
    const Spec& spec = set_.spec();
    const auto half = [&](const Column& column, std::size_t number) {
      const Length width = (column.width - spec.column_gap / 2) / 2;
      return number == 0 ? column.first(width) : column.after(column.width - width);
    };
    Row source_row;
    Row own_row;
    for (const std::size_t i : {0U, 1U}) {
      const Column cell = half(source_.column, i);
      set_.place(source_row, set_.box(source[i].text, spec.body, true, cell.width), cell, {},
                 set_.run_tags(source[i].text, set_.tags().add("P", source_.tag, source[i].text)));
      person_cell(set_, own_row, own[i], own_.tag, half(own_.column, i));
    }
    append(joined(std::move(source_row), std::move(own_row)));
    rows_.back().space_before = spec.paragraph_gap / 2;
  }

  void field(const Block& source, const Block& own) {
    const Spec& spec = set_.spec();
    Row own_row;
    if (own.field.type != FormBlock::FieldType::signature) {
      person_cell(set_, own_row, own, own_.tag, own_.column);
      append(joined(text(source.text, source_, "P", spec.body, true), std::move(own_row)));
      rows_.back().space_before = spec.paragraph_gap / 2;
      return;
    }
    // A signature takes the whole width, below its labels.
    Row row = words(source, own, "P", spec.body, true);
    const Length bottom = row.height + spec.signature_line;
    if (source.do_not_sign && !source.hint.empty()) {
      const TextBox& box = set_.box(source.hint, spec.body, true, source_.column.width);
      set_.place(row, box, source_.column, bottom - rule_drop - label_lift(spec) - box.baseline(),
                 set_.run_tags(source.hint, set_.tags().add("P", source_.tag, source.hint)));
    }
    Column line = whole_;
    line.direction = own_.column.direction;
    writing_rule(set_, row, own, line, bottom, spec.signature_line, own_.tag);
    row.height = std::max(row.height, bottom);
    append(std::move(row));
  }

  void choice(const Block& source, const Block& own) {
    const Spec& spec = set_.spec();
    std::vector<Row> inside;
    if (!own.text.empty()) {
      inside.push_back(words(source, own, "P", spec.heading, true));
      inside.back().space_before = spec.section_gap;
    }
    const std::size_t source_list = list_tag(source, source_);
    const std::size_t own_list = list_tag(own, own_);
    for (std::size_t i = 0; i < std::min(source.children.size(), own.children.size()); ++i) {
      Row row;
      place_option(set_, row, own.children[i], own_list, own_.column, {}, spec.body);
      const std::size_t item = set_.tags().add("LI", source_list);
      const Side words{source_.column.after(spec.tick_box + tick_gap(spec)), item};
      inside.push_back(
          joined(text(source.children[i].text, words, "LBody", spec.body, false), std::move(row)));
      inside.back().space_before = spec.paragraph_gap;
    }
    keep(inside, false);
    append(std::move(inside));
  }

  void keep(std::vector<Row>& rows, bool framed) {
    const int group = set_.new_group();
    for (Row& row : rows) {
      row.group = group;
      row.framed = framed;
    }
  }

  void append(Row row) { rows_.push_back(std::move(row)); }
  void append(std::vector<Row> rows) {
    rows_.insert(rows_.end(), std::make_move_iterator(rows.begin()),
                 std::make_move_iterator(rows.end()));
  }

  Typesetter& set_;
  Column whole_;
  Side source_, own_;
  std::vector<Row> rows_;
};

Half half(Typesetter& set, const Block& section) {
  Half out;
  out.tag = set.tags().add("Sect", set.tags().root(), section.language, section.direction);
  std::span<const Block> left = section.children;
  if (!left.empty() && left.front().title) {
    out.title = &left.front();
    left = left.subspan(1);
  }
  const auto end = std::find_if(left.begin(), left.end(),
                                [](const Block& block) { return block.kind != Block::Kind::mark; });
  const auto marks = static_cast<std::size_t>(end - left.begin());
  out.marks = left.first(marks);
  out.rest = left.subspan(marks);
  return out;
}

}  // namespace

bool is_bilingual(const Document& document, const Spec& spec) {
  return spec.content == Content::bilingual && document.typography != document.source_typography;
}

Halves halves_of(Typesetter& set, const std::vector<Block>& sections) {
  Halves out;
  out.source = half(set, sections.at(0));
  out.own = half(set, sections.at(1));
  return out;
}

std::vector<Row> side_by_side(Typesetter& set, const Halves& halves, const Column& column) {
  Pairs pairs(set, column, halves.source.tag, halves.own.tag);
  pairs.marks(halves.source.marks, halves.own.marks);
  return pairs.rows(halves.source.rest, halves.own.rest);
}

}  // namespace clausekit::layout
