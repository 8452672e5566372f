// The read-aloud script and the copies: what is said, to whom, and that it reads back.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <set>

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

compose::Job script_job(const Form& form, const Language& language) {
  compose::Job job = office_job(form, language);
  job.layout = "read-aloud";
  job.content = layout::spec(job.layout)->content;
  return job;
}

Document composed(const compose::Job& job) {
  Report report;
  Document document = compose::compose(job, report);
  CHECK(report.diagnostics().empty());
  return document;
}

void visit(const std::vector<Block>& blocks, const std::function<void(const Block&)>& see) {
  for (const Block& block : blocks) {
    see(block);
    visit(block.children, see);
  }
}

/// The units that staff fill in or read, which nobody reads aloud, and the footer.
std::set<std::string> units_of_staff(const Form& form) {
  std::set<std::string> out;
  const std::function<void(const std::vector<FormBlock>&)> collect =
      [&](const std::vector<FormBlock>& blocks) {
        for (const FormBlock& block : blocks) {
          if (block.audience == FormBlock::Audience::agency) {
            if (block.unit) out.insert(form.units[*block.unit].id);
            if (block.hint) out.insert(form.units[*block.hint].id);
            for (const auto& option : block.options) out.insert(form.units[option.unit].id);
          }
          collect(block.blocks);
        }
      };
  collect(form.body);
  if (form.footer) out.insert(form.units[*form.footer].id);
  return out;
}

struct Said {
  std::string unit, words, meaning;
  bool operator==(const Said&) const = default;
};

std::vector<Said> said(const Document& document) {
  std::vector<Said> out;
  visit(document.body, [&](const Block& block) {
    if (!block.text.unit.empty()) {
      out.push_back({block.text.unit, compose::plain(block.text), compose::plain(block.companion)});
    }
  });
  return out;
}

Report verified(const Project& project, const std::string& pdf, const std::string& language) {
  const Source file("made.pdf", pdf);
  Report report;
  const auto proved = proof::verify(project, Date{}, file, report);
  for (const Diagnostic& found : report.diagnostics()) UNSCOPED_INFO(message(found));
  CHECK(proved);
  if (proved) CHECK(proved->language == language);
  return report;
}

}  // namespace

TEST_CASE("a script has every text that the person reads, in order, with its English below",
          "[compose]") {
  for_every_form_and_language([&](const Form& form, const Language& language) {
    const compose::Job job = script_job(form, language);
    const std::set<std::string> staff = units_of_staff(form);
    REQUIRE(staff.size() > 10);
    std::vector<Said> expected;
    for (const auto& [id, words] : printed_units(job)) {
      if (staff.contains(id)) continue;
      const Unit& unit = *form.unit(id);
      const std::string english =
          compose::plain(*compose::unit_text(job, unit, compose::source_language(job)));
      expected.push_back({id, words, language.tag == form.language ? "" : english});
    }
    CHECK(said(composed(job)) == expected);
  });
}

TEST_CASE("every line of a script has a number of its own, and they count up", "[compose]") {
  const Form& form = *own_project().form("consent-form");
  int last = 0;
  visit(composed(script_job(form, *own_project().language("ar"))).body, [&](const Block& block) {
    if (block.kind != Block::Kind::script) return;
    for (const Block& line : block.children) {
      REQUIRE(line.children.size() == 1);
      CHECK(compose::plain(line.label) == std::to_string(++last));
    }
  });
  CHECK(last > 20);
}

TEST_CASE("after each clause a script pauses and asks, in the words of the person", "[compose]") {
  for_every_form_and_language([&](const Form& form, const Language& language) {
    const compose::Job job = script_job(form, language);
    std::size_t clauses = 0;
    visit(composed(job).body, [&](const Block& block) {
      if (block.kind != Block::Kind::item || block.id.empty()) return;
      ++clauses;
      REQUIRE(block.children.size() >= 3);
      const Block& cue = block.children[block.children.size() - 2];
      const Block& question = block.children.back();
      CHECK(cue.kind == Block::Kind::cue);
      CHECK(compose::plain(cue.text) == "Pause. Then ask:");
      CHECK(question.kind == Block::Kind::spoken);
      CHECK(question.text.language == language.tag);
      CHECK(question.companion.empty() == (language.tag == form.language));
    });
    CHECK(clauses == (form.id == "consent-form" ? 4 : 3));
  });
}

TEST_CASE("a script can be read back, has nothing to fill in and no small type", "[proof]") {
  for_every_form_and_language([&](const Form& form, const Language& language) {
    const layout::Pages pages = pages_of(script_job(form, language));
    CHECK(pages.pages.size() <= 6);
    for (const layout::Page& page : pages.pages) {
      CHECK(page.fields.empty());
      for (const layout::Item& item : page.items) {
        if (item.run) CHECK(item.run->size >= points(10.9));
      }
    }
    const std::string pdf = pdf_of(script_job(form, language));
    CHECK(verified(own_project(), pdf, language.tag).diagnostics().empty());
  });
}

TEST_CASE("a script for someone who listens through a relay language says both", "[proof]") {
  Report report;
  Project project = sources::read_project(DiskFiles(CLAUSEKIT_SOURCE_DIR), report);
  project.languages.push_back({.tag = "mam",
                               .english = "Mam",
                               .native = "Qyol Mam",
                               .script = "Latn",
                               .written = false,
                               .relay = "es"});
  const Form& form = *project.form("consent-form");
  compose::Job job{.project = project,
                   .form = form,
                   .language = *project.language("es"),
                   .layout = "read-aloud",
                   .content = Content::read_aloud,
                   .listener = project.language("mam")};
  const Document document = composed(job);
  CHECK(document.about.language == "es");
  CHECK(document.about.for_language == "mam");
  CHECK(document.about.title.find("Mam") != std::string::npos);
  std::string head;
  for (const Text& text : document.furniture.language) head += compose::plain(text) + "; ";
  CHECK(head == "Mam; Qyol Mam; Relay language: Spanish; ");
  // What is read out is the relay language's own translation, whole.
  CHECK(said(document) == said(composed([&] {
          compose::Job own = job;
          own.listener = nullptr;
          return own;
        }())));
  CHECK(verified(project, pdf_of(job), "mam").diagnostics().empty());
}

TEST_CASE("a copy says on every page whose it is, in both languages", "[proof]") {
  for_every_form_and_language([&](const Form& form, const Language& language) {
    for (const std::string whose : {"person", "agency"}) {
      compose::Job job = own_job(form, language);
      job.copy = whose;
      const Document document = composed(job);
      CHECK(document.furniture.kind.size() == (language.tag == form.language ? 1 : 2));
      CHECK(compose::plain(document.furniture.kind.back()) ==
            (whose == "person" ? "Your copy" : "Agency copy"));
      CHECK(verified(own_project(), pdf_of(job), language.tag).diagnostics().empty());
    }
  });
}

TEST_CASE("a page that hides whose copy it is is found out", "[proof]") {
  compose::Job job = own_job(*own_project().form("consent-form"), *own_project().language("es"));
  job.copy = "person";
  std::string pdf = pdf_of(job);
  const std::string honest = "<clausekit:copy>person</clausekit:copy>";
  const std::string lie = "<clausekit:copy>agency</clausekit:copy>";
  REQUIRE(honest.size() == lie.size());
  const std::size_t at = pdf.find(honest);
  REQUIRE(at != std::string::npos);
  pdf.replace(at, honest.size(), lie);
  CHECK(verified(own_project(), pdf, "es").has_errors());
}

TEST_CASE("a language that is not written needs no words, dates or translations", "[checks]") {
  Report report;
  Project project = sources::read_project(DiskFiles(CLAUSEKIT_SOURCE_DIR), report);
  const Span where = project.language("es")->where;
  Language mam{.tag = "mam", .english = "Mam", .native = "Qyol Mam", .script = "Latn"};
  mam.where = where;
  mam.relay = "es";
  const auto count = [&](bool written) {
    mam.written = written;
    project.languages.push_back(mam);
    Report found;
    checks::run({.project = project, .today = Date{}, .languages = {"mam"}}, found);
    project.languages.pop_back();
    const auto& all = found.diagnostics();
    return std::count_if(all.begin(), all.end(), [](const Diagnostic& one) {
      return one.rule->id == "locale-fallback" || one.rule->id == "says-missing";
    });
  };
  CHECK(count(true) > 10);
  CHECK(count(false) == 0);
}
