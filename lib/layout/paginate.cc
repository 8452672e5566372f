#include "layout/paginate.h"

namespace clausekit::layout {
namespace {

constexpr int wanted = 1000;  ///< per mille
constexpr int loosest = 1400;
constexpr int step = 50;

/// The end of the rows that must stand on one page with `begin`.
std::size_t unit_end(const std::vector<Row>& rows, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < rows.size() && (rows[end - 1].keep_with_next ||
                               (rows[end].group != 0 && rows[end].group == rows[end - 1].group))) {
    ++end;
  }
  return end;
}

Length height(const std::vector<Row>& rows, std::size_t begin, std::size_t end, int per_mille) {
  Length sum;
  for (std::size_t i = begin; i < end; ++i) {
    sum += rows[i].height;
    if (i > begin) {
      sum += scaled(rows[i].space_before, per_mille);
    }
  }
  return sum;
}

std::vector<Stack> stacked(const std::vector<Row>& rows, Length first, Length other,
                           int per_mille) {
  std::vector<Stack> pages(1);
  for (std::size_t begin = 0; begin < rows.size();) {
    const std::size_t end = unit_end(rows, begin);
    const Length needed = height(rows, begin, end, per_mille);
    const Length room = pages.size() == 1 ? first : other;
    const bool atop = pages.back().rows.empty();
    const Length space = atop ? Length{} : scaled(rows[begin].space_before, per_mille);
    if (!atop && pages.back().used + space + needed > room) {
      pages.emplace_back();
      continue;
    }
    Stack& page = pages.back();
    page.torn = page.torn || needed > room;
    page.used += space;
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin) {
        page.used += scaled(rows[i].space_before, per_mille);
      }
      page.rows.push_back({&rows[i], page.used});
      page.used += rows[i].height;
    }
    begin = end;
  }
  return pages;
}

}  // namespace

std::vector<Stack> stack(const std::vector<Row>& rows, const Spec& spec, Length first,
                         Length other) {
  for (int scale = loosest; scale >= spec.tightest_per_mille; scale -= step) {
    std::vector<Stack> pages = stacked(rows, first, other, scale);
    if (pages.size() == 1 && !pages.front().torn) {
      return pages;
    }
  }
  return stacked(rows, first, other, wanted);
}

}  // namespace clausekit::layout
