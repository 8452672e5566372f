// The staff card: what follows from the form, what the office adds, and that it fits one page.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "base/files.h"
#include "checks/catalog.h"
#include "compose/words.h"
#include "layout/spec.h"
#include "pages_made.h"
#include "places.h"
#include "proof/verify.h"
#include "sources/project.h"

using namespace clausekit;
using namespace clausekit::tests;

namespace {

compose::Job card_job(const Project& project, const Form& form, const Language& language) {
  return {.project = project,
          .form = form,
          .language = language,
          .layout = "card",
          .content = Content::staff_card};
}

Document composed(const compose::Job& job) {
  Report report;
  return compose::compose(job, report);
}

/// A project of its own, to be changed.
Project fresh() {
  Report report;
  return sources::read_project(DiskFiles(CLAUSEKIT_SOURCE_DIR), report);
}

Form& form_of(Project& project, const std::string& id) {
  return *std::find_if(project.forms.begin(), project.forms.end(),
                       [&](const Form& form) { return form.id == id; });
}

void visit(const std::vector<Block>& blocks, const std::function<void(const Block&)>& see) {
  for (const Block& block : blocks) {
    see(block);
    visit(block.children, see);
  }
}

/// Ids of the units and steps on the card, in order.
std::vector<std::string> ids(const Document& document) {
  std::vector<std::string> out;
  visit(document.body, [&](const Block& block) {
    if (!block.text.unit.empty()) out.push_back(block.text.unit);
  });
  return out;
}

bool has(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Report verified(const Project& project, const std::string& pdf, const std::string& language) {
  const Source file("card.pdf", pdf);
  Report report;
  const auto proved = proof::verify(project, Date{}, file, report);
  for (const Diagnostic& found : report.diagnostics()) UNSCOPED_INFO(message(found));
  CHECK(proved);
  if (proved) CHECK(proved->language == language);
  return report;
}

}  // namespace

TEST_CASE("a staff card is one page that can be read back, with nothing to fill in", "[proof]") {
  for_every_form_and_language([&](const Form& form, const Language& language) {
    const compose::Job job = card_job(own_project(), form, language);
    const layout::Pages pages = pages_of(job);
    CHECK(pages.pages.size() == 1);
    for (const layout::Page& page : pages.pages) CHECK(page.fields.empty());
    CHECK(pages.about.language == form.language);
    CHECK(pages.about.for_language == (language.tag == form.language ? "" : language.tag));
    CHECK(verified(own_project(), pdf_of(job), language.tag).diagnostics().empty());
  });
}

TEST_CASE("a staff card has the clauses, and what is filled in before and after", "[compose]") {
  const Project& project = own_project();
  const Document card =
      composed(card_job(project, *project.form("consent-form"), *project.language("km")));
  std::vector<std::string> numerals;
  std::vector<std::string> headings;
  visit(card.body, [&](const Block& block) {
    if (block.kind == Block::Kind::item && !block.digit.empty()) {
      numerals.push_back(block.digit + " " + compose::plain(block.label));
    }
    if (block.kind == Block::Kind::heading && !block.title) {
      headings.push_back(compose::plain(block.text));
    }
    CHECK(block.kind != Block::Kind::field);
    CHECK(block.kind != Block::Kind::option);
  });
  CHECK(numerals == std::vector<std::string>{"1 (i)", "2 (ii)", "3 (iii)", "4 (iv)"});
  CHECK(headings == std::vector<std::string>{"Say or show this to the person",
                                             "What the person is told", "Staff fill in beforehand",
                                             "Staff fill in afterwards"});
  const std::vector<std::string> there = ids(card);
  const std::vector<std::string> in_order{"cf.card.use",
                                          "cf.card.language",
                                          "cf.card.after",
                                          "cf.lead.5",
                                          "cf.i",
                                          "cf.iv.c",
                                          "cf.staff.spoken",
                                          "cf.staff.copy",
                                          "cf.staff.name",
                                          "cf.after.took-place",
                                          "cf.after.recorded"};
  auto at = there.begin();
  for (const std::string& id : in_order) {
    INFO(id);
    at = std::find(at, there.end(), id);
    REQUIRE(at != there.end());
  }
  CHECK_FALSE(has(there, "cf.i.gloss"));
}

TEST_CASE("a staff card is in the language of staff, but for what they say or show", "[compose]") {
  const Project& project = own_project();
  visit(composed(card_job(project, *project.form("consent-form"), *project.language("ar"))).body,
        [&](const Block& block) {
          if (block.text.empty() || block.kind == Block::Kind::mark) return;
          CHECK(block.text.language == (block.kind == Block::Kind::spoken ? "ar" : "en"));
          if (block.kind == Block::Kind::spoken) CHECK(block.companion.language == "en");
        });
}

TEST_CASE("what is switched on comes onto the staff card, too", "[compose]") {
  Project project = fresh();
  Form& form = form_of(project, "consent-form");
  const Language& english = *project.language("en");
  CHECK_FALSE(has(ids(composed(card_job(project, form, english))), "cf.card.stop"));
  CHECK_FALSE(has(ids(composed(card_job(project, form, english))), "cf.after.withdrawn"));
  for (Form::Switch& each : form.switches) {
    if (each.id == "withdrawal") each.on = true;
  }
  CHECK(has(ids(composed(card_job(project, form, english))), "cf.card.stop"));
  CHECK(has(ids(composed(card_job(project, form, english))), "cf.after.withdrawn"));
}

TEST_CASE("a form without a staff card of its own has what follows from the form", "[proof]") {
  Project project = fresh();
  Form& form = form_of(project, "booking-advisement");
  form.card = {};
  const compose::Job job = card_job(project, form, *project.language("es"));
  const std::vector<std::string> there = ids(composed(job));
  CHECK(has(there, "ba.ii.a"));
  CHECK(has(there, "ba.staff.advised-on"));
  CHECK_FALSE(has(there, "ba.card.tell"));
  CHECK(verified(project, pdf_of(job), "es").diagnostics().empty());
}

TEST_CASE("a staff card made of other steps is not taken for this one", "[proof]") {
  Project project = fresh();
  Form& form = form_of(project, "consent-form");
  const std::string made = pdf_of(card_job(project, form, *project.language("es")));
  CHECK(verified(project, made, "es").diagnostics().empty());
  form.card.steps.pop_back();
  form.card.digest = "sha256:0";
  CHECK(verified(project, made, "es").has_errors());
  // The form itself is the same as before.
  const std::string page =
      pdf_of(own_job(*own_project().form("consent-form"), *own_project().language("es")));
  CHECK(verified(project, page, "es").diagnostics().empty());
}

TEST_CASE("checks look at what a staff card names", "[checks]") {
  Project project = fresh();
  Form& form = form_of(project, "consent-form");
  form.card.shown.push_back({.unit = "cf.nowhere"});
  form.card.steps.front().requirements.emplace_back("63z");
  form.card.steps[1].only_if = "no-switch";
  form.card.steps[2].id = "cf.i";
  Report report;
  checks::run({.project = project, .today = Date{}, .languages = {"es"}}, report);
  std::vector<std::string> found;
  for (const Diagnostic& one : report.diagnostics()) {
    if (one.rule->id.starts_with("form-")) found.emplace_back(one.rule->id);
  }
  std::sort(found.begin(), found.end());
  CHECK(found == std::vector<std::string>{"form-id-duplicate", "form-reference", "form-reference",
                                          "form-requirement-unknown"});
}
