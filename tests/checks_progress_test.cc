// What is to do, and what is covered.
#include <algorithm>
#include <catch2/catch.hpp>

#include "checks/catalog.h"
#include "checks/coverage.h"
#include "checks/progress.h"
#include "sample.h"

using namespace clausekit;
using checks::Cell;

namespace {

constexpr Date today = {std::chrono::year(2026), std::chrono::July, std::chrono::day(1)};

tests::Checked card(const std::string& sample, const std::string& without = "") {
  static const tests::FileMap files = tests::files_below("tests/checks/sample");
  return tests::checked(tests::stamped(tests::with_sample(files, sample, without)), Gate::publish);
}

checks::Overview overview(const tests::Checked& result) {
  return checks::overview({.project = result.project, .today = today}, result.report);
}

const checks::Progress& german(const checks::Overview& overview) {
  const auto found = std::find_if(overview.forms.begin(), overview.forms.end(),
                                  [](const auto& p) { return p.language->tag == "de"; });
  REQUIRE(found != overview.forms.end());
  return *found;
}

const checks::Tasks* tasks(const checks::Overview& overview, const std::string& id) {
  const auto found = std::find_if(overview.people.begin(), overview.people.end(),
                                  [&](const auto& t) { return t.person->id == id; });
  return found == overview.people.end() ? nullptr : &*found;
}

const std::string stale =
    R"(<seg id="card.title" source="sha256:9f86…"><target>Ihr Ausweis</target></seg>)";
const std::string translated = R"(<seg id="card.title" state="translated">
  <target>Ihr Ausweis</target><event act="translate" by="ada"/></seg>)";
const std::string reviewed = R"(<seg id="card.title" state="reviewed">
  <target>Ihr Ausweis</target><event act="translate" by="ada"/><event act="review" by="ben"/></seg>)";
const std::string claimed = R"(<seg id="card.title" state="final">
  <target>Ihr Ausweis</target><event act="translate" by="ada"/></seg>)";
}  // namespace

TEST_CASE("a finished language has nothing left to do", "[checks][progress]") {
  const auto result = card("");
  const auto all = overview(result);
  CHECK(all.forms.size() == 2);
  CHECK(all.people.empty());
  CHECK(all.elsewhere == 0);
  for (const checks::Progress& p : all.forms) {
    CHECK(p.texts == 4);
    CHECK(p.final == 4);
    CHECK(p.is_publishable());
    CHECK(checks::next_steps(p) == std::vector<std::string>{"nothing left to do: publish"});
  }
}

TEST_CASE("every text counts once, by what is to be done with it", "[checks][progress]") {
  const auto count = [](const std::string& sample, std::size_t checks::Progress::*part) {
    const auto result = card(sample);
    const auto all = overview(result);
    const checks::Progress& p = german(all);
    CHECK(p.missing + p.stale + p.initial + p.translated + p.reviewed + p.final == p.texts);
    CHECK(p.final == 3);
    CHECK_FALSE(p.is_publishable());
    return p.*part;
  };
  CHECK(count(stale, &checks::Progress::stale) == 1);
  CHECK(count(translated, &checks::Progress::translated) == 1);
  CHECK(count(reviewed, &checks::Progress::reviewed) == 1);
  CHECK(count(claimed, &checks::Progress::translated) == 1);  // the state that is proven
  CHECK(count(R"(<seg id="card.title"><target> </target></seg>)", &checks::Progress::missing) == 1);
}

TEST_CASE("a text that is not there is missing", "[checks][progress]") {
  const auto result = card("", R"(<seg id="card.title"/>)");
  const auto all = overview(result);
  CHECK(german(all).missing == 1);
  CHECK(german(all).errors == 1);
  CHECK(checks::next_steps(german(all)).front() == "1 text to translate");
}

TEST_CASE("who is to do it is said", "[checks][progress]") {
  const auto renew = card(stale);
  const auto anew = overview(renew);
  CHECK(german(anew).stale_of == std::map<std::string, std::size_t>{{"ada", 1}});
  CHECK(checks::next_steps(german(anew)).front() == "1 text to translate anew (last by ada: 1)");
  REQUIRE(tasks(anew, "ada") != nullptr);
  CHECK(tasks(anew, "ada")->to_renew == 1);

  const auto review = card(translated);
  const auto second = overview(review);
  CHECK(tasks(second, "ada") == nullptr);
  REQUIRE(tasks(second, "ben") != nullptr);
  CHECK(tasks(second, "ben")->to_review == 1);
  CHECK(tasks(second, "cleo")->to_review == 1);

  const auto approve = card(reviewed);
  const auto third = overview(approve);
  REQUIRE(tasks(third, "cleo") != nullptr);
  CHECK(tasks(third, "cleo")->to_approve == 1);
}

TEST_CASE("nobody is asked to review what they wrote", "[checks][progress]") {
  const auto result = card(R"(<people><person id="ada" org="Words and Ways" public="organisation"
      roles="translator reviewer"/></people>)" +
                           translated);
  const auto all = overview(result);
  CHECK(tasks(all, "ada") == nullptr);
  CHECK(tasks(all, "ben") != nullptr);
}

TEST_CASE("a fault of the project itself belongs to no language", "[checks][progress]") {
  const auto result = card(R"(<checks><severity rule="lang-copies" is="note"/></checks>)");
  const auto all = overview(result);
  CHECK(all.elsewhere == 1);
  CHECK_FALSE(german(all).is_publishable());
}

// --- coverage ------------------------------------------------------------------------------------

namespace {

std::vector<checks::Coverage> coverage(const tests::Checked& result) {
  return checks::coverage({.project = result.project, .today = today});
}

Cell::Is german_cell(const std::string& sample, const std::string& without = "") {
  const auto result = card(sample, without);
  const auto all = coverage(result);
  REQUIRE(all.size() == 1);
  REQUIRE(all.front().languages.size() == 2);
  CHECK(all.front().languages.front()->tag == "en");
  for (const checks::CoverageRow& row : all.front().rows) {
    if (row.requirement->id == "5.ii") {
      CHECK(row.cells.front().is == Cell::Is::approved);
      return row.cells.back().is;
    }
  }
  FAIL("the requirement has no row");
  return Cell::Is::missing;
}

std::string second_clause(const std::string& attributes, const std::string& inside) {
  return "<seg id=\"card.ii\" " + attributes + "><target>" + inside + "</target></seg>";
}

}  // namespace

TEST_CASE("coverage says how each requirement stands in each language", "[checks][coverage]") {
  CHECK(german_cell("") == Cell::Is::approved);
  CHECK(german_cell(second_clause(R"(state="initial")", "Sie bekommen Ihren Ausweis zurück.")) ==
        Cell::Is::present);
  CHECK(german_cell(second_clause(R"(state="final")", "Sie bekommen Ihren Ausweis zurück.")) ==
        Cell::Is::present);  // no event proves it
  CHECK(german_cell(second_clause(R"(source="sha256:9f86…")", "Sie bekommen ihn zurück.")) ==
        Cell::Is::stale);
  CHECK(german_cell(second_clause("", " ")) == Cell::Is::empty);
  CHECK(german_cell("", R"(<seg id="card.ii"/>)") == Cell::Is::missing);
}

TEST_CASE("only what asks for words has a row", "[checks][coverage]") {
  const auto result = card("");
  const auto all = coverage(result);
  REQUIRE(all.size() == 1);
  CHECK(all.front().rows.size() == 2);
  CHECK(all.front().others == 2);
}

TEST_CASE("a requirement that no unit answers is missing everywhere", "[checks][coverage]") {
  const auto result =
      card(R"(<requirement id="5.iii" cite="Act 7" num="iii" kind="text" level="must">
      <text xml:lang="en">the reader</text><needs concept="fee"/></requirement>)");
  const auto all = coverage(result);
  REQUIRE(all.front().rows.size() == 3);
  for (const Cell& cell : all.front().rows.back().cells) {
    CHECK(cell.is == Cell::Is::missing);
    CHECK(cell.told.empty());
    CHECK(cell.needs.size() == 1);
    CHECK(cell.found() == 0);
  }
}

TEST_CASE("words that show a concept are found in the text that is shown", "[checks][coverage]") {
  tests::FileMap files = tests::stamped(tests::with_sample(
      tests::files_below("tests/checks/sample"),
      R"(<requirement id="5.i" cite="Act 7, § 5" num="i" kind="text" level="must">
      <text xml:lang="en">the reader may refuse to pay the fee</text><needs concept="fee"/></requirement>)",
      ""));
  files["glossary/de.forms.xml"] = R"(<?xml version="1.0" encoding="UTF-8"?>
<forms xmlns="urn:clausekit:forms:1" xml:lang="de"><concept ref="fee"><form>Gebühr</form></concept></forms>)";
  const auto result = tests::checked(files, Gate::publish);
  const auto all = coverage(result);
  const Cell& cell = all.front().rows.front().cells.back();
  REQUIRE(cell.needs.size() == 1);
  CHECK(cell.known() == 1);
  CHECK(cell.found() == 1);
  REQUIRE(cell.needs.front().found.size() == 1);
  CHECK(cell.needs.front().found.front().words == "Gebühr");
}
