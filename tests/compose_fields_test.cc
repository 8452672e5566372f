// What the fields of the project's own forms are called when they are read aloud.
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "pages_made.h"

using namespace clausekit;
using namespace clausekit::tests;

namespace {

void collect(const std::vector<Block>& blocks, std::vector<FieldPlace>& out) {
  for (const Block& block : blocks) {
    if (!block.field.name.empty()) out.push_back(block.field);
    collect(block.children, out);
  }
}

std::vector<FieldPlace> fields(const compose::Job& job) {
  Report report;
  std::vector<FieldPlace> out;
  collect(compose::compose(job, report).body, out);
  return out;
}

std::map<std::string, FieldPlace> fields_by_name(const std::string& form, const std::string& tag) {
  const Project& project = own_project();
  std::map<std::string, FieldPlace> out;
  for (const FieldPlace& field : fields(own_job(*project.form(form), *project.language(tag)))) {
    out[field.name + (field.radio ? "=" + field.export_value : "")] = field;
  }
  return out;
}

}  // namespace

TEST_CASE("no two fields are read aloud alike, in any language", "[compose]") {
  for_every_form_and_language([](const Form& form, const Language& language) {
    std::set<std::string> names;
    for (const FieldPlace& field : fields(own_job(form, language))) {
      CAPTURE(field.name, field.description);
      CHECK_FALSE(field.description.empty());
      CHECK(field.language == language.tag);
      CHECK(names.insert(field.description).second);
    }
  });
}

TEST_CASE("a name says what a screen reader would leave out", "[compose]") {
  auto named = fields_by_name("consent-form", "en");
  CHECK(named["users1_name"].description == "Name");
  CHECK(named["signature_date"].description == "Signature: Date (month / day / year)");
  CHECK(named["not_signed_time"].description == "If the person did not sign: Time");
  CHECK(named["read_how.self"].description == "How was the form read? The person read the form");
  CHECK(named["read_how.self"].group.empty());
  CHECK(named["copy_given=no"].description == "Was a copy given to the person? No");
  CHECK(named["copy_given=no"].group == "Was a copy given to the person?");
  CHECK(named["copy_given=no"].answer == "No");
  // Staff read the English, but a screen reader speaks the form's language.
  CHECK(fields_by_name("consent-form", "es")["copy_given=no"].answer == "No");
  CHECK(fields_by_name("consent-form", "es")["interview_took_place=yes"].answer == "Sí");
}

TEST_CASE("what is made with ink is never a field to be filled in", "[compose]") {
  auto named = fields_by_name("consent-form", "en");
  CHECK(named["users1_name"].fillable);
  CHECK(named["decision=decline"].fillable);
  CHECK_FALSE(named["users1_signature"].fillable);
  const Project& project = own_project();
  compose::Job flat = own_job(*project.form("consent-form"), *project.language("en"));
  flat.flat = true;
  for (const FieldPlace& field : fields(flat)) CHECK_FALSE(field.fillable);
}
