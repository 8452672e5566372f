#include "layout/shaped_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/characters.h"

namespace clausekit::layout {

ShapedText::ShapedText(const Text& text, const FontStack& fonts, bool bold, Length size,
                       Report& report)
    : text_(text),
      size_(size),
      prepared_(bidi_text(text)),
      items_(items(prepared_, text, fonts, bold, report)) {
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const TextItem& item = items_[i];
    if (item.face == nullptr) {
      units_.push_back(
          {.shaped = {.cluster = {}, .begin = item.begin, .end = item.end}, .item = i});
      continue;
    }
    int before = 0;
    for (ShapedCluster& cluster :
         shape(prepared_.text, item, item.begin, item.end, language(item))) {
      const int advance = cluster.cluster.advance;
      units_.push_back({.shaped = std::move(cluster), .item = i, .before = before});
      before += advance;
    }
  }
}

std::size_t ShapedText::unit_at(std::uint32_t byte) const {
  const auto found =
      std::lower_bound(units_.begin(), units_.end(), byte,
                       [](const Unit& unit, std::uint32_t at) { return unit.shaped.begin < at; });
  return static_cast<std::size_t>(found - units_.begin());
}

std::vector<std::size_t> ShapedText::units_at(const std::vector<std::uint32_t>& bytes) const {
  std::vector<std::size_t> units;
  units.reserve(bytes.size());
  std::size_t unit = 0;
  for (const std::uint32_t byte : bytes) {
    while (unit < units_.size() && units_[unit].shaped.begin < byte) {
      ++unit;
    }
    if (units.empty() || units.back() != unit) {
      units.push_back(unit);
    }
  }
  return units;
}

bool ShapedText::is_space(std::size_t unit) const { return layout::is_space(units_[unit].shaped); }

const std::string& ShapedText::language(const TextItem& item) const {
  const TextRun& run = text_.runs[item.source_run];
  return run.language.empty() ? text_.language : run.language;
}

Length ShapedText::type_size(const TextItem& item) const {
  return scaled(size_, item.scale_per_mille);
}

Length ShapedText::in_points(const TextItem& item, int font_units) const {
  const std::int64_t product = std::int64_t{type_size(item).thousandths} * font_units;
  const int em = item.face->units_per_em();
  return {static_cast<std::int32_t>((product + (product < 0 ? -em : em) / 2) / em)};
}

Length ShapedText::blank_width(const TextItem& item, Length widest) const {
  return std::min(size_ * text_.runs[item.source_run].blank_ems, widest);
}

std::size_t ShapedText::item_end(std::size_t first, std::size_t last) const {
  std::size_t end = first + 1;
  while (end < last && units_[end].item == units_[first].item) {
    ++end;
  }
  return end;
}

Length ShapedText::width(std::size_t first, std::size_t last, Length widest_blank) const {
  Length sum;
  while (first < last) {
    const std::size_t end = item_end(first, last);
    const TextItem& item = items_[units_[first].item];
    const Unit& final_unit = units_[end - 1];
    sum += item.face == nullptr
               ? blank_width(item, widest_blank)
               : in_points(item, final_unit.before + final_unit.shaped.cluster.advance -
                                     units_[first].before);
    first = end;
  }
  return sum;
}

Length ShapedText::width(const LinePiece& piece, Length widest_blank) const {
  if (piece.is_blank()) {
    return blank_width(*piece.item, widest_blank);
  }
  int sum = 0;
  for (const ShapedCluster& cluster : piece.clusters) {
    sum += cluster.cluster.advance;
  }
  return in_points(*piece.item, sum);
}

bool ShapedText::breaks_shaping(std::size_t unit) const {
  return unit > 0 && unit < units_.size() && units_[unit].shaped.unsafe_before &&
         units_[unit].item == units_[unit - 1].item;
}

std::vector<LinePiece> ShapedText::pieces(std::size_t first, std::size_t last) const {
  std::vector<LinePiece> found;
  for (std::size_t begin = first; begin < last;) {
    const std::size_t end = item_end(begin, last);
    const TextItem& item = items_[units_[begin].item];
    LinePiece piece{.item = &item, .clusters = {}, .level = item.level};
    const bool reshape =
        (begin == first && breaks_shaping(begin)) || (end == last && breaks_shaping(end));
    if (reshape) {
      piece.clusters = shape(prepared_.text, item, units_[begin].shaped.begin,
                             units_[end - 1].shaped.end, language(item));
    } else if (item.face != nullptr) {
      piece.clusters.reserve(end - begin);
      for (std::size_t i = begin; i < end; ++i) {
        piece.clusters.push_back(units_[i].shaped);
      }
    }
    found.push_back(std::move(piece));
    begin = end;
  }
  return found;
}

bool is_space(const ShapedCluster& cluster) {
  return !cluster.cluster.text.empty() &&
         text::is_breaking_space(code_point_at(cluster.cluster.text, 0).value);
}

}  // namespace clausekit::layout
