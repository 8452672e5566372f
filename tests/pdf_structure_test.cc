// The tag tree and what the file says of itself, as qpdf reads them.
#include <catch2/catch.hpp>

#include "command.h"
#include "gray.h"
#include "pages_by_hand.h"
#include "pdf/metadata.h"
#include "pdf/write.h"
#include "pdf_objects.h"

using namespace clausekit;
using nlohmann::json;
using tests::PagesByHand;
using tests::PdfObjects;

namespace {

constexpr Rect box{Length{72'000}, Length{72'000}, Length{84'000}, Length{84'000}};

void frame(PagesByHand& hand, std::optional<std::size_t> tag) {
  hand.stroke(tag, layout::Stroke::Shape::frame, box);
}

std::string bytes(const layout::Pages& pages) {
  auto written = pdf::write(pages, tests::gray());
  REQUIRE(written.has_value());
  return *written;
}

/// `Document(P L(LI(Lbl LBody)))`; a `#` with page and number for each marked content.
std::string outline(const PdfObjects& pdf, const json& element, const json& parent) {
  const json& dict = pdf.resolved(element);
  CHECK(dict.at("/P") == parent);
  std::string kids;
  for (const json& kid : dict.at("/K")) {
    if (!kids.empty()) kids += " ";
    if (kid.is_string()) {
      kids += outline(pdf, kid, element);
    } else {
      kids += "#" + (kid.is_number() ? kid : kid.at("/MCID")).dump();
    }
  }
  CHECK_FALSE(kids.empty());
  return dict.at("/S").get<std::string>().substr(1) + "(" + kids + ")";
}

std::string outline(const PdfObjects& pdf) {
  const json& root = pdf.catalog().at("/StructTreeRoot");
  std::string out;
  for (const json& kid : pdf.resolved(root).at("/K")) out += outline(pdf, kid, root);
  return out;
}

}  // namespace

TEST_CASE("kids stand in the order of painting, and nothing empty stands in the tree", "[pdf]") {
  PagesByHand hand;
  const std::size_t list = hand.tag("L");
  const std::size_t paragraph = hand.tag("P");
  const std::size_t item = hand.tag("LI", list);
  const std::size_t label = hand.tag("Lbl", item), body = hand.tag("LBody", item);
  hand.tag("Sect");
  hand.tag("LI", list);
  for (const std::size_t tag : {paragraph, label, body, paragraph}) frame(hand, tag);
  const auto pdf = PdfObjects::of(bytes(hand.finish()));
  if (!pdf) return;
  CHECK(outline(*pdf) == "Document(P(#0 #3) L(LI(Lbl(#1) LBody(#2))))");
}

TEST_CASE("the parent tree leads from every identifier back to its element", "[pdf]") {
  PagesByHand hand;
  const std::size_t first = hand.tag("P"), second = hand.tag("P");
  frame(hand, first);
  frame(hand, second);
  hand.page();
  frame(hand, second);
  const auto pdf = PdfObjects::of(bytes(hand.finish()));
  if (!pdf) return;
  CHECK(outline(*pdf) == "Document(P(#0) P(#1 #0))");

  const json& root = pdf->resolved(pdf->catalog().at("/StructTreeRoot"));
  const json& numbers = pdf->resolved(root.at("/ParentTree")).at("/Nums");
  const json& pages = pdf->resolved(pdf->catalog().at("/Pages")).at("/Kids");
  REQUIRE(numbers.size() == 4);
  CHECK(root.at("/ParentTreeNextKey") == 2);
  for (std::size_t page = 0; page < 2; ++page) {
    CHECK(pdf->resolved(pages.at(page)).at("/StructParents") == numbers.at(page * 2));
    const json& owners = numbers.at(page * 2 + 1);
    for (std::size_t mcid = 0; mcid < owners.size(); ++mcid) {
      bool found = false;
      const json& owner = pdf->resolved(owners.at(mcid));
      for (const json& kid : owner.at("/K")) {
        // A bare number is content of the element's own page.
        const json& on = kid.is_number() ? owner.at("/Pg") : kid.at("/Pg");
        found =
            found || (on == pages.at(page) && (kid.is_number() ? kid : kid.at("/MCID")) == mcid);
      }
      CHECK(found);
    }
  }
}

TEST_CASE("language, numbering and direction are written where they change", "[pdf]") {
  PagesByHand hand;
  const std::size_t list = hand.tag("L", 0, "ar");
  hand.pages.tags[list].list_numbering = "LowerRoman";
  hand.pages.tags[list].right_to_left = true;
  frame(hand, hand.tag("LI", list));
  const auto pdf = PdfObjects::of(bytes(hand.finish()));
  if (!pdf) return;
  const json& root = pdf->resolved(pdf->catalog().at("/StructTreeRoot"));
  const json& document = pdf->resolved(root.at("/K").at(0));
  CHECK_FALSE(document.contains("/A"));
  CHECK_FALSE(document.contains("/Lang"));
  const json& element = pdf->resolved(document.at("/K").at(0));
  CHECK(element.at("/Lang") == "u:ar");
  CHECK(element.at("/A") == json::parse(R"([{"/O": "/List", "/ListNumbering": "/LowerRoman"},
                                            {"/O": "/Layout", "/WritingMode": "/RlTb"}])"));
}

TEST_CASE("a drawn field says what it is and whether it is ticked", "[pdf]") {
  PagesByHand hand;
  layout::PlacedField field;
  field.tag = hand.tag("Form");
  field.field.type = FormBlock::FieldType::check;
  field.field.radio = true;
  field.field.checked = true;
  field.field.description = "I agree, 1 of 3";
  hand.pages.pages[0].fields.push_back(field);
  frame(hand, field.tag);
  const auto pdf = PdfObjects::of(bytes(hand.finish()));
  if (!pdf) return;
  const json& root = pdf->resolved(pdf->catalog().at("/StructTreeRoot"));
  const json& form = pdf->resolved(pdf->resolved(root.at("/K").at(0)).at("/K").at(0));
  CHECK(form.at("/A") == json::parse(R"([{"/O": "/PrintField", "/Role": "/rb", "/checked": "/on",
                                          "/Desc": "u:I agree, 1 of 3"
}])"));
}

TEST_CASE("the catalog says language, title, direction and that the file is tagged", "[pdf]") {
  PagesByHand hand("ar");
  hand.pages.about.direction = Direction::right_to_left;
  frame(hand, {});
  hand.page();
  const auto pdf = PdfObjects::of(bytes(hand.finish()));
  if (!pdf) return;
  const json& catalog = pdf->catalog();
  CHECK(catalog.at("/Lang") == "u:ar");
  CHECK(catalog.at("/MarkInfo") == json::parse(R"({"/Marked": true})"));
  CHECK(catalog.at("/ViewerPreferences") ==
        json::parse(R"({"/DisplayDocTitle": true, "/Direction": "/R2L"})"));
  CHECK(pdf->resolved(catalog.at("/Metadata")).at("/Subtype") == "/XML");
  const json& id = pdf->trailer().at("/ID");
  CHECK(id.at(0) == id.at(1));
  CHECK(id.at(0).get<std::string>().size() >= 2 + 16);
  REQUIRE(pdf->pages().size() == 2);
  for (const json& page : pdf->pages()) {
    CHECK(page.at("/MediaBox") == json::parse("[0, 0, 612, 792]"));
    CHECK(page.at("/TrimBox") == page.at("/MediaBox"));
    CHECK(page.at("/Tabs") == "/S");
  }
}

TEST_CASE("titles of any length and any characters survive", "[pdf]") {
  PagesByHand hand;
  frame(hand, {});
  hand.pages.about.title = "A <&> \"𠀀\" \x01";
  for (int i = 0; i < 1000; ++i) hand.pages.about.title += " mwen pa dakò";
  layout::Pages pages = hand.finish();
  const std::string packet = pdf::xmp(pages);
  CHECK(packet.find("A &lt;&amp;&gt; &quot;𠀀&quot; ") != std::string::npos);
  CHECK(packet.find('\x01') == std::string::npos);
  const auto pdf = PdfObjects::of(bytes(pages));
  if (!pdf) return;
  const std::string title = pdf->resolved(pdf->trailer().at("/Info")).at("/Title");
  CHECK(title.substr(0, 16) == "u:A <&> \"𠀀\" \x01");
  CHECK(title.size() == pages.about.title.size() + 2);

  pages.about.title += pages.about.title + pages.about.title;  // too long for a string of PDF/A
  const auto longer = PdfObjects::of(bytes(pages));
  CHECK_FALSE(longer->resolved(longer->trailer().at("/Info")).contains("/Title"));
}

TEST_CASE("the packet is well-formed XML and claims PDF/UA-1 and PDF/A-2a", "[pdf]") {
  const PagesByHand hand("zh-Hans");
  const std::string packet = pdf::xmp(hand.pages);
  const tests::TemporaryFolder folder;
  const auto said = tests::run({"xmllint", "--noout", folder.write("packet.xml", packet)});
  if (said) CHECK(said->status == 0);
  CHECK(packet.find("<clausekit:source-digest>sha256:0</clausekit:source-digest>") !=
        std::string::npos);
  CHECK(packet.find("<rdf:li>zh-Hans</rdf:li>") != std::string::npos);
  CHECK(packet.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
  CHECK(packet.find("<pdfaid:part>2</pdfaid:part>") != std::string::npos);
  CHECK(packet.find("<pdfaid:conformance>A</pdfaid:conformance>") != std::string::npos);
}

TEST_CASE("pages that no PDF can hold are refused", "[pdf]") {
  CHECK_FALSE(pdf::write({}, tests::gray()).has_value());

  PagesByHand small;
  small.pages.pages[0].width = points(2);
  CHECK_FALSE(pdf::write(small.finish(), tests::gray()).has_value());

  PagesByHand large;
  large.pages.pages[0].height = points(14'401);
  CHECK_FALSE(pdf::write(large.finish(), tests::gray()).has_value());

  PagesByHand misnamed;
  frame(misnamed, misnamed.tag("a b"));
  const auto written = pdf::write(misnamed.finish(), tests::gray());
  REQUIRE_FALSE(written.has_value());
  CHECK(written.error().message == "\"a b\" cannot be a name in a PDF");
}

TEST_CASE("more kids than libharu can count are a failure, not a broken file", "[pdf]") {
  PagesByHand hand;
  for (int i = 0; i < 33'000; ++i) frame(hand, hand.tag("P"));
  const auto written = pdf::write(hand.finish(), tests::gray());
  REQUIRE_FALSE(written.has_value());
  CHECK(written.error().message.find("libharu refuses") != std::string::npos);
}
