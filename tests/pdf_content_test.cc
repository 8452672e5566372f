// The content stream of a page: marked content and numbers.
#include <catch2/catch.hpp>

#include "pdf/content.h"

using namespace clausekit;
using namespace clausekit::layout;
using pdf::Structure;

namespace {

Item text(std::optional<std::size_t> tag, bool reversed = false, Point at = {}) {
  Item item;
  item.tag = tag;
  item.run = GlyphRun{0, points(11), at, reversed, {{1, 0}, {0xABC, -20}, {3, 0}}};
  return item;
}

Item rule(std::optional<std::size_t> tag, Artifact artifact, Rect box) {
  Item item;
  item.tag = tag;
  item.artifact = artifact;
  item.stroke = Stroke{box, points(0.5), Stroke::Shape::line};
  return item;
}

/// Pages of one empty page with a Document that holds two paragraphs: tags 1 and 2.
Pages two_paragraphs() {
  Pages pages;
  pages.pages.resize(1);
  pages.tags.resize(3);
  pages.tags[0].type = "Document";
  for (const std::size_t i : {1U, 2U}) {
    pages.tags[i].type = "P";
    pages.tags[i].parent = 0;
  }
  return pages;
}

std::string painted(const std::vector<Item>& items) {
  const Pages pages = two_paragraphs();
  Structure structure(pages);
  pdf::Content content(structure, 0);
  for (const Item& item : items) content.paint(item);
  auto stream = std::move(content).finish();
  REQUIRE(stream.has_value());
  return *stream;
}

const std::string shown = "Tm[<00010ABC>20<0003>]TJ\n";

}  // namespace

TEST_CASE("what is painted stands in marked content of its tag", "[pdf]") {
  CHECK(painted({text(1), text(2)}) ==
        "0 g 0 G\n"
        "BT\n/P<</MCID 0>>BDC\n/F0 11 Tf 1 0 0 1 0 0 " +
            shown +
            "EMC\n"
            "/P<</MCID 1>>BDC\n1 0 0 1 0 0 " +
            shown + "EMC\nET\n");
}

TEST_CASE("neighbours of one tag share their marked content", "[pdf]") {
  const std::string stream = painted({text(1), text(1), text(2), text(1)});
  CHECK(stream.find("/MCID 2") != std::string::npos);
  CHECK(stream.find("/MCID 3") == std::string::npos);
}

TEST_CASE("what has no tag is an artifact of its kind", "[pdf]") {
  const Rect line{points(72), points(100), points(540), points(100)};
  CHECK(painted({rule({}, Artifact::layout, line), rule({}, Artifact::header, line),
                 rule({}, Artifact::footer, line), rule({}, Artifact::page, line),
                 rule({}, Artifact::none, line)}) ==
        "0 g 0 G\n"
        "/Artifact<</Type/Layout>>BDC\n0.5 w 72 100 m 540 100 l S\nEMC\n"
        "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n72 100 m 540 100 l S\nEMC\n"
        "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n72 100 m 540 100 l S\nEMC\n"
        "/Artifact<</Type/Page>>BDC\n72 100 m 540 100 l S\nEMC\n"
        "/Artifact<</Type/Layout>>BDC\n72 100 m 540 100 l S\nEMC\n");
}

TEST_CASE("an artifact never stands inside of tagged content", "[pdf]") {
  const Rect line{points(72), points(100), points(540), points(100)};
  const std::string stream = painted({text(1), rule({}, Artifact::layout, line), text(1)});
  int depth = 0;
  for (std::size_t at = 0; at < stream.size(); ++at) {
    if (stream.compare(at, 3, "BDC") == 0) CHECK(++depth == 1);
    if (stream.compare(at, 3, "EMC") == 0) CHECK(--depth == 0);
  }
  CHECK(depth == 0);
}

TEST_CASE("reversed text carries its identifier innermost", "[pdf]") {
  CHECK(painted({text(1), text(1, true), text(1)}) ==
        "0 g 0 G\nBT\n/P<</MCID 0>>BDC\n/F0 11 Tf 1 0 0 1 0 0 " + shown +
            "EMC\n/ReversedChars BMC\n/P<</MCID 1>>BDC\n1 0 0 1 0 0 " + shown +
            "EMC\nEMC\n/P<</MCID 2>>BDC\n1 0 0 1 0 0 " + shown + "EMC\nET\n");
}

TEST_CASE("each string of reversed text is turned round by itself", "[pdf]") {
  const std::string stream = painted({text(1, true), text(1, true)});
  CHECK(stream.find("/MCID 0") < stream.find("/MCID 1"));
  CHECK(stream.find("/MCID 1") != std::string::npos);
}

TEST_CASE("nothing is drawn inside of a text object, nor marked content torn by one", "[pdf]") {
  const Rect line{points(72), points(100), points(540), points(100)};
  CHECK(painted({text(1), rule(1, Artifact::none, line), text(1)}) ==
        "0 g 0 G\nBT\n/P<</MCID 0>>BDC\n/F0 11 Tf 1 0 0 1 0 0 " + shown +
            "EMC\nET\n/P<</MCID 1>>BDC\n0.5 w 72 100 m 540 100 l S\nEMC\n"
            "BT\n/P<</MCID 2>>BDC\n1 0 0 1 0 0 " +
            shown + "EMC\nET\n");
}

TEST_CASE("numbers have at most three decimals", "[pdf]") {
  const Rect box{Length{-500}, Length{1}, Length{1234567}, Length{-72020}};
  CHECK(painted({rule(1, Artifact::none, box)}).find("-0.5 0.001 m 1234.567 -72.02 l S") !=
        std::string::npos);
}

TEST_CASE("what lies beyond all paper is refused", "[pdf]") {
  const Pages pages = two_paragraphs();
  Structure structure(pages);
  pdf::Content content(structure, 0);
  content.paint(text(1, false, {points(32'768), {}}));
  const auto stream = std::move(content).finish();
  REQUIRE_FALSE(stream.has_value());
  CHECK(stream.error().message == "something on page 1 lies more than 32,767 points away");
}
