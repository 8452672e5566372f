// Reports for other programs: SARIF for review tools, JUnit for build servers.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>

#include "command.h"
#include "golden.h"
#include "readers.h"
#include "report/junit.h"
#include "report/sarif.h"

using namespace clausekit;
using nlohmann::json;

namespace {

constexpr Rule missing{.id = "sample-missing",
                       .severity = Severity::error,
                       .fixed = true,
                       .message = "\"{unit}\" is missing",
                       .why = "Nobody is told.",
                       .bad = "<seg id=\"a\"/>",
                       .good = "<seg id=\"a\"><target>Sí</target></seg>"};
constexpr Rule doubtful{.id = "sample-doubtful",
                        .severity = Severity::warning,
                        .message = "\"{unit}\" is doubtful",
                        .why = "Somebody may be told something else."};
constexpr Rule remark{.id = "sample-remark",
                      .severity = Severity::note,
                      .gate = Gate::publish,
                      .message = "\"{unit}\" is a draft",
                      .why = "It is not finished."};
constexpr Rule quiet{
    .id = "sample-quiet", .severity = Severity::error, .message = "-", .why = "Nothing happens."};

const std::vector<const Rule*> rules{&missing, &doubtful, &remark, &quiet};

Span span_of(const Source& source, std::string_view words) {
  const std::size_t at = source.text().find(words);
  REQUIRE(at != std::string_view::npos);
  return {&source, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

/// Everything that a report can hold: notes, waived findings, no place, a binary file, odd names.
struct Sample {
  explicit Sample(const std::string& before = "")
      : text("locales/zh-Hans/consent form 100%.xml",
             before + "<locale>\n  <target>您可以👍 <var ref=\"fee\"/></target>\n</locale>\n"),
        page("consent-form_es.pdf", std::string("%PDF\0\1\2", 7)) {
    report.add(
        missing, span_of(text, "<var ref=\"fee\"/>"),
        {.language = "zh-Hans", .form = "consent-form", .unit = "cf.iii", .requirement = "63c.iii"},
        {{"unit", "cf.iii"}}, {{span_of(text, "<locale>"), "here <too>"}});
    report.add(doubtful, span_of(text, "<target>"),
               {.language = "zh-Hans", .form = "consent-form", .unit = "cf.iii"},
               {{"unit", "cf.iii"}});
    report.diagnostics().back().waived = "by chen: \"so\" it <is>";
    report.add(doubtful, {&page, 4, 6}, {.language = "es", .form = "consent-form"},
               {{"unit", "a\x01\xFF\uFFFE"}});
    report.add(remark, {}, {}, {{"unit", "x"}});
    report.add(missing, {}, {.form = "consent-form"}, {{"unit", "]]> & \"<\""}});
    report.add(missing, {}, {.form = "consent-form"}, {{"unit", "]]> & \"<\""}});
  }
  Source text, page;
  Report report;
};

const std::vector<report::Suite> suites{{"zh-Hans", "consent-form"}, {"es", "consent-form"}};

json results(const Sample& sample) {
  return json::parse(report::sarif(sample.report, rules, "1.2.3"))["runs"][0]["results"];
}

}  // namespace

TEST_CASE("SARIF says what a review tool wants to know", "[report][sarif]") {
  const Sample sample;
  tests::check_golden("report/report.sarif.expected", report::sarif(sample.report, rules, "1.2.3"));
  const json found = results(sample);
  const json& place = found[0]["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "locales/zh-Hans/consent%20form%20100%25.xml");
  CHECK(place["region"]["startLine"] == 2);
  CHECK(place["region"]["startColumn"] == 16);  // code points, the one beyond U+FFFF too
  CHECK(place["region"]["endColumn"] == 32);
  const json& binary = found[2]["locations"][0]["physicalLocation"]["region"];
  CHECK(binary == json{{"byteOffset", 4}, {"byteLength", 2}});
  CHECK_FALSE(found[3].contains("locations"));
}

TEST_CASE("every SARIF result points at its own rule", "[report][sarif]") {
  const Sample sample;
  // A rule that the caller forgot is listed all the same.
  const json run =
      json::parse(report::sarif(sample.report, std::vector<const Rule*>{&quiet}, "1"))["runs"][0];
  const json& listed = run["tool"]["driver"]["rules"];
  CHECK(listed.size() == 4);
  for (const json& result : run["results"]) {
    CHECK(listed[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
  }
}

TEST_CASE("what is waived is suppressed in SARIF, with its reason", "[report][sarif]") {
  const json found = results(Sample());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(found[i]["suppressions"].size() == (i == 1 ? 1 : 0));
  }
  CHECK(found[1]["suppressions"][0]["kind"] == "inSource");
  CHECK(found[1]["suppressions"][0]["justification"] == "by chen: \"so\" it <is>");
}

TEST_CASE("a SARIF fingerprint outlives lines added above, and tells all findings apart",
          "[report][sarif]") {
  const json before = results(Sample());
  const json after = results(Sample("<!-- one -->\n<!-- two -->\n"));
  std::set<std::string> seen;
  for (std::size_t i = 0; i < before.size(); ++i) {
    CHECK(before[i]["partialFingerprints"] == after[i]["partialFingerprints"]);
    CHECK(seen.insert(before[i]["partialFingerprints"].dump()).second);
  }
  CHECK(before[0]["locations"] != after[0]["locations"]);
}

TEST_CASE("the schema of SARIF 2.1.0 finds nothing wrong", "[report][sarif]") {
  const tests::TemporaryFolder folder;
  const Sample sample;
  for (const std::string& text :
       {report::sarif(sample.report, rules, "1.2.3"), report::sarif(Report(), {}, "1.2.3")}) {
    const auto faults = tests::node("sarif.mjs", {folder.write("report.sarif", text)});
    if (!faults) {
      return;
    }
    CHECK(*faults == "[]");
  }
  // That it does find something shows that it was asked.
  const auto faults = tests::node(
      "sarif.mjs", {folder.write("bad.sarif", R"({"version": "2.1.0", "runs": [{}]})")});
  CHECK(faults.value() != "[]");
}

TEST_CASE("JUnit has a suite for each form in each language and a test for each rule",
          "[report][junit]") {
  const Sample sample;
  const std::string text = report::junit(sample.report, rules, suites);
  tests::check_golden("report/report.junit.expected", text);
  pugi::xml_document document;
  REQUIRE(document.load_buffer(text.data(), text.size()));
  const pugi::xml_node root = document.child("testsuites");
  CHECK(std::distance(root.begin(), root.end()) == 3);
  std::size_t tests = 0;
  std::size_t failures = 0;
  for (const pugi::xml_node suite : root.children("testsuite")) {
    std::size_t own = 0;
    std::size_t failed = 0;
    std::set<std::string> names;
    for (const pugi::xml_node test : suite.children("testcase")) {
      CHECK(names.insert(test.attribute("name").value()).second);
      ++own;
      failed += test.child("failure") ? 1 : 0;
    }
    CHECK(own == rules.size() - 1);  // a note is no test
    CHECK(suite.attribute("tests").as_ullong() == own);
    CHECK(suite.attribute("failures").as_ullong() == failed);
    tests += own;
    failures += failed;
  }
  CHECK(root.attribute("tests").as_ullong() == tests);
  CHECK(root.attribute("failures").as_ullong() == failures);
  CHECK(failures == 2);
}

TEST_CASE("in JUnit only errors fail; warnings and what is waived are said", "[report][junit]") {
  const std::string text = report::junit(Sample().report, rules, suites);
  pugi::xml_document document;
  REQUIRE(document.load_buffer(text.data(), text.size()));
  const auto test = [&](const char* suite, const char* rule) {
    return document.child("testsuites")
        .find_child_by_attribute("testsuite", "name", suite)
        .find_child_by_attribute("testcase", "name", rule);
  };
  const pugi::xml_node failed = test("project", "sample-missing").child("failure");
  CHECK(failed.attribute("message").value() ==
        std::string(R"("]]> & "<"" is missing (and 1 more))"));
  const pugi::xml_node waived = test("zh-Hans consent-form", "sample-doubtful");
  CHECK_FALSE(waived.child("failure"));
  CHECK(std::string(waived.child_value("system-out")).find("(waived by chen") != std::string::npos);
  CHECK_FALSE(test("es consent-form", "sample-doubtful").child("failure"));
  CHECK(std::string(test("es consent-form", "sample-doubtful").child_value("system-out"))
            .find("a\uFFFD\uFFFD\uFFFD") != std::string::npos);
}

TEST_CASE("other programs can read the JUnit report", "[report][junit]") {
  const tests::TemporaryFolder folder;
  const auto said =
      tests::run({"xmllint", "--noout",
                  folder.write("report.xml", report::junit(Sample().report, rules, suites))});
  if (said) {
    INFO(said->errors);
    CHECK(said->status == 0);
  }
}
