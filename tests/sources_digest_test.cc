// Digests: what makes a translation stale, and what does not.
#include <catch2/catch.hpp>
#include <regex>
#include <sstream>

#include "golden.h"
#include "sources/digest.h"
#include "sources/form.h"
#include "sources/inlines.h"
#include "sources/translation.h"
#include "xml_samples.h"

using namespace clausekit;

namespace {

/// The content of a <target> with this XML inside.
Inlines segment(const std::string& content) {
  const Source source("a.xml", "<target>" + content + "</target>");
  Report report;
  const std::optional<xml::Document> document = xml::Document::parsed(source, report);
  INFO(tests::lines(report));
  REQUIRE(document.has_value());
  return sources::inlines({*document, document->root()});
}

std::string form(const std::string& body, const std::string& code = "F") {
  return "<form xmlns=\"urn:clausekit:form:1\" id=\"f\" code=\"" + code +
         "\" edition=\"1\" xml:lang=\"en\">\n<switch id=\"s\" default=\"on\"/><body>\n" + body +
         "</body></form>";
}

std::string form_digest(const std::string& text) {
  const Source source("forms/f/form.xml", text);
  Report report;
  const std::optional<Form> read = sources::read_form(source, report);
  CHECK(tests::lines(report) == "");
  REQUIRE(read.has_value());
  return read->digest;
}

std::string translation_digest(const std::string& segments) {
  const Source source("locales/es/f.xml",
                      "<locale xmlns=\"urn:clausekit:locale:1\" form=\"f\" edition=\"1\" "
                      "xml:lang=\"es\" source-lang=\"en\" status=\"draft\">" +
                          segments + "</locale>");
  Report report;
  const std::optional<Translation> read = sources::read_translation(source, report);
  REQUIRE(read.has_value());
  return read->digest;
}

}  // namespace

TEST_CASE("canonical segments and digests are those of the table", "[sources]") {
  std::istringstream table(tests::source_file("tests/data/digest/segments.tsv"));
  int rows = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) {
      continue;
    }
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    REQUIRE(second != std::string::npos);
    std::string content = line.substr(0, first);
    content = std::regex_replace(content, std::regex("\\\\n"), "\n");
    content = std::regex_replace(content, std::regex("\\\\t"), "\t");
    INFO(content);
    CHECK(sources::canonical(segment(content)) == line.substr(first + 1, second - first - 1));
    CHECK(sources::digest(segment(content)) == line.substr(second + 1));
    ++rows;
  }
  CHECK(rows >= 9);
}

TEST_CASE("layout, notes for people and prefixes make nothing stale; words and markup do",
          "[sources]") {
  const auto digest = [](const std::string& content) { return sources::digest(segment(content)); };
  const std::string base = digest("Ask a <term ref=\"attorney\">lawyer</term> first.");
  CHECK(base == digest("\r\n Ask a <term ref='attorney' >lawyer</term>\tfirst. "));
  CHECK(base == digest("Ask a <x:term xmlns:x=\"urn:x\" ref=\"attorney\">lawyer</x:term> first."));
  CHECK(base == digest("Ask a <term ref=\"attorney\" translate=\"no\">lawyer</term> first."));
  CHECK(base != digest("Ask a <term ref=\"attorney\">lawyer</term> first"));
  CHECK(base != digest("Ask a <term ref=\"notary\">lawyer</term> first."));
  CHECK(base != digest("Ask a lawyer first."));
  CHECK(base != digest("Ask a<term ref=\"attorney\">lawyer</term> first."));
  CHECK(base != digest("Ask a <term ref=\"attorney\">lawyer</term>&#160;first."));
}

TEST_CASE("written content reads back the same, and words meet no word across markup",
          "[sources]") {
  const std::string content =
      "<em kind=\"strong\">Only</em> <term ref=\"a\">with a <span xml:lang=\"es\">b</span></term>"
      " &lt; <var ref=\"x\"/><br/> <cite ref=\"c\"/>";
  const Inlines read = segment(content);
  CHECK(sources::written(read) == content);
  CHECK(sources::plain_text(read) == "Only with a b <  ");
  REQUIRE(read.size() == 8);
  CHECK(read[1].text == " ");
}

TEST_CASE("every piece of content knows its bytes", "[sources]") {
  const Source source("a.xml",
                      "<target> one <em kind=\"strong\">two</em><![CDATA[ three]]> </target>");
  Report report;
  const std::optional<xml::Document> document = xml::Document::parsed(source, report);
  REQUIRE(document.has_value());
  const Inlines read = sources::inlines({*document, document->root()});
  REQUIRE(read.size() == 3);
  CHECK(read[0].where.text() == " one ");
  CHECK(read[1].where.text() == "<em kind=\"strong\">two</em>");
  CHECK(read[1].children.at(0).where.text() == "two");
  CHECK(read[2].text == " three");
}

TEST_CASE("a form's digest moves with what is printed, and not with comments or notes",
          "[sources]") {
  const std::string p = "<p id=\"f.a\">One.</p>\n";
  const std::string q = "<p id=\"f.b\">Two.</p>\n";
  const std::string field =
      "<field id=\"f.c\" name=\"c\" type=\"line\" pii=\"no\"><label id=\"f.d\">C</label></field>\n";
  const std::string base = form_digest(form(p + q + field));
  const std::string noted =
      "<field id=\"f.c\" name=\"c\" type=\"line\" pii=\"no\"><note for=\"printer\">x</note>"
      "<label id=\"f.d\"> C </label></field>\n";
  CHECK(base == form_digest(form("<!-- one -->" + p + q + noted)));
  CHECK(base != form_digest(form(q + p + field)));
  CHECK(base != form_digest(form(p + q)));
  CHECK(base != form_digest(form(p + q + field, "G")));
  CHECK(base != form_digest(form(p + "<p id=\"f.b\">Two!</p>\n" + field)));
  CHECK(base != form_digest(form(p + "<p id=\"f.e\">Two.</p>\n" + field)));
  CHECK(base != form_digest(form(p + "<section id=\"s\">" + q + "</section>" + field)));
  CHECK(base != form_digest(form(p + q + std::regex_replace(field, std::regex("line"), "date"))));
}

TEST_CASE("a translation's digest is that of its targets, in whatever order they stand",
          "[sources]") {
  const std::string a = "<seg id=\"a\"><target>Uno.</target></seg>";
  const std::string b = "<seg id=\"b\"><target>Dos.</target></seg>";
  const std::string base = translation_digest(a + b);
  CHECK(base == translation_digest(b + " " + a));
  CHECK(base == translation_digest(a + b + "<seg id=\"c\"/>"));
  CHECK(base ==
        translation_digest("<seg id=\"a\" state=\"final\"><target> Uno.</target></seg>" + b));
  CHECK(base != translation_digest(a));
  CHECK(base != translation_digest("<seg id=\"a\"><target>Dos.</target></seg>"
                                   "<seg id=\"b\"><target>Uno.</target></seg>"));
}
