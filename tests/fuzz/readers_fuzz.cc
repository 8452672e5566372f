// Whatever reads survives any bytes: each reader gets the input as its file; what `update` makes of
// a translation, and what `waive` makes of it, is read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/files.h"
#include "proof/conformance.h"
#include "proof/opened.h"
#include "sources/answers.h"
#include "sources/project.h"
#include "sources/update.h"
#include "sources/waive.h"

using namespace clausekit;

namespace {

using FileMap = std::map<std::string, std::string>;

const std::string form_path = "forms/f/form.xml";
const std::string locale_path = "locales/es/f.xml";

/// A project in which `text` stands for every kind of file at once.
FileMap project_of(const std::string& text) {
  return {{"forms/registry/r.xml", text},
          {form_path, text},
          {"locales/en/f.xml", text},
          {"locales/es/language.xml", text},
          {locale_path, text},
          {"people.xml", text},
          {"checks.xml", text}};
}

/// Messages and places are made, too: they must hold for any bytes.
void read_out(const Report& report) {
  for (const Diagnostic& d : report.diagnostics()) {
    const Location at = d.where.source->location(d.where.begin);
    if (at.line == 0 || message(d).empty() || d.where.end > d.where.source->text().size()) {
      std::abort();
    }
  }
}

/// A form with one unit, so that a translation of it finds its English.
constexpr const char* small_form =
    "<form xmlns='urn:clausekit:form:1' id='f' edition='1' xml:lang='en'><body>"
    "<p id='f.a'>One <em kind='strong'>two</em>.</p></body></form>";

void update_twice(const std::string& text) {
  FileMap files{{form_path, small_form}, {locale_path, text}};
  const sources::UpdateRequest request{
      .languages = {}, .by = "first-draft", .at = "2026-05-02T14:11:00Z"};
  for (const bool first : {true, false}) {
    Report report;
    const Project project = sources::read_project(MemoryFiles(files), report);
    const sources::Updates updates = sources::update(project, request);
    if (!first && !report.has_errors() && !updates.edits.empty()) {
      std::abort();  // what is settled stays settled
    }
    for (const auto& source : project.sources) {
      files[source->path()] = edited(*source, updates.edits);
    }
  }
}

/// What is written into a file that was whole leaves it whole, and is read again.
void waive_first(const std::string& text) {
  Report report;
  const Project project = sources::read_project(MemoryFiles(FileMap{{locale_path, text}}), report);
  if (report.has_errors() || project.translations.empty()) {
    return;
  }
  const Translation& translation = project.translations.front();
  Waiver waiver{.check = "some-rule", .of = "sha256:" + std::string(64, '0'), .by = "x"};
  waiver.at = "2026-05-02T14:11:00Z";
  const auto edits = sources::waive(translation, translation.segments.front(), waiver);
  Report again;
  const Project waived = sources::read_project(
      MemoryFiles(FileMap{{locale_path, edited(*translation.where.source, edits)}}), again);
  if (again.has_errors() || waived.translations.front().segments.front().waivers.empty()) {
    std::abort();
  }
}

/// A PDF, and what it would have to answer for.
void read_pdf(const std::string& text) {
  Report report;
  const Source file("form.pdf", text);
  if (const auto evidence = proof::opened(file, report)) {
    proof::check_conformance(*evidence, {file, {}, report});
  }
  read_out(report);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  Report report;
  const Project project = sources::read_project(MemoryFiles(project_of(text)), report);
  const Source answers("answers.xml", text);
  sources::read_answers(answers, report);
  read_out(report);
  update_twice(text);
  waive_first(text);
  read_pdf(text);
  return 0;
}
