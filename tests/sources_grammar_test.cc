// The tables of sources/grammars.cc against the grammars of forms/schema, by xmllint's judgement.
#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <random>
#include <sstream>

#include "golden.h"
#include "places.h"
#include "sources/grammar.h"
#include "sources/opened.h"
#include "xml_samples.h"

using namespace clausekit;

namespace {

const std::vector<const sources::Grammar*>& grammars() {
  static const std::vector all{&sources::form_grammar(),     &sources::registry_grammar(),
                               &sources::language_grammar(), &sources::locale_grammar(),
                               &sources::people_grammar(),   &sources::checks_grammar(),
                               &sources::answers_grammar()};
  return all;
}

const sources::Grammar* grammar_of(const std::string& text) {
  pugi::xml_document document;
  document.load_string(text.c_str());
  for (const sources::Grammar* grammar : grammars()) {
    if (grammar->root == document.document_element().name()) {
      return grammar;
    }
  }
  return nullptr;
}

/// Findings, and the file that they point into.
struct Judged {
  std::unique_ptr<Source> source;
  Report report;
};

Judged judged(const sources::Grammar& grammar, const std::string& text) {
  Judged out{std::make_unique<Source>("a.xml", text), Report()};
  sources::opened(*out.source, grammar, out.report);
  return out;
}

/// One example of each kind of file, small, with every element and attribute that there is.
std::vector<std::string> complete_files() {
  return tests::xml_files("tests/data/sources/complete");
}

/// The document with one thing wrong with it, or right in another way.
class Disturbed {
 public:
  explicit Disturbed(unsigned seed) : random_(seed) {}

  std::string operator()(const std::string& text) {
    pugi::xml_document document;
    document.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    std::vector<pugi::xml_node> elements;
    collect(document.document_element(), elements);
    pugi::xml_node element = elements[below(elements.size())];
    disturb(element, elements);
    std::ostringstream out;
    document.save(out, "", pugi::format_raw);
    return out.str();
  }

 private:
  static void collect(pugi::xml_node element, std::vector<pugi::xml_node>& out) {
    out.push_back(element);
    for (const pugi::xml_node child : element.children()) {
      if (child.type() == pugi::node_element) {
        collect(child, out);
      }
    }
  }

  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
  }

  pugi::xml_attribute any_attribute(pugi::xml_node element) {
    std::vector<pugi::xml_attribute> all(element.attributes_begin(), element.attributes_end());
    std::erase_if(all, [](pugi::xml_attribute a) {
      const std::string name = a.name();  // a link's spelling is nothing that we read
      return name == "xmlns" || name == "href";
    });
    return all.empty() ? pugi::xml_attribute() : all[below(all.size())];
  }

  void disturb(pugi::xml_node element, const std::vector<pugi::xml_node>& elements) {
    static const std::vector<std::string> values{
        "",         " ",      "x",          "X",        "es",       "zh-Hans-x-a",
        "zh-Hans-", "a..b",   " a.b ",      "a_b",      "1",        "0",
        "13",       "-1.5",   "1.",         "a=b,c",    "a=b,",     "2026-02-30",
        "yes",      "on",     "2026-02-28", "reviewed", "Latn",     "always",
        "a.b c1",   "strong", "none",       "any",      "sha256:0", "2026-05-02T14:11:00"};
    pugi::xml_attribute attribute = any_attribute(element);
    pugi::xml_node other = elements[below(elements.size())];
    switch (below(9)) {
      case 0:
        element.remove_attribute(attribute);
        break;
      case 1:
      case 2:
      case 3:
        attribute.set_value(values[below(values.size())].c_str());
        break;
      case 4:
        element.append_attribute(other.first_attribute().name()) = "1";
        break;
      case 5:
        element.parent().remove_child(element);
        break;
      case 6:
        element.parent().insert_copy_after(element, element);
        break;
      case 7:
        element.parent().insert_copy_before(other, element);
        break;
      default:
        element.append_child(pugi::node_pcdata).set_value("words");
        break;
    }
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("the complete files hold every element and attribute of the tables", "[sources]") {
  std::set<std::string> seen;
  for (const std::string& path : complete_files()) {
    const std::string text = tests::source_file(path);
    const sources::Grammar* grammar = grammar_of(text);
    INFO(path);
    REQUIRE(grammar != nullptr);
    CHECK(tests::lines(judged(*grammar, text).report) == "");
    pugi::xml_document document;
    document.load_string(text.c_str());
    for (const auto& found : document.select_nodes("//*")) {
      const std::string element = std::string(grammar->root) + "/" + found.node().name();
      seen.insert(element);
      for (const pugi::xml_attribute attribute : found.node().attributes()) {
        seen.insert(std::string(grammar->root) + "@" + attribute.name());
      }
    }
  }
  for (const sources::Grammar* grammar : grammars()) {
    for (const sources::ElementGrammar& element : grammar->elements) {
      const std::string name = std::string(grammar->root) + "/" + std::string(element.name);
      INFO(name);
      CHECK(seen.contains(name));
      for (const sources::AttributeGrammar& attribute : element.attributes) {
        INFO(attribute.name);
        CHECK(seen.contains(std::string(grammar->root) + "@" + std::string(attribute.name)));
      }
    }
  }
}

TEST_CASE("the tables and the grammars take and refuse the same files", "[sources]") {
  const tests::TemporaryFolder folder;
  for (const std::string& path : complete_files()) {
    const std::string text = tests::source_file(path);
    const sources::Grammar* grammar = grammar_of(text);
    REQUIRE(grammar != nullptr);
    std::map<std::string, std::string> ours;  // file → what we said
    std::vector<std::string> files;
    Disturbed disturbed(20260102);
    for (int round = 0; round < 150; ++round) {
      const std::string other = round == 0 ? text : disturbed(text);
      const std::string name = std::string(grammar->root) + std::to_string(round) + ".xml";
      files.push_back(folder.write(name, other));
      ours[files.back()] = tests::lines(judged(*grammar, other).report);
    }
    const std::string schema =
        CLAUSEKIT_SOURCE_DIR "/forms/schema/" + std::string(grammar->root) + ".rng";
    const auto refused = tests::refused_by_xmllint({"--relaxng", schema}, files);
    if (!refused) {
      return;
    }
    CHECK(refused->size() > 20);
    for (const std::string& file : files) {
      INFO(folder.read(file.substr(folder.path().size() + 1)));
      INFO(ours.at(file));
      CHECK(ours.at(file).empty() != refused->contains(file));
    }
  }
}

TEST_CASE("every rule of reading is broken by its bad sample, and only it", "[sources]") {
  for (const Rule* rule : sources::rules()) {
    INFO(rule->id);
    CHECK(rule->severity == Severity::error);
    CHECK_FALSE(rule->why.empty());
    if (!rule->bad.empty()) {
      const std::string bad(rule->bad);
      const std::string good(rule->good);
      REQUIRE(grammar_of(good) != nullptr);
      CHECK(tests::rules_of(judged(*grammar_of(good), bad).report) ==
            std::set{std::string(rule->id)});
      CHECK(tests::lines(judged(*grammar_of(good), good).report) == "");
    }
  }
}

TEST_CASE("a hundred faults in one file are enough", "[sources]") {
  std::string text = "<people xmlns=\"urn:clausekit:people:1\">";
  for (int i = 0; i < 5'000; ++i) {
    text += "<persom/>";
  }
  CHECK(judged(sources::people_grammar(), text + "</people>").report.diagnostics().size() == 100);
}
