// How a finished PDF is read: codes, strings in visual order, words that are held against others.
#include <catch2/catch.hpp>

#include "base/files.h"
#include "mutate.h"
#include "places.h"
#include "proof/content.h"
#include "proof/font.h"
#include "proof/match.h"
#include "proof/read.h"

using namespace clausekit;
using namespace clausekit::proof;

namespace {

/// The page that `content` paints, with a font in which 1 is "a", 2 is "b", 3 is "cd".
Printed painted(const std::string& content) {
  Printed out;
  out.pages.emplace_back();
  Font font;
  font.text = {{1, "a"}, {2, "b"}, {3, "cd"}};
  font.widths = {{1, 500}, {2, 1000}, {3, 250}};
  font.ascent = 800;
  font.descent = -200;
  out.fonts.push_back(font);
  read_content(content, 0, {{"F0", 0}}, out);
  return out;
}

std::string said(const Printed& printed) {
  std::string out;
  for (const Sequence& sequence : printed.pages[0].sequences) {
    for (const Piece& piece : sequence.pieces) out += piece.text + "|";
  }
  return out;
}

Words words(const std::string& text, std::string_view language = "en") {
  Words out;
  out.add(text, language);
  out.close();
  return out;
}

Text text_of(const std::vector<TextRun>& runs) { return {.language = "en", .runs = runs}; }

bool fits(const Text& text, const std::string& found) {
  Pattern pattern;
  pattern.add(text);
  return pattern.fits(words(found));
}

}  // namespace

TEST_CASE("codes say what ToUnicode says, one by one or in ranges", "[proof]") {
  const auto map = to_unicode(
      "1 beginbfchar\n<0001> <D83DDE00>\nendbfchar\n"
      "2 beginbfrange\n<0010> <0012> <0061>\n<0020> <0021> [<0062> <00630064>]\nendbfrange\n");
  CHECK(map.at(1) == "\U0001F600");
  CHECK(map.at(0x12) == "c");
  CHECK(map.at(0x20) == "b");
  CHECK(map.at(0x21) == "cd");
  CHECK_FALSE(map.contains(0x22));
}

TEST_CASE("strings in visual order are turned round, code by code", "[proof]") {
  const std::string shows = "BT /F0 10 Tf 100 200 Td[<0001>-50<00020003>]TJ ET\n";
  CHECK(said(painted("/P<</MCID 0>>BDC\n" + shows + "EMC\n")) == "abcd|");
  CHECK(said(painted("/ReversedChars BMC\n/P<</MCID 0>>BDC\n" + shows + "EMC\nEMC\n")) == "cdba|");
}

TEST_CASE("a piece knows where it stands on the page", "[proof]") {
  const Printed page =
      painted("/P<</MCID 7>>BDC\nBT /F0 10 Tf 100 200 Td[<0001>-50<0002>]TJ ET\nEMC\n");
  REQUIRE(page.pages[0].sequences.size() == 1);
  const Sequence& sequence = page.pages[0].sequences[0];
  CHECK(sequence.mcid == 7);
  CHECK(sequence.type == "P");
  const Piece& piece = sequence.pieces.at(0);
  CHECK(piece.box.left == Approx(100));
  CHECK(piece.box.right == Approx(115.5));  // 0.5 em, 0.05 of kerning, 1 em
  CHECK(piece.box.bottom == Approx(198));
  CHECK(piece.box.top == Approx(208));
  CHECK(page.oddities.empty());
}

TEST_CASE("only what clausekit writes passes as content", "[proof]") {
  const std::string begin = "/P<</MCID 0>>BDC\nBT /F0 10 Tf ";
  const std::string end = " ET\nEMC\n";
  CHECK(painted(begin + "1 1 Td[<0001>]TJ" + end).oddities.empty());
  for (const std::string bad : {"3 Tr", "[<0001> 5000 <0002>]TJ", "<0001> Tj", "1 0 0.2 1 0 0 Tm",
                                "0 1 -1 0 0 0 Tm", "/P BMC", "1 Tc", "/F1 10 Tf", "/F0 -3 Tf",
                                "1 g", "[(a)]TJ", "1 1 m 2 2 l S", "]", "<<", "BX"}) {
    INFO(bad);
    CHECK_FALSE(painted(begin + bad + end).oddities.empty());
  }
  CHECK_FALSE(painted("/OC /x BDC\nEMC\n").oddities.empty());
  CHECK_FALSE(painted("/P<</MCID 0>>BDC\n").oddities.empty());
  CHECK_FALSE(painted("EMC\n").oddities.empty());
  CHECK(painted("BT\n/P<</MCID 0>>BDC\n/F0 9 Tf 1 0 0 1 5 5 Tm[<0001>]TJ\nEMC\nET\n")
            .oddities.empty());
  CHECK_FALSE(painted("BT\n/P<</MCID 0>>BDC\nET\nEMC\n").oddities.empty());
  CHECK_FALSE(painted("/P<</MCID 0>>BDC\nBT\nEMC\nET\n").oddities.empty());
}

TEST_CASE("a blank stands for any words, and nothing else does", "[proof]") {
  const Text text = text_of({{.text = "You are at ", .language = "en"},
                             {.language = "en", .value = true, .blank_ems = 8},
                             {.text = ". Sign here.", .language = "en"}});
  CHECK(fits(text, "You are at . Sign here."));
  CHECK(fits(text, "You are at Example House. Sign here."));
  CHECK(fits(text, "You  are at\nX. Y. Sign here. "));
  CHECK_FALSE(fits(text, "You are at Example House. Sign there."));
  CHECK_FALSE(fits(text, "You are at Example House."));
  CHECK_FALSE(fits(text_of({{.text = "Sign", .language = "en"}}), "Sign it"));
  CHECK_FALSE(fits(text_of({{.text = "Sign it", .language = "en"}}), "Signit"));
}

TEST_CASE("a letter in the voice of another language is found", "[proof]") {
  Pattern pattern;
  const Text text = text_of(
      {{.text = "See ", .language = "en"}, {.text = "H.2288", .language = "fr", .value = true}});
  pattern.add(text);
  Words found = words("See ");
  found.letters.push_back({U' ', "en"});
  found.add("H.2288", "fr");
  std::string_view wrong;
  CHECK(pattern.fits(found, &wrong));
  CHECK(wrong.empty());
  CHECK(pattern.fits(words("See H.2288"), &wrong));
  CHECK(wrong == "fr");
}

TEST_CASE("a small file written by hand is read whole", "[proof]") {
  const auto bytes = DiskFiles(CLAUSEKIT_SOURCE_DIR).read("tests/fuzz/corpus/readers/tagged.pdf");
  REQUIRE(bytes.has_value());
  const Source file("tagged.pdf", *bytes);
  Report report;
  const auto printed = read(file, report);
  REQUIRE(printed.has_value());
  REQUIRE(printed->elements.size() == 3);
  CHECK(printed->elements[1].language == "es");
  CHECK(printed->elements[1].attributes.at("WritingMode") == "LrTb");
  CHECK(printed->elements[2].alt == "yes");
  CHECK(said(*printed) == "AB|AB|");
  CHECK(printed->pages[0].sequences[2].segments.size() == 5);
  REQUIRE(printed->widgets.size() == 1);
  CHECK(printed->widgets[0].name == "a");
  CHECK(printed->widgets[0].state == "yes");
  CHECK(printed->widgets[0].element == 2);
  CHECK(printed->says.at("dc:title") == "AB");
  CHECK(printed->says.at("clausekit:form") == "f");
}
