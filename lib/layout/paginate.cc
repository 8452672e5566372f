#include "layout/paginate.h"

#include <algorithm>
#include <utility>

namespace clausekit::layout {
namespace {

constexpr int wanted = 1000;  ///< per mille
constexpr int step = 50;

class Stacker {
 public:
  Stacker(const std::vector<Row>& rows, const Spec& spec, int per_mille)
      : rows_(rows),
        large_(spec.large),
        tightest_per_mille_(spec.tightest_per_mille),
        per_mille_(per_mille),
        foot_(rows.size()) {
    const auto framed =
        std::find_if(rows.begin(), rows.end(), [](const Row& row) { return row.framed; });
    if (!large_) {
      foot_ = static_cast<std::size_t>(framed - rows.begin());
    }
  }

  std::vector<Stack> stacked(Length first, Length other) {
    std::vector<Stack> pages(1);
    std::optional<std::size_t> foot;  // on the last page: its first row of the foot
    for (std::size_t begin = 0; begin < rows_.size();) {
      const std::size_t end = large_ ? part_end(begin, other) : unit_end(begin);
      const Length needed = height(begin, end);
      const Length room = pages.size() == 1 ? first : other;
      const bool atop = pages.back().rows.empty();
      const Length space = atop ? Length{} : distance(begin);
      if (!atop && pages.back().used + space + needed > room) {
        lower(pages.back(), std::exchange(foot, {}), room);
        pages.emplace_back();
        continue;
      }
      Stack& page = pages.back();
      page.torn = page.torn || needed > room;
      page.used += space;
      for (std::size_t i = begin; i < end; ++i) {
        if (i > begin) {
          page.used += distance(i);
        }
        if (i >= foot_ && !foot) {
          foot = page.rows.size();
        }
        page.rows.push_back({&rows_[i], page.used});
        page.used += rows_[i].height;
      }
      begin = end;
    }
    lower(pages.back(), foot, pages.size() == 1 ? first : other);
    return pages;
  }

 private:
  /// Whether row number `i` must stand on one page with the row above it, as one of its group.
  [[nodiscard]] bool in_one_group(std::size_t i) const {
    return rows_[i].group != 0 && rows_[i].group != split_ && rows_[i].group == rows_[i - 1].group;
  }

  /// The end of the rows that must stand on one page with `begin`.
  [[nodiscard]] std::size_t unit_end(std::size_t begin) const {
    std::size_t end = begin + 1;
    while (end < rows_.size() && (rows_[end - 1].keep_with_next || in_one_group(end))) {
      ++end;
    }
    return end;
  }

  /// The same in large print, where no page may have room for all of them. Then groups part, each
  /// with the heading that it may begin with; a group that is itself too tall is no group. Before
  /// that, the distances of these rows alone give way.
  [[nodiscard]] std::size_t part_end(std::size_t begin, Length room) {
    const std::size_t unit = unit_end(begin);
    tight_begin_ = tight_end_ = 0;
    if (height(begin, unit) <= room) {
      return unit;
    }
    tight_begin_ = begin;
    tight_end_ = unit;
    if (height(begin, unit) <= room) {
      return unit;
    }
    tight_end_ = begin;
    const auto heads = [&](const Row& row) {
      return row.keep_with_next && (row.group == 0 || row.group == split_);
    };
    std::size_t end = begin + 1;
    while (end < rows_.size() && (heads(rows_[end - 1]) || in_one_group(end))) {
      ++end;
    }
    if (height(begin, end) <= room) {
      return end;
    }
    split_ = rows_[end - 1].group;
    return unit_end(begin);
  }

  /// Between row number `i` and the one above it.
  [[nodiscard]] Length distance(std::size_t i) const {
    const bool tight = tight_begin_ < i && i < tight_end_;
    return i >= foot_ ? rows_[i].space_before
                      : scaled(rows_[i].space_before, tight ? tightest_per_mille_ : per_mille_);
  }

  [[nodiscard]] Length height(std::size_t begin, std::size_t end) const {
    Length sum;
    for (std::size_t i = begin; i < end; ++i) {
      sum += rows_[i].height;
      if (i > begin) {
        sum += distance(i);
      }
    }
    return sum;
  }

  /// Moves the rows from number `foot` on down to the end of the page.
  static void lower(Stack& page, std::optional<std::size_t> foot, Length room) {
    if (!foot || page.used >= room) {
      return;
    }
    const Length free = room - page.used;
    for (std::size_t i = *foot; i < page.rows.size(); ++i) {
      page.rows[i].top += free;
    }
    page.used = room;
  }

  const std::vector<Row>& rows_;
  bool large_;
  int tightest_per_mille_, per_mille_;
  std::size_t foot_;
  int split_ = 0;                                ///< a group that no page has room for
  std::size_t tight_begin_ = 0, tight_end_ = 0;  ///< rows that only just fit onto a page
};

std::optional<Stack> one_page(const std::vector<Row>& rows, const Spec& spec, Length room,
                              const Stretch& stretch) {
  for (int scale = stretch.loosest; scale >= stretch.tightest; scale -= step) {
    std::vector<Stack> pages = Stacker(rows, spec, scale).stacked(room, room);
    if (pages.size() == 1 && !pages.front().torn) {
      return std::move(pages.front());
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Stack> on_one_page(const std::vector<Row>& rows, Length room,
                                 const Stretch& stretch) {
  return one_page(rows, Spec{}, room, stretch);
}

std::vector<Stack> stack(const std::vector<Row>& rows, const Spec& spec, Length first,
                         Length other) {
  if (auto one = one_page(rows, spec, first, {.tightest = spec.tightest_per_mille})) {
    return {*std::move(one)};
  }
  const auto stacked = [&](int scale) { return Stacker(rows, spec, scale).stacked(first, other); };
  std::vector<Stack> pages = stacked(wanted);
  const std::size_t fewest = stacked(spec.tightest_per_mille).size();
  for (int scale = wanted - step; pages.size() > fewest && scale >= spec.tightest_per_mille;
       scale -= step) {
    pages = stacked(scale);
  }
  return pages;
}

}  // namespace clausekit::layout
