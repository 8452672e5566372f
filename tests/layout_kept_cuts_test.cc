// CFF fonts that were cut down, kept for the next document.
#include <zlib.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "layout/kept_cuts.h"
#include "layout/subset.h"
#include "shaped.h"

using namespace clausekit;
using namespace clausekit::layout;
using tests::noto;
using tests::shaped;

namespace {

EmbeddedFont embedded(const std::shared_ptr<const Face>& face, const std::string& text) {
  FontEmbedder embedder;
  REQUIRE_FALSE(embedder.encode(shaped(face, text, points(10), "zh"), {}).empty());
  const auto fonts = embedder.finish();
  REQUIRE(fonts.has_value());
  return fonts->at(0);
}

}  // namespace

TEST_CASE("the cuts that were used last are kept", "[layout]") {
  KeptCuts kept;
  std::vector<std::shared_ptr<const KeptCut>> cuts;
  for (std::uint32_t glyph = 1; glyph <= 8; ++glyph) {
    cuts.push_back(std::make_shared<const KeptCut>());
    kept.keep({glyph}, cuts.back());
  }
  CHECK(kept.find({1}) == cuts[0]);
  kept.keep({9}, std::make_shared<const KeptCut>());
  CHECK(kept.find({1}) == cuts[0]);  // used after 2, which had to go
  CHECK(kept.find({2}) == nullptr);
  CHECK(kept.find({3}) == cuts[2]);
  CHECK(kept.find({1, 3}) == nullptr);
}

TEST_CASE("the same glyphs of a CFF font are cut out once", "[layout]") {
  const auto face = noto("NotoSansCJK-Regular.ttc", 2);
  const auto first = cut_cff(*face, {20, 21}), again = cut_cff(*face, {20, 21});
  REQUIRE((first && again));
  CHECK(*first == *again);
  const auto other = cut_cff(*face, {20, 22});
  REQUIRE(other.has_value());
  CHECK((*other)->font.program != (*first)->font.program);
}

TEST_CASE("a font that was kept is the font that would be made", "[layout]") {
  const auto face = noto("NotoSansCJK-Regular.ttc", 2);
  const EmbeddedFont made = embedded(face, "您有权拒绝"), kept = embedded(face, "拒绝权有您");
  const EmbeddedFont fresh = embedded(noto("NotoSansCJK-Regular.ttc", 2), "您有权拒绝");
  for (const EmbeddedFont* one : {&kept, &fresh}) {
    CHECK(one->name == made.name);
    CHECK(one->program == made.program);
    CHECK(one->deflated == made.deflated);
    REQUIRE(one->codes.size() == made.codes.size());
    for (std::size_t i = 0; i < made.codes.size(); ++i) {
      CHECK(one->codes[i].code == made.codes[i].code);
      CHECK(one->codes[i].glyph == made.codes[i].glyph);
      CHECK(one->codes[i].text == made.codes[i].text);
    }
  }
  std::string program(made.program.size(), '\0');
  uLongf size = program.size();
  CHECK(uncompress(reinterpret_cast<Bytef*>(program.data()), &size,
                   reinterpret_cast<const Bytef*>(made.deflated.data()),
                   made.deflated.size()) == Z_OK);
  CHECK(size == made.program.size());
  CHECK(program == made.program);
}
