#include "layout/flow.h"

#include <algorithm>

#include "base/utf8.h"
#include "layout/fields.h"
#include "layout/large_print.h"
#include "layout/personal_box.h"
#include "layout/script.h"
#include "text/characters.h"

namespace clausekit::layout {
namespace {

bool for_staff(const Block& block) { return block.audience == FormBlock::Audience::agency; }

/// Whether a text that ends like this needs a space before the next one. Full-width punctuation
/// brings its own (JLREQ and CLREQ, 3.1).
bool wants_space_after(const Text& text) {
  const std::string& words = text.runs.back().text;
  char32_t last = 0;
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint point = code_point_at(words, at);
    last = point.value;
    at += point.bytes;
  }
  return !text::is_full_width(last);
}

/// Several texts set as one paragraph: each keeps its own element.
struct RunIn {
  Text text;
  std::vector<std::size_t> tags;

  void add(Typesetter& set, const Text& next, std::size_t tag) {
    std::vector<std::size_t> next_tags = set.run_tags(next, tag);
    if (text.runs.empty()) {
      text = next;
      tags = std::move(next_tags);
      return;
    }
    // The space between two texts belongs to the first, so that words never join on extraction.
    if (wants_space_after(text)) {
      text.runs.push_back({.text = " ", .language = text.runs.back().language});
      tags.push_back(tags.back());
    }
    text.runs.insert(text.runs.end(), next.runs.begin(), next.runs.end());
    tags.insert(tags.end(), next_tags.begin(), next_tags.end());
  }
};

class Flow {
 public:
  Flow(Typesetter& set, std::size_t parent, Column column)
      : set_(set), parent_(parent), column_(column) {}

  std::vector<Row> rows(const std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size();) {
      const auto run = [&](auto same) {
        std::size_t end = i + 1;
        while (end < blocks.size() && same(blocks[end])) {
          ++end;
        }
        const std::span<const Block> found(&blocks[i], end - i);
        i = end;
        return found;
      };
      const Block& block = blocks[i];
      if (set_.spec().large && large(block)) {
        ++i;
      } else if (runs_in(block)) {
        paragraphs(run(runs_in));
      } else if (block.kind == Block::Kind::mark) {
        marks(run([](const Block& b) { return b.kind == Block::Kind::mark; }));
      } else if (block.kind == Block::Kind::field && !for_staff(block)) {
        append(person_fields(set_, run([](const Block& b) { return b.kind == Block::Kind::field; }),
                             parent_, column_));
      } else if (block.kind == Block::Kind::field) {
        append(staff_fields(set_, run([](const Block& b) { return b.kind == Block::Kind::field; }),
                            parent_, column_));
      } else {
        one(block);
        ++i;
      }
    }
    return std::move(rows_);
  }

 private:
  /// Whether `block` is one that large print sets in a way of its own, and then does.
  bool large(const Block& block) {
    if (runs_in(block) && !block.repeated) {
      paragraphs({&block, 1});
    } else if (block.kind == Block::Kind::field) {
      append(large_field(set_, block, parent_, column_));
    } else if (block.kind == Block::Kind::choice) {
      append(large_choice(set_, block, parent_, column_));
    } else {
      return false;
    }
    return true;
  }

  static bool runs_in(const Block& block) {
    return block.kind == Block::Kind::paragraph && !for_staff(block);
  }

  void one(const Block& block) {
    const Spec& spec = set_.spec();
    switch (block.kind) {
      case Block::Kind::section:
        section(block);
        break;
      case Block::Kind::heading:
        heading(block);
        break;
      case Block::Kind::advisory:
        advisory(block);
        break;
      case Block::Kind::list:
        if (block.side_by_side) {
          append(rows_of_items(set_, block, parent_, column_));
        } else {
          list(block);
        }
        break;
      case Block::Kind::script:
        append(script_rows(set_, block, parent_, column_));
        break;
      case Block::Kind::spoken:
        append(spoken_row(set_, block, parent_, column_));
        break;
      case Block::Kind::cue:
        if (!rows_.empty()) {  // it is about what was read before it
          rows_.back().keep_with_next = true;
        }
        append(cue_row(set_, block, parent_, column_));
        break;
      case Block::Kind::choice:
        append(for_staff(block) ? std::vector<Row>{staff_choice(set_, block, parent_, column_)}
                                : person_choice(set_, block, parent_, column_));
        break;
      case Block::Kind::paragraph: {  // for staff: both languages
        Row row;
        row.space_before = spec.paragraph_gap;
        row.keep_with_next = true;
        place_bilingual(set_, row, block, column_, {}, spec.body, false,
                        set_.tags().add("P", parent_, block.text));
        append(std::move(row));
        break;
      }
      case Block::Kind::field:
      case Block::Kind::mark:
      case Block::Kind::item:
      case Block::Kind::option:
        break;  // reached through what they belong to
    }
  }

  void section(const Block& block) {
    const Spec& spec = set_.spec();
    const std::size_t tag = set_.tags().add("Sect", parent_, block.language, block.direction);
    set_.tags()[tag].audience = block.audience;
    set_.tags()[tag].stage = block.stage;
    const bool framed = block.keep_together && holds_personal(block);
    Column column = framed ? column_.inset(spec.frame_padding) : column_;
    column.direction = block.direction;
    std::vector<Row> inside = framed && holds_fields_only(block) && !spec.large
                                  ? personal_fields(set_, block, tag, column)
                                  : flow(set_, block.children, tag, column);
    if (inside.empty()) {
      return;
    }
    inside.front().space_before = std::max(inside.front().space_before, spec.section_gap);
    if (framed) {
      const Row padding{
          .space_before = spec.section_gap, .height = spec.frame_padding, .keep_with_next = true};
      inside.front().space_before = {};
      inside.insert(inside.begin(), padding);
      inside.back().keep_with_next = true;
      inside.push_back(Row{.height = spec.frame_padding});
    }
    if (block.keep_together) {
      const int group = set_.new_group();
      for (Row& row : inside) {
        row.group = group;
        row.framed = framed;
      }
    }
    if (block.repeated) {  // what is signed below it belongs to it
      const int group = set_.new_group();
      for (Row& row : inside) {
        row.group = group;
      }
      inside.back().keep_with_next = true;
    }
    append(std::move(inside));
  }

  static bool holds_personal(const Block& block) {
    return block.personal ||
           std::any_of(block.children.begin(), block.children.end(), holds_personal);
  }

  void heading(const Block& block) {
    const Spec& spec = set_.spec();
    // What staff read is plain, and their side has its name above it.
    const bool large = block.level <= 2 && !for_staff(block);
    const Length size = block.title ? spec.title : large ? spec.heading : spec.minor_heading;
    Row row;
    row.space_before = spec.heading_gap;
    row.keep_with_next = true;
    if (for_staff(block) && block.level == 2 && block.stage == FormBlock::Stage::after) {
      // Between what is filled in before and after, at sight.
      Typesetter::stroke(row, {{column_.left, {}, column_.left + column_.width, {}}, spec.pen});
      row.height = spec.pen + points(2);
    }
    const std::string type = "H" + std::to_string(block.level);
    place_bilingual(set_, row, block, column_, row.height, size, true,
                    set_.tags().add(type, parent_, block.text));
    append(std::move(row));
  }

  void paragraphs(std::span<const Block> blocks) {
    const Spec& spec = set_.spec();
    RunIn merged;
    for (const Block& block : blocks) {
      if (!block.text.empty()) {
        merged.add(set_, block.text, set_.tags().add("P", parent_, block.text));
      }
    }
    if (merged.text.empty()) {
      return;
    }
    Row row;
    row.space_before = spec.paragraph_gap;
    set_.place(row, set_.box(merged.text, spec.body, false, column_.width), column_, {},
               merged.tags);
    append(std::move(row));
  }

  /// Real text at the head of the first page; later pages repeat it as furniture.
  void marks(std::span<const Block> blocks) {
    const Spec& spec = set_.spec();
    const Column column = column_.inset(spec.frame_padding);
    Row row;
    Length top = spec.frame_padding / 2;
    for (std::size_t i = 0; i < blocks.size();) {
      RunIn merged;  // the marks of one language stand in one paragraph
      const std::string& language = blocks[i].text.language;
      for (; i < blocks.size() && blocks[i].text.language == language; ++i) {
        merged.add(set_, blocks[i].text, set_.tags().add("P", parent_, blocks[i].text));
      }
      const TextBox& box = set_.box(merged.text, spec.label_size(), true, column.width);
      set_.place(row, box, column, top, merged.tags);
      top += box.height();
    }
    row.height = top + spec.frame_padding / 2;
    Typesetter::stroke(row, {{column_.left, row.height, column_.left + column_.width, {}},
                             spec.thick_pen,
                             Stroke::Shape::frame});
    append(std::move(row));
  }

  void advisory(const Block& block) {
    const Spec& spec = set_.spec();
    Row row;
    row.space_before = spec.section_gap;
    const Column column = column_.after(spec.frame_padding + spec.thick_pen);
    const std::size_t tag = set_.tags().add("P", parent_, block.text);
    set_.place(row, set_.box(block.text, spec.body, false, column.width), column, {},
               set_.run_tags(block.text, tag));
    // A heavy rule at the start side sets it apart and survives every copier.
    const Column edge = column_.first(spec.thick_pen);
    Typesetter::stroke(row, {{edge.left, row.height, edge.left, {}}, spec.thick_pen * 2});
    append(std::move(row));
  }

  void list(const Block& block) {
    const std::size_t list = set_.tags().add("L", parent_);
    set_.tags()[list].list_numbering = list_numbering(block.numbering);
    for (const Block& item : block.children) {
      this->item(item, list, block.children);
    }
  }

  void item(const Block& block, std::size_t list, const std::vector<Block>& siblings) {
    const Spec& spec = set_.spec();
    const std::size_t tag = set_.tags().add("LI", list);
    const bool labelled = !block.label.empty();
    const std::size_t label = labelled ? set_.tags().add("Lbl", tag) : tag;
    const std::size_t body = set_.tags().add("LBody", tag);
    std::vector<Row> inside =
        flow(set_, block.children, body, labelled ? column_.after(spec.label_column) : column_);
    if (inside.empty()) {
      return;
    }
    Row& first = inside.front();
    first.space_before = spec.item_gap;
    if (labelled) {
      numeral(first, block, label);
    }
    if (labelled && spec.rules_clauses) {
      const bool last = &block == &siblings.back();
      rule_items(inside, last);
    }
    const int group = set_.new_group();
    for (Row& row : inside) {
      row.group = group;
    }
    append(std::move(inside));
  }

  /// A thin rule above an item, and one below the last.
  void rule_items(std::vector<Row>& inside, bool last) {
    const Spec& spec = set_.spec();
    const Length width = column_.width;
    const auto rule = [&](Length space) {
      Row row{.space_before = space};
      Typesetter::stroke(row, {{column_.left, {}, column_.left + width, {}}, spec.pen});
      return row;
    };
    inside.front().space_before = spec.item_gap / 2;
    inside.insert(inside.begin(), rule(spec.item_gap / 2));
    if (last) {
      inside.push_back(rule(spec.item_gap / 2));
    }
  }

  /// They are painted first: they are read first.
  void numeral(Row& row, const Block& item, std::size_t tag) {
    Row label;
    place_numeral(set_, label, item, column_,
                  row.pieces.empty() ? row.height : row.pieces.front().baseline, tag);
    row.pieces.insert(row.pieces.begin(), label.pieces.begin(), label.pieces.end());
  }

  void append(Row row) { rows_.push_back(std::move(row)); }
  void append(std::vector<Row> rows) {
    rows_.insert(rows_.end(), std::make_move_iterator(rows.begin()),
                 std::make_move_iterator(rows.end()));
  }

  Typesetter& set_;
  std::size_t parent_;
  Column column_;
  std::vector<Row> rows_;
};

}  // namespace

std::string list_numbering(const std::string& numbering) {
  return numbering == "lower-roman"   ? "LowerRoman"
         : numbering == "lower-alpha" ? "LowerAlpha"
         : numbering == "decimal"     ? "Decimal"
                                      : "None";
}

void place_numeral(Typesetter& set, Row& row, const Block& item, const Column& column,
                   Length baseline, std::size_t tag) {
  const Spec& spec = set.spec();
  Column rest = column.first(spec.label_column);
  if (!item.digit.empty()) {
    Text digit = item.label;
    digit.runs.front().text = item.digit;
    const TextBox& large = set.box(digit, spec.digit, true, rest.width);
    // Level with the line's middle, so that it keeps clear of what stands above.
    const Length drop = scaled(spec.digit - spec.body, 357);  // half of what it is taller
    set.place(row, large, rest, baseline + drop - large.baseline(), set.run_tags(digit, tag));
    rest = rest.after(large.width() + points(4));
  }
  const TextBox& small = set.box(item.label, spec.body, item.digit.empty(), rest.width);
  set.place(row, small, rest, baseline - small.baseline(), set.run_tags(item.label, tag));
}

std::vector<Row> flow(Typesetter& set, const std::vector<Block>& blocks, std::size_t parent,
                      const Column& column) {
  return Flow(set, parent, column).rows(blocks);
}

}  // namespace clausekit::layout
