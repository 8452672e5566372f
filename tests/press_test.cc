// The print shop's file: what stands round the page, what it says of itself, which ink it takes.
#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "command.h"
#include "gray.h"
#include "mutate.h"
#include "pages_made.h"
#include "pdf/black_ink.h"
#include "pdf/write.h"
#include "pdf_objects.h"
#include "proof/read.h"
#include "proof/verify.h"

using namespace clausekit;
using namespace clausekit::tests;
using namespace std::chrono_literals;

namespace {

compose::Job khmer() {
  return own_job(*own_project().form("consent-form"), *own_project().language("km"));
}

const std::string& khmer_file() {
  static const std::string made = press_pdf_of(khmer());
  return made;
}

proof::Printed read(const std::string& pdf) {
  const Source file("form.pdf", pdf);
  Report report;
  auto printed = proof::read(file, report);
  REQUIRE(printed.has_value());
  return *std::move(printed);
}

std::set<std::string> faults(const std::string& pdf) {
  const Source file("form.pdf", pdf);
  Report report;
  proof::verify(own_project(), Date{}, file, report);
  std::set<std::string> out;
  for (const Diagnostic& found : report.diagnostics()) {
    out.insert(std::string(found.rule->id));
    UNSCOPED_INFO(message(found));
  }
  return out;
}

bool same(const proof::Box& a, const proof::Box& b) { return a.holds(b, 0) && b.holds(a, 0); }

proof::Box widened(const proof::Box& box, double by) {
  return {box.left - by, box.bottom - by, box.right + by, box.top + by};
}

/// What is for the print shop on `page`, one line for each place of it.
std::vector<std::string> slugs(const proof::Page& page) {
  std::vector<std::string> out;
  const proof::Sequence* before = nullptr;
  for (const proof::Sequence& sequence : page.sequences) {
    if (!sequence.for_press() || sequence.pieces.empty()) continue;
    for (const proof::Piece& piece : sequence.pieces) {
      const bool above = piece.baseline > page.trim.top;
      const std::size_t place = above ? 0 : 1;
      out.resize(std::max(out.size(), place + 1));
      out[place] += piece.text;
    }
    before = &sequence;
  }
  CHECK(before != nullptr);
  return out;
}

}  // namespace

TEST_CASE("every page says where it is cut", "[press]") {
  for_every_form_and_language([](const Form& form, const Language& language) {
    for (const proof::Page& page : read(pdf_of(own_job(form, language))).pages) {
      CHECK(page.states_trim);
      CHECK(same(page.trim, page.media));
      CHECK(same(page.bleed, page.media));
    }
    for (const proof::Page& page : read(press_pdf_of(own_job(form, language))).pages) {
      CHECK(page.states_trim);
      CHECK(same(page.trim, {0, 0, 612, 792}));
      CHECK(same(page.bleed, widened(page.trim, 9)));  // 1/8 inch
      CHECK(same(page.media, widened(page.trim, 54)));
      CHECK(same(page.crop, page.media));
    }
  });
}

TEST_CASE("what stands on the sheet is what the flat file has, in the same place", "[press]") {
  compose::Job job = khmer();
  job.flat = true;
  const layout::Pages flat = pages_of(job);
  const layout::Pages press = press_pages_of(job);
  REQUIRE(press.pages.size() == flat.pages.size());
  for (std::size_t i = 0; i < flat.pages.size(); ++i) {
    const std::vector<layout::Item>& wanted = flat.pages[i].items;
    const std::vector<layout::Item>& found = press.pages[i].items;
    REQUIRE(found.size() > wanted.size());
    const bool all = std::equal(wanted.begin(), wanted.end(), found.begin(),
                                [](const layout::Item& a, const layout::Item& b) {
                                  if (a.tag != b.tag || a.run.has_value() != b.run.has_value())
                                    return false;
                                  if (a.stroke) {
                                    return b.stroke && a.stroke->pen == b.stroke->pen &&
                                           a.stroke->box.left == b.stroke->box.left &&
                                           a.stroke->box.top == b.stroke->box.top;
                                  }
                                  return !a.run || (a.run->origin.x == b.run->origin.x &&
                                                    a.run->origin.y == b.run->origin.y &&
                                                    a.run->size == b.run->size);
                                });
    CHECK(all);
    CHECK(std::all_of(found.begin() + static_cast<std::ptrdiff_t>(wanted.size()), found.end(),
                      [](const layout::Item& item) {
                        return !item.tag && item.artifact == layout::Artifact::page;
                      }));
  }
}

TEST_CASE("crop marks point at the corners and stay out of the bleed", "[press]") {
  for (const proof::Page& page : read(khmer_file()).pages) {
    std::size_t marks = 0;
    for (const proof::Sequence& sequence : page.sequences) {
      if (!sequence.for_press()) continue;
      for (const proof::Segment& mark : sequence.segments) {
        ++marks;
        CHECK(mark.pen >= 0.75);
        const bool upright = mark.x0 == mark.x1;
        CHECK((upright || mark.y0 == mark.y1));
        const double along = upright ? mark.x0 : mark.y0;
        CHECK((along == 0 || along == (upright ? page.trim.right : page.trim.top)));
        const proof::Box inked{std::min(mark.x0, mark.x1) - 0.5, std::min(mark.y0, mark.y1) - 0.5,
                               std::max(mark.x0, mark.x1) + 0.5, std::max(mark.y0, mark.y1) + 0.5};
        CHECK_FALSE(inked.meets(page.bleed));
        CHECK(page.media.holds(inked, 0));
      }
    }
    CHECK(marks == 8);
  }
}

TEST_CASE("words beside the sheet say which form it is, which side, and where its head is",
          "[press]") {
  for_every_form_and_language([](const Form& form, const Language& language) {
    const proof::Printed printed = read(press_pdf_of(own_job(form, language)));
    for (std::size_t i = 0; i < printed.pages.size(); ++i) {
      const proof::Page& page = printed.pages[i];
      const std::vector<std::string> said = slugs(page);
      REQUIRE(said.size() == 2);
      CHECK(said[0] == language.english + " / side " + std::to_string(i + 1) + " of " +
                           std::to_string(printed.pages.size()) + " / this edge up");
      CHECK(said[1].find(" / edition " + form.edition + " / check code ") != std::string::npos);
      CHECK(said[1].ends_with(" / standard"));
      for (const proof::Sequence& sequence : page.sequences) {
        if (!sequence.for_press()) continue;
        for (const proof::Piece& piece : sequence.pieces) {
          CHECK_FALSE(piece.box.meets(page.bleed));
          CHECK(page.media.holds(piece.box, 0));
          CHECK(piece.size >= 11);
        }
      }
    }
  });
}

TEST_CASE("the print shop's file says that it is PDF/X-4, and is not alive", "[press]") {
  CHECK(khmer_file().starts_with("%PDF-1.6\n"));
  const proof::Printed printed = read(khmer_file());
  const auto& says = printed.says;
  CHECK(says.at("pdfxid:GTS_PDFXVersion") == "PDF/X-4");
  CHECK(says.at("pdf:Trapped") == "False");
  CHECK(says.at("pdfaid:part") == "2");
  for (const char* date : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"}) {
    CHECK(says.at(date) == "2026-06-01T00:00:00Z");
  }
  CHECK(std::regex_match(
      says.at("xmpMM:DocumentID"),
      std::regex("uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}")));
  CHECK(says.at("xmpMM:VersionID") == own_project().form("consent-form")->edition);
  CHECK(says.at("xmpMM:RenditionClass") == "default");
  CHECK(printed.widgets.empty());

  const auto objects = PdfObjects::of(khmer_file());
  if (!objects) return;
  CHECK_FALSE(objects->catalog().contains("/AcroForm"));
  for (const auto& page : objects->pages()) CHECK_FALSE(page.contains("/Annots"));
  const auto& info = objects->resolved(objects->trailer().at("/Info"));
  CHECK(info.at("/Trapped") == "/False");
  CHECK(info.at("/CreationDate") == "u:D:20260601000000Z");
  const auto& intents = objects->resolved(objects->catalog().at("/OutputIntents"));
  REQUIRE(intents.size() == 2);
  const auto& lasting = objects->resolved(intents.at(0));
  const auto& press = objects->resolved(intents.at(1));
  CHECK(lasting.at("/S") == "/GTS_PDFA1");
  CHECK(press.at("/S") == "/GTS_PDFX");
  CHECK(press.at("/DestOutputProfile") == lasting.at("/DestOutputProfile"));
  CHECK(objects->resolved(press.at("/DestOutputProfile")).at("/N") == 1);
}

TEST_CASE("a file that is not for a print shop says nothing of PDF/X", "[press]") {
  const std::string file = pdf_of(khmer());
  CHECK(file.starts_with("%PDF-1.7\n"));
  const proof::Printed printed = read(file);
  CHECK_FALSE(printed.says.contains("pdfxid:GTS_PDFXVersion"));
  CHECK_FALSE(printed.says.contains("xmp:CreateDate"));
}

TEST_CASE("the same pages on the same day are the same bytes, and always the same document",
          "[press]") {
  CHECK(press_pdf_of(khmer()) == khmer_file());
  const auto later =
      pdf::write(press_pages_of(khmer()), pdf::black_ink(), pdf::Press{2026y / 12 / 31});
  REQUIRE(later.has_value());
  CHECK(*later != khmer_file());
  CHECK(read(*later).says.at("xmpMM:DocumentID") == read(khmer_file()).says.at("xmpMM:DocumentID"));
  compose::Job spanish = khmer();
  const std::string other = press_pdf_of(own_job(spanish.form, *own_project().language("es")));
  CHECK(read(other).says.at("xmpMM:DocumentID") != read(khmer_file()).says.at("xmpMM:DocumentID"));
}

TEST_CASE("what can be filled in, or is for a screen, is no file for a print shop", "[press]") {
  const pdf::Press today{2026y / 6 / 1};
  const auto fillable = pdf::write(pages_of(khmer()), pdf::black_ink(), today);
  REQUIRE_FALSE(fillable.has_value());
  CHECK(fillable.error().message.find("can be filled in") != std::string::npos);
  const auto screen = pdf::write(press_pages_of(khmer()), gray(), today);
  REQUIRE_FALSE(screen.has_value());
  CHECK(screen.error().message.find("prtr") != std::string::npos);
}

TEST_CASE("only the black plate prints, on paper and in a print shop", "[press]") {
  const TemporaryFolder folder;
  for_every_form_and_language([&](const Form& form, const Language& language) {
    for (const std::string& pdf :
         {pdf_of(own_job(form, language)), press_pdf_of(own_job(form, language))}) {
      const std::string path = folder.write("form.pdf", pdf);
      const auto said = run({"gs", "-q", "-o", "-", "-sDEVICE=inkcov", path});
      if (!said) return;
      INFO(said->output << said->errors);
      REQUIRE(said->status == 0);
      std::istringstream lines(said->output);
      std::size_t sides = 0;
      for (std::string line; std::getline(lines, line); ++sides) {
        double cyan = 1, magenta = 1, yellow = 1, black = 0;
        std::istringstream(line) >> cyan >> magenta >> yellow >> black;
        CHECK(cyan + magenta + yellow == 0);
        CHECK(black > 0);
      }
      CHECK(sides == read(pdf).pages.size());
    }
  });
}

TEST_CASE("verify takes marks outside of the sheet for what they are", "[press][proof]") {
  for_every_form_and_language([](const Form& form, const Language& language) {
    CHECK(faults(press_pdf_of(own_job(form, language))).empty());
  });
}

TEST_CASE("verify sees when the words beside the sheet are other words", "[press][proof]") {
  const std::string silent = with_content(khmer_file(), 0, [](std::string& content) {
    const std::size_t begin = content.find("/Artifact<</Type/Page>>BDC\n/F");
    REQUIRE(begin != std::string::npos);
    const std::size_t text = content.find("[<", begin), end = content.find("]TJ", begin);
    content.erase(text, end + 4 - text);
  });
  CHECK(faults(silent) == std::set<std::string>{"pdf-page-mixed"});
  const std::string spanish = press_pdf_of(own_job(khmer().form, *own_project().language("es")));
  const std::string mixed = mutated(spanish, [](QPDF& pdf) {
    QPDFObjectHandle second = page_objects(pdf).at(1);
    page_objects(pdf).at(0).replaceKey("/Contents", second.getKey("/Contents"));
  });
  CHECK(faults(mixed).contains("pdf-page-mixed"));
}
