#include "layout/paginate.h"

#include <algorithm>
#include <utility>

namespace clausekit::layout {
namespace {

constexpr int wanted = 1000;  ///< per mille
constexpr int step = 50;

class Stacker {
 public:
  Stacker(const std::vector<Row>& rows, int per_mille)
      : rows_(rows),
        per_mille_(per_mille),
        foot_(static_cast<std::size_t>(
            std::find_if(rows.begin(), rows.end(), [](const Row& row) { return row.framed; }) -
            rows.begin())) {}

  std::vector<Stack> stacked(Length first, Length other) {
    std::vector<Stack> pages(1);
    std::optional<std::size_t> foot;  // on the last page: its first row of the foot
    for (std::size_t begin = 0; begin < rows_.size();) {
      const std::size_t end = unit_end(begin);
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
  /// The end of the rows that must stand on one page with `begin`.
  [[nodiscard]] std::size_t unit_end(std::size_t begin) const {
    std::size_t end = begin + 1;
    while (end < rows_.size() &&
           (rows_[end - 1].keep_with_next ||
            (rows_[end].group != 0 && rows_[end].group == rows_[end - 1].group))) {
      ++end;
    }
    return end;
  }

  /// Between row number `i` and the one above it.
  [[nodiscard]] Length distance(std::size_t i) const {
    return i >= foot_ ? rows_[i].space_before : scaled(rows_[i].space_before, per_mille_);
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
  int per_mille_;
  std::size_t foot_;
};

}  // namespace

std::optional<Stack> on_one_page(const std::vector<Row>& rows, Length room,
                                 const Stretch& stretch) {
  for (int scale = stretch.loosest; scale >= stretch.tightest; scale -= step) {
    std::vector<Stack> pages = Stacker(rows, scale).stacked(room, room);
    if (pages.size() == 1 && !pages.front().torn) {
      return std::move(pages.front());
    }
  }
  return std::nullopt;
}

std::vector<Stack> stack(const std::vector<Row>& rows, const Spec& spec, Length first,
                         Length other) {
  if (auto one = on_one_page(rows, first, {.tightest = spec.tightest_per_mille})) {
    return {*std::move(one)};
  }
  return Stacker(rows, wanted).stacked(first, other);
}

}  // namespace clausekit::layout
