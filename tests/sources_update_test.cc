// `update`: hand edits are signed, what the English left behind is marked.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "base/digest.h"
#include "base/files.h"
#include "sources/project.h"
#include "sources/update.h"

using namespace clausekit;
using sources::UpdateRequest;
using sources::Updates;
using What = sources::Updates::What;

namespace {

const std::string es = "locales/es/f.xml";
const std::string en = "locales/en/f.xml";
const std::string form = "forms/f/form.xml";

const std::string sign = sha256("You can refuse to sign.");
const std::string refuse = sha256("You can refuse <em kind=\"strong\">all</em> of it.");

std::string locale(const std::string& language, const std::string& segments) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Keep this. -->\n"
         "<locale xmlns=\"urn:clausekit:locale:1\" form=\"f\" edition=\"1\" xml:lang=\"" +
         language + "\" source-lang=\"en\" status=\"draft\">\n" + segments + "</locale>\n";
}

using FileMap = std::map<std::string, std::string>;

FileMap files() {
  return {{form, R"(<form xmlns="urn:clausekit:form:1" id="f" edition="1" xml:lang="en">
  <body>
    <p id="f.sign">You can refuse to sign.</p>
    <p id="f.all">You can refuse <em kind="strong">all</em> of it.</p>
  </body>
</form>
)"},
          {"people.xml", R"(<people xmlns="urn:clausekit:people:1">
  <person id="rivera" org="A" public="organisation" roles="translator"/>
  <person id="chen" org="B" public="organisation" roles="reviewer"/>
</people>
)"},
          {en, locale("en", "  <seg id=\"f.sign\"/>\n  <seg id=\"f.all\"/>\n")},
          {es, locale("es", R"(  <seg id="f.sign">
    <target>Puede negarse a firmar.</target>
  </seg>
  <seg id="f.all"><target>Puede negarse a <em kind="strong">todo</em>.</target></seg>
)")}};
}

struct After {
  FileMap files;
  Updates updates;
};

After updated(const FileMap& before, const UpdateRequest& request) {
  Report report;
  const Project project = sources::read_project(MemoryFiles(before), report);
  After out{before, sources::update(project, request)};
  for (const auto& source : project.sources) {
    out.files[source->path()] = edited(*source, out.updates.edits);
  }
  return out;
}

UpdateRequest by(const std::string& person, const std::string& at = "2026-05-02T14:11:00Z") {
  return {.languages = {}, .by = person, .at = at};
}

/// The segment as it is read back; it must exist.
Segment segment(const FileMap& all, const std::string& language, const std::string& id) {
  Report report;
  const Project project = sources::read_project(MemoryFiles(all), report);
  const Translation* translation = project.translation("f", language);
  REQUIRE(translation != nullptr);
  REQUIRE(translation->segment(id) != nullptr);
  return *translation->segment(id);
}

FileMap replaced(FileMap all, const std::string& path, const std::string& from,
                 const std::string& to) {
  const std::size_t at = all[path].find(from);
  REQUIRE(at != std::string::npos);
  all[path].replace(at, from.size(), to);
  return all;
}

std::size_t count(const Updates& updates, What what, const std::string& language) {
  return static_cast<std::size_t>(std::count_if(
      updates.done.begin(), updates.done.end(),
      [&](const Updates::Item& item) { return item.what == what && item.language == language; }));
}

void check_settled(const FileMap& all, const UpdateRequest& request) {
  const After again = updated(all, request);
  CHECK(again.updates.edits.empty());
  CHECK(again.updates.done.empty());
  CHECK(again.files == all);
}

/// Both languages signed as a first draft.
FileMap drafted() { return updated(files(), by("first-draft")).files; }

}  // namespace

TEST_CASE("a first draft is stamped with digests, state and event, and nothing else changes",
          "[sources][update]") {
  const After done = updated(files(), by("first-draft"));
  const std::string first = sha256("Puede negarse a firmar.");
  const std::string second = sha256("Puede negarse a <em kind=\"strong\">todo</em>.");
  CHECK(done.files.at(es) ==
        locale("es", "  <seg id=\"f.sign\" source=\"" + sign + "\" state=\"initial\">\n" +
                         "    <target>Puede negarse a firmar.</target>\n" +
                         "    <event act=\"machine\" by=\"first-draft\" role=\"tool\" "
                         "at=\"2026-05-02T14:11:00Z\" source=\"" +
                         sign + "\" target=\"" + first + "\"/>\n  </seg>\n" +
                         "  <seg id=\"f.all\" source=\"" + refuse + "\" state=\"initial\">" +
                         "<target>Puede negarse a <em kind=\"strong\">todo</em>.</target>" +
                         "<event act=\"machine\" by=\"first-draft\" role=\"tool\" "
                         "at=\"2026-05-02T14:11:00Z\" source=\"" +
                         refuse + "\" target=\"" + second + "\"/></seg>\n"));
  CHECK(done.files.at(form) == files().at(form));
  CHECK(done.updates.left.empty());
  CHECK(count(done.updates, What::stamped, "es") == 2);
  check_settled(done.files, by("first-draft"));
  check_settled(done.files, by("rivera"));
  check_settled(done.files, by(""));
}

TEST_CASE("the English state file keeps the English itself", "[sources][update]") {
  const FileMap all = drafted();
  CHECK(all.at(en).find("  <seg id=\"f.all\" source=\"" + refuse +
                        "\" state=\"initial\">\n    <was source=\"" + refuse +
                        "\">You can refuse <em kind=\"strong\">all</em> of it.</was>\n"
                        "    <event act=\"machine\" by=\"first-draft\" role=\"tool\" "
                        "at=\"2026-05-02T14:11:00Z\" source=\"" +
                        refuse + "\"/>\n  </seg>\n") != std::string::npos);
}

TEST_CASE("without a name, hand edits are listed and left alone", "[sources][update]") {
  const After done = updated(files(), by(""));
  CHECK(done.files == files());
  REQUIRE(done.updates.left.size() == 4);
  CHECK(done.updates.left.back().unit == "f.all");
  CHECK(done.updates.left.back().what == What::stamped);
}

TEST_CASE("a listed translator's edit falls to translated, whatever it was", "[sources][update]") {
  FileMap all = replaced(drafted(), es, "firmar.", "firmar nada.");
  all = replaced(all, es, "state=\"initial\"", "state=\"final\"");
  const After done = updated(all, by("rivera"));
  const Segment s = segment(done.files, "es", "f.sign");
  CHECK(s.state == State::translated);
  REQUIRE(s.events.size() == 2);
  CHECK(s.events.back().act == "edit");
  CHECK(s.events.back().by == "rivera");
  CHECK(s.events.back().role == "translator");
  CHECK(s.events.back().target == sha256("Puede negarse a firmar nada."));
  CHECK(count(done.updates, What::edited, "es") == 1);
  check_settled(done.files, by("rivera"));
}

TEST_CASE("who may sign is who is listed as a translator", "[sources][update]") {
  Report report;
  const Project project = sources::read_project(MemoryFiles(files()), report);
  CHECK(sources::may_translate(project, "rivera"));
  CHECK(sources::may_translate(project, "first-draft"));
  CHECK_FALSE(sources::may_translate(project, "chen"));
  CHECK_FALSE(sources::may_translate(project, "nobody"));
  CHECK_FALSE(sources::may_translate(project, ""));
}

TEST_CASE("what the English left behind is marked, and the old English is kept",
          "[sources][update]") {
  const FileMap changed = replaced(drafted(), form, "to sign.", "to sign anything.");
  const std::string now = sha256("You can refuse to sign anything.");
  const After done = updated(changed, by("", "2026-06-01T08:00:00Z"));
  const Segment s = segment(done.files, "es", "f.sign");
  CHECK(s.source == sign);
  CHECK(s.state == State::initial);
  REQUIRE(s.was.has_value());
  CHECK(s.was->source == sign);
  REQUIRE(s.was->text.size() == 1);
  CHECK(s.was->text.front().text == "You can refuse to sign.");
  CHECK(s.events.back().act == "invalidate");
  CHECK(s.events.back().role == "tool");
  CHECK(s.events.back().source == now);
  CHECK(count(done.updates, What::invalidated, "es") == 1);
  CHECK(segment(done.files, "es", "f.all").events.size() == 1);

  SECTION("the diff is two lines") {
    const std::string& text = done.files.at(es);
    const std::size_t was = text.find("    <was source=");
    const std::size_t mark = text.find("    <event act=\"invalidate\"");
    REQUIRE(was != std::string::npos);
    REQUIRE(mark != std::string::npos);
    std::string without = text;
    without.erase(mark, text.find('\n', mark) + 1 - mark);
    without.erase(was, text.find('\n', was) + 1 - was);
    CHECK(without == changed.at(es));
  }
  SECTION("the English is unsigned until somebody signs it, and its new text is kept") {
    REQUIRE(done.updates.left.size() == 1);
    CHECK(done.updates.left.front().language == "en");
    CHECK(segment(done.files, "en", "f.sign").source == sign);
    CHECK(segment(done.files, "en", "f.sign").was->source == now);
    const FileMap signed_by = updated(done.files, by("rivera")).files;
    const Segment e = segment(signed_by, "en", "f.sign");
    CHECK(e.source == now);
    CHECK(e.state == State::translated);
    CHECK(e.events.back().act == "edit");
    CHECK(segment(signed_by, "es", "f.sign").source == sign);
  }
  SECTION("marking is done once, and again when the English changes again") {
    Updates again = updated(done.files, by("")).updates;
    CHECK(again.edits.empty());
    const FileMap twice = replaced(done.files, form, "anything.", "any paper.");
    const Segment t = segment(updated(twice, by("")).files, "es", "f.sign");
    CHECK(t.was->text.front().text == "You can refuse to sign.");
    CHECK(t.events.size() == 3);
    CHECK(t.events.back().source == sha256("You can refuse to sign any paper."));
  }
  SECTION("a new target, written with the mark in front of one, is made from the new English") {
    const FileMap mended = replaced(done.files, es, "a firmar.", "a firmar nada.");
    const After signed_by = updated(mended, by("rivera"));
    const Segment t = segment(signed_by.files, "es", "f.sign");
    CHECK(t.source == now);
    CHECK(t.state == State::translated);
    CHECK_FALSE(t.was.has_value());
    CHECK(t.events.back().act == "edit");
    CHECK(t.events.back().source == now);
    CHECK(signed_by.files.at(es).find("<was") == std::string::npos);
    check_settled(signed_by.files, by("rivera"));
  }
}

TEST_CASE("a target changed before the mark is signed against the old English, and marked",
          "[sources][update]") {
  FileMap all = replaced(drafted(), form, "to sign.", "to sign anything.");
  all = replaced(all, es, "a firmar.", "a firmar papeles.");
  const After done = updated(all, by("rivera"));
  const Segment s = segment(done.files, "es", "f.sign");
  CHECK(s.source == sign);
  CHECK(s.state == State::initial);
  REQUIRE(s.events.size() == 3);
  CHECK(s.events[1].act == "edit");
  CHECK(s.events[1].source == sign);
  CHECK(s.events[2].act == "invalidate");
  check_settled(done.files, by("rivera"));
}

TEST_CASE("a target that was marked unsigned stays tied to the old English when it is signed",
          "[sources][update]") {
  FileMap all = replaced(drafted(), form, "to sign.", "to sign anything.");
  all = replaced(all, es, "a firmar.", "a firmar papeles.");
  const After marked = updated(all, by(""));
  CHECK(marked.updates.left.size() == 2);
  const Segment s = segment(updated(marked.files, by("rivera")).files, "es", "f.sign");
  CHECK(s.source == sign);
  CHECK(s.state == State::initial);
}

TEST_CASE("old English that nobody knows is named by its digest alone", "[sources][update]") {
  FileMap all = drafted();
  all.erase(en);
  all = replaced(all, form, "to sign.", "to sign anything.");
  const After done = updated(all, by(""));
  const Segment s = segment(done.files, "es", "f.sign");
  REQUIRE(s.was.has_value());
  CHECK(s.was->source == sign);
  CHECK(s.was->text.empty());
  check_settled(done.files, by(""));
}

TEST_CASE("the old English is handed to every language before the English moves on",
          "[sources][update]") {
  FileMap all = drafted();
  all = replaced(all, form, "to sign.", "to sign anything.");
  UpdateRequest only_english = by("rivera");
  only_english.languages = {"en"};
  const After done = updated(all, only_english);
  CHECK(segment(done.files, "en", "f.sign").source != sign);
  CHECK(segment(done.files, "es", "f.sign").was->text.size() == 1);
}

TEST_CASE("a language that is not named is left alone", "[sources][update]") {
  UpdateRequest request = by("rivera");
  request.languages = {"es"};
  const After done = updated(files(), request);
  CHECK(done.files.at(en) == files().at(en));
  CHECK(segment(done.files, "es", "f.all").state == State::translated);
}

TEST_CASE("update writes with the file's own line ends and prefix", "[sources][update]") {
  FileMap all = files();
  all[es] =
      "<l:locale xmlns:l=\"urn:clausekit:locale:1\" form=\"f\" edition=\"1\" xml:lang=\"es\""
      " source-lang=\"en\" status=\"draft\">\r\n\t<l:seg id='f.all'>\r\n\t\t<l:target>Todo."
      "</l:target>\r\n\t</l:seg>\r\n</l:locale>";
  const After done = updated(all, by("first-draft"));
  CHECK(done.files.at(es).find("</l:target>\r\n\t\t<l:event act=\"machine\"") != std::string::npos);
  CHECK(done.files.at(es).find("<l:seg id='f.all' source=\"") != std::string::npos);
  const FileMap changed = replaced(done.files, form, ">all<", ">any<");
  const After marked = updated(changed, by(""));
  CHECK(marked.files.at(es).find("<l:em kind=\"strong\">all</l:em>") != std::string::npos);
  CHECK(segment(marked.files, "es", "f.all").was->text.size() == 3);
  check_settled(marked.files, by(""));
}

TEST_CASE("update invents no segment and touches none that the form does not have",
          "[sources][update]") {
  FileMap all = files();
  all[es] = locale("es", "  <seg id=\"f.gone\"><target>Nada.</target></seg>\n");
  CHECK(updated(all, by("rivera")).files.at(es) == all.at(es));
}
