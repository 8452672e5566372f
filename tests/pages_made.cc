#include "pages_made.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <map>
#include <memory>

#include "base/files.h"
#include "compose/words.h"
#include "gray.h"
#include "layout/layout.h"
#include "layout/press.h"
#include "pdf/black_ink.h"
#include "pdf/write.h"
#include "places.h"
#include "sources/answers.h"
#include "sources/project.h"
#include "test_fonts.h"

namespace clausekit::tests {

const Project& own_project() {
  static Report report;
  static const Project read = sources::read_project(DiskFiles(CLAUSEKIT_SOURCE_DIR), report);
  REQUIRE(read.forms.size() >= 2);
  REQUIRE(read.languages.size() >= 6);
  return read;
}

compose::Job own_job(const Form& form, const Language& language) {
  return {.project = own_project(), .form = form, .language = language, .layout = "standard"};
}

compose::Job office_job(const Form& form, const Language& language) {
  static const Answers answers{.values = {{"agency_name", "Example City Police Department"},
                                          {"facility_name", "Example County House of Correction"}}};
  compose::Job job = own_job(form, language);
  job.answers = &answers;
  return job;
}

compose::Job laid_out_as(compose::Job job, const layout::Spec& spec) {
  job.layout = spec.name;
  job.content = spec.content;
  return job;
}

std::vector<std::pair<std::string, std::string>> printed_units(const compose::Job& job) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const Unit& unit : job.form.units) {
    const bool acknowledged = unit.only_if.empty() || job.form.printed(unit.only_if);
    if (acknowledged) {
      out.emplace_back(unit.id, compose::plain(*compose::unit_text(job, unit, job.language)));
    }
  }
  return out;
}

const Answers& sample_answers(const Form& form) {
  static std::map<std::string, Answers> read;
  const auto known = read.find(form.id);
  if (known != read.end()) return known->second;
  const std::string path = "forms/" + form.id + "/sample.xml";
  const auto text = DiskFiles(CLAUSEKIT_SOURCE_DIR).read(path);
  REQUIRE(text.has_value());
  Report report;
  const Source source(path, *text);
  const auto answers = sources::read_answers(source, report);
  REQUIRE(answers);
  REQUIRE_FALSE(report.has_errors());
  return read[form.id] = *answers;
}

namespace {

layout::Pages set(const compose::Job& job, const layout::Spec& spec) {
  static const layout::Fonts fonts(installed_fonts());
  Report report;
  auto pages = layout::lay_out(compose::compose(job, report), fonts, spec, report);
  INFO((pages ? "" : pages.error().message));
  REQUIRE(pages.has_value());
  CHECK_FALSE(report.has_errors());
  return *std::move(pages);
}

std::string written(Result<std::string> bytes) {
  INFO((bytes ? "" : bytes.error().message));
  REQUIRE(bytes.has_value());
  return *std::move(bytes);
}

}  // namespace

layout::Pages pages_of(const compose::Job& job) { return set(job, *layout::spec(job.layout)); }

std::string pdf_of(const compose::Job& job) { return written(pdf::write(pages_of(job), gray())); }

layout::Pages press_pages_of(compose::Job job) {
  job.flat = true;
  return set(job, layout::for_press(*layout::spec(job.layout)));
}

std::string press_pdf_of(const compose::Job& job) {
  using namespace std::chrono_literals;
  return written(pdf::write(press_pages_of(job), pdf::black_ink(), pdf::Press{2026y / 6 / 1}));
}

}  // namespace clausekit::tests
