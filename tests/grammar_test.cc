// The grammars, asked of other programs: xmllint holds the project's XML against them, trang makes
// the form that xmllint reads from the one that people read.
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "command.h"
#include "golden.h"
#include "places.h"

namespace fs = std::filesystem;
using namespace clausekit::tests;

namespace {

const fs::path root = CLAUSEKIT_SOURCE_DIR;
const fs::path schema = root / "forms/schema";

/// Every XML file of this project and of the sample projects.
std::vector<fs::path> xml_files() {
  std::vector<fs::path> found;
  for (const char* top : {"forms", "locales", "glossary", "tests/projects"}) {
    if (!fs::is_directory(root / top)) {
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      if (entry.path().extension() == ".xml") {
        found.push_back(entry.path());
      }
    }
  }
  found.push_back(root / "people.xml");
  if (fs::exists(root / "checks.xml")) {
    found.push_back(root / "checks.xml");
  }
  return found;
}

/// The namespace of the root element; empty when it has none or the file is no XML.
std::string root_namespace(const std::string& path) {
  pugi::xml_document document;
  document.load_file(path.c_str());
  const pugi::xml_node element = document.document_element();
  const std::string name = element.name();
  const std::size_t colon = name.find(':');
  const std::string declared =
      colon == std::string::npos ? "xmlns" : "xmlns:" + name.substr(0, colon);
  return element.attribute(declared.c_str()).value();
}

/// The grammars by the namespace of their root element; parts that others include have none.
std::map<std::string, std::string> grammars() {
  std::map<std::string, std::string> found;
  for (const auto& entry : fs::directory_iterator(schema)) {
    pugi::xml_document document;
    document.load_file(entry.path().c_str());
    const std::string space = document.child("grammar").attribute("ns").value();
    if (entry.path().extension() == ".rng" && !space.empty()) {
      found[space] = entry.path().string();
    }
  }
  return found;
}

std::vector<std::string> xmllint(const std::string& grammar) {
  return {"xmllint", "--nonet", "--noout", "--relaxng", grammar};
}

}  // namespace

TEST_CASE("every XML file of the project holds to the grammar of its namespace", "[grammar]") {
  const std::map<std::string, std::string> known = grammars();
  std::map<std::string, std::vector<std::string>> questions;
  for (const fs::path& file : xml_files()) {
    INFO(file.string());
    const auto grammar = known.find(root_namespace(file.string()));
    REQUIRE(grammar != known.end());
    auto& words = questions.try_emplace(grammar->second, xmllint(grammar->second)).first->second;
    words.push_back(file.string());
  }
  REQUIRE(questions.size() >= 4);
  for (const auto& [grammar, words] : questions) {
    const std::optional<Finished> answer = run(words);
    if (!answer) {
      return;
    }
    INFO(grammar << '\n' << answer->errors);
    CHECK(answer->status == 0);
  }
}

TEST_CASE("every grammar refuses what it does not know", "[grammar]") {
  const TemporaryFolder folder;
  for (const auto& [space, grammar] : grammars()) {
    INFO(grammar);
    const std::string name = fs::path(grammar).stem();
    std::vector<std::string> words = xmllint(grammar);
    words.push_back(folder.write("stranger.xml", "<" + name + " xmlns='" + space + "' no='1'/>"));
    const std::optional<Finished> answer = run(words);
    if (!answer) {
      return;
    }
    CHECK(answer->status == 3);
    CHECK(answer->errors.find("fails to validate") != std::string::npos);
  }
}

TEST_CASE("the grammars for programs are made from those for people", "[grammar]") {
  const TemporaryFolder folder;
  for (const auto& entry : fs::directory_iterator(schema)) {
    const fs::path& compact = entry.path();
    if (compact.extension() != ".rnc") {
      continue;
    }
    const std::string made = compact.stem().string() + ".rng";
    const std::optional<Finished> answer = run({"trang", compact.string(), folder.path(made)});
    if (!answer) {
      return;
    }
    INFO(compact.string() << '\n' << answer->errors);
    REQUIRE(answer->status == 0);
    CHECK(folder.read(made) == source_file("forms/schema/" + made));
  }
}
