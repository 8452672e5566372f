// Pages as pictures: what an independent renderer (Poppler with FreeType) makes of our fonts.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <sstream>

#include "command.h"
#include "gray.h"
#include "pages_by_hand.h"
#include "pdf/write.h"
#include "shaped.h"

using namespace clausekit;
using layout::Cluster;
using layout::LineRun;
using tests::noto;
using tests::PagesByHand;
using tests::shaped;

namespace {

/// The gray values of a page, row by row; empty where pdftoppm is not installed.
std::string picture(const layout::Pages& pages) {
  const auto written = pdf::write(pages, tests::gray());
  REQUIRE(written.has_value());
  const tests::TemporaryFolder folder;
  const auto said = tests::run({"pdftoppm", "-gray", "-r", "100", "-singlefile",
                                folder.write("a.pdf", *written), folder.path("a")});
  if (!said) return {};
  INFO(said->errors);
  CHECK(said->errors.empty());
  REQUIRE(said->status == 0);
  std::istringstream in(folder.read("a.pgm"));
  std::string format;
  std::size_t width = 0, height = 0, white = 0;
  in >> format >> width >> height >> white;
  REQUIRE(format == "P5");
  REQUIRE(white == 255);
  std::string pixels = in.str().substr(static_cast<std::size_t>(in.tellg()) + 1);
  REQUIRE(pixels.size() == width * height);
  return pixels;
}

/// The same glyphs, each by itself at its own place, so that no composite glyph is needed.
void text_glyph_by_glyph(PagesByHand& hand, const LineRun& run, double x, double y) {
  const double unit = run.size.points() / run.face->units_per_em();
  int pen = 0;
  for (const Cluster& cluster : run.clusters) {
    for (const Cluster::Glyph& glyph : cluster.glyphs) {
      LineRun one;
      one.face = run.face;
      one.size = run.size;
      one.clusters.push_back({{{glyph.id, 0, 0, glyph.advance}}, glyph.advance, "x"});
      hand.text({}, one, x + (pen + glyph.x) * unit, y + glyph.y * unit);
    }
    pen += cluster.advance;
  }
}

int gray(char pixel) { return static_cast<unsigned char>(pixel); }

/// Mean grays of blocks of 5 by 5 pixels. Poppler rounds the place of a glyph to a fraction of a
/// pixel, which moves edges but not what stands where.
std::vector<int> blocks(const std::string& pixels) {
  std::vector<int> sums(170 * 220);
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    sums.at(i / 850 / 5 * 170 + i % 850 / 5) += gray(pixels[i]);
  }
  for (int& sum : sums) sum /= 25;
  return sums;
}

}  // namespace

TEST_CASE("composite glyphs look like their parts, placed one by one", "[pdf]") {
  struct Sample {
    const char* font;
    const char* text;
    bool right_to_left;
  };
  const std::vector<Sample> samples{
      {"NotoSans-Regular.ttf", "AVATAR, office, đồng ý không ký", false},
      {"NotoSansKhmer-Regular.ttf", "ខ្ញុំយល់ព្រមឲ្យមានការឆែកឆេរ ស្ត្រី", false},
      {"NotoSansDevanagari-Regular.ttf", "मैं तलाशी की अनुमति देता हूँ", false},
      {"NotoNaskhArabic-Regular.ttf", "لا أُوَافِقُ عَلَى التَّفْتِيش", true},
      {"NotoNastaliqUrdu-Regular.ttf", "میں تلاشی کی اجازت نہیں دیتا", true}};
  PagesByHand ours, plain;
  double y = 720;
  for (const Sample& sample : samples) {
    const LineRun run =
        shaped(noto(sample.font), sample.text, points(24), "und", sample.right_to_left);
    ours.text({}, run, 72, y);
    text_glyph_by_glyph(plain, run, 72, y);
    y -= 80;
  }
  const std::string got = picture(ours.finish());
  if (got.empty()) return;
  const std::string wanted = picture(plain.finish());
  REQUIRE(got.size() == wanted.size());

  CHECK(std::count_if(wanted.begin(), wanted.end(), [](char p) { return gray(p) < 128; }) > 5000);
  const std::vector<int> there = blocks(wanted), here = blocks(got);
  int different = 0;
  for (std::size_t i = 0; i < there.size(); ++i) {
    different += std::abs(there[i] - here[i]) > 60 ? 1 : 0;
  }
  CHECK(different == 0);
}

TEST_CASE("a tick and its frame are drawn without a font", "[pdf]") {
  PagesByHand hand;
  const Rect box{points(72), points(700), points(144), points(772)};
  hand.stroke({}, layout::Stroke::Shape::tick, box);
  layout::Pages pages = hand.finish();
  const std::string tick = picture(pages);
  if (tick.empty()) return;
  CHECK(pages.fonts.empty());
  // The turning point of the tick stands low and left of the middle of the box.
  const auto lowest =
      std::find_if(tick.rbegin(), tick.rend(), [](char p) { return gray(p) < 128; });
  REQUIRE(lowest != tick.rend());
  const auto at = static_cast<std::size_t>(tick.rend() - lowest) - 1;
  const std::size_t across = at % 850, down = at / 850;
  CHECK(across > 100);
  CHECK(across < 150);
  CHECK(down > 90);
  CHECK(down < 128);
}
