// The gate: what is no XML, or no XML that we take, is refused by meaning and place.
#include <catch2/catch.hpp>

#include "base/files.h"
#include "golden.h"
#include "places.h"
#include "xml/document.h"
#include "xml/gate.h"
#include "xml/rules.h"
#include "xml/scan.h"
#include "xml_samples.h"

using namespace clausekit;
using tests::lines;
using tests::source_file;

namespace {

std::string refusal(const std::string& text) {
  const Source source("a.xml", text);
  Report report;
  xml::Document::parsed(source, report);
  return lines(report);
}

}  // namespace

TEST_CASE("what is well-formed passes the gate", "[xml]") {
  for (const std::string& path : tests::xml_files("tests/data/xml/good")) {
    DYNAMIC_SECTION(path) { CHECK(refusal(source_file(path)) == ""); }
  }
}

TEST_CASE("what is not is refused by meaning, line and column", "[xml]") {
  for (const std::string folder : {"bad", "refused"}) {
    for (const std::string& path : tests::xml_files("tests/data/xml/" + folder)) {
      DYNAMIC_SECTION(path) {
        const std::string said = refusal(source_file(path));
        CHECK(said != "");
        const std::string name = path.substr(path.find('/') + 1);
        tests::check_golden(name.substr(0, name.size() - 4) + ".expected", said);
      }
    }
  }
}

TEST_CASE("xmllint agrees on every sample about being well-formed", "[xml]") {
  std::vector<std::string> all;
  for (const std::string& path : tests::xml_files("tests/data/xml")) {
    all.push_back(std::string(CLAUSEKIT_SOURCE_DIR) + "/" + path);
  }
  const auto refused = tests::refused_by_xmllint({}, all);
  if (!refused) {
    return;
  }
  for (const std::string& path : all) {
    INFO(path);
    CHECK((refused->count(path) > 0) == (path.find("/xml/bad/") != std::string::npos));
  }
}

TEST_CASE("every rule of the gate is broken by its bad sample, and only it", "[xml]") {
  for (const Rule* rule : xml::rules()) {
    INFO(rule->id);
    CHECK(rule->severity == Severity::error);
    CHECK_FALSE(rule->why.empty());
    if (!rule->bad.empty()) {
      const Source bad("bad.xml", std::string(rule->bad));
      const Source good("good.xml", std::string(rule->good));
      Report broken;
      Report kept;
      xml::Document::parsed(bad, broken);
      xml::Document::parsed(good, kept);
      CHECK(tests::rules_of(broken) == std::set{std::string(rule->id)});
      CHECK(lines(kept) == "");
    }
  }
}

TEST_CASE("UTF-16 is recognised, and said kindly", "[xml]") {
  const std::string ascii = "<?xml version=\"1.0\"?><a/>";
  std::string little;
  std::string big;
  for (const char c : ascii) {
    little += {c, '\0'};
    big += {'\0', c};
  }
  const std::string said =
      "1:1 xml-not-utf8: this file is not UTF-8: it is UTF-16, which some editors call Unicode. "
      "Save it as UTF-8\n";
  CHECK(refusal(little) == said);
  CHECK(refusal(big) == said);
  CHECK(refusal("\xFF\xFE" + little) == said);
  CHECK(refusal("\xFE\xFF" + big) == said);
}

TEST_CASE("bytes that are no UTF-8 are named where they stand", "[xml]") {
  const auto place = [](const std::string& bytes) {
    const std::string said = refusal("<a>é\n " + bytes + "</a>");
    return said.substr(0, said.find(':', said.find(' ')));
  };
  CHECK(refusal("<a>caf\xE9</a>") ==
        "1:7 xml-not-utf8: this file is not UTF-8: the byte E9 (hexadecimal) belongs to no "
        "character. Save it as UTF-8\n");
  for (const std::string bytes : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80",
                                  "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF8", "\xE2\x82"}) {
    CHECK(place(bytes) == "2:2 xml-not-utf8");
  }
}

TEST_CASE("characters that XML forbids are named where they stand", "[xml]") {
  CHECK(refusal("<a>\n\x01\xEF\xBF\xBE</a>") ==
        "2:1 xml-control-char: the character U+0001 may not stand in XML; remove it\n"
        "2:2 xml-control-char: the character U+FFFE may not stand in XML; remove it\n");
  CHECK(refusal(std::string("<a>\0</a>", 8)) ==
        "1:4 xml-control-char: the character U+0000 may not stand in XML; remove it\n");
  CHECK(refusal("<a>\t\r\n\xC2\x85\xEF\xBF\xBD</a>") == "");
}

TEST_CASE("any amount of nesting ends in one message", "[xml]") {
  std::string nested;
  for (std::uint32_t i = 0; i < xml::max_depth; ++i) {
    nested += "<a>";
  }
  CHECK(refusal(nested + "</a>").find("xml-unclosed") != std::string::npos);
  CHECK(refusal(nested + "<a>") == "1:301 xml-depth: elements are nested more than 100 deep\n");
  while (nested.size() < Files::max_file_bytes - 3) {
    nested += "<a>";
  }
  CHECK(refusal(nested) == "1:301 xml-depth: elements are nested more than 100 deep\n");
  std::string hundred_megabytes;
  while (hundred_megabytes.size() < 100'000'000) {
    hundred_megabytes += "<a><b>";
  }
  CHECK(refusal(hundred_megabytes) ==
        "1:1 xml-size: this file has 100000002 bytes; no more than 16777216 are read\n");
}

TEST_CASE("a million attributes, prefixes or faults take no more than their size", "[xml]") {
  std::string tag = "<a";
  std::string prefixes = "<a";
  std::string siblings;
  for (int i = 0; i < 100'000; ++i) {
    tag += " b" + std::to_string(i) + "=''";
    prefixes += " xmlns:b" + std::to_string(i) + "='urn:c'";
    siblings += "<b" + std::to_string(i) + ":c/>";
  }
  CHECK(refusal(tag + "/>") == "");
  const std::string column = std::to_string(tag.size() + 2);
  CHECK(refusal(tag + " b7=''/>").starts_with("1:" + column + " xml-dup-attribute"));
  CHECK(refusal(prefixes + ">" + siblings + "</a>") == "");
  const std::string many = refusal("<a>" + siblings + "</a>");
  CHECK(std::count(many.begin(), many.end(), '\n') == 20);
}

TEST_CASE("a message quotes no more than a line of what somebody wrote", "[xml]") {
  std::string name;
  for (int i = 0; i < 5'000; ++i) {
    name += "ខ";
  }
  CHECK(refusal("<a>&" + name + ";</a>").size() < 200);
  CHECK(refusal("<" + name + "></b>").size() < 200);
}
