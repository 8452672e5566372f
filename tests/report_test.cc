// Reports: what a person reads on a terminal, and what a program reads.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "golden.h"
#include "report/excerpt.h"
#include "report/json.h"
#include "report/text.h"

using namespace clausekit;
using Catch::Matchers::Contains;

namespace {

constexpr Rule missing{.id = "sample-missing",
                       .severity = Severity::error,
                       .message = "\"{unit}\" is missing",
                       .why = "-"};
constexpr Rule remark{.id = "sample-remark",
                      .severity = Severity::note,
                      .message = "\"{unit}\" is a draft",
                      .why = "-"};

/// The first place in `source` where `words` stand.
Span span_of(const Source& source, std::string_view words) {
  const std::size_t at = source.text().find(words);
  REQUIRE(at != std::string_view::npos);
  return {&source, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

/// A file with everything in it that can push a caret out of its place.
const Source& hard_file() {
  static const Source source("locales/xx/form.xml",
                             "<locale>\n"
                             "\t\t<seg id=\"a\">tabs</seg>\n"
                             "  <target>您可以拒绝 <var ref=\"fee\"/></target>\n"
                             "  <target>Yo\u0308u 👍 <var ref=\"fee\"/></target>\n"
                             "  <target>يمكنك رفض <var ref=\"fee\"/></target>\n"
                             "  <target>\x1B[2Jred\xFF <var ref=\"fee\"/></target>\n" +
                                 std::string(300, 'x') + "<var ref=\"far\"/>" +
                                 std::string(300, 'y') + "\n");
  return source;
}

}  // namespace

TEST_CASE("the caret stands under the place, whatever the line is made of", "[report]") {
  const Source& source = hard_file();
  std::string out;
  for (std::uint32_t line = 2; line <= 6; ++line) {
    const std::string_view text = source.line(line);
    const auto begin = static_cast<std::uint32_t>(text.data() - source.text().data());
    const std::size_t at = text.find(line == 2 ? "<seg" : "<var");
    const auto from = begin + static_cast<std::uint32_t>(at);
    out += report::excerpt({&source, from, from + 4});
  }
  out += report::excerpt(span_of(source, "<var ref=\"far\"/>"));
  const auto end = static_cast<std::uint32_t>(source.text().size());
  out += report::excerpt({&source, end, end});
  tests::check_golden("report/excerpt.expected", out);
}

TEST_CASE("a place that runs over several lines is marked to the end of its first", "[report]") {
  const Source source("a.xml", "<seg id=\"a\"\n     state=\"initial\">\n");
  CHECK(report::excerpt({&source, 0, 20}) ==
        "    1 | <seg id=\"a\"\n"
        "      | ^~~~~~~~~~~\n");
}

TEST_CASE("an empty place is marked where something is to be put", "[report]") {
  const Source source("a.xml", "<seg>");
  CHECK(report::excerpt({&source, 4, 4}) == "    1 | <seg>\n      |     ^\n");
  CHECK(report::excerpt({&source, 5, 5}) == "    1 | <seg>\n      |      ^\n");
  CHECK(report::excerpt({}).empty());
}

TEST_CASE("a report reads as a terminal shows it", "[report]") {
  const Source& source = hard_file();
  Report report;
  report.add(missing, span_of(source, "<locale>"),
             {.language = "xx", .form = "form", .unit = "b", .requirement = "1"}, {{"unit", "b"}},
             {{span_of(source, "<seg"), "the form has it here"}});
  report.add(missing, span_of(source, "<locale>"),
             {.language = "xx", .form = "form", .unit = "b", .requirement = "2"}, {{"unit", "b"}});
  report.add(remark, span_of(source, "<seg"), {}, {{"unit", "a"}});
  report.add(remark, span_of(source, "<target>"), {}, {{"unit", "c\x1B[2J"}});
  report.add(missing, {}, {}, {{"unit", "nowhere"}});
  tests::check_golden("report/report.expected",
                      report::text(report) + report::summary(report) + "\n");
}

TEST_CASE("an empty report says so", "[report]") {
  CHECK(report::text(Report()).empty());
  CHECK(report::summary(Report()) == "no faults found");
}

TEST_CASE("the JSON report has the agreed keys, and none that do not apply", "[report]") {
  const Source source("locales/es/consent-form.xml", "<?xml version=\"1.0\"?>\n<locale\xFF/>\n");
  Report report;
  report.add(missing, {&source, 22, 29},
             {.language = "es", .form = "consent-form", .unit = "cf.iii", .requirement = "63c.iii"},
             {{"unit", "cf.iii"}}, {{{&source, 0, 5}, "here too"}});
  report.add(remark, {}, {}, {{"unit", "a\xFF"}});
  const std::string text = report::json(report);
  tests::check_golden("report/report.json.expected", text);

  const auto json = nlohmann::json::parse(text);
  CHECK(json["version"] == 1);
  CHECK(json["summary"] == nlohmann::json{{"errors", 1}, {"warnings", 0}, {"notes", 1}});
  CHECK_FALSE(json["diagnostics"][1].contains("file"));
  CHECK_FALSE(json["diagnostics"][1].contains("unit"));
}

TEST_CASE("no byte of a source reaches the terminal as a control", "[report]") {
  std::string every;
  for (int byte = 1; byte < 256; ++byte) {
    every += static_cast<char>(byte);
  }
  const std::string bidi = "\u202E\u2066\u200F";
  const Source source("\x1B.xml", every + bidi);
  Report report;
  report.add(missing, {&source, 0, 3}, {}, {{"unit", every + bidi}});
  for (const char c : report::text(report)) {
    CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
    CHECK(c != 0x7F);
  }
  CHECK_THAT(report::text(report), !Contains("\u202E") && !Contains("\u200F"));
}
