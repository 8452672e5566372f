#include "layout/paragraph.h"

#include <algorithm>
#include <array>
#include <utility>

#include "layout/shaped_text.h"
#include "text/bidi.h"
#include "text/breaks.h"

namespace clausekit::layout {
namespace {

/// Where lines may end, as units, ascending: the wanted places, then two kinds that are used only
/// where these leave a line too wide.
struct LineEnds {
  std::vector<std::size_t> wanted, inside_values, anywhere;
};

LineEnds line_ends(const Text& text, const ShapedText& shaped) {
  const BidiText& prepared = shaped.prepared();
  const auto inside_value = [&](std::uint32_t end) {
    return std::any_of(prepared.parts.begin(), prepared.parts.end(), [&](const BidiText::Part& p) {
      return text.runs[p.source_run].value && p.begin < end && end < p.end;
    });
  };
  std::vector<std::uint32_t> ends = text::line_ends(prepared.text, text.language);
  LineEnds found;
  found.inside_values = shaped.units_at(ends);
  const bool has_values = std::erase_if(ends, inside_value) > 0;
  found.wanted = has_values ? shaped.units_at(ends) : found.inside_values;
  found.anywhere = shaped.units_at(text::grapheme_ends(prepared.text));
  return found;
}

/// Puts the pieces of a line in their places.
class LineMaker {
 public:
  LineMaker(const ShapedText& shaped, Direction direction, Length widest_blank)
      : shaped_(shaped),
        base_(direction == Direction::right_to_left ? 1 : 0),
        widest_(widest_blank) {}

  Line make(std::vector<LinePiece> pieces) {
    const Length trailing = set_apart_trailing_spaces(pieces);
    std::vector<std::uint8_t> levels;
    levels.reserve(pieces.size());
    for (const LinePiece& piece : pieces) {
      levels.push_back(piece.level);
    }
    // Spaces at the end of a right-to-left line hang out at its left.
    Length x = base_ == 1 ? -trailing : Length{};
    std::vector<Length> places(pieces.size());
    Line line;
    for (const std::size_t shown : text::visual_order(levels)) {
      places[shown] = x;
      const Length width = shaped_.width(pieces[shown], widest_);
      x += width;
      line.width += width;
    }
    line.width -= trailing;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      add(line, std::move(pieces[i]), places[i]);
    }
    return line;
  }

 private:
  /// Gives the spaces at the end of a line the paragraph's level (UAX #9, L1); how wide they are.
  Length set_apart_trailing_spaces(std::vector<LinePiece>& pieces) const {
    Length trailing;
    for (std::size_t i = pieces.size(); i-- > 0 && !pieces[i].is_blank();) {
      std::vector<ShapedCluster>& all = pieces[i].clusters;
      const auto spaces = first_trailing_space(all);
      const Length with_spaces = shaped_.width(pieces[i], widest_);
      if (spaces == all.begin()) {
        pieces[i].level = base_;
        trailing += with_spaces;
        continue;
      }
      LinePiece tail{.item = pieces[i].item, .clusters = {spaces, all.end()}, .level = base_};
      all.erase(spaces, all.end());
      if (pieces[i].level == base_) {
        trailing += with_spaces - shaped_.width(pieces[i], widest_);
        all.insert(all.end(), tail.clusters.begin(), tail.clusters.end());
      } else if (!tail.clusters.empty()) {
        trailing += shaped_.width(tail, widest_);
        pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(tail));
      }
      break;
    }
    return trailing;
  }

  static std::vector<ShapedCluster>::iterator first_trailing_space(
      std::vector<ShapedCluster>& clusters) {
    return std::find_if_not(clusters.rbegin(), clusters.rend(),
                            [](const ShapedCluster& c) { return is_space(c); })
        .base();
  }

  void add(Line& line, LinePiece piece, Length x) const {
    const TextItem& item = *piece.item;
    const Length width = shaped_.width(piece, widest_);
    if (piece.is_blank()) {
      line.blanks.push_back({.x = x, .width = width, .source_run = item.source_run});
      return;
    }
    LineRun run{.face = item.face,
                .size = shaped_.type_size(item),
                .x = x,
                .width = width,
                .right_to_left = piece.level % 2 != 0,
                .source_run = item.source_run,
                .clusters = {}};
    for (ShapedCluster& cluster : piece.clusters) {
      run.clusters.push_back(std::move(cluster.cluster));
    }
    if (run.right_to_left) {
      std::reverse(run.clusters.begin(), run.clusters.end());
    }
    line.runs.push_back(std::move(run));
  }

  const ShapedText& shaped_;
  std::uint8_t base_;
  Length widest_;
};

/// How high and deep a face reaches at a type size.
void cover(Line& line, const Face& face, Length size) {
  const int em = face.units_per_em();
  line.ascent = std::max(line.ascent, scaled(size, face.ascent() * 1000 / em));
  line.descent = std::max(line.descent, scaled(size, -face.descent() * 1000 / em));
}

class Filler {
 public:
  Filler(const Text& text, const ShapedText& shaped, Length width)
      : shaped_(shaped),
        ends_(line_ends(text, shaped)),
        maker_(shaped, text.direction, width),
        width_(width) {}

  /// Fills lines with units [first, last), behind which a line must end.
  void fill(std::size_t first, std::size_t last, std::vector<Line>& lines) {
    while (first < last) {
      auto [end, line] = next_line(first, last);
      lines.push_back(std::move(line));
      first = end;
    }
  }

 private:
  using Filled = std::pair<std::size_t, Line>;

  Filled next_line(std::size_t first, std::size_t last) {
    for (const auto* kind : {&ends_.wanted, &ends_.inside_values, &ends_.anywhere}) {
      std::vector<std::size_t> fitting = fitting_ends(*kind, first, last);
      while (!fitting.empty()) {
        Line line = maker_.make(shaped_.pieces(first, fitting.back()));
        if (line.width <= width_) {  // shaping again at a line end can widen it
          return {fitting.back(), std::move(line)};
        }
        fitting.pop_back();
      }
    }
    const auto one = std::upper_bound(ends_.anywhere.begin(), ends_.anywhere.end(), first);
    const std::size_t end = one == ends_.anywhere.end() ? last : std::min(*one, last);
    return {end, maker_.make(shaped_.pieces(first, end))};
  }

  /// The ends after `first` up to `last` that leave a line narrow enough.
  [[nodiscard]] std::vector<std::size_t> fitting_ends(const std::vector<std::size_t>& ends,
                                                      std::size_t first, std::size_t last) const {
    std::vector<std::size_t> fitting;
    for (auto end = std::upper_bound(ends.begin(), ends.end(), first); end != ends.end(); ++end) {
      const std::size_t unit = std::min(*end, last);
      if (shaped_.width(first, without_trailing_spaces(first, unit), width_) > width_) {
        break;
      }
      fitting.push_back(unit);
      if (unit == last) {
        break;
      }
    }
    return fitting;
  }

  [[nodiscard]] std::size_t without_trailing_spaces(std::size_t first, std::size_t last) const {
    while (last > first && shaped_.is_space(last - 1)) {
      --last;
    }
    return last;
  }

  const ShapedText& shaped_;
  LineEnds ends_;
  LineMaker maker_;
  Length width_;
};

}  // namespace

std::vector<Line> lines(const Text& text, const FontStack& fonts, const Style& style, Length width,
                        Report& report) {
  const ShapedText shaped(text, fonts, style.bold, style.size, report);
  Filler filler(text, shaped, width);
  std::vector<Line> lines;
  std::size_t first = 0;
  for (const std::uint32_t forced : shaped.prepared().forced_line_ends) {
    const std::size_t end = shaped.unit_at(forced);
    if (first == end && end > 0) {
      lines.emplace_back();  // two forced line ends in a row
    }
    filler.fill(first, end, lines);
    first = end;
  }
  filler.fill(first, shaped.size(), lines);
  for (Line& line : lines) {
    for (const LineRun& run : line.runs) {
      cover(line, *run.face, run.size);
    }
    if (line.runs.empty()) {
      const FontStack::Entry& main = fonts.entries.front();
      cover(line, style.bold ? *main.bold : *main.regular,
            scaled(style.size, main.scale_per_mille));
    }
  }
  return lines;
}

}  // namespace clausekit::layout
