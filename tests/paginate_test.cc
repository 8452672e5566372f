// Rows onto pages: distances give way before anything else, groups stay together.
#include "layout/paginate.h"

#include <catch2/catch.hpp>

using namespace clausekit;
using namespace clausekit::layout;

namespace {

Row row(int height, int space, int group = 0) {
  Row out;
  out.height = points(height);
  out.space_before = points(space);
  out.group = group;
  return out;
}

const Spec& standard() { return *spec("standard"); }

}  // namespace

TEST_CASE("distances shrink before a second page is taken", "[layout]") {
  const std::vector<Row> rows{row(100, 0), row(100, 20), row(100, 20)};
  const auto roomy = stack(rows, standard(), points(400), points(400));
  REQUIRE(roomy.size() == 1);
  CHECK(roomy[0].rows[1].top > points(120));  // and grow a little where there is room
  const auto tight = stack(rows, standard(), points(312), points(312));
  REQUIRE(tight.size() == 1);
  CHECK(tight[0].rows[1].top < points(120));
  CHECK(tight[0].rows[1].top >= points(105));
  CHECK(stack(rows, standard(), points(304), points(304)).size() == 2);
}

TEST_CASE("a group is never split, and does not count as torn when it fits a page", "[layout]") {
  const std::vector<Row> rows{row(250, 0), row(100, 5, 1), row(100, 5, 1), row(50, 5)};
  const auto pages = stack(rows, standard(), points(400), points(400));
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].rows.size() == 1);
  CHECK(pages[1].rows.size() == 3);
  CHECK(pages[1].rows[0].top == Length{});
  CHECK_FALSE(pages[1].torn);
}

TEST_CASE("what is taller than a page is reported as torn", "[layout]") {
  const auto pages = stack({row(10, 0), row(500, 5)}, standard(), points(400), points(400));
  REQUIRE(pages.size() == 2);
  CHECK_FALSE(pages[0].torn);
  CHECK(pages[1].torn);
}

TEST_CASE("a heading stays with what it is the heading of", "[layout]") {
  std::vector<Row> rows{row(380, 0), row(15, 0), row(30, 0)};
  rows[1].keep_with_next = true;
  const auto pages = stack(rows, standard(), points(400), points(400));
  REQUIRE(pages.size() == 2);
  CHECK(pages[1].rows.size() == 2);
}

TEST_CASE("a frame and what follows it stand at the foot of the page", "[layout]") {
  std::vector<Row> rows{row(100, 0), row(50, 20, 1), row(20, 8)};
  rows[1].framed = true;
  for (const int room : {400, 210}) {
    const auto pages = stack(rows, standard(), points(room), points(room));
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].rows[0].top == Length{});
    CHECK(pages[0].rows[2].top == points(room - 20));
    CHECK(pages[0].rows[1].top == points(room - 20 - 8 - 50));
  }
}

TEST_CASE("rows that no distance brings onto one page do not stand on one", "[layout]") {
  const std::vector<Row> rows{row(100, 0), row(100, 20)};
  const auto tight = on_one_page(rows, points(210), {.tightest = 500});
  REQUIRE(tight);
  CHECK(tight->rows[1].top == points(110));
  CHECK_FALSE(on_one_page(rows, points(209), {.tightest = 500}));
}
