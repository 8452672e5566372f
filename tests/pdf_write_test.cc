// Whole files, held against what other programs read in them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <clocale>
#include <map>

#include "command.h"
#include "gray.h"
#include "pages_by_hand.h"
#include "pdf/fonts.h"
#include "pdf/write.h"
#include "pdf_objects.h"
#include "shaped.h"

using namespace clausekit;
using tests::noto;
using tests::PagesByHand;
using tests::shaped;

namespace {

/// One page: a heading and a paragraph in Latin letters, one each in Khmer, Arabic and Han, a
/// ticked box.
layout::Pages four_scripts() {
  PagesByHand hand;
  const auto latin = noto("NotoSans-Regular.ttf");
  hand.text(hand.tag("H1"), shaped(latin, "Consent Form: AVAILABLE", points(18)), 72, 700);
  hand.text(hand.tag("P"), shaped(latin, "An official office file.", points(12)), 72, 670);
  hand.text(hand.tag("P", 0, "km"),
            shaped(noto("NotoSansKhmer-Regular.ttf"), "ខ្ញុំយល់ព្រមឲ្យមានការឆែកឆេរ", points(12), "km"),
            72, 640);
  hand.text(
      hand.tag("P", 0, "ar"),
      shaped(noto("NotoNaskhArabic-Regular.ttf"), "لا أوافق على التفتيش", points(12), "ar", true),
      72, 610);
  hand.text(hand.tag("P", 0, "zh-Hans"),
            shaped(noto("NotoSansCJK-Regular.ttc", 2), "您有权拒绝。", points(12), "zh-Hans"), 72,
            580);
  const Rect box{points(72), points(550), points(84), points(562)};
  hand.stroke({}, layout::Stroke::Shape::frame, box);
  hand.stroke({}, layout::Stroke::Shape::tick, box);
  return hand.finish();
}

std::string bytes(const layout::Pages& pages) {
  auto written = pdf::write(pages, tests::gray());
  REQUIRE(written.has_value());
  return *written;
}

}  // namespace

TEST_CASE("qpdf finds nothing wrong with the file", "[pdf]") {
  const tests::TemporaryFolder folder;
  const auto said = tests::run({"qpdf", "--check", folder.write("a.pdf", bytes(four_scripts()))});
  if (!said) return;
  INFO(said->output + said->errors);
  CHECK(said->status == 0);
  CHECK(said->errors.empty());
}

TEST_CASE("every font is embedded, cut down and knows its text", "[pdf]") {
  const tests::TemporaryFolder folder;
  const auto said = tests::run({"pdffonts", folder.write("a.pdf", bytes(four_scripts()))});
  if (!said) return;
  INFO(said->output);
  std::size_t fonts = 0;
  for (std::size_t at = 0; (at = said->output.find(" yes yes yes ", at)) != std::string::npos;
       ++at) {
    ++fonts;
  }
  CHECK(fonts == 4);
  CHECK(said->output.find(" no ") == std::string::npos);
}

TEST_CASE("the tag tree gives the text back", "[pdf]") {
  const tests::TemporaryFolder folder;
  const auto said =
      tests::run({"pdfinfo", "-struct-text", folder.write("a.pdf", bytes(four_scripts()))});
  if (!said) return;
  INFO(said->output);
  for (const std::string text : {"Consent Form: AVAILABLE", "An official office file.",
                                 "ខ្ញុំយល់ព្រមឲ្យមានការឆែកឆេរ", "您有权拒绝。"}) {
    CHECK(said->output.find("\"" + text + "\"") != std::string::npos);
  }
}

TEST_CASE("the page gives its text back in the order of reading", "[pdf]") {
  const tests::TemporaryFolder folder;
  const auto said = tests::run({"pdftotext", folder.write("a.pdf", bytes(four_scripts())), "-"});
  if (!said) return;
  INFO(said->output);
  std::size_t at = 0;
  for (const std::string text : {"Consent Form: AVAILABLE", "An official office file.",
                                 "ខ្ញុំយល់ព្រមឲ្យមានការឆែកឆេរ", "لا أوافق على التفتيش", "您有权拒绝。"}) {
    CHECK((at = said->output.find(text, at)) != std::string::npos);
  }
}

TEST_CASE("the same pages are the same bytes, whatever the locale", "[pdf]") {
  const std::string once = bytes(four_scripts());
  CHECK(bytes(four_scripts()) == once);

  // NOLINTBEGIN(concurrency-mt-unsafe): Catch runs one test at a time.
  const std::string before = std::setlocale(LC_ALL, nullptr);
  const bool commas = std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr;
  if (!commas) WARN("SKIPPED: the locale de_DE.UTF-8 is not installed");
  const std::string again = bytes(four_scripts());
  (void)std::setlocale(LC_ALL, before.c_str());
  // NOLINTEND(concurrency-mt-unsafe)
  CHECK(again == once);
}

TEST_CASE("every code has its text in the ToUnicode map", "[pdf]") {
  layout::EmbeddedFont font;
  for (std::uint16_t code = 1; code <= 205; ++code) font.codes.push_back({code, code, 500, "a"});
  font.codes[7].text = "𠀀";
  font.codes[8].text = "ខ្ញុំ";
  const std::string map = pdf::to_unicode(font);
  const auto count = [&](const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = map.find(what, at)) != std::string::npos; ++at) ++found;
    return found;
  };
  CHECK(count("> <0061>\n") == 203);
  CHECK(count("<0008> <D840DC00>\n") == 1);
  CHECK(count("<0009> <178117D2178917BB17C6>\n") == 1);
  CHECK(count("100 beginbfchar\n") == 2);  // a block may hold no more
  CHECK(count("5 beginbfchar\n") == 1);
}

TEST_CASE("neighbouring codes with neighbouring texts share a line of the ToUnicode map", "[pdf]") {
  layout::EmbeddedFont font;
  const auto add = [&](std::uint16_t code, const std::string& text) {
    font.codes.push_back({code, code, 500, text});
  };
  for (std::uint16_t code = 0x41; code <= 0x5A; ++code) add(code, std::string(1, char(code)));
  add(0x5B, "fi");      // two characters
  add(0x5C, "\u00FE");  // þ ÿ, then another high byte of the text
  add(0x5D, "\u00FF");
  add(0x5E, "\u0100");
  add(0xFE, "\u1780");  // then another high byte of the code
  add(0xFF, "\u1781");
  add(0x100, "\u1782");
  add(0x200, "\U00020000");
  add(0x201, "\U00020001");
  const std::string map = pdf::to_unicode(font);
  INFO(map);
  CHECK(map.find("5 beginbfchar\n<005B> <00660069>\n<005E> <0100>\n<0100> <1782>\n"
                 "<0200> <D840DC00>\n<0201> <D840DC01>\nendbfchar\n") != std::string::npos);
  CHECK(map.find("3 beginbfrange\n<0041> <005A> <0041>\n<005C> <005D> <00FE>\n"
                 "<00FE> <00FF> <1780>\nendbfrange\n") != std::string::npos);
}

TEST_CASE("every code has its width, however neighbours are written", "[pdf]") {
  PagesByHand hand;
  hand.text({}, shaped(noto("NotoSans-Regular.ttf"), "a", points(12)), 72, 700);
  layout::Pages pages = hand.finish();
  std::map<int, int> wanted;
  std::vector<layout::EmbeddedFont::Code>& codes = pages.fonts.at(0).codes;
  codes.clear();
  for (const auto& [first, widths] : std::vector<std::pair<int, std::vector<int>>>{
           {1, {500, 500, 500, 500, 510, 520, 520, 520, 520, 520, 530, 530}},
           {20, {530, 530, 530, 530}},
           {24, {540}},
           {30, {550}},
           {32, {550, 550, 560, 0, 0, 0, 0}}}) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const auto code = static_cast<std::uint16_t>(first + static_cast<int>(i));
      codes.push_back({code, 1, widths[i], "a"});
      wanted[code] = widths[i];
    }
  }
  const auto objects = tests::PdfObjects::of(bytes(pages));
  if (!objects) return;
  const auto& font = objects->resolved(
      objects->resolved(objects->pages().at(0).at("/Resources")).at("/Font").at("/F0"));
  const auto& descendant = objects->resolved(objects->resolved(font.at("/DescendantFonts")).at(0));
  const auto& w = descendant.at("/W");
  INFO(w.dump());
  std::map<int, int> found;
  for (const auto& [code, width] : wanted) found[code] = descendant.at("/DW").get<int>();
  for (std::size_t i = 0; i < w.size();) {
    const int first = w.at(i).get<int>();
    if (w.at(i + 1).is_array()) {
      int code = first;
      for (const auto& width : w.at(i + 1)) found[code++] = width.get<int>();
      i += 2;
    } else {
      for (int code = first; code <= w.at(i + 1).get<int>(); ++code) {
        found[code] = w.at(i + 2).get<int>();
      }
      i += 3;
    }
  }
  CHECK(found == wanted);
  CHECK(descendant.at("/DW") == 530);
  CHECK(w.size() < 20);
}

TEST_CASE("a file is compact from its first byte to its last", "[pdf]") {
  PagesByHand hand;
  const auto run = shaped(noto("NotoSans-Regular.ttf"), "a", points(12));
  constexpr int paragraphs = 450;  // more than two object streams take
  for (int i = 0; i < paragraphs; ++i) hand.text(hand.tag("P"), run, 72, 30 + i);
  const std::string file = bytes(hand.finish());
  CHECK(file.starts_with("%PDF-1.7\n%"));
  CHECK(std::all_of(file.begin() + 10, file.begin() + 14, [](char c) { return (c & 0x80) != 0; }));
  CHECK(file.find("%%EOF") == file.size() - 6);
  CHECK(file.ends_with("%%EOF\n"));
  const auto count = [&](const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = file.find(what, at)) != std::string::npos; ++at) ++found;
    return found;
  };
  CHECK(count("/ObjStm") == 3);
  CHECK(count("/XRef") == 1);
  CHECK(count("\ntrailer") == 0);
  CHECK(count("/StructElem") == 0);  // not in plain sight
  CHECK(count(" 0 obj\n") == count("\nendstream\nendobj\n"));
  CHECK(file.size() < 50 * paragraphs);

  const auto objects = tests::PdfObjects::of(file);
  if (!objects) return;
  const auto& root = objects->resolved(objects->catalog().at("/StructTreeRoot"));
  const auto& document = objects->resolved(objects->resolved(root.at("/K")).at(0));
  CHECK(document.at("/K").size() == paragraphs);
  const tests::TemporaryFolder folder;
  const auto said = tests::run({"qpdf", "--check", folder.write("a.pdf", file)});
  if (!said) return;
  INFO(said->output + said->errors);
  CHECK(said->status == 0);
}
