// Reading a project folder.
#include <catch2/catch.hpp>

#include "base/files.h"
#include "sources/project.h"

using namespace clausekit;

namespace {

/// One line a finding: `path:line:column rule message`.
std::string shown(const Report& report) {
  std::string out;
  for (const Diagnostic& d : report.diagnostics()) {
    if (d.rule->id == "seg-unstamped") {
      continue;
    }
    const Location at = d.where.source->location(d.where.begin);
    out += d.where.source->path() + ":" + std::to_string(at.line) + ":" +
           std::to_string(at.column) + " " + std::string(d.rule->id) + " " + message(d) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("the project's own files are read without a fault", "[sources]") {
  Report report;
  const Project project = sources::read_project(DiskFiles(CLAUSEKIT_SOURCE_DIR), report);
  CHECK(shown(report) == "");
  REQUIRE(project.registries.size() == 1);
  CHECK(project.registries.front().law_text.has_value());
  REQUIRE(project.forms.size() == 2);
  REQUIRE_FALSE(project.languages.empty());
  CHECK(project.languages.front().tag == "en");
  REQUIRE_FALSE(project.people.size() > 100);
}

TEST_CASE("the English state files carry the digests of the English text", "[sources]") {
  Report report;
  const Project project = sources::read_project(DiskFiles(CLAUSEKIT_SOURCE_DIR), report);
  for (const Form& form : project.forms) {
    const Translation* english = project.translation(form.id, form.language);
    REQUIRE(english != nullptr);
    for (const Unit& unit : form.units) {
      INFO(unit.id);
      const Segment* segment = english->segment(unit.id);
      REQUIRE(segment != nullptr);
      CHECK(segment->source == unit.digest);
    }
  }
}

TEST_CASE("a finding says which form and language its file belongs to", "[sources]") {
  const std::string locale =
      R"(<locale xmlns="urn:clausekit:locale:1" form="f" edition="1" xml:lang="es" )"
      R"(source-lang="en" status="draft"><seg id="a"/></locale>)";
  const MemoryFiles files({{"locales/es/f.xml", locale + "<again/>"},
                           {"locales/es/language.xml", "<language"},
                           {"forms/f/form.xml", "no XML"}});
  Report report;
  const Project project = sources::read_project(files, report);
  REQUIRE(report.count(Severity::error) == 3);
  for (const Diagnostic& found : report.diagnostics()) {
    const std::string& path = found.where.source->path();
    CHECK(found.subject.form == (path.find("language") == std::string::npos ? "f" : ""));
    CHECK(found.subject.language == (path.starts_with("locales/") ? "es" : ""));
  }
}
