// The font of what is typed into a field: two faces made one.
#include <hb.h>

#include <algorithm>
#include <string>
#include <thread>

#include "base/utf8.h"
#include "layout/field_font.h"
#include "layout/glyf.h"
#include "layout/glyph_tables.h"
#include "layout/handles.h"
#include "layout/merge.h"
#include "layout/program.h"
#include "reopened.h"
#include "shaped.h"
#include "test_fonts.h"
#include "text/letters.h"

using namespace clausekit;
using namespace clausekit::layout;
using tests::language;
using tests::noto;
using tests::Reopened;
using namespace std::string_literals;

namespace {

const Fonts& fonts() {
  static const Fonts all(tests::installed_fonts());
  return all;
}

/// The field font of a language in `family`, over Noto Sans.
EmbeddedFont made(const std::string& tag, const std::string& family) {
  auto font = fonts().field_font(language(tag, family), language("en", "Noto Sans"));
  INFO((font ? "" : font.error().message));
  REQUIRE(font.has_value());
  return **font;
}

const EmbeddedFont::Code* code_of(const EmbeddedFont& font, char32_t letter) {
  const auto found = std::find_if(font.codes.begin(), font.codes.end(),
                                  [&](const auto& code) { return code.code == letter; });
  return found == font.codes.end() ? nullptr : &*found;
}

/// A glyph as a list of drawing moves.
std::string outline(hb_font_t* font, std::uint32_t glyph) {
  static hb_draw_funcs_t* const funcs = [] {
    const auto note = [](void* out, const char* what, float x, float y) {
      *static_cast<std::string*>(out) += what + std::to_string(x) + "," + std::to_string(y);
    };
    static const auto noted = note;
    hb_draw_funcs_t* all = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(
        all,
        [](hb_draw_funcs_t*, void* out, hb_draw_state_t*, float x, float y, void*) {
          noted(out, "move", x, y);
        },
        nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(
        all,
        [](hb_draw_funcs_t*, void* out, hb_draw_state_t*, float x, float y, void*) {
          noted(out, "line", x, y);
        },
        nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(
        all,
        [](hb_draw_funcs_t*, void* out, hb_draw_state_t*, float by_x, float by_y, float x, float y,
           void*) {
          noted(out, "by", by_x, by_y);
          noted(out, "curve", x, y);
        },
        nullptr, nullptr);
    hb_draw_funcs_make_immutable(all);
    return all;
  }();
  std::string out;
  hb_font_get_glyph_shape(font, glyph, funcs, &out);
  return out;
}

struct Sample {
  const char* tag;
  const char* family;
  const char* file;
  std::u32string letters;  ///< some that must be there, of the language's own
};

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all{
      {"en", "Noto Sans", "NotoSans-Regular.ttf", U""},
      {"ar", "Noto Naskh Arabic", "NotoNaskhArabic-Regular.ttf", U"بچءلأ\u064B\u0660\u0669،؟"},
      {"km", "Noto Sans Khmer", "NotoSansKhmer-Regular.ttf", U"កឲអ\u17D2\u17BE\u17E0\u17E9។"},
      {"hi", "Noto Sans Devanagari", "NotoSansDevanagari-Regular.ttf", U"कष\u093F\u094D\u0966।"},
      {"am", "Noto Sans Ethiopic", "NotoSansEthiopic-Regular.ttf", U"ሀፍ።"},
      {"my", "Noto Sans Myanmar", "NotoSansMyanmar-Regular.ttf", U"ကအ\u1031\u1040"},
      {"ru", "Noto Sans", "NotoSans-Regular.ttf", U"жЖёЁ"},
  };
  return all;
}

const std::u32string names = U"Az09 ÀÿĀſÑñơƯșȚẠỹ–—“”’€@/";

}  // namespace

TEST_CASE("a code of the field font is the letter that it types", "[layout]") {
  for (const Sample& sample : samples()) {
    DYNAMIC_SECTION(sample.tag) {
      const EmbeddedFont font = made(sample.tag, sample.family);
      CHECK(font.format == EmbeddedFont::Format::truetype);
      CHECK(std::is_sorted(font.codes.begin(), font.codes.end(),
                           [](const auto& a, const auto& b) { return a.code < b.code; }));
      for (const EmbeddedFont::Code& code : font.codes) {
        CHECK(code_points(code.text) == std::u32string(1, code.code));
        CHECK(code.glyph != 0);
      }
      for (const char32_t letter : names + sample.letters) {
        CAPTURE(static_cast<unsigned>(letter));
        CHECK(code_of(font, letter) != nullptr);
      }
    }
  }
}

TEST_CASE("letters of two faces keep their shapes and widths in one program", "[layout]") {
  for (const Sample& sample : samples()) {
    DYNAMIC_SECTION(sample.tag) {
      const EmbeddedFont font = made(sample.tag, sample.family);
      const Reopened reopened(font);
      const auto latin = noto("NotoSans-Regular.ttf"), own = noto(sample.file);
      const unsigned glyphs = hb_face_get_glyph_count(reopened.face.get());
      std::size_t painted = 0;
      for (const EmbeddedFont::Code& code : font.codes) {
        CAPTURE(code.code);
        CHECK(code.glyph < glyphs);
        const auto& face = latin->has_glyph(code.code) ? latin : own;
        hb_font_t* source = face->handles().font.get();
        hb_codepoint_t glyph = 0;
        REQUIRE(hb_font_get_nominal_glyph(source, code.code, &glyph) != 0);
        CHECK(outline(reopened.font.get(), code.glyph) == outline(source, glyph));
        CHECK(hb_font_get_glyph_h_advance(reopened.font.get(), code.glyph) == code.width);
        CHECK(hb_font_get_glyph_h_advance(source, glyph) == code.width);
        hb_glyph_extents_t there{}, here{};
        CHECK(hb_font_get_glyph_extents(source, glyph, &there) ==
              hb_font_get_glyph_extents(reopened.font.get(), code.glyph, &here));
        CHECK(here.x_bearing == there.x_bearing);
        CHECK(here.width == there.width);
        CHECK(here.y_bearing == there.y_bearing);
        CHECK(here.height == there.height);
        CHECK(here.x_bearing >= font.box[0]);
        CHECK(here.x_bearing + here.width <= font.box[2]);
        painted += here.width == 0 ? 0 : 1;
      }
      CHECK(painted > 400);
    }
  }
}

TEST_CASE("fonts that no field needs whole are left out of it", "[layout]") {
  const EmbeddedFont han = made("zh-Hans", "Noto Sans CJK SC");
  CHECK(code_of(han, U'您') == nullptr);
  CHECK(code_of(han, U'A') != nullptr);
  CHECK(han.name.ends_with("+NotoSans-Regular"));

  const auto none = fonts().field_font(language("zh-Hans", "Noto Sans CJK SC"),
                                       language("zh-Hans", "Noto Sans CJK SC"));
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().message == "no TrueType font has letters for the fields");
}

TEST_CASE("characters that no code can stand for are left out", "[layout]") {
  const FontStack stack = tests::stack(fonts(), "en", "Noto Sans");
  const auto font = field_font(stack, U"\0b\U0001F600a\uFFFF\u1780"s);
  REQUIRE(font.has_value());
  REQUIRE(font->codes.size() == 2);
  CHECK(font->codes[0].text == "a");
  CHECK(font->codes[1].text == "b");
}

TEST_CASE("a language's field font is made once, and always the same", "[layout]") {
  const Language khmer = language("km", "Noto Sans Khmer"), english = language("en", "Noto Sans");
  std::vector<std::shared_ptr<const EmbeddedFont>> seen(4);
  {
    const Fonts fresh(tests::installed_fonts());
    std::vector<std::jthread> threads;
    for (auto& one : seen) {
      threads.emplace_back([&] {
        if (auto font = fresh.field_font(khmer, english)) one = *font;
      });
    }
    threads.clear();
  }
  REQUIRE(seen[0] != nullptr);
  for (const auto& one : seen) CHECK(one == seen[0]);
  CHECK(made("km", "Noto Sans Khmer").program == seen[0]->program);
  CHECK(made("ar", "Noto Naskh Arabic").program != seen[0]->program);
}

TEST_CASE("three faces become one, and a damaged one does no harm", "[layout]") {
  const auto whole = cut_down(*noto("NotoSans-Regular.ttf"), {5, 6, 7});
  const auto khmer = cut_down(*noto("NotoSansKhmer-Regular.ttf"), {20, 21});
  REQUIRE((whole && khmer));
  const auto first = append_glyphs(whole->face.get(), khmer->face.get());
  const auto second = append_glyphs(whole->face.get(), khmer->face.get());
  REQUIRE((first && second));
  CHECK(*second == *first + 3);  // with .notdef
  const auto tables = GlyphTables::of(whole->face.get());
  REQUIRE(tables.has_value());
  CHECK(tables->glyphs == *second + 3);

  CHECK_FALSE(append_glyphs(whole->face.get(), hb_face_get_empty()).has_value());
  CHECK(GlyphTables::of(whole->face.get())->glyphs == tables->glyphs);
}

TEST_CASE("what a composite glyph is made of moves with it", "[layout]") {
  std::string glyph;
  // Two components: one with offsets of a byte each, one with words and a scale.
  for (const int word : {-1, 0, 0, 10, 10, 0x0020, 3, 0x0102, 0x0009, 4, 1, 2, 0x4000}) {
    append_u16(glyph, word);
  }
  std::string moved = glyph;
  renumber_components(moved, 300);
  CHECK(read_u16(moved, 12) == 303);
  CHECK(read_u16(moved, 18) == 304);
  write_u16(moved, 12, 3);
  write_u16(moved, 18, 4);
  CHECK(moved == glyph);

  std::string simple;
  for (const int word : {1, 0, 0, 10, 10, 0x0020, 3}) append_u16(simple, word);
  std::string same = simple;
  renumber_components(same, 300);
  CHECK(same == simple);
  for (std::size_t length = 0; length < glyph.size(); ++length) {
    std::string cut = glyph.substr(0, length);
    renumber_components(cut, 1);
    CHECK(cut.size() == length);
  }
}
