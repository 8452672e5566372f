#include "trial_file.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "golden.h"
#include "places.h"
#include "sources/element.h"
#include "sources/inlines.h"
#include "xml/document.h"

namespace clausekit::tests {
namespace {

TrialCase read_case(const sources::Element& element, const Project& project) {
  const bool is_fault = element.name() == "fault";
  TrialCase out;
  out.fault = element.value("class");
  INFO(element.start_tag().text());
  CHECK((is_fault || element.name() == "correct"));
  CHECK(is_fault == !out.fault.empty());
  for (const sources::Element& seg : element.children("seg")) {
    const std::string id = seg.value("id");
    const Form* form = form_with_unit(project, id);
    INFO(id);
    REQUIRE(form != nullptr);
    CHECK((out.form.empty() || out.form == form->id));
    out.form = form->id;
    out.changes.push_back({id, sources::inlines(seg)});
    out.what +=
        (out.what.empty() ? "" : "; ") + id + ": " + sources::plain_text(out.changes.back().text);
  }
  if (const std::string lost = element.value("concept"); !lost.empty()) {
    out.what = "(" + lost + ") " + out.what;
  }
  CHECK_FALSE(out.changes.empty());
  return out;
}

}  // namespace

TrialFile read_trial(const std::string& path, std::string text, const Project& project) {
  INFO(path);
  Report report;
  TrialFile out{
      .source = std::make_unique<Source>(path, std::move(text)), .language = {}, .cases = {}};
  const auto document = xml::Document::parsed(*out.source, report);
  REQUIRE(document);
  const sources::Element root(*document, document->root());
  REQUIRE(root.name() == "trial");
  out.language = root.value("xml:lang");
  for (const sources::Element& element : root.children()) {
    out.cases.push_back(read_case(element, project));
  }
  return out;
}

TrialFile read_trial(const std::string& path, const Project& project) {
  if (!std::filesystem::exists(std::filesystem::path(CLAUSEKIT_SOURCE_DIR) / path)) return {};
  return read_trial(path, source_file(path), project);
}

}  // namespace clausekit::tests
