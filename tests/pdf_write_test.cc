// Whole files, held against what other programs read in them.
#include <catch2/catch.hpp>

#include "command.h"
#include "pages_by_hand.h"
#include "pdf/write.h"
#include "shaped.h"

using namespace clausekit;
using tests::noto;
using tests::PagesByHand;
using tests::shaped;

TEST_CASE("trial", "[pdf]") {
  PagesByHand hand;
  const auto latin = noto("NotoSans-Regular.ttf");
  hand.text(hand.tag("H1"), shaped(latin, "AV Consent Form, office fi", points(18)), 72, 700);
  hand.text(
      hand.tag("P", 0, "km"),
      shaped(noto("NotoSansKhmer-Regular.ttf"), "ខ្ញុំយល់ព្រមឲ្យមានការឆែកឆេរ ស្ត្រី", points(14), "km"), 72,
      670);
  hand.text(
      hand.tag("P", 0, "ar"),
      shaped(noto("NotoNaskhArabic-Regular.ttf"), "لا أُوَافِقُ عَلَى التَّفْتِيش", points(14), "ar", true),
      72, 640);
  hand.text(hand.tag("P", 0, "zh-Hans"),
            shaped(noto("NotoSansCJK-Regular.ttc", 2), "您有权拒绝。", points(14), "zh-Hans"), 72,
            610);
  hand.stroke({}, layout::Stroke::Shape::frame, {points(72), points(580), points(84), points(592)});
  hand.stroke({}, layout::Stroke::Shape::tick, {points(72), points(580), points(84), points(592)});
  auto bytes = pdf::write(hand.finish());
  REQUIRE(bytes.has_value());
  FILE* f = fopen("/tmp/trial.pdf", "wb");
  fwrite(bytes->data(), 1, bytes->size(), f);
  fclose(f);
}
