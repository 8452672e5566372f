#include "layout/typesetter.h"

#include <algorithm>
#include <iterator>

#include "layout/paragraph.h"

namespace clausekit::layout {
namespace {

/// How far below the baseline the rule of a blank runs.
constexpr Length blank_drop = points(2);

/// Joins `next` to `last`, which it touches at the side where it goes on; whether that could be
/// done. A reader then finds one string, and takes no gap between two for the end of a word.
bool joined(LineRun& last, LineRun& next) {
  const bool to_left = next.right_to_left;
  const Length gap = to_left ? last.x - next.x - next.width : next.x - last.x - last.width;
  constexpr Length rounding = {2};
  if (last.face != next.face || last.size != next.size || last.right_to_left != to_left ||
      gap > rounding || -gap > rounding) {
    return false;
  }
  auto& clusters = last.clusters;
  clusters.insert(to_left ? clusters.begin() : clusters.end(),
                  std::make_move_iterator(next.clusters.begin()),
                  std::make_move_iterator(next.clusters.end()));
  last.x = to_left ? next.x : last.x;
  last.width += next.width;
  return true;
}

/// All that the lines of a text depend on but their width. No text holds a control character.
std::string key(const Text& text, Length size, bool bold) {
  std::string out = std::to_string(size.thousandths) + (bold ? "b" : "r") + text.language +
                    (text.direction == Direction::right_to_left ? "\1" : "\2");
  for (const TextRun& run : text.runs) {
    out += run.language;
    out += run.strong ? '\3' : '\4';
    out += run.value ? '\3' : '\4';
    out += run.line_break ? '\3' : '\4';
    out += std::to_string(run.blank_ems);
    out += '\1';
    out += run.text;
    out += '\2';
  }
  return out;
}

/// Whether `box`, set in some other width, would be the same in `width`. A blank may shrink.
bool fits_on_one_line(const TextBox& box, Length width) {
  return box.lines.size() == 1 && box.lines.front().blanks.empty() && box.width() <= width;
}

}  // namespace

Column Column::after(Length count) const {
  const bool mirrored = direction == Direction::right_to_left;
  return {mirrored ? left : left + count, width - count, direction};
}

Column Column::first(Length count) const {
  const bool mirrored = direction == Direction::right_to_left;
  return {mirrored ? left + width - count : left, count, direction};
}

Column Column::inset(Length count) const { return {left + count, width - count * 2, direction}; }

Length TextBox::width() const {
  Length widest;
  for (const Line& line : lines) {
    widest = std::max(widest, line.width);
  }
  return widest;
}

Length TextBox::baseline() const {
  if (lines.empty()) {
    return line_height;
  }
  const Line& line = lines.front();
  return (line_height - line.ascent - line.descent) / 2 + line.ascent;
}

Typesetter::Typesetter(const Document& document, const Spec& spec, FontStack own, FontStack source,
                       Report& report)
    : document_(document),
      spec_(&spec),
      own_(std::move(own)),
      source_(std::move(source)),
      tags_(document.about.language, document.about.direction),
      report_(report) {}

const TextBox& Typesetter::box(const Text& text, Length size, bool bold, Length width) {
  std::vector<Kept>& kept = kept_[key(text, size, bold)];
  for (const Kept& one : kept) {
    if (one.width == width || fits_on_one_line(*one.box, width)) {
      return *one.box;
    }
  }
  const bool own = text.language == document_.typography->tag;
  const FontStack& fonts = own ? own_ : source_;
  const Length leading = scaled(size, fonts.leading_per_mille);
  kept.push_back({width, leading,
                  std::make_unique<TextBox>(TextBox{
                      .lines = lines(text, fonts, {.size = size, .bold = bold}, width, report_),
                      .line_height = scaled(leading, leading_per_mille_),
                      .direction = text.direction})});
  return *kept.back().box;
}

void Typesetter::set_leading(int per_mille) {
  leading_per_mille_ = per_mille;
  for (auto& [text, kept] : kept_) {
    for (Kept& one : kept) {
      one.box->line_height = scaled(one.leading, per_mille);
    }
  }
}

std::vector<std::size_t> Typesetter::run_tags(const Text& text, std::size_t tag) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < text.runs.size(); ++i) {
    const TextRun& run = text.runs[i];
    const bool repeats = i > 0 && text.runs[i - 1].language == run.language;
    if (repeats) {
      out.push_back(out.back());
    } else if (run.language.empty() || run.language == tags_.language(tag)) {
      out.push_back(tag);
    } else {
      out.push_back(tags_.add("Span", tag, run.language, text.direction));
    }
  }
  return out;
}

void Typesetter::place(Row& row, const TextBox& box, const Column& column, Length top,
                       const std::vector<std::size_t>& run_tags, Align align,
                       Artifact artifact) const {
  const Direction direction = align == Align::own_start ? box.direction : column.direction;
  const bool at_left = (direction == Direction::left_to_right) == (align != Align::column_end);
  Length baseline = top + box.baseline();
  for (const Line& line : box.lines) {
    const Length left = at_left ? column.left : column.left + column.width - line.width;
    for (const LineRun& run : line.runs) {
      Piece piece;
      piece.run = run;
      piece.run->x += left;
      piece.baseline = baseline;
      piece.artifact = artifact;
      if (!run_tags.empty()) {
        piece.tag = run_tags[run.source_run];
      }
      const bool goes_on = &run != &line.runs.front() && row.pieces.back().tag == piece.tag;
      if (!goes_on || !joined(*row.pieces.back().run, *piece.run)) {
        row.pieces.push_back(std::move(piece));
      }
    }
    for (const LineBlank& blank : line.blanks) {
      const Length y = baseline + blank_drop;
      stroke(row, {{left + blank.x, y, left + blank.x + blank.width, y}, spec_->pen});
    }
    baseline += box.line_height;
  }
  row.height = std::max(row.height, top + box.height());
}

void Typesetter::stroke(Row& row, const Stroke& stroke, std::optional<std::size_t> tag) {
  Piece piece;
  piece.stroke = stroke;
  piece.tag = tag;
  row.pieces.push_back(std::move(piece));
}

}  // namespace clausekit::layout
