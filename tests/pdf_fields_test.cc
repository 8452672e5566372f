// The fields of the project's own forms, as qpdf reads them back.
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "pages_made.h"
#include "pdf_objects.h"

using namespace clausekit;
using namespace clausekit::tests;
using nlohmann::json;

namespace {

/// One widget with what its field says.
struct Seen {
  std::string type, spoken, flags;
  json widget;
};

/// The widgets below `field` by full name; radio buttons by name and state.
void collect(const PdfObjects& pdf, const json& reference, std::string path, json inherited,
             std::map<std::string, Seen>& out) {
  const json& field = pdf.resolved(reference);
  const bool named = field.contains("/T");
  if (named) path += (path.empty() ? "" : ".") + field.at("/T").get<std::string>().substr(2);
  for (const char* key : {"/FT", "/TU", "/Ff"}) {
    if (field.contains(key) && (named || key != std::string("/TU"))) inherited[key] = field.at(key);
  }
  if (field.contains("/Kids")) {
    for (const json& kid : field.at("/Kids")) collect(pdf, kid, path, inherited, out);
    return;
  }
  if (!named) {  // a radio button
    for (const auto& [state, look] : pdf.resolved(field.at("/AP")).at("/N").items()) {
      if (state != "/Off") path += "=" + state.substr(1);
    }
  }
  CHECK(out.find(path) == out.end());
  out[path] = {inherited.at("/FT"), inherited.at("/TU"), inherited.value("/Ff", json(0)).dump(),
               field};
}

std::map<std::string, Seen> fields(const PdfObjects& pdf) {
  std::map<std::string, Seen> out;
  const json& form = pdf.resolved(pdf.catalog().at("/AcroForm"));
  for (const json& field : form.at("/Fields")) collect(pdf, field, "", json::object(), out);
  return out;
}

/// What the pages say must be there, by the same keys.
std::map<std::string, const layout::PlacedField*> wanted(const layout::Pages& pages) {
  std::map<std::string, const layout::PlacedField*> out;
  for (const layout::Page& page : pages.pages) {
    for (const layout::PlacedField& placed : page.fields) {
      const FieldPlace& field = placed.field;
      if (field.fillable) out[field.name + (field.radio ? "=" + field.export_value : "")] = &placed;
    }
  }
  return out;
}

template <class Map>
std::set<std::string> keys(const Map& map) {
  std::set<std::string> out;
  for (const auto& [key, value] : map) out.insert(key);
  return out;
}

}  // namespace

TEST_CASE("every field has its name, its words and its state in the file", "[pdf][fields]") {
  for_every_form_and_language([](const Form& form, const Language& language) {
    compose::Job job = own_job(form, language);
    job.answers = &sample_answers(form);
    const layout::Pages pages = pages_of(job);
    const auto pdf = PdfObjects::of(pdf_of(job));
    if (!pdf) return;
    const auto seen = fields(*pdf);
    const auto meant = wanted(pages);
    REQUIRE(keys(seen) == keys(meant));
    int ticked = 0, written = 0;
    for (const auto& [name, placed] : meant) {
      CAPTURE(name);
      const Seen& found = seen.at(name);
      const FieldPlace& field = placed->field;
      const bool button = !field.export_value.empty();
      CHECK(found.type == (button ? "/Btn" : "/Tx"));
      CHECK(found.spoken == "u:" + (field.radio ? field.group : field.description));
      CHECK(found.flags == (field.radio ? "32768" : button ? "0" : "4194304"));
      if (button) {
        CHECK(found.widget.at("/AS") == "/" + (field.checked ? field.export_value : "Off"));
        const json& looks = found.widget.at("/AP").at("/N");
        CHECK(looks.contains("/" + field.export_value));
        CHECK(looks.contains("/Off"));
        ticked += field.checked ? 1 : 0;
      } else if (!field.value.empty()) {
        CHECK(found.widget.at("/V") == "u:" + field.value);
        ++written;
      }
    }
    CHECK(ticked > 0);
    CHECK(written > 0);
  });
}

TEST_CASE("every field is in the tree, is printed, and leaves nothing to the viewer",
          "[pdf][fields]") {
  for_every_form_and_language([](const Form& form, const Language& language) {
    const auto pdf = PdfObjects::of(pdf_of(own_job(form, language)));
    if (!pdf) return;
    const json& interactive = pdf->resolved(pdf->catalog().at("/AcroForm"));
    CHECK_FALSE(interactive.contains("/NeedAppearances"));
    CHECK_FALSE(interactive.contains("/XFA"));
    const json& root = pdf->resolved(pdf->catalog().at("/StructTreeRoot"));
    const json& numbers = pdf->resolved(root.at("/ParentTree")).at("/Nums");
    std::map<int, json> owners;
    for (std::size_t i = 0; i < numbers.size(); i += 2) owners[numbers[i]] = numbers[i + 1];
    int count = 0;
    for (const json& page : pdf->pages()) {
      for (const json& reference : page.value("/Annots", json::array())) {
        const json& widget = pdf->resolved(reference);
        CHECK(widget.at("/Subtype") == "/Widget");
        CHECK(widget.at("/F") == 4);
        CHECK(widget.at("/AP").size() == 1);
        CHECK_FALSE(widget.contains("/A"));
        CHECK_FALSE(widget.contains("/AA"));
        const json& element = pdf->resolved(owners.at(widget.at("/StructParent")));
        CHECK(element.at("/S") == "/Form");
        REQUIRE(element.at("/K").size() == 1);
        CHECK(element.at("/K")[0].at("/Type") == "/OBJR");
        CHECK(element.at("/K")[0].at("/Obj") == reference);
        ++count;
      }
    }
    CHECK(count > 10);
  });
}

TEST_CASE("the same fields stand in every language", "[pdf][fields]") {
  for (const Form& form : own_project().forms) {
    std::set<std::string> first;
    for (const Language& language : own_project().languages) {
      const std::set<std::string> here = keys(wanted(pages_of(own_job(form, language))));
      if (first.empty()) first = here;
      CHECK(here == first);
    }
  }
}

TEST_CASE("a flat file has no fields, but says of each what it was", "[pdf][fields]") {
  for_every_form_and_language([](const Form& form, const Language& language) {
    compose::Job job = own_job(form, language);
    job.answers = &sample_answers(form);
    job.flat = true;
    const layout::Pages pages = pages_of(job);
    const auto pdf = PdfObjects::of(pdf_of(job));
    if (!pdf) return;
    CHECK_FALSE(pdf->catalog().contains("/AcroForm"));
    for (const json& page : pdf->pages()) CHECK_FALSE(page.contains("/Annots"));
    // Every answer is content of its own Form element.
    std::size_t answers = 0;
    for (const layout::Page& page : pages.pages) {
      for (const layout::PlacedField& placed : page.fields) {
        CHECK_FALSE(placed.field.fillable);
        if (placed.field.value.empty()) continue;
        const bool painted =
            std::any_of(page.items.begin(), page.items.end(), [&](const layout::Item& item) {
              const auto tag = item.tag;
              return item.run && tag &&
                     (*tag == placed.tag || pages.tags[*tag].parent == placed.tag);
            });
        CHECK(painted);
        ++answers;
      }
    }
    CHECK(answers > 0);
  });
}

TEST_CASE("a person is never told that a field is required", "[pdf][fields]") {
  for (const Form& form : own_project().forms) {
    const auto pdf = PdfObjects::of(pdf_of(own_job(form, own_project().languages.front())));
    if (!pdf) return;
    constexpr int required = 2;
    for (const auto& [name, field] : fields(*pdf)) {
      CAPTURE(name);
      CHECK((std::stoi(field.flags) & required) == 0);
    }
  }
}
