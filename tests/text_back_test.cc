// How exactly other programs give the text of our pages back. docs/text.md has the numbers.
#include <catch2/catch.hpp>
#include <numeric>

#include "base/utf8.h"
#include "command.h"
#include "golden.h"
#include "pages_made.h"
#include "readers.h"
#include "script_samples.h"
#include "text/normalize.h"

using namespace clausekit;
using namespace clausekit::tests;

namespace {

using Units = std::vector<std::pair<std::string, std::string>>;

/// In NFC, since canonically equivalent texts are one text (marks on a letter in another order).
/// Without the marks that readers put round text of the other direction; a line or page end with
/// the spaces about it is one line end, other spaces in a row are one space.
std::u32string copied(const std::string& text) {
  std::u32string out;
  for (char32_t c : code_points(text::nfc(text))) {
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

enum class Back { exact, but_for_spaces, no };

/// Text found by a reader, and whether something else stands in it.
class Found {
 public:
  explicit Found(const std::string& text) : text_(copied(text)), bare_(without_spaces(text_)) {}

  [[nodiscard]] Back has(const std::string& words) const {
    const std::u32string wanted = copied(words);
    if (end_after(wanted, text_, 0) != std::u32string::npos) return Back::exact;
    const bool there = bare_.find(without_spaces(wanted)) != std::u32string::npos;
    return there ? Back::but_for_spaces : Back::no;
  }

 private:
  std::u32string text_, bare_;
};

/// How many of `units` come back exactly, and "+ so many" that do but for spaces.
std::string score(const Units& units, const std::string& text) {
  const Found found(text);
  int exact = 0, but_for_spaces = 0;
  for (const auto& [unit, words] : units) {
    const Back back = found.has(words);
    exact += back == Back::exact ? 1 : 0;
    but_for_spaces += back == Back::but_for_spaces ? 1 : 0;
  }
  return std::to_string(exact) +
         (but_for_spaces > 0 ? " + " + std::to_string(but_for_spaces) : std::string());
}

/// Asks every reader for the text of `files` and adds its column to `lines`, whose first two are
/// the head; `cell(file, text)` is what stands there. Whether all readers could be asked.
template <class Cell>
bool add_readers(const std::vector<std::string>& files, std::vector<std::string>& lines,
                 Cell cell) {
  bool complete = true;
  for (const std::string& reader : readers()) {
    const auto found = texts(reader, files);
    complete = complete && found;
    lines[0] += " | " + reader;
    lines[1] += "|---";
    for (std::size_t row = 2; found && row < lines.size(); ++row) {
      lines[row] += " | " + cell(row - 2, *found);
    }
  }
  for (std::size_t row = 0; row < lines.size(); ++row) lines[row] += row == 1 ? "|\n" : " |\n";
  return complete;
}

std::string joined(const std::vector<std::string>& lines) {
  return std::accumulate(lines.begin(), lines.end(), std::string());
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
"+ so many" exactly but for spaces. A line end counts as the space or the nothing that stands there in the source, and
canonically equivalent characters are the same. The line at the foot of the consent form has no tag, being furniture. The
test "other readers give the texts back as docs/text.md says" counts, and writes this page when it is blessed.
`lib/pdf/UA.md`, section "Text", says what we do for it, and what each of these programs makes of Arabic.

)";

const char* const about_samples = R"(
The same for one short text in each of many scripts (`tests/script_samples.cc`), the Arabic and the Hebrew with all marks:

)";

}  // namespace

TEST_CASE("other readers give the texts back as docs/text.md says", "[readers]") {
  const TemporaryFolder folder;
  std::vector<std::string> files, forms{"| form | language | texts", "|---|---|---"};
  std::vector<Units> units;
  for (const Form& form : own_project().forms) {
    for (const Language& language : own_project().languages) {
      const compose::Job job = office_job(form, language);
      units.push_back(printed_units(job));
      files.push_back(folder.write(form.id + "-" + language.tag + ".pdf", pdf_of(job)));
      forms.push_back("| " + form.id + " | " + language.tag + " | " +
                      std::to_string(units.back().size()));
    }
  }
  const bool all_of_forms = add_readers(files, forms, [&](std::size_t row, const auto& found) {
    return score(units[row], found[row]);
  });

  std::vector<std::string> samples{"| language | font", "|---|---"};
  for (const ScriptSample& sample : script_samples()) {
    const std::string font = sample.font;
    samples.push_back("| " + std::string(sample.language) + " | " + font.substr(0, font.find('-')));
  }
  const bool all_of_samples =
      add_readers({folder.write("samples.pdf", script_samples_file())}, samples,
                  [](std::size_t row, const auto& found) {
                    const Back back = Found(found[0]).has(script_samples()[row].text);
                    return std::string(back == Back::exact            ? "exact"
                                       : back == Back::but_for_spaces ? "but for spaces"
                                                                      : "no");
                  });
  if (has_versions() && all_of_forms && all_of_samples) {
    check_golden("../docs/text.md", introduction + joined(forms) + about_samples + joined(samples));
  }
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
