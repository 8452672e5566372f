// The ground floor: sources, edits, reports, digests.
#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "base/digest.h"
#include "base/edit.h"
#include "base/files.h"
#include "base/length.h"
#include "base/source.h"
#include "places.h"

using namespace clausekit;

TEST_CASE("columns count code points, not bytes", "[base]") {
  const Source source("a.xml", "ខ្ញុំ x\r\nsecond\rthird\n");
  CHECK(source.location(0) == Location{1, 1});
  CHECK(source.location(16) == Location{1, 7});
  CHECK(source.line(1) == "ខ្ញុំ x");
  CHECK(source.line(2) == "second");
  CHECK(source.line(3) == "third");
  CHECK(source.line(5).empty());
  CHECK(source.location(9999) == Location{4, 1});
}

TEST_CASE("an edit leaves every other byte untouched", "[base]") {
  const Source source("a.xml", "<a  b='1'/>\r\n\xFF");
  const Source other("b.xml", "zzz");
  CHECK(edited(source, {{{&source, 7, 8}, "2"}, {{&source, 0, 0}, "!"}, {{&other, 0, 3}, "no"}}) ==
        "!<a  b='2'/>\r\n\xFF");
}

TEST_CASE("a message takes its arguments, and shows a name it does not know", "[base]") {
  static constexpr Rule rule{
      .id = "sample", .severity = Severity::error, .message = "\"{unit}\" {huh} {unit", .why = "-"};
  const Source source("a.xml", "x");
  Report report;
  report.add(rule, {&source, 0, 0}, {}, {{"unit", "cf.iii"}});
  CHECK(message(report.diagnostics().front()) == "\"cf.iii\" {huh} {unit");
}

TEST_CASE("a rule gated on publication is a note for a draft", "[base]") {
  static constexpr Rule rule{.id = "sample",
                             .severity = Severity::error,
                             .gate = Gate::publish,
                             .message = "-",
                             .why = "-"};
  Report draft;
  draft.add(rule, {});
  CHECK(draft.count(Severity::note) == 1);
  Report publish(Gate::publish);
  publish.add(rule, {});
  CHECK(publish.has_errors());
}

TEST_CASE("a report sorts by place and drops exact repetitions", "[base]") {
  static constexpr Rule rule{.id = "r", .severity = Severity::error, .message = "m", .why = "-"};
  const Source source("a.xml", "0123456789");
  Report report;
  report.add(rule, {&source, 5, 6});
  report.add(rule, {&source, 1, 2});
  report.add(rule, {&source, 5, 6});
  report.sort();
  REQUIRE(report.diagnostics().size() == 2);
  CHECK(report.diagnostics().front().where.begin == 1);
}

TEST_CASE("SHA-256 answers the standard's own example", "[base]") {
  CHECK(sha256("abc") == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("files do not let a path climb out of their folder", "[base]") {
  const DiskFiles files(CLAUSEKIT_SOURCE_DIR "/lib");
  CHECK(files.read("base/files.h").has_value());
  CHECK_FALSE(files.read("../CMakeLists.txt").has_value());
  CHECK_FALSE(files.read("/etc/hostname").has_value());
  CHECK_FALSE(files.exists("base/../../README.md"));
  CHECK(files.list("..").empty());
}

TEST_CASE("lengths round halves away from zero and stay exact", "[base]") {
  CHECK(points(11.0005) == Length{11001});
  CHECK(points(-11.0005) == Length{-11001});
  CHECK(scaled(points(11), 1350) == points(14.85));
}
