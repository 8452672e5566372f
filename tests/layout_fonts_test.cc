// Fonts: found by name, opened, refused.
#include <fstream>

#include "golden.h"
#include "test_fonts.h"

using namespace clausekit;
using namespace clausekit::layout;

namespace {

const std::string noto_sans = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";

/// A file that is gone when the test is over.
struct TemporaryFile {
  explicit TemporaryFile(const std::string& bytes)
      : path(std::filesystem::temp_directory_path() / "clausekit-font-test.ttf") {
    std::ofstream(path, std::ios::binary) << bytes;
  }
  ~TemporaryFile() { std::filesystem::remove(path); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  std::filesystem::path path;
};

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> families(const FontStack& stack) {
  std::vector<std::string> names;
  for (const FontStack::Entry& entry : stack.entries) {
    names.push_back(entry.regular->file().family);
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a face knows its letters and measures", "[layout]") {
  const auto face = Face::open({"Noto Sans", false, noto_sans, 0});
  REQUIRE(face.has_value());
  CHECK((*face)->has_glyph(U'a'));
  CHECK_FALSE((*face)->has_glyph(U'\u1780'));
  CHECK((*face)->units_per_em() == 1000);
  CHECK((*face)->ascent() == 1069);
  CHECK((*face)->descent() == -293);
  CHECK_FALSE((*face)->is_cff());
}

TEST_CASE("what is no font is refused by name", "[layout]") {
  const auto absent = Face::open({"X", false, "/nowhere/x.ttf", 0});
  REQUIRE_FALSE(absent.has_value());
  CHECK(absent.error().message == "cannot open the font file \"/nowhere/x.ttf\"");
  for (const std::string& bytes :
       {std::string("not a font"), std::string(), bytes_of(noto_sans).substr(0, 5000)}) {
    const TemporaryFile file(bytes);
    CHECK_FALSE(Face::open({"X", false, file.path.string(), 0}).has_value());
  }
  CHECK_FALSE(Face::open({"Noto Sans", false, noto_sans, 7}).has_value());
}

TEST_CASE("a font that forbids embedding is refused", "[layout]") {
  std::string bytes = bytes_of(noto_sans);
  const std::size_t entry = bytes.find("OS/2");
  REQUIRE(entry != std::string::npos);
  std::size_t table = 0;
  for (std::size_t i = 8; i < 12; ++i) {
    table = table << 8U | static_cast<unsigned char>(bytes[entry + i]);
  }
  bytes[table + 9] = 2;
  const TemporaryFile file(bytes);
  const auto face = Face::open({"Locked", false, file.path.string(), 0});
  REQUIRE_FALSE(face.has_value());
  CHECK(face.error().message == "the licence of font \"Locked\" forbids embedding a part of it");
}

TEST_CASE("a language's own fonts come first, then those of the source language", "[layout]") {
  const Fonts fonts(tests::installed_fonts());
  Language khmer = tests::language("km", "Noto Sans Khmer");
  khmer.fonts[0].leading_per_mille = 1800;
  khmer.fonts[0].scale_per_mille = 1100;
  Language::Font heading;
  heading.family = "Noto Sans Thai";
  heading.purpose = "heading";
  khmer.fonts.insert(khmer.fonts.begin(), heading);
  const Language english = tests::language("en", "Noto Sans");
  const auto stack = fonts.stack(khmer, english);
  REQUIRE(stack.has_value());
  CHECK(families(*stack) == Names{"Noto Sans Khmer", "Noto Sans"});
  CHECK(stack->leading_per_mille == 1800);
  CHECK(stack->entries[0].scale_per_mille == 1100);
  CHECK(stack->entries[0].bold->file().bold);
  CHECK(families(*fonts.stack(khmer, english, "heading")) ==
        Names{"Noto Sans Thai", "Noto Sans Khmer", "Noto Sans"});
  CHECK(families(*fonts.stack(english, english)) == Names{"Noto Sans"});
}

TEST_CASE("a language that names no font gets one that has its letters", "[layout]") {
  const Fonts fonts(tests::installed_fonts());
  const Language english = tests::language("en", "Noto Sans");
  CHECK(families(*fonts.stack(tests::language("km", ""), english)) ==
        Names{"Noto Sans", "Noto Sans Khmer"});
  CHECK(families(*fonts.stack(tests::language("ht", ""), english)) == Names{"Noto Sans"});
  CHECK(families(*fonts.stack(tests::language("am", ""), tests::language("en", ""))) ==
        Names{"Noto Sans Ethiopic", "Noto Sans CJK JP"});
  CHECK_FALSE(Fonts({}).stack(english, english).has_value());
}

TEST_CASE("a family that is not installed is named with its package", "[layout]") {
  Language lao = tests::language("lo", "Noto Sans Lao");
  lao.fonts[0].package = "fonts-noto-core";
  const auto stack = Fonts(tests::installed_fonts()).stack(lao, tests::language("en", "Noto Sans"));
  REQUIRE_FALSE(stack.has_value());
  CHECK(stack.error().message ==
        "the font family \"Noto Sans Lao\" of language \"lo\" is not installed");
  CHECK(stack.error().remedy == "install the Debian package fonts-noto-core");
}
