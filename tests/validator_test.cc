// What the reference validator says of our files, also after other programs filled them in.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "command.h"
#include "gray.h"
#include "pages_made.h"
#include "pdf/write.h"
#include "places.h"
#include "proof/verify.h"
#include "readers.h"

using namespace clausekit;
using namespace clausekit::tests;
using nlohmann::json;

namespace {

std::string listed(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

/// Fails the test unless veraPDF finds nothing in any of `files`.
void check_valid(const std::vector<std::string>& files) {
  for (const char* profile : {"ua1", "2a"}) {
    const auto verdicts = validated(profile, files);
    if (!verdicts) return;
    for (const Verdict& verdict : *verdicts) {
      INFO(verdict.file << " against " << profile << ":\n" << listed(verdict.failed));
      CHECK(verdict.compliant);
    }
  }
}

/// Calls `test` with each form in each language, all in one section: a program is started once.
template <class Test>
void for_all(Test test) {
  for (const Form& form : own_project().forms) {
    for (const Language& language : own_project().languages) test(form, language);
  }
}

/// Something for every field that can be filled in: a text in Latin letters, and of buttons the
/// first.
json values_for(const layout::Pages& pages) {
  json values = json::object();
  for (const layout::Page& page : pages.pages) {
    for (const layout::PlacedField& placed : page.fields) {
      const FieldPlace& field = placed.field;
      if (!field.fillable || values.contains(field.name)) continue;
      const bool button = field.type == FormBlock::FieldType::check || !field.export_value.empty();
      values[field.name] = button ? field.export_value : "Ana Sample 42";
    }
  }
  return values;
}

/// The values of all terminal fields by full name.
json values_in(const std::string& file) {
  const auto said = run({"qpdf", "--json=2", "--json-key=acroform", file});
  if (!said) return {};
  const json form = json::parse(said->output).at("acroform");
  json out = json::object();
  for (const json& field : form.at("fields")) {
    std::string value = field.at("value").is_string() ? field.at("value") : "";
    if (value.starts_with("u:")) value = value.substr(2);
    if (value.starts_with("/")) value = value.substr(1);
    out[field.at("fullname").get<std::string>()] = value;
  }
  return out;
}

/// One program that fills forms in, by the words that call it; 127: it is not there.
struct Filler {
  std::string name;
  std::vector<std::string> words;
  std::string script;
};

const std::vector<Filler> fillers{
    {"pdf.js", {}, "pdfjs_fill.mjs"},
    {"PDFium", {}, "pdfium_fill.mjs"},
    {"Poppler", {"timeout", "300", "/usr/bin/python3"}, "poppler_fill.py"}};

/// Whether `filler` could be asked.
bool fill(const Filler& filler, const std::vector<std::string>& arguments) {
  if (filler.words.empty()) return node(filler.script, arguments).has_value();
  std::vector<std::string> words = filler.words;
  words.push_back(CLAUSEKIT_SOURCE_DIR "/tests/readers/" + filler.script);
  words.insert(words.end(), arguments.begin(), arguments.end());
  const auto said = run(words);
  if (!said) return false;
  if (said->status == 127) {
    WARN("SKIPPED: this test asks " << filler.name << " by python3-gi and gir1.2-poppler-0.18");
    return false;
  }
  INFO(said->errors);
  REQUIRE(said->status == 0);
  return true;
}

}  // namespace

TEST_CASE(
    "the validator finds nothing against PDF/UA-1 and PDF/A-2a in any form, language and layout",
    "[validator]") {
  const TemporaryFolder folder;
  std::vector<std::string> files;
  for_all([&](const Form& form, const Language& language) {
    compose::Job job = own_job(form, language);
    const std::string name = form.id + "-" + language.tag;
    files.push_back(folder.write(name + "-empty.pdf", pdf_of(job)));
    job.answers = &sample_answers(form);
    files.push_back(folder.write(name + "-answered.pdf", pdf_of(job)));
    job.flat = true;
    files.push_back(folder.write(name + "-flat.pdf", pdf_of(job)));
    files.push_back(folder.write(name + "-press.pdf", press_pdf_of(job)));
    for (const layout::Spec& spec : layout::specs()) {
      if (!compose::can_have(spec.content, form, language)) continue;
      const std::string file = name + "-" + std::string(spec.name) + ".pdf";
      files.push_back(folder.write(file, pdf_of(laid_out_as(own_job(form, language), spec))));
    }
  });
  check_valid(files);
}

TEST_CASE("the validator sees what is wrong", "[validator]") {
  const TemporaryFolder folder;
  const Project& project = own_project();
  const std::string path =
      folder.write("a.pdf", pdf_of(own_job(project.forms.front(), project.languages.front())));
  if (!run({"qpdf", "--qdf", "--object-streams=disable", path, folder.path("b.pdf")})) return;
  std::string file = folder.read("b.pdf");
  const std::string name = "/DisplayDocTitle";
  const std::size_t at = file.find(name);
  REQUIRE(at != std::string::npos);
  file.replace(at, name.size(), "/DisplayDocTatle");
  const auto verdicts = validated("ua1", {folder.write("mutant.pdf", file)});
  if (!verdicts) return;
  CHECK_FALSE(verdicts->front().compliant);
  REQUIRE(verdicts->front().failed.size() == 1);
  CHECK(verdicts->front().failed.front().starts_with("7.1-10 "));
}

TEST_CASE("a form stays valid, and its text and tags the same, when others fill it in",
          "[validator]") {
  struct Empty {
    std::string name, file;
    json values;
  };
  static const std::vector<Empty> forms = [] {
    std::vector<Empty> out;
    for_all([&](const Form& form, const Language& language) {
      const layout::Pages pages = pages_of(own_job(form, language));
      auto file = pdf::write(pages, gray());
      REQUIRE(file.has_value());
      out.push_back({form.id + "-" + language.tag, *std::move(file), values_for(pages)});
    });
    return out;
  }();
  for (const Filler& filler : fillers) {
    DYNAMIC_SECTION(filler.name) {
      const TemporaryFolder folder;
      json values = json::object();
      for (const Empty& form : forms) values.update(form.values);
      std::vector<std::string> arguments{folder.write("values.json", values.dump())}, filled;
      for (const Empty& form : forms) {
        filled.push_back(folder.path(form.name + "-filled.pdf"));
        arguments.insert(arguments.end(),
                         {folder.write(form.name + ".pdf", form.file), filled.back()});
      }
      if (!fill(filler, arguments)) continue;
      for (std::size_t i = 0; i < forms.size(); ++i) {
        INFO(forms[i].name);
        if (const auto checked = run({"qpdf", "--check", filled[i]})) CHECK(checked->status == 0);
        CHECK(values_in(filled[i]) == forms[i].values);
        const auto before = run({"pdfinfo", "-struct-text", folder.path(forms[i].name + ".pdf")});
        const auto after = run({"pdfinfo", "-struct-text", filled[i]});
        if (before && after) CHECK(before->output == after->output);
        const Source file(forms[i].name, folder.read(forms[i].name + "-filled.pdf"));
        Report report;
        CHECK(proof::verify(own_project(), Date{}, file, report).has_value());
        CHECK(report.diagnostics().empty());
      }
      check_valid(filled);
    }
  }
}
