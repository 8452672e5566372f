// What the law asks of a form, and how its words are compared.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "checks/catalog.h"
#include "checks/law.h"
#include "sample.h"

using namespace clausekit;

namespace {

/// The ids of the rules that the library card breaks with `sample` put into it, sorted.
std::vector<std::string> broken(const std::string& sample, const std::string& taken_out = "") {
  const tests::FileMap files = tests::files_below("tests/checks/sample");
  const tests::Checked result =
      tests::checked(tests::stamped(tests::with_sample(files, sample, taken_out)), Gate::publish);
  std::vector<std::string> out;
  for (const Diagnostic& d : result.report.diagnostics()) {
    out.emplace_back(d.rule->id);
  }
  std::sort(out.begin(), out.end());
  return out;
}

using Rules = std::vector<std::string>;

bool stands_in(const std::string& law, const std::string& quotation) {
  Project project;
  project.registries.push_back({.id = "x", .law_text = law});
  project.registries.back().requirements.push_back({.id = "1", .quotation = quotation});
  Report report;
  const checks::Check& check = *checks::find("registry-quotation");
  check.run(check, {.project = project, .today = {}}, report);
  return report.diagnostics().empty();
}

const std::string clause = R"(<clause id="card.c2" num="ii">)";

}  // namespace

TEST_CASE("a quotation is found in a bill as printed", "[checks]") {
  const std::string bill =
      "1 SECTION 1. The person\xE2\x80\x99s own \n\n2 expense, within \r\n \f 3 90 days, "
      "\xE2\x80\x9Cin "
      "writing\xE2\x80\x9D.\n\n4\n5 of section\n6 7 of chapter 4\n";
  CHECK(stands_in(bill, "The person's own expense, within 90 days, \"in writing\"."));
  CHECK(stands_in(bill, "The person’s own expense"));
  CHECK(stands_in(bill, "of section 7 of chapter 4"));
  CHECK_FALSE(stands_in(bill, "the person's own expense"));
  CHECK_FALSE(stands_in(bill, "within 60 days"));
  CHECK_FALSE(stands_in(bill, "The person's own expense … in writing"));
}

TEST_CASE("a number that begins a line of an unnumbered law belongs to the law", "[checks]") {
  const std::string law = "The notice is given within\n1 month, and kept for\n2 years.\n";
  CHECK(stands_in(law, "within 1 month, and kept for 2 years."));
}

TEST_CASE("a use names provisions by the beginning of their ids, up to a dot", "[checks]") {
  CHECK(checks::covers("63c", "63c"));
  CHECK(checks::covers("63c", "63c.iii"));
  CHECK_FALSE(checks::covers("63c", "63ca"));
  CHECK_FALSE(checks::covers("63c.i", "63c.iii"));
  CHECK_FALSE(checks::covers("63c.iii", "63c"));
}

TEST_CASE("a requirement that no printed text answers is missed in the form", "[checks]") {
  const std::string law =
      R"(<requirement id="5.iii" cite="x" kind="text" level="must"><text xml:lang="en">refuses</text></requirement>)";
  const std::string seg = R"(<seg id="card.x"><target>Niemand fragt.</target></seg>)";
  const std::string switched = R"(<switch id="more" default="off">The library decides.</switch>)";
  CHECK(broken(law) == Rules{"clause-missing"});
  CHECK(broken(law + R"(<p id="card.x" req="5.iii">Nobody asks.</p>)" + seg) == Rules{});
  CHECK(broken(law + R"(<p id="card.x" role="gloss" req="5.iii">Nobody asks.</p>)" + seg) ==
        Rules{"clause-missing"});
  CHECK(broken(law + switched + R"(<p id="card.x" req="5.iii" if="more">Nobody asks.</p>)" + seg) ==
        Rules{"clause-missing"});
  CHECK(
      broken(
          R"(<requirement id="5.iii" cite="x" kind="process" level="must"><text xml:lang="en">refuses</text></requirement>)") ==
      Rules{});
}

TEST_CASE("what a switch leaves out need not be translated, but is looked at", "[checks]") {
  const std::string form = R"(<switch id="more" default="off">The library decides.</switch>
<p id="card.x" if="more">Nobody will ask you why.</p>)";
  CHECK(broken(form) == Rules{});
  CHECK(broken(form + R"(<seg id="card.x"><target/></seg>)") == Rules{});
  CHECK(broken(form + R"(<seg id="card.x"><target>Nobody will ask you why.</target></seg>)") ==
        Rules{"lang-copy"});
}

TEST_CASE("what stays the same in every language needs no target", "[checks]") {
  CHECK(broken(R"(<p id="card.x" translate="no">City Library of Salem</p>)") == Rules{});
}

TEST_CASE("one clause may be spread over several units", "[checks]") {
  CHECK(
      broken(
          clause +
          R"(<p id="card.ii" role="clause" req="5.ii">You get your card back <em kind="strong">even if</em> you do not pay.</p>
<p id="card.ii.b" role="clause" req="5.ii">We never keep it.</p></clause>
<seg id="card.ii.b"><target>Wir behalten ihn nie.</target></seg>)") == Rules{});
}

TEST_CASE("a clause numbered in other dress is numbered as the law does", "[checks]") {
  const std::string text =
      R"(<p id="card.ii" role="clause" req="5.ii">You get your card back <em kind="strong">even if</em> you do not pay.</p></clause>)";
  CHECK(broken(R"(<clause id="card.c2" num="(II).">)" + text) == Rules{});
  CHECK(broken(R"(<clause id="card.c2" num="2">)" + text) == Rules{"clause-numbering"});
}

TEST_CASE("each unit is told of each requirement that it answers", "[checks]") {
  const std::string both = R"(<p id="card.x" req="5.i 5.ii">Nobody will ask you why.</p>)";
  CHECK(broken(both) == Rules{"clause-missing", "clause-missing"});
}

TEST_CASE("a field name is forbidden by whole words in their order", "[checks]") {
  const auto field = [](const std::string& name) {
    return R"(<field id="card.f" name=")" + name + R"(" type="line" pii="yes">
<label id="card.f.x">Your number</label></field><seg id="card.f.x"><target>Ihre Nummer</target></seg>)";
  };
  CHECK(broken(field("your_place_of_birth")) == Rules{"field-forbidden"});
  CHECK(broken(field("place_of_birthday")) == Rules{});
  CHECK(broken(field("birth_of_place")) == Rules{});
}

TEST_CASE("every name that a form uses is looked up", "[checks]") {
  const std::string seg = R"(<seg id="card.x"><target>Seit wann</target></seg>)";
  const auto question = [&](const std::string& condition) {
    return R"(<choice id="card.who" name="who" pick="one" pii="no"><option id="card.who.me" value="me">Me, the reader</option></choice>
<seg id="card.who.me"><target>Ich</target></seg>
<field id="card.f" name="since" type="date" pii="no" )" +
           condition + R"(><label id="card.x">Since when</label></field>)" + seg;
  };
  CHECK(broken(question(R"(when="who=me")")) == Rules{});
  CHECK(broken(question(R"(when="who=you")")) == Rules{"form-reference"});
  CHECK(broken(question(R"(when="whom=me")")) == Rules{"form-reference"});
  CHECK(broken(question(R"(required-when="who=you")")) == Rules{"form-reference"});
  CHECK(broken(question(R"(if="more")")).front() == "form-reference");
  CHECK(broken(R"(<use registry="act-8"/>)") == Rules{"form-reference"});
  const auto term = [&](const std::string& ref) {
    return "<p id=\"card.x\">The <term ref=\"" + ref +
           "\">fee</term> of today</p><seg id=\"card.x\"><target>Die <term ref=\"" + ref +
           "\">Gebühr</term> von heute</target></seg>";
  };
  CHECK(broken(term("fee")) == Rules{});
  CHECK(broken(term("fine")) == Rules{"form-reference"});
}
