// The finished files of the project's own forms, held against their source by other programs.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "command.h"
#include "pages_made.h"
#include "text/normalize.h"

using namespace clausekit;
using namespace clausekit::tests;

namespace {

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

template <class Test>
void for_every_page(Test test) {
  for_every_form_and_language(
      [&](const Form& form, const Language& language) { test(office_job(form, language)); });
}

}  // namespace

TEST_CASE("every unit of every form stands in its PDF as in its source", "[pages]") {
  const TemporaryFolder folder;
  for_every_page([&](const compose::Job& job) {
    const std::string path = folder.write("page.pdf", pdf_of(job));
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
    const std::string path = folder.write("page.pdf", pdf_of(job));
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

TEST_CASE("no file is larger than an agency's mail will take", "[pages]") {
  for_every_form_and_language([](const Form& form, const Language& language) {
    compose::Job job = own_job(form, language);
    job.answers = &sample_answers(form);
    const layout::Pages pages = pages_of(job);
    const bool cff = std::any_of(pages.fonts.begin(), pages.fonts.end(), [](const auto& font) {
      return font.format == layout::EmbeddedFont::Format::cff;
    });
    CHECK(pdf_of(job).size() <= (cff ? 150'000U : 90'000U));
  });
}

TEST_CASE("the same pages give the same bytes", "[pages]") {
  for_every_page([](const compose::Job& job) { CHECK(pdf_of(job) == pdf_of(job)); });
}

TEST_CASE("every painted thing lies on its page", "[pages]") {
  for_every_page([](const compose::Job& job) {
    const layout::Pages pages = pages_of(job);
    for (const layout::Page& page : pages.pages) {
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
    const layout::Pages pages = pages_of(job);
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
