// Waivers written into a file: the right place, and nothing else touched.
#include <catch2/catch.hpp>

#include "sources/project.h"
#include "sources/waive.h"

using namespace clausekit;

namespace {

const std::string path = "locales/es/f.xml";
const std::string digest = "sha256:" + std::string(64, 'a');

std::string file(const std::string& inside) {
  return "<!-- Keep this. -->\n<locale xmlns=\"urn:clausekit:locale:1\" form=\"f\" edition=\"1\" "
         "xml:lang=\"es\" source-lang=\"en\" status=\"draft\">\n" +
         inside + "</locale>\n";
}

/// The file after `waiver` of the first segment.
std::string waived(const std::string& text, const Waiver& waiver) {
  Report report;
  const Project project =
      sources::read_project(MemoryFiles(std::map<std::string, std::string>{{path, text}}), report);
  REQUIRE(project.translations.size() == 1);
  const Translation& translation = project.translations.front();
  return edited(*translation.where.source,
                sources::waive(translation, translation.segments.front(), waiver));
}

Waiver long_sentence() {
  Waiver out;
  out.check = "src-sentence-long";
  out.of = digest;
  out.by = "chen";
  out.at = "2026-05-02T14:11:00Z";
  out.text = "A < B & so on";
  return out;
}

const std::string written = "<waiver check=\"src-sentence-long\" of=\"" + digest +
                            "\" by=\"chen\" at=\"2026-05-02T14:11:00Z\">A &lt; B &amp; so on"
                            "</waiver>";

}  // namespace

TEST_CASE("a waiver stands behind the target and in front of the events", "[sources][waive]") {
  const std::string head = "  <seg id=\"f.a\" state=\"initial\">\n    <target>Uno.</target>\n";
  const std::string tail = "    <event act=\"edit\" by=\"x\"/>\n  </seg>\n";
  CHECK(waived(file(head + tail), long_sentence()) == file(head + "    " + written + "\n" + tail));
}

TEST_CASE("a waiver stands behind other waivers, and replaces one of its own rule",
          "[sources][waive]") {
  const std::string head = "  <seg id=\"f.a\"><target>Uno.</target>\n";
  const std::string other = "    <waiver check=\"term-inconsistent\" by=\"x\">no</waiver>\n";
  const std::string own = "    <waiver check=\"src-sentence-long\" by=\"x\">old</waiver>\n";
  CHECK(waived(file(head + other + "  </seg>\n"), long_sentence()) ==
        file(head + other + "    " + written + "\n  </seg>\n"));
  CHECK(waived(file(head + own + other + "  </seg>\n"), long_sentence()) ==
        file(head + "    " + written + "\n" + other + "  </seg>\n"));
}

TEST_CASE("a waiver goes first where there is nothing but events", "[sources][waive]") {
  CHECK(
      waived(file("  <seg id=\"f.a\">\n    <event act=\"edit\"/>\n  </seg>\n"), long_sentence()) ==
      file("  <seg id=\"f.a\">\n    " + written + "\n    <event act=\"edit\"/>\n  </seg>\n"));
}

TEST_CASE("a segment that held nothing holds the waiver", "[sources][waive]") {
  CHECK(waived(file("  <seg id=\"f.a\"/>\n"), long_sentence()) ==
        file("  <seg id=\"f.a\">\n    " + written + "\n  </seg>\n"));
}

TEST_CASE("a waiver that is written reads back as it was meant", "[sources][waive]") {
  Waiver waiver = long_sentence();
  waiver.until = "2026-12-31";
  const std::string text = waived(file("  <seg id=\"f.a\"><target>Uno.</target></seg>\n"), waiver);
  Report report;
  const Project project =
      sources::read_project(MemoryFiles(std::map<std::string, std::string>{{path, text}}), report);
  const Segment& segment = project.translations.front().segments.front();
  REQUIRE(segment.waivers.size() == 1);
  CHECK(segment.waivers.front().text == waiver.text);
  CHECK(segment.waivers.front().until == "2026-12-31");
  CHECK(segment.waivers.front().of == digest);
}
