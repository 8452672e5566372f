// The parsed file: its text, and the place of everything in it.
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "golden.h"
#include "xml/document.h"
#include "xml/rules.h"
#include "xml/writer.h"
#include "xml_samples.h"

using namespace clausekit;
using tests::lines;

namespace {

xml::Document parsed(const Source& source) {
  Report report;
  std::optional<xml::Document> document = xml::Document::parsed(source, report);
  INFO(lines(report));
  REQUIRE(document.has_value());
  return std::move(*document);
}

/// Every XML file that stands in the project folder and in the samples.
std::vector<std::string> project_files() {
  std::vector<std::string> all;
  for (const std::string folder : {"forms", "locales", "tests/projects", "tests/data/xml/good"}) {
    const std::vector<std::string> more = tests::xml_files(folder);
    all.insert(all.end(), more.begin(), more.end());
  }
  all.emplace_back("people.xml");
  return all;
}

void check_places(const xml::Document& document, pugi::xml_node element) {
  const std::string name = element.name();
  const std::string_view tag = document.start_tag(element).text();
  const std::string_view whole = document.whole(element).text();
  const std::string_view content = document.content(element).text();
  const std::string_view end = document.end_tag(element).text();
  CHECK(document.name(element).text() == name);
  CHECK(tag.starts_with("<" + name));
  CHECK(tag.ends_with('>'));
  CHECK(whole.starts_with(tag));
  CHECK(whole.ends_with(end));
  if (tag.ends_with("/>")) {
    CHECK(whole == tag);
    CHECK(content.empty());
    CHECK(end == "/>");
  } else {
    CHECK(end.starts_with("</" + name));
    CHECK(whole == std::string(tag) + std::string(content) + std::string(end));
  }
  for (const pugi::xml_attribute attribute : element.attributes()) {
    const std::optional<Span> value = document.value(element, attribute.name());
    REQUIRE(value.has_value());
    const std::string_view around = document.attribute(element, attribute.name())->text();
    CHECK(around.starts_with(attribute.name()));
    CHECK(around.find(value->text()) != std::string_view::npos);
    if (value->text().find_first_of("&\t\n\r") == std::string_view::npos) {
      CHECK(value->text() == attribute.value());
    }
  }
  for (const pugi::xml_node child : element.children()) {
    if (child.type() == pugi::node_element) {
      check_places(document, child);
    } else if (std::string_view(child.value()).find_first_of("&\r") == std::string_view::npos &&
               document.text(child).text().find('&') == std::string_view::npos) {
      CHECK(document.text(child).text() == child.value());
    }
  }
}

}  // namespace

TEST_CASE("every place hits exactly its text", "[xml]") {
  for (const std::string& path : project_files()) {
    DYNAMIC_SECTION(path) {
      const Source source(path, tests::source_file(path));
      const xml::Document document = parsed(source);
      check_places(document, document.root());
    }
  }
}

TEST_CASE("places are bytes of the file as it is, behind a mark and between CR LF", "[xml]") {
  const Source source("a.xml", "\xEF\xBB\xBF<a>\r\n<b c = 'x&amp;y' >one&#233;two</b ></a>");
  const xml::Document document = parsed(source);
  const pugi::xml_node b = document.root().child("b");
  CHECK(document.start_tag(b) == Span{&source, 8, 26});
  CHECK(document.value(b, "c")->text() == "x&amp;y");
  CHECK(document.attribute(b, "c")->text() == "c = 'x&amp;y'");
  CHECK_FALSE(document.value(b, "d").has_value());
  CHECK(document.content(b).text() == "one&#233;two");
  CHECK(document.text(b.first_child()).text() == "one&#233;two");
  CHECK(std::string(b.child_value()) == "oneétwo");
  CHECK(document.end_tag(b).text() == "</b >");
}

TEST_CASE("white space between inline elements is kept", "[xml]") {
  const Source source("a.xml", "<a><b/> <c/>\n<!-- no -->\t<d/></a>");
  const xml::Document document = parsed(source);
  std::string kept;
  for (const pugi::xml_node child : document.root().children()) {
    kept += child.type() == pugi::node_element ? child.name() : child.value();
  }
  CHECK(kept == "b c\n\td");
}

TEST_CASE("namespaces are resolved whatever the prefix", "[xml]") {
  const Source source(
      "a.xml", "<x:a xmlns:x='urn:1'><b/><x:b xmlns:x='urn:2'/><x:b/><c xmlns='urn:3'/></x:a>");
  const xml::Document document = parsed(source);
  std::vector<std::string> found;
  for (const pugi::xml_node child : document.root().children()) {
    found.push_back(std::string(document.name_space(child)) + " " +
                    std::string(xml::Document::local_name(child)));
  }
  CHECK(found == std::vector<std::string>{" b", "urn:2 b", "urn:1 b", "urn:3 c"});
}

TEST_CASE("what the writer escapes is read back the same", "[xml]") {
  const std::string words = "a & b < c > \"d\" 'e'\ttab\nline\r]]> é";
  const Source source("a.xml", xml::element("a", {{"b", words}}, xml::escaped_text(words)));
  const xml::Document document = parsed(source);
  CHECK(document.root().attribute("b").value() == words);
  CHECK(document.root().child_value() == words);
  CHECK(xml::element("a", {}, "") == "<a/>");
}

TEST_CASE("a file that is damaged anywhere is read or refused, and never more than that", "[xml]") {
  std::mt19937 random(20260101);  // NOLINT(cert-msc51-cpp): the same damage every time
  const auto below = [&](std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
  };
  const std::string pieces[] = {"<",          ">",   "/",         "&",  "\"",  "'",   "<!--",
                                "-->",        "]]>", "<![CDATA[", "<?", "?>",  "&#x", ";",
                                "xmlns:a=''", "=",   ":",         " ",  "\xC3"};
  const std::vector<std::string> paths = tests::xml_files("tests/data/xml/good");
  const tests::TemporaryFolder folder;
  std::vector<std::string> written;
  std::set<std::string> refused;
  std::map<std::string, std::string> texts;
  for (int round = 0; round < 400; ++round) {
    std::string text = tests::source_file(paths[below(paths.size())]);
    for (std::size_t damages = 1 + below(3); damages > 0; --damages) {
      const std::size_t at = below(text.size() + 1);
      const std::size_t length =
          below(2) == 0 ? 0 : std::min<std::size_t>(below(6), text.size() - at);
      text.replace(at, length, below(4) == 0 ? "" : pieces[below(std::size(pieces))]);
    }
    const Source source("damaged.xml", text);
    Report report;
    const std::optional<xml::Document> document = xml::Document::parsed(source, report);
    INFO(text);
    CHECK((document.has_value() || report.has_errors()));
    if (document) {
      check_places(*document, document->root());
    }
    const std::string name = folder.write(std::to_string(round) + ".xml", text);
    written.push_back(name);
    texts[name] = text + "\n" + lines(report);
    if (report.has_errors() && !tests::rules_of(report).contains("xml-doctype")) {
      refused.insert(name);
    }
  }
  CHECK(refused.size() > 100);
  CHECK(refused.size() < 399);
  const auto by_xmllint = tests::refused_by_xmllint({}, written);
  for (const auto& [name, text] : texts) {
    INFO(text);
    CHECK((!by_xmllint || refused.contains(name) == by_xmllint->contains(name)));
  }
}
