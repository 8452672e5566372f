// The finished files of the project's own forms, held against their source by other programs.
#include <catch2/catch.hpp>
#include <sstream>

#include "base/files.h"
#include "command.h"
#include "compose/compose.h"
#include "compose/words.h"
#include "gray.h"
#include "layout/layout.h"
#include "pdf/write.h"
#include "sources/project.h"
#include "test_fonts.h"
#include "text/normalize.h"

using namespace clausekit;
using namespace clausekit::tests;

namespace {

const layout::Fonts& fonts() {
  static const layout::Fonts all(installed_fonts());
  return all;
}

const Project& project() {
  static Report report;
  static const Project read = sources::read_project(DiskFiles(CLAUSEKIT_SOURCE_DIR), report);
  return read;
}

const Answers& answers() {
  static const Answers made{.values = {{"agency_name", "Example City Police Department"},
                                       {"facility_name", "Example County House of Correction"}}};
  return made;
}

compose::Job job(const Form& form, const Language& language) {
  return {.project = project(),
          .form = form,
          .language = language,
          .layout = "standard",
          .answers = &answers()};
}

layout::Pages set(const compose::Job& job, Report& report) {
  auto pages =
      layout::lay_out(compose::compose(job, report), fonts(), *layout::spec("standard"), report);
  INFO((pages ? "" : pages.error().message));
  REQUIRE(pages.has_value());
  return *std::move(pages);
}

/// One line, without what a reader may add: line ends, form feeds, zero-width spaces.
std::string folded(const std::string& text) {
  std::string out;
  for (const char c : text) {
    out += c == '\f' || c == '\n' ? ' ' : c;
  }
  return text::folded_space(out);
}

std::string without_spaces(const std::string& text) {
  std::string out;
  for (const char c : folded(text)) {
    if (c != ' ') {
      out += c;
    }
  }
  return out;
}

/// All units that are printed, in `language` as the page must show them.
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

template <class Test>
void for_every_page(Test test) {
  REQUIRE(project().forms.size() >= 2);
  REQUIRE(project().languages.size() >= 6);
  for (const Form& form : project().forms) {
    for (const Language& language : project().languages) {
      DYNAMIC_SECTION(form.id << " in " << language.tag) { test(job(form, language)); }
    }
  }
}

}  // namespace

TEST_CASE("every unit of every form stands in its PDF as in its source", "[pages]") {
  const TemporaryFolder folder;
  for_every_page([&](const compose::Job& job) {
    Report report;
    const auto bytes = pdf::write(set(job, report), tests::gray());
    CHECK_FALSE(report.has_errors());
    REQUIRE(bytes.has_value());
    const std::string path = folder.write("page.pdf", *bytes);
    const auto text = run({"pdftotext", "-raw", "-enc", "UTF-8", path, "-"});
    if (!text) {
      return;
    }
    // Readers disagree about spaces in scripts that have none, and turn right-to-left lines round.
    const bool exact = job.language.script == "Latn";
    const bool ordered = job.language.direction == Direction::left_to_right;
    const std::string found = exact ? folded(text->output) : without_spaces(text->output);
    for (const auto& [unit, words] : printed_units(job)) {
      INFO(unit << ": " << words);
      if (ordered) {
        CHECK(found.find(exact ? folded(words) : without_spaces(words)) != std::string::npos);
      }
    }
  });
}

TEST_CASE("every PDF is sound, its fonts embedded and cut down", "[pages]") {
  const TemporaryFolder folder;
  for_every_page([&](const compose::Job& job) {
    Report report;
    const auto bytes = pdf::write(set(job, report), tests::gray());
    REQUIRE(bytes.has_value());
    const std::string path = folder.write("page.pdf", *bytes);
    if (const auto checked = run({"qpdf", "--check", path})) {
      INFO(checked->output << checked->errors);
      CHECK(checked->status == 0);
    }
    if (const auto listed = run({"pdffonts", path})) {
      std::istringstream lines(listed->output);
      std::string line;
      std::getline(lines, line);
      std::getline(lines, line);
      int seen = 0;
      for (; std::getline(lines, line); ++seen) {
        INFO(line);
        CHECK(line.find(" yes yes yes ") != std::string::npos);
      }
      CHECK(seen > 0);
    }
  });
}

TEST_CASE("the same pages give the same bytes", "[pages]") {
  const Form& form = project().forms.front();
  for (const Language& language : project().languages) {
    Report report;
    const auto once = pdf::write(set(job(form, language), report), tests::gray());
    const auto again = pdf::write(set(job(form, language), report), tests::gray());
    REQUIRE(once.has_value());
    CHECK(*once == *again);
  }
}

TEST_CASE("every painted thing lies on its page", "[pages]") {
  for_every_page([](const compose::Job& job) {
    Report report;
    for (const layout::Page& page : set(job, report).pages) {
      for (const layout::Item& item : page.items) {
        if (item.run) {
          CHECK(item.run->origin.x >= points(36));
          CHECK(item.run->origin.x <= page.width - points(36));
          CHECK(item.run->origin.y >= points(30));
          CHECK(item.run->origin.y <= page.height - points(30));
          CHECK(item.run->size >= points(11));
        } else if (item.stroke) {
          CHECK(item.stroke->box.left >= points(36));
          CHECK(item.stroke->box.right <= page.width - points(36));
        }
      }
    }
  });
}

TEST_CASE("clauses are painted, and so read, in the order of the form", "[pages]") {
  for_every_page([](const compose::Job& job) {
    Report report;
    const layout::Pages pages = set(job, report);
    std::vector<std::string> order;
    for (const layout::Page& page : pages.pages) {
      for (const layout::Item& item : page.items) {
        for (auto tag = item.tag; tag; tag = pages.tags[*tag].parent) {
          const std::string& unit = pages.tags[*tag].unit;
          const Unit* found = job.form.unit(unit);
          if (found != nullptr && found->role == Unit::Role::clause &&
              (order.empty() || order.back() != unit)) {
            order.push_back(unit);
          }
        }
      }
    }
    std::vector<std::string> wanted;
    for (const Unit& unit : job.form.units) {
      if (unit.role == Unit::Role::clause && job.form.printed(unit.only_if)) {
        wanted.push_back(unit.id);
      }
    }
    CHECK(order == wanted);
  });
}
