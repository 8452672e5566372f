// How exactly other programs give the text of our pages back. docs/text.md has the numbers.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "command.h"
#include "golden.h"
#include "pages_made.h"
#include "readers.h"

using namespace clausekit;
using namespace clausekit::tests;

namespace {

using Units = std::vector<std::pair<std::string, std::string>>;

/// Without the marks that readers put round text of the other direction; a line or page end with
/// the spaces about it is one line end, other spaces in a row are one space.
std::u32string copied(const std::string& text) {
  std::u32string out;
  for (char32_t c : code_points(text)) {
    const bool mark =
        (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
    if (mark) continue;
    if (c == '\f' || c == '\r') c = '\n';
    const bool space = c == ' ' || c == '\n';
    if (space && !out.empty() && (out.back() == ' ' || out.back() == '\n')) {
      if (c == '\n') out.back() = c;
    } else {
      out += c;
    }
  }
  return out;
}

std::u32string without_spaces(std::u32string text) {
  std::erase_if(text, [](char32_t c) { return c == ' ' || c == '\n'; });
  return text;
}

/// Where `wanted` ends in `found` if it begins at `at`, else npos. A line end is a space or
/// nothing, as `wanted` has it: the page cannot say which.
std::size_t end_of(const std::u32string& wanted, const std::u32string& found, std::size_t at) {
  const std::size_t begin = at;
  for (const char32_t c : wanted) {
    if (c != ' ' && at > begin && at < found.size() && found[at] == '\n') ++at;
    const bool same = at < found.size() && (found[at] == c || (c == ' ' && found[at] == '\n'));
    if (!same) return std::u32string::npos;
    ++at;
  }
  return at;
}

/// Where the first `wanted` at or after `from` ends, or npos.
std::size_t end_after(const std::u32string& wanted, const std::u32string& found, std::size_t from) {
  for (std::size_t at = from; at < found.size(); ++at) {
    const std::size_t end = end_of(wanted, found, at);
    if (end != std::u32string::npos) return end;
  }
  return std::u32string::npos;
}

/// How many of `units` come back exactly, and "+ so many" that do but for spaces.
std::string score(const Units& units, const std::string& text) {
  const std::u32string found = copied(text);
  const std::u32string bare = without_spaces(found);
  int exact = 0, but_for_spaces = 0;
  for (const auto& [unit, words] : units) {
    const std::u32string wanted = copied(words);
    if (end_after(wanted, found, 0) != std::u32string::npos) {
      ++exact;
    } else if (bare.find(without_spaces(wanted)) != std::u32string::npos) {
      ++but_for_spaces;
    }
  }
  return std::to_string(exact) +
         (but_for_spaces > 0 ? " + " + std::to_string(but_for_spaces) : std::string());
}

/// Whether the readers of Debian are those of the table; a warning where not.
bool has_versions() {
  for (const auto& [program, version] :
       {std::pair("pdftotext", " 22.12."), std::pair("mutool", " 1.21.")}) {
    const auto said = run({program, "-v"});
    if (!said) return false;
    if ((said->output + said->errors).find(version) == std::string::npos) {
      WARN("SKIPPED: docs/text.md tells of " << program << version << "*, and here is another");
      return false;
    }
  }
  return true;
}

const char* const introduction =
    R"(# Text that comes back

What other programs find in our files: of all texts of a form (units) so many come back exactly, letter by letter, and
"+ so many" exactly but for spaces. A line end counts as the space or the nothing that stands there in the source. The
test "other readers give the texts back as docs/text.md says" counts, and writes this page when it is blessed.
`lib/pdf/UA.md`, section "Text", says what we do for it, and what each of these programs makes of Arabic.

)";

}  // namespace

TEST_CASE("other readers give the texts back as docs/text.md says", "[readers]") {
  const TemporaryFolder folder;
  std::vector<std::string> files, lines;
  std::vector<Units> units;
  for (const Form& form : own_project().forms) {
    for (const Language& language : own_project().languages) {
      const compose::Job job = office_job(form, language);
      units.push_back(printed_units(job));
      files.push_back(folder.write(form.id + "-" + language.tag + ".pdf", pdf_of(job)));
      lines.push_back("| " + form.id + " | " + language.tag + " | " +
                      std::to_string(units.back().size()));
    }
  }
  std::string table = std::string(introduction) + "| form | language | texts";
  std::string rule = "|---|---|---";
  bool complete = has_versions();
  for (const std::string& reader : readers()) {
    const auto found = texts(reader, files);
    complete = complete && found;
    table += " | " + reader;
    rule += "|---";
    for (std::size_t i = 0; found && i < files.size(); ++i) {
      lines[i] += " | " + score(units[i], (*found)[i]);
    }
  }
  table += " |\n" + rule + "|\n";
  for (const std::string& line : lines) table += line + " |\n";
  if (complete) check_golden("../docs/text.md", table);
}

TEST_CASE("the tags of a page are read in the order of its form", "[readers]") {
  const TemporaryFolder folder;
  for_every_form_and_language([&](const Form& form, const Language& language) {
    const compose::Job job = office_job(form, language);
    const bool turned = language.direction == Direction::right_to_left;
    const auto said = tag_text(folder.write("page.pdf", pdf_of(job)), turned);
    if (!said) return;
    const std::u32string found = copied(*said);
    std::size_t at = 0;
    for (const auto& [id, words] : printed_units(job)) {
      if (form.unit(id)->element == Unit::Element::footer) continue;  // furniture, which no tag has
      INFO(id << ": " << words);
      const std::size_t end = end_after(copied(words), found, at);
      CHECK(end != std::u32string::npos);
      if (end != std::u32string::npos) at = end;
    }
  });
}
