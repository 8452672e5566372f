// What a project makes of the findings: its own severities, and waivers.
#include <algorithm>
#include <catch2/catch.hpp>

#include "checks/catalog.h"
#include "checks/settle.h"
#include "checks/waivers.h"
#include "report/json.h"
#include "report/text.h"
#include "sample.h"
#include "sources/rules.h"
#include "xml/rules.h"

using namespace clausekit;
using Catch::Matchers::Contains;

namespace {

/// The German sentence has lost its emphasis, which this project finds doubtful only.
const std::string milder = R"(<checks><severity rule="inline-parity" is="warning"/></checks>)";
const std::string unstressed =
    R"(<target>Sie bekommen Ihren Ausweis zurück, auch wenn Sie nicht zahlen.</target>)";

std::string segment(const std::string& inside) {
  return "<seg id=\"card.ii\">" + unstressed + inside + "</seg>";
}

std::string waiver(const std::string& attributes, const std::string& reason = "No stress needed.") {
  return "<waiver " + attributes + ">" + reason + "</waiver>";
}

tests::Checked card(const std::string& sample, Gate gate = Gate::publish) {
  static const tests::FileMap files = tests::files_below("tests/checks/sample");
  return tests::checked(tests::stamped(tests::with_sample(files, sample, "")), gate);
}

std::size_t found(const tests::Checked& result, std::string_view rule) {
  const auto& all = result.report.diagnostics();
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](const Diagnostic& d) { return d.rule->id == rule; }));
}

const Diagnostic& only(const tests::Checked& result, std::string_view rule) {
  const auto& all = result.report.diagnostics();
  REQUIRE(found(result, rule) == 1);
  return *std::find_if(all.begin(), all.end(),
                       [&](const Diagnostic& d) { return d.rule->id == rule; });
}

}  // namespace

TEST_CASE("a project makes a rule milder or stricter", "[checks][settle]") {
  const auto as = [](const std::string& is) {
    return card("<checks><severity rule=\"inline-parity\" is=\"" + is + "\"/></checks>" +
                segment(""));
  };
  CHECK(only(card(segment("")), "inline-parity").severity == Severity::error);
  CHECK(only(as("warning"), "inline-parity").severity == Severity::warning);
  CHECK(only(as("note"), "inline-parity").severity == Severity::note);
  CHECK_FALSE(as("warning").report.has_errors());
  CHECK(only(as("error"), "inline-parity").severity == Severity::error);
}

TEST_CASE("of two settings for one rule the severer counts", "[checks][settle]") {
  const auto result = card(R"(<checks><severity rule="inline-parity" is="warning"/>
      <severity rule="inline-parity" is="note"/></checks>)" +
                           segment(""));
  CHECK(only(result, "inline-parity").severity == Severity::warning);
}

TEST_CASE("what no project may make milder stays an error, and the attempt is one",
          "[checks][settle]") {
  const auto result = card(R"(<checks><severity rule="clause-empty" is="note"/></checks>
      <seg id="card.ii"><target/></seg>)");
  CHECK(only(result, "clause-empty").severity == Severity::error);
  CHECK(only(result, "setting-fixed").severity == Severity::error);
}

TEST_CASE("the families that a reader's rights hang on are fixed", "[checks][settle]") {
  const auto in_a_family = [](std::string_view id) {
    for (const std::string_view family : {"clause-", "var-", "xml-", "file-"}) {
      if (id.starts_with(family)) {
        return true;
      }
    }
    return id == "state-stale" || id == "state-unproven" || id == "lang-copy" ||
           id == "seg-unstamped";
  };
  const auto look = [&](const Rule& rule) {
    INFO(rule.id);
    CHECK((rule.fixed || !in_a_family(rule.id) || rule.severity != Severity::error));
    // A warning that nobody may set aside would be an error in all but name.
    CHECK((!rule.fixed || rule.severity == Severity::error));
  };
  for (const checks::Check* check : checks::all()) {
    look(check->rule);
  }
  std::ranges::for_each(xml::rules(), [&](const Rule* rule) { look(*rule); });
  std::ranges::for_each(sources::rules(), [&](const Rule* rule) { look(*rule); });
}

TEST_CASE("a rule for publication keeps its gate, whatever the project says", "[checks][settle]") {
  const std::string stricter =
      R"(<checks><severity rule="state-machine" is="error"/>
      <severity rule="state-unapproved" is="warning"/></checks>
      <seg id="card.f.signature" state="translated"><target>Unterschrift</target>
      <event act="translate" by="ada"/></seg>)";
  CHECK(only(card(stricter, Gate::always), "state-unapproved").severity == Severity::note);
  CHECK(only(card(stricter, Gate::publish), "state-unapproved").severity == Severity::warning);
}

TEST_CASE("a warning is waived by name and with a reason, and counts no more", "[checks][settle]") {
  const auto result = card(milder + segment(waiver(R"(check="inline-parity" by="ben")")));
  CHECK(only(result, "inline-parity").waived == "by ben: No stress needed.");
  CHECK(result.report.count(Severity::warning) == 0);
  CHECK(report::text(result.report).empty());
  CHECK(report::summary(result.report) == "1 waived");
  const std::string json = report::json(result.report);
  CHECK_THAT(json, Contains("\"diagnostics\": []") && Contains("\"waived\": [") &&
                       Contains("\"reason\": \"by ben: No stress needed.\""));
}

TEST_CASE("who wants to be known by name is", "[checks][settle]") {
  const auto words = [](const std::string& person) {
    return only(card(milder + "<people>" + person + "</people>" +
                     segment(waiver(R"(check="inline-parity" by="mx")"))),
                "inline-parity")
        .waived;
  };
  CHECK(words(R"(<person id="mx" name="M. Xu" org="O" public="name" roles="publisher"/>)") ==
        "by M. Xu: No stress needed.");
  CHECK(words(R"(<person id="mx" name="M. Xu" org="O" public="organisation" roles="counsel"/>)") ==
        "by mx: No stress needed.");
}

TEST_CASE("settling twice is settling once", "[checks][settle]") {
  auto result = card(milder + segment(waiver(R"(check="inline-parity" by="ben")")));
  const std::string once = report::json(result.report);
  checks::settle({.project = result.project, .today = Date{}}, result.report);
  CHECK(report::json(result.report) == once);
}

TEST_CASE("a waiver holds for its rule, its unit and its language alone", "[checks][settle]") {
  SECTION("another rule") {
    const auto result = card(milder + segment(waiver(R"(check="waiver-unused" by="ben")")));
    CHECK(only(result, "inline-parity").waived.empty());
    CHECK(found(result, "waiver-unused") == 1);
  }
  SECTION("another unit") {
    const auto result =
        card(milder + segment("") + "<seg id=\"card.title\"><target>Ihr Ausweis</target>" +
             waiver(R"(check="inline-parity" by="ben")") + "</seg>");
    CHECK(only(result, "inline-parity").waived.empty());
    CHECK(found(result, "waiver-unused") == 1);
  }
  SECTION("a second one for the same") {
    const std::string twice = waiver(R"(check="inline-parity" by="ben")") +
                              waiver(R"(check="inline-parity" by="cleo")", "I agree.");
    CHECK(only(card(milder + segment(twice)), "inline-parity").waived ==
          "by ben: No stress needed.");
  }
}

TEST_CASE("a waiver ends with the text that it is of, and after its last day", "[checks][settle]") {
  const auto with = [](const std::string& more) {
    return card(milder + segment(waiver(R"(check="inline-parity" by="ben" )" + more)));
  };
  CHECK_FALSE(only(with(R"(until="2026-07-01")"), "inline-parity").waived.empty());
  CHECK(found(with(R"(until="2026-07-01")"), "state-waiver-stale") == 0);
  for (const std::string more : {R"(until="2026-06-30")", R"(of="sha256:9f86…")"}) {
    const auto stale = with(more);
    CHECK(only(stale, "inline-parity").waived.empty());
    CHECK(only(stale, "state-waiver-stale").severity == Severity::error);
    CHECK(found(stale, "waiver-unused") == 0);
  }
}

TEST_CASE("only listed people waive, and only what is doubtful", "[checks][settle]") {
  const auto forbidden = [](const std::string& sample) {
    const auto result = card(sample);
    CHECK(only(result, "inline-parity").waived.empty());
    return found(result, "waiver-forbidden");
  };
  CHECK(forbidden(milder + segment(waiver(R"(check="inline-parity" by="dora")"))) == 1);
  CHECK(forbidden(milder + segment(waiver(R"(check="inline-parity" by="ada")"))) == 1);
  CHECK(forbidden(segment(waiver(R"(check="inline-parity" by="ben")"))) == 1);  // an error
  CHECK(forbidden(milder + segment(waiver(R"(check="inline-party" by="ben")"))) == 1);
}

TEST_CASE("an error that is in doubt itself, and only warns, can be waived", "[checks][settle]") {
  static constexpr Rule danger{.id = "sample-danger",
                               .severity = Severity::error,
                               .fixed = true,
                               .message = "m",
                               .why = "w."};
  const auto result = card(segment(waiver(R"(check="sample-danger" by="ben")")));
  const checks::Context context{
      .project = result.project,
      .today = {std::chrono::year(2026), std::chrono::July, std::chrono::day(1)},
      .rules = {&danger}};
  const auto settled = [&](Severity severity) {
    Report report(Gate::publish);
    report.add({.rule = &danger,
                .severity = severity,
                .where = {},
                .subject = {.language = "de", .form = "card", .unit = "card.ii"}});
    checks::run(context, report);
    const auto& all = report.diagnostics();
    const bool forbidden = std::any_of(all.begin(), all.end(), [](const Diagnostic& d) {
      return d.rule->id == "waiver-forbidden";
    });
    const bool waived = std::any_of(all.begin(), all.end(), [](const Diagnostic& d) {
      return d.rule == &danger && !d.waived.empty();
    });
    CHECK(forbidden != waived);
    return waived;
  };
  CHECK(settled(Severity::warning));
  CHECK_FALSE(settled(Severity::error));
}

TEST_CASE("rules of other floors are known when they are named", "[checks][settle]") {
  static constexpr Rule of_the_page{
      .id = "pdf-page-count", .severity = Severity::warning, .message = "m", .why = "w."};
  auto result = card(R"(<checks><severity rule="pdf-page-count" is="note"/></checks>)");
  CHECK(found(result, "setting-unknown") == 1);
  Report again;
  again.add(of_the_page, {}, {.language = "de", .form = "card"});
  const checks::Context context{
      .project = result.project, .today = Date{}, .rules = {&of_the_page}};
  checks::run(context, again);
  CHECK(std::none_of(again.diagnostics().begin(), again.diagnostics().end(),
                     [](const Diagnostic& d) { return d.rule->id == "setting-unknown"; }));
  CHECK(again.count(Severity::warning) == 0);
  CHECK(again.count(Severity::note) >= 1);
}

TEST_CASE("a waiver of what only a page shows is not called unused", "[checks][settle]") {
  static constexpr Rule of_the_page{
      .id = "pdf-page-count", .severity = Severity::warning, .message = "m", .why = "w."};
  const auto result = card(segment(waiver(R"(check="pdf-page-count" by="ben")")) + milder);
  Report report(Gate::publish);
  const checks::Context context{
      .project = result.project,
      .today = {std::chrono::year(2026), std::chrono::July, std::chrono::day(1)},
      .rules = {&of_the_page}};
  checks::run(context, report);
  for (const Diagnostic& d : report.diagnostics()) {
    CHECK(d.rule->id != "waiver-unused");
    CHECK(d.rule->id != "waiver-forbidden");
  }
}

TEST_CASE("the English is waived in its own file, bound to the unit's text", "[checks][settle]") {
  // No check of the sample's English only warns, so the matching itself is shown.
  const auto result =
      card(R"(<locale form="card" xml:lang="en"><seg id="card.ii" state="initial">)" +
           waiver(R"(check="waiver-unused" by="ben")") + "</seg></locale>");
  const checks::Context context{.project = result.project, .today = Date{}};
  const auto all = checks::waivers(context);
  REQUIRE(all.size() == 1);
  CHECK(all.front().waiver->of == all.front().unit->digest);
  CHECK(checks::is_sound(context, all.front()));
  const Rule* rule = checks::rule(context, "waiver-unused");
  Diagnostic of_the_form{.rule = rule,
                         .severity = Severity::warning,
                         .where = {},
                         .subject = {.form = "card", .unit = "card.ii"}};
  CHECK(checks::speaks_of(all.front(), of_the_form));
  of_the_form.subject.language = "de";
  CHECK_FALSE(checks::speaks_of(all.front(), of_the_form));
  of_the_form.subject.language = "en";
  of_the_form.severity = Severity::error;
  CHECK_FALSE(checks::speaks_of(all.front(), of_the_form));
}
