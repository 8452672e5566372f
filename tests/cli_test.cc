// The program as its users meet it: what it prints, what it leaves behind, how it ends. That the
// rules and the pages are right is tested on lower floors.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "command.h"
#include "golden.h"
#include "pdf/black_ink.h"
#include "places.h"

using namespace clausekit::tests;
namespace fs = std::filesystem;

namespace {

const std::string program = CLAUSEKIT_BINARY;
const std::string harbor = CLAUSEKIT_SOURCE_DIR "/tests/projects/harbor";

/// A copy of the second project, to be spoilt.
fs::path spoilt_project(const TemporaryFolder& folder) {
  fs::copy(harbor, folder.path("project"), fs::copy_options::recursive);
  return folder.path("project");
}

std::size_t files_in(const TemporaryFolder& folder) {
  return static_cast<std::size_t>(std::distance(fs::recursive_directory_iterator(folder.path()),
                                                fs::recursive_directory_iterator()));
}

/// Runs the program itself.
Finished clausekit_run(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), program);
  return run(arguments).value();
}

void write(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace

TEST_CASE("wrong usage ends with 2 and says what would be right", "[cli]") {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{},
                                             {"frobnicate"},
                                             {"check", "--for", "fun"},
                                             {"check", "xx", "--root", harbor},
                                             {"render", "no-such-form", "--root", harbor},
                                             {"render", "--layout", "scroll", "--root", harbor},
                                             {"render", "--set", "novalue", "--root", harbor},
                                             {"render", "--output-profile", "x.icc"},
                                             {"check", "--date", "2026-02-30", "--root", harbor},
                                             {"check", "--root", "/nonexistent"},
                                             {"explain", "no-such-rule"},
                                             {"update", "--by", "nobody", "--root", harbor},
                                             {"status", "xx", "--root", harbor},
                                             {"coverage", "--format", "pdf", "--root", harbor},
                                             {"waive", "fr", "vn.1", "--root", harbor}}) {
    const Finished ended = clausekit_run(arguments);
    CAPTURE(arguments);
    CHECK(ended.status == 2);
    CHECK(ended.output.empty());
    CHECK_FALSE(ended.errors.empty());
  }
}

TEST_CASE("help and version are answers, not errors", "[cli]") {
  CHECK(clausekit_run({"--version"}).output.starts_with("clausekit "));
  const Finished help = clausekit_run({"--help"});
  CHECK(help.status == 0);
  for (const std::string command :
       {"check", "coverage", "explain", "render", "status", "update", "verify", "waive"}) {
    CHECK(help.output.find(command) != std::string::npos);
    CHECK(clausekit_run({command, "--help"}).status == 0);
  }
}

TEST_CASE("check --fix mends what needs no judgement, and says so", "[cli]") {
  const TemporaryFolder folder;
  const fs::path project = spoilt_project(folder);
  const fs::path french = project / "locales/fr/visit-notice.xml";
  const auto named = [](const std::string& name) {
    std::string text = source_file("tests/projects/harbor/locales/fr/visit-notice.xml");
    return text.replace(text.find("<target>Nom<"), 12, "<target>" + name + "<");
  };
  write(french, named("Pre\u0301nom"));
  const Finished mended = clausekit_run({"check", "--fix", "--root", project.string()});
  CHECK(mended.status == 1);  // the name is another one than was approved
  CHECK(folder.read("project/locales/fr/visit-notice.xml") == named("Pr\u00E9nom"));
  CHECK(mended.errors.find("locales/fr/visit-notice.xml: mended") != std::string::npos);
  CHECK(mended.errors.find("clausekit update --by") != std::string::npos);
  const Finished again = clausekit_run({"check", "--fix", "--root", project.string()});
  CHECK(again.errors.empty());
}

TEST_CASE("a clean project checks clean", "[cli]") {
  const Finished text = clausekit_run({"check", "--root", harbor});
  INFO(text.output);
  CHECK(text.status == 0);
  const Finished json = clausekit_run({"check", "--root", harbor, "--format", "json"});
  CHECK(nlohmann::json::parse(json.output).at("summary").at("errors") == 0);
}

TEST_CASE("another project, law and languages go through the same program", "[cli]") {
  const TemporaryFolder folder;
  const Finished made = clausekit_run(
      {"render", "--root", harbor, "-o", folder.path(), "--set", "vessel=Blue Heron"});
  INFO(made.errors);
  CHECK(made.status == 0);
  CHECK(files_in(folder) == 3);
  CHECK(fs::exists(folder.path("visit-notice_he-Hebrew_7_standard.pdf")));
}

TEST_CASE("render --press makes what a print shop takes, for its own profile or ours", "[cli]") {
  const TemporaryFolder folder;
  const std::vector<std::string> render{
      "render", "--press", "--lang",     "fr", "--root",
      harbor,   "--date",  "2026-06-01", "-o", folder.path() + "/"};
  const Finished made = clausekit_run(render);
  INFO(made.errors);
  CHECK(made.status == 0);
  const std::string name = "visit-notice_fr-French_7_standard_press.pdf";
  const std::string ours = folder.read(name);
  REQUIRE(ours.starts_with("%PDF-1.6"));
  CHECK(clausekit_run({"verify", "--root", harbor, folder.path(name)}).status == 0);

  std::vector<std::string> theirs = render;
  theirs.insert(theirs.end(), {"--output-profile",
                               folder.write("shop.icc", clausekit::pdf::black_ink().profile)});
  CHECK(clausekit_run(theirs).status == 0);
  CHECK(folder.read(name) != ours);  // it names the shop's
  for (const std::string& unsuited :
       {std::string(CLAUSEKIT_GRAY_PROFILE), folder.write("words.icc", "no profile")}) {
    theirs.back() = unsuited;
    const Finished refused = clausekit_run(theirs);
    CHECK(refused.status == 2);
    CHECK(refused.errors.find("ask the print shop") != std::string::npos);
  }
  theirs.back() = folder.path("missing.icc");
  CHECK(clausekit_run(theirs).status == 3);
}

TEST_CASE("what is approved and in force can be signed, and nothing else", "[cli]") {
  const TemporaryFolder folder;
  REQUIRE(clausekit_run({"render", "--root", harbor, "-o", folder.path()}).status == 0);
  const auto text = [&](const std::string& name) {
    return run({"pdftotext", folder.path(name), "-"}).value_or(Finished{}).output;
  };
  if (!run({"pdftotext", "-v"})) {
    return;
  }
  const std::string approved = text("visit-notice_fr-French_7_standard.pdf");
  CHECK(approved.find("Signature") != std::string::npos);
  CHECK(approved.find("Sample") == std::string::npos);
  CHECK(approved.find("Draft") == std::string::npos);
  const std::string draft = text("visit-notice_he-Hebrew_7_standard.pdf");
  CHECK(draft.find("Sample. Do not sign.") != std::string::npos);
  CHECK(draft.find("Draft. Not approved.") != std::string::npos);
}

TEST_CASE("the same command makes the same bytes wherever it runs", "[cli]") {
  const TemporaryFolder here, elsewhere;
  const std::vector<std::string> render{program, "render", "--root", CLAUSEKIT_SOURCE_DIR, "-o"};
  const auto made = [&](std::vector<std::string> before, const TemporaryFolder& folder,
                        const std::vector<std::string>& after) {
    before.insert(before.end(), render.begin(), render.end());
    before.push_back(folder.path("out/"));
    before.insert(before.end(), after.begin(), after.end());
    return run(before).value().status;
  };
  REQUIRE(made({"env", "LC_ALL=C", "TZ=UTC"}, here, {"--jobs", "1"}) == 0);
  REQUIRE(made({"env", "LC_ALL=tr_TR.UTF-8", "LANG=ar_SA.UTF-8", "TZ=Asia/Tokyo"}, elsewhere,
               {"--jobs", "7"}) == 0);
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(here.path("out"))) {
    const std::string name = "out/" + entry.path().filename().string();
    CAPTURE(name);
    const bool same = here.read(name) == elsewhere.read(name);
    CHECK(same);
    ++files;
  }
  CHECK(files >= 12);
}

TEST_CASE("a form with an error in one language is made in the others only", "[cli]") {
  const TemporaryFolder folder;
  const fs::path project = spoilt_project(folder);
  std::string french = source_file("tests/projects/harbor/locales/fr/visit-notice.xml");
  const std::string clause = "<target>Vous pouvez refuser de signer cet avis.</target>";
  REQUIRE(french.find(clause) != std::string::npos);
  french.replace(french.find(clause), clause.size(), "<target/>");
  write(project / "locales/fr/visit-notice.xml", french);

  const Finished made =
      clausekit_run({"render", "--root", project.string(), "-o", folder.path("out")});
  CHECK(made.status == 1);
  CHECK(made.errors.find("[clause-empty]") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.path("out/visit-notice_fr-French_7_standard.pdf")));
  CHECK(fs::exists(folder.path("out/visit-notice_he-Hebrew_7_standard.pdf")));

  const Finished preview = clausekit_run({"render", "--preview", "--lang", "fr", "--root",
                                          project.string(), "-o", folder.path("preview.pdf")});
  CHECK(preview.status == 1);  // the faults are still there
  CHECK(fs::exists(folder.path("preview.pdf")));
}

TEST_CASE("two languages side by side are made of every language but the form's own", "[cli]") {
  const TemporaryFolder folder;
  const auto render = [&](std::vector<std::string> more) {
    std::vector<std::string> words{"render",   "consent-form", "--root", CLAUSEKIT_SOURCE_DIR,
                                   "--layout", "bilingual",    "-o",     folder.path("out")};
    words.insert(words.end(), more.begin(), more.end());
    return clausekit_run(words);
  };
  const Finished all = render({});
  CHECK(all.status == 0);
  CHECK(std::count(all.output.begin(), all.output.end(), '\n') >= 5);
  CHECK(all.output.find("_en-") == std::string::npos);
  CHECK(all.errors.find("is written in") == std::string::npos);
  const Finished english = render({"--lang", "en"});
  CHECK(english.output.empty());
  CHECK(english.errors ==
        "clausekit: \"consent-form\" is written in \"en\"; bilingual needs another language\n");
}

TEST_CASE("a broken file ends in one clear message, whatever is broken", "[cli]") {
  const TemporaryFolder folder;
  const fs::path project = spoilt_project(folder);
  const fs::path french = project / "locales/fr/visit-notice.xml";
  const std::string good = source_file("tests/projects/harbor/locales/fr/visit-notice.xml");
  std::string rule;
  SECTION("not XML") {
    write(french, "Bonjour");
    rule = "xml-malformed";
  }
  SECTION("UTF-16") {
    write(french, std::string("\xFF\xFE<\0l\0", 6));
    rule = "xml-not-utf8";
  }
  SECTION("two roots") {
    write(french, good + "<locale/>");
    rule = "xml-two-roots";
  }
  SECTION("deep nesting") {
    std::string deep;
    for (int i = 0; i < 2'000'000; ++i) {
      deep += "<a>";
    }
    write(french, deep);
    rule = "xml-depth";
  }
  SECTION("a hundred megabytes") {
    write(french, std::string(100U << 20U, '<'));
    rule = "file-unreadable";
  }
  SECTION("a name that leads out of the folder") {
    std::string form = source_file("tests/projects/harbor/forms/visit-notice/form.xml");
    const std::string id = "id=\"visit-notice\"";
    form.replace(form.find(id), id.size(), "id=\"../../etc\"");
    write(project / "forms/visit-notice/form.xml", form);
    rule = "file-value";
  }
  const Finished ended = clausekit_run({"check", "--root", project.string()});
  CHECK(ended.status == 1);
  CHECK(ended.output.find("[" + rule + "]") != std::string::npos);
  CHECK(ended.output.size() < 4000);
}

TEST_CASE("what cannot be written leaves nothing behind", "[cli]") {
  const TemporaryFolder folder;
  write(folder.path("file"), "in the way");
  const Finished ended =
      clausekit_run({"render", "--lang", "fr", "--root", harbor, "-o", folder.path("file/x.pdf")});
  CHECK(ended.status == 3);
  CHECK(ended.errors.find("cannot") != std::string::npos);
  CHECK(files_in(folder) == 1);
  const auto full =
      run({"/bin/sh", "-c", "exec \"$0\" check --root \"$1\" > /dev/full", program, harbor});
  CHECK(full.value().status == 3);
}

TEST_CASE("a font that is not installed is named, with its package", "[cli]") {
  const TemporaryFolder folder;
  const fs::path project = spoilt_project(folder);
  write(project / "locales/fr/language.xml",
        R"(<language xmlns="urn:clausekit:language:1" xml:lang="fr" english="French" )"
        R"(native="français"><font family="No Such Sans" package="fonts-no-such"/></language>)");
  const Finished ended = clausekit_run(
      {"render", "--lang", "fr", "--root", project.string(), "-o", folder.path("x.pdf")});
  CHECK(ended.status == 3);
  CHECK(ended.errors.find("No Such Sans") != std::string::npos);
  CHECK(ended.errors.find("fonts-no-such") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.path("x.pdf")));
}

TEST_CASE("a finished file is proved, and a spoilt one is not", "[cli]") {
  const TemporaryFolder folder;
  const std::string good = folder.path("good.pdf");
  REQUIRE(clausekit_run({"render", "--root", harbor, "--lang", "fr", "-o", good}).status == 0);
  const Finished proved = clausekit_run({"verify", good, "--root", harbor});
  INFO(proved.errors);
  CHECK(proved.status == 0);
  CHECK(proved.output.starts_with(good + ": ok: visit-notice in fr, edition 7, standard, "));
  CHECK(proved.errors.empty());

  const std::string bytes = folder.read("good.pdf");
  const std::string cut = folder.write("cut.pdf", bytes.substr(0, bytes.size() / 2));
  const Finished refused = clausekit_run({"verify", good, cut, "--root", harbor});
  CHECK(refused.status == 1);
  CHECK(refused.output.starts_with(good + ": ok"));
  CHECK(refused.errors.starts_with(cut + ": error: "));
  CHECK(refused.errors.find("[pdf-unreadable]") != std::string::npos);
  CHECK(std::count(refused.errors.begin(), refused.errors.end(), '\n') == 1);

  CHECK(clausekit_run({"verify", folder.path("none.pdf"), "--root", harbor}).status == 3);
  CHECK(clausekit_run({"verify", "--root", harbor}).status == 2);
}

TEST_CASE("the same findings come in every format", "[cli]") {
  const TemporaryFolder folder;
  const fs::path project = spoilt_project(folder);
  std::string french = source_file("tests/projects/harbor/locales/fr/visit-notice.xml");
  const std::string clause = "<target>Vous pouvez refuser de signer cet avis.</target>";
  REQUIRE(french.find(clause) != std::string::npos);
  french.replace(french.find(clause), clause.size(), "<target/>");
  write(project / "locales/fr/visit-notice.xml", french);
  const auto said = [&](const std::string& format) {
    const Finished ended = clausekit_run({"check", "--root", project.string(), "--format", format});
    CHECK(ended.status == 1);
    CHECK(ended.errors.empty());
    return ended.output;
  };
  const auto sarif = nlohmann::json::parse(said("sarif"));
  const auto json = nlohmann::json::parse(said("json"));
  CHECK(sarif["runs"][0]["results"].size() == json["diagnostics"].size());
  CHECK(said("sarif").find("\"clause-empty\"") != std::string::npos);
  CHECK(said("junit").find("<failure type=\"error\"") != std::string::npos);
}

TEST_CASE("a project's settings and waivers reach the report", "[cli]") {
  const TemporaryFolder folder;
  const fs::path project = spoilt_project(folder);
  const std::string root = project.string();
  const std::vector<std::string> waive{"waive",    "he",
                                       "vn.title", "state-unapproved",
                                       "--by",     "test-reviewer",
                                       "--at",     "2026-05-04T14:11:00Z",
                                       "--root",   root,
                                       "--reason", "Known & accepted."};
  const Finished refused = clausekit_run(waive);
  CHECK(refused.status == 2);
  CHECK(refused.errors.find("only warnings can be waived") != std::string::npos);

  write(project / "checks.xml",
        R"(<checks xmlns="urn:clausekit:checks:1"><severity rule="state-unapproved" )"
        R"(is="warning">A trial.</severity></checks>)");
  const Finished waived = clausekit_run(waive);
  INFO(waived.errors);
  CHECK(waived.status == 0);
  CHECK(waived.output ==
        "locales/he/visit-notice.xml: \"state-unapproved\" of \"vn.title\" is waived by "
        "test-reviewer: Known & accepted.\n");
  CHECK(folder.read("project/locales/he/visit-notice.xml")
            .find("at=\"2026-05-04T14:11:00Z\">Known &amp; accepted.</waiver>") !=
        std::string::npos);
  CHECK(clausekit_run({"check", "--root", root}).status == 0);
  const auto overview = nlohmann::json::parse(
      clausekit_run({"status", "he", "--root", root, "--format", "json"}).output);
  CHECK(overview["forms"][0]["publishable"] == true);

  for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
           {"vn.title", "state-unapproved", "--by", "test-translator", "--reason", "x"},
           {"vn.title", "state-unapproved", "--by", "test-reviewer", "--reason", "  "},
           {"vn.title", "state-unapprove", "--by", "test-reviewer", "--reason", "x"},
           {"vn.titel", "state-unapproved", "--by", "test-reviewer", "--reason", "x"},
           {"vn.title", "waiver-unused", "--by", "test-reviewer", "--reason", "x"},
           {"vn.title", "state-unapproved", "--by", "test-reviewer", "--reason", "x", "--until",
            "2020-01-01"},
           {"vn.title", "state-unapproved", "--by", "test-reviewer", "--reason", "x", "--at",
            "today"}}) {
    std::vector<std::string> words{"waive", "he", "--root", root};
    words.insert(words.end(), wrong.begin(), wrong.end());
    CAPTURE(wrong);
    const Finished ended = clausekit_run(words);
    CHECK(ended.status == 2);
    CHECK_FALSE(ended.errors.empty());
  }
}

TEST_CASE("status says what is to do, and by whom", "[cli]") {
  const Finished ended = clausekit_run({"status", "--root", harbor, "--date", "2026-07-01"});
  CHECK(ended.status == 0);
  check_golden("cli/status.expected", ended.output);
  CHECK(clausekit_run({"status", "he", "--root", harbor}).output.find("  fr ") ==
        std::string::npos);
}

TEST_CASE("coverage is a table, a page or an object", "[cli]") {
  const TemporaryFolder folder;
  const auto said = [](const std::string& format) {
    return clausekit_run({"coverage", "--root", harbor, "--date", "2026-07-01", "--format", format})
        .output;
  };
  check_golden("cli/coverage.text.expected", said("text"));
  check_golden("cli/coverage.json.expected", said("json"));
  check_golden("cli/coverage.html.expected", said("html"));
  const std::string page = folder.path("coverage.html");
  CHECK(clausekit_run(
            {"coverage", "--root", harbor, "--format", "html", "--date", "2026-07-01", "-o", page})
            .output.empty());
  CHECK(folder.read("coverage.html") == said("html"));
  CHECK(clausekit_run({"coverage", "--root", harbor, "-o", "/nonexistent/x"}).status == 3);
}

TEST_CASE("the coverage page holds whatever texts hold, and tells languages apart", "[cli]") {
  const TemporaryFolder folder;
  const fs::path project = spoilt_project(folder);
  std::string french = source_file("tests/projects/harbor/locales/fr/visit-notice.xml");
  const std::string clause = "Vous pouvez refuser de signer cet avis.";
  REQUIRE(french.find(clause) != std::string::npos);
  french.replace(french.find(clause), clause.size(),
                 "&lt;script>alert(1)&lt;/script> &amp;amp; \"x\" <var ref=\"vessel\"/>");
  write(project / "locales/fr/visit-notice.xml", french);
  const std::string html =
      clausekit_run({"coverage", "--root", project.string(), "--format", "html"}).output;
  pugi::xml_document page;
  REQUIRE(page.load_buffer(html.data(), html.size(), pugi::parse_default | pugi::parse_ws_pcdata));
  CHECK(page.select_nodes("//script").empty());
  CHECK(page.select_nodes("//*[@src or @onclick or @style]").empty());
  const pugi::xml_node text = page.select_node("//p[@lang='fr'][contains(., 'alert')]").node();
  CHECK(text.child_value() == std::string("<script>alert(1)</script> &amp; \"x\" "));
  CHECK(text.child("bdi").child_value() == std::string("vessel"));
  CHECK_FALSE(page.select_nodes("//p[@lang='he'][@dir='rtl']").empty());
  // Every table has a caption, and every heading cell says what it is the heading of.
  CHECK(page.select_nodes("//table[not(caption)]").empty());
  CHECK(page.select_nodes("//th[not(@scope)]").empty());
  // Every link leads somewhere.
  for (const pugi::xpath_node& link : page.select_nodes("//a")) {
    const std::string target = link.node().attribute("href").value();
    CHECK(page.select_nodes(("//*[@id='" + target.substr(1) + "']").c_str()).size() == 1);
  }
}
