// A signature on a screen: a switch of the form, in a project that is in force and approved.
#include <catch2/catch.hpp>

#include "base/files.h"
#include "pages_made.h"
#include "pdf_objects.h"
#include "places.h"
#include "sources/project.h"

using namespace clausekit;
using namespace clausekit::tests;
using nlohmann::json;

namespace {

FormBlock* signature(std::vector<FormBlock>& blocks) {
  for (FormBlock& block : blocks) {
    if (block.type == FormBlock::FieldType::signature) return &block;
    if (FormBlock* found = signature(block.blocks)) return found;
  }
  return nullptr;
}

/// The first field of that type.
std::optional<json> field_of_type(const PdfObjects& pdf, const std::string& type) {
  for (const json& page : pdf.pages()) {
    for (const json& reference : page.value("/Annots", json::array())) {
      const json& widget = pdf.resolved(reference);
      if (widget.value("/FT", "") == type) return widget;
    }
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a signature is a line for ink unless the office switches it otherwise", "[pdf]") {
  Report report;
  Project project =
      sources::read_project(DiskFiles(CLAUSEKIT_SOURCE_DIR "/tests/projects/harbor"), report);
  Form& form = project.forms.front();
  const Language& approved = *project.language("fr");
  const auto made = [&](bool preview) {
    return PdfObjects::of(
        pdf_of({.project = project,
                .form = form,
                .language = approved,
                .layout = "standard",
                .today = Date{std::chrono::year{2026}, std::chrono::month{6}, std::chrono::day{1}},
                .preview = preview}));
  };
  const auto ink = made(false);
  if (!ink) return;
  CHECK_FALSE(field_of_type(*ink, "/Sig"));

  FormBlock* const block = signature(form.body);
  REQUIRE(block != nullptr);
  block->electronic = "on-screen";
  form.switches.push_back({.id = "on-screen", .on = false});
  CHECK_FALSE(field_of_type(*made(false), "/Sig"));

  form.switches.back().on = true;
  const auto screen = made(false);
  const auto field = field_of_type(*screen, "/Sig");
  REQUIRE(field);
  CHECK(field->at("/T") == "u:" + block->name);
  const json& lock = screen->resolved(field->at("/Lock"));
  CHECK(lock.at("/Action") == "/Include");
  CHECK(lock.at("/Fields").size() >= 1);
  CHECK(screen->resolved(screen->catalog().at("/AcroForm")).at("/SigFlags") == 1);
  // A sample cannot be signed at all.
  CHECK_FALSE(field_of_type(*made(true), "/Sig"));
}
