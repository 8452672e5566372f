// Text → clusters of glyphs.
#include <algorithm>
#include <sstream>

#include "golden.h"
#include "layout/items.h"
#include "layout/shape.h"
#include "test_fonts.h"

using namespace clausekit;
using namespace clausekit::layout;
using clausekit::tests::installed_fonts;

namespace {

struct Case {
  std::string tag, family, text;
};

/// The cases of tests/layout/shaping.txt: `tag | family | text | what is expected`.
std::vector<Case> cases() {
  std::istringstream file(tests::source_file("tests/layout/shaping.txt"));
  std::vector<Case> found;
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t bar = std::min(line.find(" | ", at), line.size());
      parts.push_back(line.substr(at, bar - at));
      at = bar + 3;
    }
    REQUIRE(parts.size() >= 3);
    found.push_back({parts[0], parts[1], parts[2]});
  }
  return found;
}

struct Shaped {
  std::string text;
  std::vector<std::pair<TextItem, std::vector<ShapedCluster>>> items;
  Report report;
};

Shaped shaped(const Text& text, const FontStack& fonts) {
  Shaped out;
  const BidiText prepared = bidi_text(text);
  out.text = prepared.text;
  for (const TextItem& item : items(prepared, text, fonts, false, out.report)) {
    out.items.emplace_back(item, shape(prepared.text, item, item.begin, item.end, text.language));
  }
  return out;
}

/// Clusters in logical order, the glyphs of each counted where they are not one; a new face or
/// direction begins `<family, direction>`.
std::string dump(const Shaped& shaped) {
  std::string out;
  for (const auto& [item, clusters] : shaped.items) {
    out += out.empty() ? "" : " ";
    out += "<" + item.face->file().family + ", " + (item.right_to_left() ? "rtl" : "ltr") + ">";
    for (const ShapedCluster& cluster : clusters) {
      const std::size_t glyphs = cluster.cluster.glyphs.size();
      out += " [" + cluster.cluster.text + "]" + (glyphs == 1 ? "" : std::to_string(glyphs));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("clusters of glyphs are those on record", "[layout]") {
  const Fonts fonts(installed_fonts());
  std::string actual;
  for (const Case& c : cases()) {
    actual += c.tag + " | " + c.family + " | " + c.text + " | " +
              dump(shaped(tests::text_of(c.tag, c.text), tests::stack(fonts, c.tag, c.family))) +
              "\n";
  }
  tests::check_golden("layout/shaping.txt", actual);
}

TEST_CASE("clusters in logical order say what the text says", "[layout]") {
  const Fonts fonts(installed_fonts());
  for (const Case& c : cases()) {
    INFO(c.tag << ": " << c.text);
    const Shaped result =
        shaped(tests::text_of(c.tag, c.text), tests::stack(fonts, c.tag, c.family));
    CHECK(result.report.diagnostics().empty());
    std::string text;
    for (const auto& [item, clusters] : result.items) {
      for (const ShapedCluster& cluster : clusters) {
        CHECK_FALSE(cluster.cluster.text.empty());
        CHECK(result.text.substr(cluster.begin, cluster.end - cluster.begin) ==
              cluster.cluster.text);
        int advance = 0;
        for (const Cluster::Glyph& glyph : cluster.cluster.glyphs) {
          CHECK(glyph.id != 0);
          advance += glyph.advance;
        }
        CHECK(advance == cluster.cluster.advance);
        text += cluster.cluster.text;
      }
    }
    CHECK(text == c.text);
  }
}

TEST_CASE("glyphs stand where the glyphs before them end, unless they are moved", "[layout]") {
  const Fonts fonts(installed_fonts());
  // A vowel before its base, the base, a vowel behind and above: none is moved.
  const Shaped result =
      shaped(tests::text_of("km", "\u1780\u17C0"), tests::stack(fonts, "km", "Noto Sans Khmer"));
  REQUIRE(result.items.size() == 1);
  REQUIRE(result.items.front().second.size() == 1);
  const Cluster& cluster = result.items.front().second.front().cluster;
  REQUIRE(cluster.glyphs.size() == 3);
  CHECK(cluster.glyphs[0].x == 0);
  CHECK(cluster.glyphs[1].x == cluster.glyphs[0].advance);
  CHECK(cluster.glyphs[2].x == cluster.glyphs[0].advance + cluster.glyphs[1].advance);
  CHECK(cluster.glyphs[0].advance > 0);
}

TEST_CASE("the forms of letters follow the language", "[layout]") {
  const Fonts fonts(installed_fonts());
  const FontStack stack = tests::stack(fonts, "en", "Noto Sans");
  const auto glyph = [&](const char* tag) {
    const Shaped result = shaped(tests::text_of(tag, "\u0431"), stack);
    return result.items.front().second.front().cluster.glyphs.front().id;
  };
  CHECK(glyph("ru") != glyph("sr"));
  CHECK(glyph("ru") == glyph("bg"));
}
