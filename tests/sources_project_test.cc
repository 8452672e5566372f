// Reading a project folder.
#include <catch2/catch.hpp>
#include <map>

#include "base/files.h"
#include "golden.h"
#include "places.h"
#include "sources/answers.h"
#include "sources/form.h"
#include "sources/language.h"
#include "sources/project.h"
#include "sources/registry.h"
#include "sources/translation.h"
#include "xml_samples.h"

using namespace clausekit;

namespace {

/// One line a finding: `path:line:column rule: message`.
std::string shown(const Report& report) {
  std::string out;
  for (const Diagnostic& d : report.diagnostics()) {
    Report one;
    one.add(d);
    out += d.where.source->path() + ":" + tests::lines(one);
  }
  return out;
}

using FileMap = std::map<std::string, std::string>;

FileMap small_project() {
  const std::string complete = "tests/data/sources/complete/";
  return {{"forms/registry/hb-1.xml", tests::source_file(complete + "registry.xml")},
          {"forms/registry/hb-1.txt", "the tenant may refuse within 24 hours"},
          {"forms/tenant-notice/form.xml", tests::source_file(complete + "form.xml")},
          {"locales/ar/language.xml", tests::source_file(complete + "language.xml")},
          {"locales/es/tenant-notice.xml", tests::source_file(complete + "locale.xml")},
          {"people.xml", tests::source_file(complete + "people.xml")}};
}

Project read(const FileMap& files, Report& report) {
  return sources::read_project(MemoryFiles(files), report);
}

std::string faults_of(const FileMap& files) {
  Report report;
  const Project project = read(files, report);
  return shown(report);
}

FileMap replaced(FileMap files, const std::string& path, const std::string& from,
                 const std::string& to) {
  const std::size_t at = files[path].find(from);
  REQUIRE(at != std::string::npos);
  files[path].replace(at, from.size(), to);
  return files;
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

TEST_CASE("a whole small project is read as it was meant", "[sources]") {
  Report report;
  const Project project = read(small_project(), report);
  CHECK(shown(report) == "");

  SECTION("the form") {
    REQUIRE(project.forms.size() == 1);
    const Form& form = project.forms.front();
    CHECK(form.id == "tenant-notice");
    CHECK(form.code == "TN");
    CHECK(form.uses.at(0).requirements == std::vector<std::string>{"1.a", "2"});
    CHECK_FALSE(form.switches.at(0).on);
    CHECK(form.variables.at(0).example == "Example Homes");
    CHECK(form.variables.at(0).max_chars == 60);
    REQUIRE(form.units.size() == 12);
    CHECK(form.units.front().id == "tn.title");
    CHECK(form.units.front().max_lines == 2);
    CHECK(form.units.front().where.text().starts_with("<title "));
    CHECK(form.units.front().text_where.text() == "Notice");
    CHECK(form.footer == 11U);

    REQUIRE(form.body.size() == 6);
    CHECK(form.body[1].level == 2);
    CHECK(form.body[3].advisory == "warning");
    const FormBlock& clauses = form.body[4];
    CHECK(clauses.kind == FormBlock::Kind::clauses);
    CHECK(clauses.numbering == "decimal");
    REQUIRE(clauses.blocks.size() == 2);
    CHECK(clauses.blocks[0].num == "1");
    const Unit& clause = form.units.at(*clauses.blocks[0].blocks.at(0).unit);
    CHECK(clause.is_clause());
    CHECK(clause.only_if == "mail");
    CHECK(clause.notes == std::vector<std::string>{"Keep both."});
    CHECK(form.unit("tn.2")->only_if == "");
  }
  SECTION("the staff card, which is no part of the form's units or digest") {
    const StaffCard& card = project.forms.front().card;
    REQUIRE(card.purpose.size() == 1);
    CHECK(card.purpose[0].requirements == std::vector<std::string>{"1.a", "2"});
    CHECK(card.purpose[0].text.at(1).kind == Inline::Kind::em);
    REQUIRE(card.steps.size() == 1);
    CHECK(card.steps[0].id == "tn.card.post");
    CHECK(card.steps[0].only_if == "mail");
    REQUIRE(card.shown.size() == 1);
    CHECK(card.shown[0].unit == "tn.p");
    CHECK(card.shown[0].where.text() == "<show ref=\"tn.p\"/>");
    const Project other = read(replaced(small_project(), "forms/tenant-notice/form.xml",
                                        "Take it to the post.", "Post it."),
                               report);
    CHECK(other.forms.front().digest == project.forms.front().digest);
    CHECK(other.forms.front().card.digest != card.digest);
  }
  SECTION("whether a language is written, and through which one it is reached") {
    CHECK(project.language("ar")->written);
    CHECK(project.language("ar")->relay == "es");
  }
  SECTION("what a section says reaches what is inside") {
    const FormBlock& section = project.forms.front().body[5];
    CHECK(section.keep_together);
    REQUIRE(section.blocks.size() == 2);
    const FormBlock& field = section.blocks[0];
    CHECK(field.audience == FormBlock::Audience::person);
    CHECK(field.stage == FormBlock::Stage::before);
    CHECK(field.only_if == "mail");
    CHECK(field.name == "users1_name");
    CHECK(field.personal);
    CHECK_FALSE(field.always_required);
    CHECK(field.required_when->field == "answer");
    CHECK(field.when->values == std::vector<std::string>{"yes", "no"});
    CHECK(field.when->where.text() == "answer=yes,no");
    CHECK(project.forms.front().units.at(*field.hint).id == "tn.h.name");
    const FormBlock& choice = section.blocks[1];
    CHECK(choice.always_required);
    CHECK_FALSE(choice.pick_any);
    CHECK(choice.options.at(1).value == "no");
    CHECK(project.forms.front().units.at(choice.options.at(1).unit).element ==
          Unit::Element::option);
  }
  SECTION("the law") {
    REQUIRE(project.registries.size() == 1);
    const Registry& registry = project.registries.front();
    CHECK(registry.name == "House Bill 1");
    CHECK(registry.in_force(
        Date(std::chrono::year(2030), std::chrono::December, std::chrono::day(31))));
    CHECK_FALSE(registry.in_force(
        Date(std::chrono::year(2031), std::chrono::January, std::chrono::day(1))));
    CHECK(registry.law_path == "forms/registry/hb-1.txt");
    CHECK(registry.law_text == "the tenant may refuse within 24 hours");
    const Requirement& requirement = registry.requirements.at(0);
    CHECK(requirement.quotation == registry.law_text);
    CHECK(requirement.quotation_where.text() == requirement.quotation);
    CHECK(requirement.needs.at(0).n == 2);
    CHECK(requirement.polarity.at(0).is == Polarity::permission);
    CHECK_FALSE(requirement.fields.at(1).present);
    CHECK(registry.concepts.at(0).pitfalls.at(1).language == "");
  }
  SECTION("the languages, of which one has no file, and one no folder") {
    REQUIRE(project.languages.size() == 3);
    CHECK(project.languages[0].tag == "en");
    const Language& arabic = project.languages[1];
    CHECK(arabic.native == "العربية");
    CHECK(arabic.direction == Direction::right_to_left);
    CHECK(arabic.fonts.at(0).leading_per_mille == 1600);
    CHECK(arabic.fonts.at(0).scale_per_mille == 1100);
    CHECK(arabic.fonts.at(0).package == "fonts-noto-core");
    CHECK(arabic.formats->months.at(1) == "يناير");
    CHECK(arabic.words.at("negator").size() == 2);
    CHECK(arabic.says.at("page-of").front().ref == "page");
    CHECK(project.languages[2].tag == "es");
    CHECK(project.languages[2].script == "Latn");
  }
  SECTION("the translation") {
    const Translation* spanish = project.translation("tenant-notice", "es");
    REQUIRE(spanish != nullptr);
    const Segment& segment = spanish->segments.at(0);
    CHECK(segment.state == State::reviewed);
    CHECK(segment.state_where.text() == "reviewed");
    CHECK(segment.source_where.text() == segment.source);
    CHECK(segment.target_where.text().starts_with("De <var"));
    CHECK(segment.was->text.size() == 2);
    CHECK(segment.back->text == "From the landlord");
    CHECK(segment.waivers.at(0).until == "2027-01-01");
    CHECK(segment.events.at(0).via == "xliff");
    CHECK(segment.end.text() == "</seg>");
  }
  SECTION("the people") {
    CHECK(project.people.at(0).roles == std::vector<std::string>{"reviewer", "counsel"});
  }
}

TEST_CASE("script and direction come from CLDR where the file is silent", "[sources]") {
  const FileMap silent =
      replaced(small_project(), "locales/ar/language.xml", " script=\"Arab\" dir=\"rtl\"", "");
  Report report;
  const Project project = read(silent, report);
  CHECK(project.language("ar")->script == "Arab");
  CHECK(project.language("ar")->direction == Direction::right_to_left);
}

TEST_CASE("a file that cannot be read takes nothing else with it", "[sources]") {
  FileMap files = small_project();
  files["locales/es/tenant-notice.xml"] = "<locale>\n<seg>";
  files["locales/ar/tenant-notice.xml"] = "<people xmlns=\"urn:clausekit:people:1\"/>";
  files["people.xml"] = "";
  Report report;
  const Project project = read(files, report);
  CHECK(shown(report) ==
        "locales/ar/tenant-notice.xml:1:1 file-root: the root here is <locale "
        "xmlns=\"urn:clausekit:locale:1\">, not <people xmlns=\"urn:clausekit:people:1\">\n"
        "locales/es/tenant-notice.xml:2:6 xml-unclosed: <seg> is not closed by </seg>; the file "
        "ends first\n"
        "people.xml:1:1 xml-malformed: this is not well-formed XML: it has no root element\n");
  CHECK(project.forms.size() == 1);
  CHECK(project.languages.size() == 3);
  CHECK(project.translations.empty());
}

TEST_CASE("a file is read as fully as it allows", "[sources]") {
  FileMap files = replaced(small_project(), "locales/es/tenant-notice.xml", "state=\"reviewed\"",
                           "state=\"done\" colour=\"red\"");
  files = replaced(files, "locales/es/tenant-notice.xml", "<back ", "<b>x</b><back ");
  Report report;
  const Project project = read(files, report);
  CHECK(tests::rules_of(report) ==
        std::set<std::string>{"file-attribute", "file-element", "file-value"});
  const Segment& segment = project.translations.at(0).segments.at(0);
  CHECK_FALSE(segment.state.has_value());
  CHECK(segment.target.has_value());
  CHECK(segment.back.has_value());
  CHECK(segment.events.size() == 1);
}

TEST_CASE("a foreign namespace is a fault, and what it holds is not ours", "[sources]") {
  const FileMap files = replaced(small_project(), "people.xml", "<person ",
                                 "<x:person xmlns:x=\"urn:x\" id=\"eve\" org=\"X\" public=\"name\" "
                                 "roles=\"publisher\"/><person ");
  Report report;
  const Project project = read(files, report);
  CHECK(tests::rules_of(report) == std::set<std::string>{"file-element"});
  CHECK(project.people.size() == 1);
}

TEST_CASE("a file counts by its place, and says so when it claims another", "[sources]") {
  FileMap files = replaced(small_project(), "locales/es/tenant-notice.xml",
                           "form=\"tenant-notice\"", "form=\"other\"");
  files = replaced(files, "locales/es/tenant-notice.xml", "xml:lang=\"es\"", "xml:lang=\"fr\"");
  files = replaced(files, "forms/registry/hb-1.xml", "id=\"hb-1\"", "id=\"hb-2\"");
  Report report;
  const Project project = read(files, report);
  CHECK(tests::rules_of(report) == std::set<std::string>{"file-name"});
  CHECK(report.diagnostics().size() == 3);
  CHECK(project.translation("tenant-notice", "es") != nullptr);
  CHECK(project.registry("hb-1") != nullptr);
}

TEST_CASE("no name leads out of the project", "[sources]") {
  const std::string form = "forms/tenant-notice/form.xml";
  CHECK(faults_of(replaced(small_project(), form, "id=\"tenant-notice\"", "id=\"../../x\"")) ==
        form +
            ":2:40 file-value: id=\"../../x\" is not an id such as \"cf.iii\": small letters, "
            "digits, single dots and hyphens, a letter first\n");
  const std::string registry = "forms/registry/hb-1.xml";
  const FileMap climbing =
      replaced(small_project(), registry, "source=\"hb-1.txt\"", "source=\"../../etc/passwd\"");
  CHECK(faults_of(climbing) ==
        registry +
            ":2:1 file-unreadable: not read: source=\"../../etc/passwd\" must be a "
            "file beside this one\n");
  FileMap strange = small_project();
  strange["locales/e\n[31m/f.xml"] = "<a/>";
  strange["forms/A B/form.xml"] = "<a/>";
  strange["forms/registry/a b.xml"] = "<a/>";
  Report report;
  const Project project = read(strange, report);
  CHECK(tests::rules_of(report) == std::set<std::string>{"file-unreadable"});
  CHECK(report.diagnostics().size() == 3);
  CHECK(project.forms.size() == 1);
}

TEST_CASE("an empty folder is an empty project", "[sources]") {
  Report report;
  const Project project = read({}, report);
  CHECK(shown(report) == "");
  CHECK(project.sources.empty());
}

TEST_CASE("answers are read, and never repeated in a report", "[sources]") {
  const Source source("a.xml",
                      "<answers xmlns=\"urn:clausekit:answers:1\" form=\"f\">\n"
                      "  <answer name=\"users1_name\"> Alex\n Sample </answer>\n"
                      "  <answer name=\"decision\">attorney<secret/></answer>secret</answers>");
  Report report;
  const std::optional<Answers> answers = sources::read_answers(source, report);
  REQUIRE(answers.has_value());
  CHECK(answers->values.at("users1_name") == "Alex Sample");
  CHECK(answers->values.at("decision") == "attorney");
  CHECK(report.diagnostics().size() == 2);
  CHECK(tests::lines(report).find("Alex") == std::string::npos);
}

TEST_CASE("a segment written by hand says once that it waits for update", "[sources]") {
  FileMap files = small_project();
  files["locales/es/tenant-notice.xml"] =
      "<locale xmlns=\"urn:clausekit:locale:1\" form=\"tenant-notice\" edition=\"2026-1\" "
      "xml:lang=\"es\" source-lang=\"en\" status=\"draft\">\n"
      "<seg id=\"tn.p\"><target>De</target></seg></locale>";
  Report report;
  const Project project = read(files, report);
  CHECK(shown(report) ==
        "locales/es/tenant-notice.xml:2:1 seg-unstamped: this segment is not tied to an English "
        "text yet; run \"clausekit update\" with --by\n");
  const Subject& subject = report.diagnostics().at(0).subject;
  CHECK(subject.language == "es");
  CHECK(subject.form == "tenant-notice");
  CHECK(subject.unit == "tn.p");
}

TEST_CASE("another law, form and languages are read by the same code", "[sources]") {
  Report report;
  const Project harbor =
      sources::read_project(DiskFiles(CLAUSEKIT_SOURCE_DIR "/tests/projects/harbor"), report);
  CHECK(shown(report) == "");
  REQUIRE(harbor.forms.size() == 1);
  REQUIRE(harbor.languages.size() == 3);
  CHECK(harbor.languages.front().tag == harbor.forms.front().language);
  CHECK(harbor.language("he")->direction == Direction::right_to_left);
}
