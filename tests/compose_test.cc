// compose: meaning is decided here, so meaning is tested here.
#include "compose/compose.h"

#include <catch2/catch.hpp>

#include "compose/words.h"

using namespace clausekit;

namespace {

Inline words(std::string text) { return {.kind = Inline::Kind::text, .text = std::move(text)}; }

/// A form with one paragraph for the person and one field for staff, in English and Arabic.
Project small_project() {
  Project project;
  Form form;
  form.id = "f";
  form.code = "F";
  form.edition = "1";
  form.variables = {{.name = "agency", .type = "text", .value_language = "en"}};
  form.switches = {{.id = "extra", .on = false}};
  form.units = {
      {.id = "t", .element = Unit::Element::title, .text = {words("Title")}, .digest = "1"},
      {.id = "p",
       .requirements = {"1.i"},
       .text = {words(" To "), {.kind = Inline::Kind::var, .ref = "agency"}, words(" go. ")},
       .digest = "2"},
      {.id = "l", .element = Unit::Element::label, .text = {words("Name")}, .digest = "3"},
      {.id = "x", .only_if = "extra", .text = {words("Extra")}, .digest = "4"}};
  FormBlock title{.kind = FormBlock::Kind::title, .unit = 0};
  FormBlock paragraph{.kind = FormBlock::Kind::paragraph, .unit = 1};
  FormBlock extra{.kind = FormBlock::Kind::paragraph, .only_if = "extra", .unit = 3};
  FormBlock field{.kind = FormBlock::Kind::field,
                  .unit = 2,
                  .name = "staff_signature",
                  .type = FormBlock::FieldType::signature,
                  .personal = true};
  FormBlock staff{.kind = FormBlock::Kind::section,
                  .audience = FormBlock::Audience::agency,
                  .stage = FormBlock::Stage::before,
                  .blocks = {field}};
  form.body = {title, paragraph, extra, staff};
  project.forms.push_back(form);
  project.languages = {{.tag = "en", .english = "English", .native = "English"},
                       {.tag = "ar",
                        .english = "Arabic",
                        .native = "العربية",
                        .direction = Direction::right_to_left}};
  Translation arabic{.language = "ar", .form = "f"};
  arabic.segments = {
      {.id = "t", .source = "1", .state = State::final, .target = Inlines{words("عنوان")}},
      {.id = "p",
       .source = "2",
       .state = State::final,
       .target = Inlines{words("إلى "), {.kind = Inline::Kind::var, .ref = "agency"}, words(".")}},
      {.id = "l", .source = "3", .state = State::final, .target = Inlines{words("الاسم")}}};
  project.translations.push_back(arabic);
  Translation english{.language = "en", .form = "f"};
  for (const Segment& segment : arabic.segments) {
    english.segments.push_back({.id = segment.id, .source = segment.source, .state = State::final});
  }
  project.translations.push_back(english);
  return project;
}

Document composed(const Project& project, const std::string& tag, Report& report,
                  const Answers* answers = nullptr, bool preview = false) {
  return compose::compose({.project = project,
                           .form = project.forms.front(),
                           .language = *project.language(tag),
                           .layout = "standard",
                           .answers = answers,
                           .preview = preview},
                          report);
}

}  // namespace

TEST_CASE("a value is an isolated run in its own language, trimmed text around it", "[compose]") {
  const Project project = small_project();
  Report report;
  const Answers answers{.form = "f", .values = {{"agency", "Springfield PD"}}};
  const Document document = composed(project, "ar", report, &answers);
  REQUIRE(document.body.size() == 3);
  const Text& text = document.body[1].text;
  CHECK(text.direction == Direction::right_to_left);
  REQUIRE(text.runs.size() == 3);
  CHECK(text.runs[1].text == "Springfield PD");
  CHECK(text.runs[1].language == "en");
  CHECK(text.runs[1].value);
  CHECK(text.requirements == std::vector<std::string>{"1.i"});
  CHECK(compose::plain(composed(project, "en", report, &answers).body[1].text) ==
        "To Springfield PD go.");
}

TEST_CASE("what was not answered is a space to be filled in by hand", "[compose]") {
  const Project project = small_project();
  Report report;
  const Document document = composed(project, "en", report);
  CHECK(document.body[1].text.runs[1].blank_ems > 0);
  CHECK(document.body[1].text.runs[1].text.empty());
}

TEST_CASE("staff read both languages, the person only their own", "[compose]") {
  const Project project = small_project();
  Report report;
  const Document document = composed(project, "ar", report);
  CHECK(document.body[1].companion.empty());
  const Block& staff = document.body[2];
  CHECK(staff.language == "en");
  CHECK(staff.direction == Direction::left_to_right);
  const Block& field = staff.children.at(0);
  CHECK(field.stage == FormBlock::Stage::before);
  CHECK(compose::plain(field.text) == "Name");
  CHECK(compose::plain(field.companion) == "الاسم");
  CHECK(field.field.description == "الاسم");
  CHECK(composed(project, "en", report).body[2].children.at(0).companion.empty());
}

TEST_CASE("what is switched off is not there", "[compose]") {
  Project project = small_project();
  Report report;
  CHECK(composed(project, "en", report).body.size() == 3);
  project.forms.front().switches.front().on = true;
  const Document document = composed(project, "en", report);
  CHECK(document.body.size() == 5);  // and a mark: nobody approved the extra paragraph
  CHECK(document.about.sample);
}

TEST_CASE("English never stands in for a missing unit, but in a preview says that it is English",
          "[compose]") {
  Project project = small_project();
  project.translations.front().segments[1].target.reset();
  Report report;
  const Document plain = composed(project, "ar", report);
  REQUIRE(plain.body[2].kind == Block::Kind::paragraph);
  CHECK(plain.body[2].text.empty());
  CHECK(plain.body[1].kind == Block::Kind::mark);
  const Document preview = composed(project, "ar", report, nullptr, true);
  const auto english = std::find_if(preview.body.begin(), preview.body.end(), [](const Block& b) {
    return b.kind == Block::Kind::paragraph;
  });
  REQUIRE(english != preview.body.end());
  CHECK(english->text.language == "en");
  CHECK(preview.about.sample);
  CHECK_FALSE(preview.furniture.marks.empty());
}

TEST_CASE("only what is approved and in force may be signed", "[compose]") {
  Project project = small_project();
  Report report;
  CHECK_FALSE(composed(project, "ar", report).about.sample);
  CHECK(composed(project, "ar", report).furniture.marks.empty());

  SECTION("a state below final") {
    project.translations.front().segments[1].state = State::reviewed;
  }
  SECTION("a final state that the English left behind") {
    project.forms.front().units[1].digest = "9";
  }
  SECTION("a law that is not in force") {
    project.registries.push_back({.id = "law", .status = Registry::Status::bill});
    project.forms.front().uses = {{.registry = "law"}};
  }
  const Document document = composed(project, "ar", report);
  CHECK(document.about.sample);
  const Block& signature = document.body.back().children.at(0);
  CHECK(signature.do_not_sign);
  CHECK_FALSE(signature.hint.empty());
  CHECK(document.body[1].kind == Block::Kind::mark);
}

TEST_CASE("a language that does not say the toolkit's words is noted, once a word", "[compose]") {
  const Project project = small_project();
  Report report;
  composed(project, "ar", report);
  report.sort();
  CHECK(report.count(Severity::note) == report.diagnostics().size());
  // "page-of" and whom the two sides are for: nothing else is said on an approved page.
  CHECK(report.diagnostics().size() == 3);
}
