// Fonts cut down for embedding: codes, composite glyphs, CIDs, tables.
#include <hb-subset.h>
#include <hb.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>
#include <set>

#include "base/utf8.h"
#include "layout/cff.h"
#include "layout/composite.h"
#include "layout/glyf.h"
#include "layout/handles.h"
#include "layout/subset.h"
#include "reopened.h"
#include "shaped.h"

using namespace clausekit;
using namespace clausekit::layout;
using tests::noto;
using tests::Reopened;
using tests::shaped;

namespace {

const Length size = points(10);

struct Encoded {
  std::vector<GlyphRun> runs;
  std::vector<EmbeddedFont> fonts;

  [[nodiscard]] const EmbeddedFont::Code& code(const GlyphRun& run, std::size_t at) const {
    for (const EmbeddedFont::Code& code : fonts.at(run.font).codes) {
      if (code.code == run.shown.at(at).code) return code;
    }
    throw std::out_of_range("a code is shown that its font does not have");
  }
  /// The texts of all codes as they stand, visual order, `|` between them.
  [[nodiscard]] std::string texts() const {
    std::string out;
    for (const GlyphRun& run : runs) {
      for (std::size_t i = 0; i < run.shown.size(); ++i) out += code(run, i).text + "|";
    }
    return out;
  }
};

Encoded encoded(const LineRun& run) {
  FontEmbedder embedder;
  auto runs = embedder.encode(run, {});
  auto fonts = embedder.finish();
  REQUIRE(fonts.has_value());
  return {std::move(runs), std::move(*fonts)};
}

/// The outline of a glyph as a list of drawing moves, moved by (x, y).
struct Outline {
  std::multiset<std::string> moves;
  float x = 0, y = 0;

  static std::multiset<std::string> of(hb_font_t* font, std::uint32_t glyph, int x = 0, int y = 0) {
    Outline outline{{}, static_cast<float>(x), static_cast<float>(y)};
    static hb_draw_funcs_t* const funcs = [] {
      hb_draw_funcs_t* made = hb_draw_funcs_create();
      hb_draw_funcs_set_move_to_func(
          made,
          [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float to_x, float to_y, void*) {
            static_cast<Outline*>(data)->add("move", to_x, to_y);
          },
          nullptr, nullptr);
      hb_draw_funcs_set_line_to_func(
          made,
          [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float to_x, float to_y, void*) {
            static_cast<Outline*>(data)->add("line", to_x, to_y);
          },
          nullptr, nullptr);
      hb_draw_funcs_set_quadratic_to_func(
          made,
          [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float by_x, float by_y, float to_x,
             float to_y, void*) {
            static_cast<Outline*>(data)->add("by", by_x, by_y);
            static_cast<Outline*>(data)->add("curve", to_x, to_y);
          },
          nullptr, nullptr);
      hb_draw_funcs_make_immutable(made);
      return made;
    }();
    hb_font_get_glyph_shape(font, glyph, funcs, &outline);
    return outline.moves;
  }
  void add(const char* what, float to_x, float to_y) {
    moves.insert(what + std::to_string(to_x + x) + "," + std::to_string(to_y + y));
  }
};

/// Holds every code of `run` against the glyphs that HarfBuzz chose for its cluster.
void check_pictures(const LineRun& run) {
  const Encoded out = encoded(run);
  REQUIRE(out.fonts.size() == 1);
  const Reopened reopened(out.fonts[0]);
  std::multiset<std::string> wanted, got;
  int pen = 0;
  for (const Cluster& cluster : run.clusters) {
    for (const Cluster::Glyph& glyph : cluster.glyphs) {
      wanted.merge(Outline::of(run.face->handles().font.get(), glyph.id, pen + glyph.x, glyph.y));
    }
    pen += cluster.advance;
  }
  pen = 0;
  for (std::size_t i = 0; i < out.runs.at(0).shown.size(); ++i) {
    const EmbeddedFont::Code& code = out.code(out.runs[0], i);
    got.merge(Outline::of(reopened.font.get(), code.glyph, pen, 0));
    CHECK(hb_font_get_glyph_h_advance(reopened.font.get(), code.glyph) == code.width);
    pen += code.width + out.runs[0].shown[i].kern;
  }
  CHECK_FALSE(wanted.empty());
  CHECK(got == wanted);
}

std::uint32_t sum_of_words(std::string_view bytes) {
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < bytes.size(); at += 4) {
    sum += read_u32(std::string(bytes.substr(at, 4)) + std::string(3, '\0'), 0);
  }
  return sum;
}

HbFace all_of(const std::shared_ptr<const Face>& face) {
  const Owned<hb_subset_input_t, hb_subset_input_destroy> input(hb_subset_input_create_or_fail());
  hb_set_add_range(hb_subset_input_glyph_set(input.get()), 0, 40);
  return HbFace(hb_subset_or_fail(face->handles().face.get(), input.get()));
}

}  // namespace

TEST_CASE("a code stands for one glyph with one text", "[subset]") {
  const Encoded out = encoded(shaped(noto("NotoSans-Regular.ttf"), "a banana", size));
  CHECK(out.texts() == "a| |b|a|n|a|n|a|");
  REQUIRE(out.fonts.size() == 1);
  CHECK(out.fonts[0].codes.size() == 4);
  CHECK(out.fonts[0].codes.front().code == 1);
  CHECK(out.fonts[0].program.size() < 4000);
}

TEST_CASE("kerning is a correction between codes", "[subset]") {
  const LineRun run = shaped(noto("NotoSans-Regular.ttf"), "AVA", size);
  const Encoded out = encoded(run);
  CHECK(out.fonts[0].codes.size() == 2);
  CHECK(out.runs[0].shown[0].kern < 0);
  CHECK(out.runs[0].shown[0].kern == run.clusters[0].advance - out.code(out.runs[0], 0).width);
  CHECK(out.runs[0].shown[2].kern == 0);
}

TEST_CASE("the same picture with another text is another code", "[subset]") {
  LineRun run = shaped(noto("NotoSans-Regular.ttf"), "aa", size);
  run.clusters[1].text = "\u0430";  // CYRILLIC SMALL LETTER A
  const Encoded out = encoded(run);
  CHECK(out.texts() == "a|\u0430|");
  CHECK(out.fonts[0].codes[0].glyph == out.fonts[0].codes[1].glyph);
}

TEST_CASE("pictures stay what HarfBuzz made of the text", "[subset]") {
  check_pictures(shaped(noto("NotoSans-Regular.ttf"), "AVATAR, fficé Ǟ\u0323 \u1EC7", size, "vi"));
  check_pictures(shaped(noto("NotoSansKhmer-Regular.ttf"), "ខ្ញុំយល់ព្រមឲ្យមានការឆែកឆេរ ភ្នាក់ងារ ស្ត្រី ក្រុម",
                        size, "km"));
  check_pictures(
      shaped(noto("NotoNaskhArabic-Regular.ttf"), "أُوَافِقُ عَلَى لا الله التَّفْتِيش", size, "ar", true));
  check_pictures(
      shaped(noto("NotoNastaliqUrdu-Regular.ttf"), "میں تلاشی کی اجازت", size, "ur", true));
  check_pictures(shaped(noto("NotoSansArabic-Regular.ttf"), "لا لله مُحَمَّدٌ", size, "ar", true));
  check_pictures(shaped(noto("NotoSansDevanagari-Regular.ttf"), "मैं तलाशी क्षेत्र की र्कि", size, "hi"));
}

TEST_CASE("a stack of Khmer letters is painted whole by its first code", "[subset]") {
  const Encoded out = encoded(shaped(noto("NotoSansKhmer-Regular.ttf"), "ខ្ញុំព្រម", size, "km"));
  CHECK(out.texts() == "ខ|្ញុំ|ព|្រ|ម|");
  for (const std::size_t marks : {1U, 3U}) {
    const EmbeddedFont::Code& code = out.code(out.runs.at(0), marks);
    CHECK(code.width == 0);
    const Reopened reopened(out.fonts.at(0));
    CHECK(Outline::of(reopened.font.get(), code.glyph).empty());
  }
}

TEST_CASE("no letter of right-to-left text is without width", "[subset]") {
  // Its alef is a glyph of its own, painted over the lam, and has no advance.
  const Encoded out =
      encoded(shaped(noto("NotoSansArabic-Regular.ttf"), "لا إلا الأوراق", size, "ar", true));
  for (std::size_t i = 0; i < out.runs.at(0).shown.size(); ++i) {
    const EmbeddedFont::Code& code = out.code(out.runs[0], i);
    INFO(code.text);
    CHECK(code.width > 100);
  }
}

TEST_CASE("right-to-left text has a code for every character, and no corrections", "[subset]") {
  const std::string text = "لا أُوَافِقُ عَلَى التَّفْتِيش الله";
  for (const char* font : {"NotoNaskhArabic-Regular.ttf", "NotoSansArabic-Regular.ttf"}) {
    const LineRun run = shaped(noto(font), text, size, "ar", true);
    const Encoded out = encoded(run);
    REQUIRE(out.runs.size() == 1);
    CHECK(out.runs[0].reversed);
    int width = 0;
    std::string backwards;
    for (std::size_t i = 0; i < out.runs[0].shown.size(); ++i) {
      const EmbeddedFont::Code& code = out.code(out.runs[0], i);
      CHECK(out.runs[0].shown[i].kern == 0);
      CHECK(code_points(code.text).size() == 1);
      width += code.width;
      backwards.insert(0, code.text);
    }
    CHECK(backwards == text);
    CHECK(width == std::accumulate(run.clusters.begin(), run.clusters.end(), 0,
                                   [](int sum, const Cluster& c) { return sum + c.advance; }));
  }
}

TEST_CASE("every table has its checksum and the font has its own", "[subset]") {
  const EmbeddedFont font =
      encoded(shaped(noto("NotoSansKhmer-Regular.ttf"), "ខ្ញុំ", size, "km")).fonts[0];
  const std::string_view sfnt = font.program;
  std::set<std::string> tags;
  for (std::size_t i = 0; i < read_u16(sfnt, 4); ++i) {
    const std::size_t entry = 12 + i * 16;
    const std::string tag(sfnt.substr(entry, 4));
    std::string table(sfnt.substr(read_u32(sfnt, entry + 8), read_u32(sfnt, entry + 12)));
    if (tag == "head") table.replace(8, 4, 4, '\0');
    INFO(tag);
    CHECK(sum_of_words(table) == read_u32(sfnt, entry + 4));
    tags.insert(tag);
  }
  CHECK(tags == std::set<std::string>{"glyf", "head", "hhea", "hmtx", "loca", "maxp"});
  CHECK(sum_of_words(sfnt) == 0xB1B0AFBA);
}

TEST_CASE("the same text gives the same font, and another text another name", "[subset]") {
  const auto face = noto("NotoSans-Regular.ttf");
  const EmbeddedFont font = encoded(shaped(face, "consent", size)).fonts[0];
  CHECK(font.program == encoded(shaped(face, "consent", size)).fonts[0].program);
  CHECK(font.name == encoded(shaped(face, "consent", size)).fonts[0].name);
  CHECK(font.name != encoded(shaped(face, "refusal", size)).fonts[0].name);
  CHECK(font.name.substr(6) == "+NotoSans-Regular");
  CHECK(font.cap_height == 714);
  CHECK(font.ascent == 1069);
  CHECK(font.descent == -293);
}

TEST_CASE("a CFF font keeps its CIDs", "[subset]") {
  const Encoded out =
      encoded(shaped(noto("NotoSansCJK-Regular.ttc", 2), "您有权拒绝。", size, "zh"));
  CHECK(out.texts() == "您|有|权|拒|绝|。|");
  const EmbeddedFont& font = out.fonts.at(0);
  CHECK(font.format == EmbeddedFont::Format::cff);
  CHECK(font.program.size() < 8000);
  const std::vector<std::uint16_t> cids = cff_cids(font.program, font.codes.size() + 1);
  REQUIRE(cids.size() == font.codes.size() + 1);
  for (const EmbeddedFont::Code& code : font.codes) CHECK(cids.at(code.glyph) == code.code);
}

TEST_CASE("a CFF glyph with two texts stands in two fonts", "[subset]") {
  LineRun run = shaped(noto("NotoSansCJK-Regular.ttc", 2), "一一一", size, "zh");
  run.clusters[1].text = "\u2F00";  // KANGXI RADICAL ONE
  const Encoded out = encoded(run);
  CHECK(out.texts() == "一|\u2F00|一|");
  CHECK(out.fonts.size() == 2);
  REQUIRE(out.runs.size() == 3);
  CHECK(out.runs[1].origin.x == size);
  CHECK(out.runs[2].origin.x == size * 2);
}

TEST_CASE("a CFF mark that is raised gets a run of its own", "[subset]") {
  LineRun run = shaped(noto("NotoSansCJK-Regular.ttc", 0), "か", size, "ja");
  run.clusters[0].glyphs.push_back({run.clusters[0].glyphs[0].id + 1, 250, 500, 0});
  const Encoded out = encoded(run);
  CHECK(out.texts() == "か|\u200B|");
  REQUIRE(out.runs.size() == 2);
  CHECK(out.runs[1].origin.x == points(2.5));
  CHECK(out.runs[1].origin.y == points(5));
}

TEST_CASE("a glyph that is not there is a failure, not an empty box", "[subset]") {
  FontEmbedder embedder;
  const auto runs =
      embedder.encode(shaped(noto("NotoNaskhArabic-Regular.ttf"), "A", size, "en"), {});
  CHECK(runs.empty());
  const auto fonts = embedder.finish();
  REQUIRE_FALSE(fonts.has_value());
  CHECK(fonts.error().message.find("has no glyph for \"A\"") != std::string::npos);
}

TEST_CASE("a face whose codes are used up goes on in a second font", "[subset]") {
  LineRun run = shaped(noto("NotoSans-Regular.ttf"), "x", size);
  const Cluster x = run.clusters[0];
  run.clusters.assign(70'000, x);
  for (std::size_t i = 0; i < run.clusters.size(); ++i) run.clusters[i].text = std::to_string(i);
  const Encoded out = encoded(run);
  REQUIRE(out.fonts.size() == 2);
  CHECK(out.fonts[0].codes.size() + out.fonts[1].codes.size() == 70'000);
  CHECK(out.runs.at(1).origin.x ==
        Length{scaled(size, x.advance).thousandths * static_cast<int>(out.fonts[0].codes.size())});
}

TEST_CASE("what TrueType cannot express is refused and leaves the font as it was", "[subset]") {
  const auto face = noto("NotoSans-Regular.ttf");
  const HbFace cut = all_of(face);
  const HbBlob before(hb_face_reference_blob(cut.get()));
  const unsigned size_before = hb_blob_get_length(before.get());
  CHECK_FALSE(append_composites(cut.get(), {{{{5, 0, 0}, {6, 40'000, 0}}, 500}}).has_value());
  CHECK_FALSE(append_composites(cut.get(), {{{{5, 0, 0}}, 70'000}}).has_value());
  const HbBlob after(hb_face_reference_blob(cut.get()));
  CHECK(hb_blob_get_length(after.get()) == size_before);
  CHECK(append_composites(cut.get(), {{{{5, 0, 0}, {6, 300, 0}}, 500}}).has_value());
}

TEST_CASE("a part of a composite glyph keeps its side bearing", "[subset]") {
  const HbFace cut = all_of(noto("NotoSans-Regular.ttf"));
  constexpr hb_tag_t hmtx = HB_TAG('h', 'm', 't', 'x');
  constexpr std::uint32_t glyph = 5;
  const HbBlob metrics(hb_face_reference_table(cut.get(), hmtx));
  unsigned length = 0;
  const char* data = hb_blob_get_data(metrics.get(), &length);
  std::string moved(data, length);
  write_u16(moved, glyph * 4 + 2, read_i16(moved, glyph * 4 + 2) + 30);
  const HbBlob table(
      hb_blob_create(moved.data(), length, HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  hb_face_builder_add_table(cut.get(), hmtx, table.get());

  const std::uint32_t added = hb_face_get_glyph_count(cut.get());
  REQUIRE(append_composites(cut.get(), {{{{glyph, 0, 0}}, 600}}).has_value());
  const HbBlob program(hb_face_reference_blob(cut.get()));
  const HbFace face(hb_face_create(program.get(), 0));
  const HbFont font(hb_font_create(face.get()));
  CHECK(Outline::of(font.get(), added) == Outline::of(font.get(), glyph));
}

TEST_CASE("rounding widths to thousandths of an em does not add up", "[subset]") {
  std::string text;
  for (char32_t c = 0x1B170; c < 0x1B1A0; ++c) append_utf8(text, c);
  const auto face = noto("NotoTraditionalNushu-Regular.ttf");  // 1,024 units per em
  LineRun run = shaped(face, text, size);
  for (Cluster& cluster : run.clusters) cluster.advance += 1;
  const Encoded out = encoded(run);
  REQUIRE(out.runs.size() == 1);
  double wanted = 0;
  int pen = 0;
  for (std::size_t i = 0; i < run.clusters.size(); ++i) {
    CHECK(std::abs(pen - wanted * 1000 / face->units_per_em()) <= 0.5);
    wanted += run.clusters[i].advance;
    pen += out.code(out.runs[0], i).width + out.runs[0].shown[i].kern;
  }
}

TEST_CASE("outlines that refer to themselves are found to be too deep", "[subset]") {
  std::string glyf;
  for (const int word : {-1, 0, 0, 10, 10, 3, 0, 0, 0}) append_u16(glyf, word);
  std::string loca;
  append_u32(loca, 0);
  append_u32(loca, static_cast<std::uint32_t>(glyf.size()));
  CHECK(Glyf(glyf, loca, true, 1).extent(0).depth > Glyf::deepest);
  CHECK(Glyf(glyf, "", false, 1).extent(0).empty);
  CHECK(Glyf(glyf.substr(0, 11), loca, true, 1).extent(7).empty);
}

TEST_CASE("damaged CFF tables have no CIDs", "[subset]") {
  const EmbeddedFont font =
      encoded(shaped(noto("NotoSansCJK-Regular.ttc", 2), "您有权", size, "zh")).fonts[0];
  REQUIRE(cff_cids(font.program, 4).size() == 4);
  for (std::size_t length = 0; length < font.program.size(); length += 7) {
    (void)cff_cids(std::string_view(font.program).substr(0, length), 4);
  }
  for (std::size_t at = 0; at < 200; ++at) {
    std::string damaged = font.program;
    damaged[at] = '\xFF';
    (void)cff_cids(damaged, 60'000);
  }
  CHECK(cff_cids("", 4).empty());
  CHECK(cff_cids(std::string_view(font.program).substr(0, 40), 4).empty());
}
