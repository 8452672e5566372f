// The checks: each by its own samples, and the list of them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "checks/catalog.h"
#include "golden.h"
#include "places.h"
#include "report/text.h"
#include "sample.h"
#include "sources/project.h"
#include "sources/rules.h"
#include "xml/rules.h"

using namespace clausekit;
using tests::FileMap;

namespace {

const FileMap& card() {
  static const FileMap files = tests::files_below("tests/checks/sample");
  return files;
}

FileMap bad_sample(const Rule& rule) {
  return tests::stamped(tests::with_sample(card(), rule.bad, rule.good));
}

FileMap good_sample(const Rule& rule) {
  return tests::stamped(tests::with_sample(card(), rule.good, rule.bad));
}

/// What of `report` was found by `rule`, as the terminal shows it.
std::string found_by(const Rule& rule, const Report& report) {
  Report own;
  for (const Diagnostic& diagnostic : report.diagnostics()) {
    if (diagnostic.rule == &rule) {
      own.add(diagnostic);
    }
  }
  return report::text(own);
}

/// The names of the checks that are defined in lib/checks, each with the file it stands in.
std::map<std::string, std::string> defined_checks() {
  static const std::regex definition(R"(extern constinit const Check (\w+)\{)");
  std::map<std::string, std::string> out;
  const std::filesystem::path folder(CLAUSEKIT_SOURCE_DIR "/lib/checks");
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const std::string text = tests::source_file("lib/checks/" + name);
    std::smatch match;
    if (std::regex_search(text, match, definition)) {
      out[match[1]] = name;
    }
  }
  return out;
}

std::string with_underscores(std::string_view id) {
  std::string out(id);
  std::replace(out.begin(), out.end(), '-', '_');
  return out;
}

}  // namespace

TEST_CASE("nothing is wrong with the library card", "[checks]") {
  const auto result = tests::checked(tests::stamped(card()), Gate::publish);
  CHECK(report::text(result.report).empty());
}

TEST_CASE("every check finds its bad sample", "[checks]") {
  for (const checks::Check* check : checks::all()) {
    DYNAMIC_SECTION(check->rule.id) {
      const auto result = tests::checked(bad_sample(check->rule), Gate::publish);
      const std::string found = found_by(check->rule, result.report);
      CHECK_FALSE(found.empty());
      tests::check_golden("checks/" + std::string(check->rule.id) + ".expected", found);
    }
  }
}

TEST_CASE("no check finds anything in a good sample", "[checks]") {
  for (const checks::Check* check : checks::all()) {
    DYNAMIC_SECTION(check->rule.id) {
      auto result = tests::checked(good_sample(check->rule), Gate::publish);
      // A language that only the sample has brings no word lists along, and coverage-data says so.
      std::erase_if(result.report.diagnostics(), [](const Diagnostic& d) {
        return d.rule->id == "coverage-data" && d.subject.language != "de";
      });
      INFO(report::text(result.report));
      CHECK(report::text(result.report).empty());
    }
  }
}

TEST_CASE("a check has the name of its file, and its rule's id is that name", "[checks]") {
  std::map<std::string, std::string> unlisted = defined_checks();
  for (const checks::Check* check : checks::all()) {
    const std::string name = with_underscores(check->rule.id);
    INFO(name);
    CHECK(unlisted[name] == name + ".cc");
    CHECK(checks::find(check->rule.id) == check);
    unlisted.erase(name);
  }
  CHECK(unlisted == std::map<std::string, std::string>{});
  CHECK(checks::find("no-such-rule") == nullptr);
}

TEST_CASE("no two rules of the project have one id", "[checks]") {
  std::set<std::string_view> ids;
  const auto add = [&](const Rule& rule) {
    INFO(rule.id);
    CHECK(ids.insert(rule.id).second);
  };
  for (const checks::Check* check : checks::all()) {
    add(check->rule);
  }
  std::ranges::for_each(xml::rules(), [&](const Rule* rule) { add(*rule); });
  std::ranges::for_each(sources::rules(), [&](const Rule* rule) { add(*rule); });
}

TEST_CASE("a rule speaks as the others do", "[checks]") {
  for (const checks::Check* check : checks::all()) {
    const Rule& rule = check->rule;
    INFO(rule.id);
    CHECK(std::regex_match(std::string(rule.id), std::regex("[a-z]+(-[a-z]+)+")));
    CHECK_FALSE(rule.message.ends_with('.'));
    CHECK_FALSE((rule.message.front() >= 'A' && rule.message.front() <= 'Z'));
    CHECK(rule.why.ends_with('.'));
    CHECK_FALSE(rule.bad.empty());
    CHECK_FALSE(rule.good.empty());
    CHECK(rule.bad != rule.good);
  }
}

TEST_CASE("every name in a message pattern is given a value", "[checks]") {
  static const std::regex name(R"(\{(\w+)\})");
  for (const checks::Check* check : checks::all()) {
    const auto result = tests::checked(bad_sample(check->rule), Gate::publish);
    for (const Diagnostic& diagnostic : result.report.diagnostics()) {
      const std::string pattern(diagnostic.rule->message);
      for (std::sregex_iterator it(pattern.begin(), pattern.end(), name), end; it != end; ++it) {
        INFO(diagnostic.rule->id << " " << (*it)[1]);
        CHECK(std::any_of(diagnostic.args.begin(), diagnostic.args.end(),
                          [&](const Arg& arg) { return arg.name == (*it)[1]; }));
      }
    }
  }
}

TEST_CASE("what is found does not depend on the number of threads", "[checks]") {
  const auto found = [](unsigned threads) {
    Report report(Gate::publish);
    const Project project = sources::read_project(DiskFiles(CLAUSEKIT_SOURCE_DIR), report, threads);
    checks::run({.project = project, .today = Date{}, .threads = threads}, report);
    CHECK_FALSE(report.diagnostics().empty());
    return report::text(report);
  };
  CHECK(found(1) == found(5));
}
