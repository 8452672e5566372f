#include "layout/paginate.h"

namespace clausekit::layout {
namespace {

constexpr int wanted = 1000;  ///< per mille
constexpr int loosest = 1400;
constexpr int step = 50;

/// Whether row number `i` belongs to the group of the row above it, which is not number `except`.
bool in_one_group(const std::vector<Row>& rows, std::size_t i, int except) {
  return rows[i].group != 0 && rows[i].group != except && rows[i].group == rows[i - 1].group;
}

/// The end of the rows that must stand on one page with `begin`.
std::size_t unit_end(const std::vector<Row>& rows, std::size_t begin, int except) {
  std::size_t end = begin + 1;
  while (end < rows.size() && (rows[end - 1].keep_with_next || in_one_group(rows, end, except))) {
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

/// The end of the group that begins at `begin`, with the heading that it may begin with: the part
/// of a unit that comes first and stays in one piece where no page has room for all of it.
std::size_t group_end(const std::vector<Row>& rows, std::size_t begin, int except) {
  std::size_t end = begin + 1;
  while (end < rows.size() && (in_one_group(rows, end, except) ||
                               (rows[end - 1].keep_with_next &&
                                (rows[end - 1].group == 0 || rows[end - 1].group == except)))) {
    ++end;
  }
  return end;
}

std::vector<Stack> stacked(const std::vector<Row>& rows, const Spec& spec, Length first,
                           Length other, int per_mille) {
  std::vector<Stack> pages(1);
  int split = 0;  // a group that no page has room for
  for (std::size_t begin = 0; begin < rows.size();) {
    std::size_t end = unit_end(rows, begin, split);
    if (spec.large && height(rows, begin, end, per_mille) > other) {
      end = group_end(rows, begin, split);
      if (height(rows, begin, end, per_mille) > other) {
        split = rows[end - 1].group;
        end = unit_end(rows, begin, split);
      }
    }
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
    std::vector<Stack> pages = stacked(rows, spec, first, other, scale);
    if (pages.size() == 1 && !pages.front().torn) {
      return pages;
    }
  }
  std::vector<Stack> pages = stacked(rows, spec, first, other, wanted);
  const std::size_t fewest = stacked(rows, spec, first, other, spec.tightest_per_mille).size();
  for (int scale = wanted - step; pages.size() > fewest && scale >= spec.tightest_per_mille;
       scale -= step) {
    pages = stacked(rows, spec, first, other, scale);
  }
  return pages;
}

}  // namespace clausekit::layout
