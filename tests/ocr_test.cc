// What a program that reads pictures sees on the printed page: it has to be what the form says. So
// no glyph stands for another's text, nothing overlaps, and an office can search what it scanned.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <numeric>

#include "base/utf8.h"
#include "command.h"
#include "compose/compose.h"
#include "pages_made.h"
#include "text/normalize.h"

using namespace clausekit;
using namespace clausekit::tests;

namespace {

/// The reader's own name of a language, and the share of characters that it has to read right: a
/// little less than what it has been seen to reach.
struct Ability {
  const char* reader;
  double at_least;
};

const std::map<std::string, Ability>& abilities() {
  static const std::map<std::string, Ability> all = {
      {"en", {"eng", 0.98}}, {"es", {"spa", 0.98}}, {"ht", {"hat", 0.98}},
      {"ar", {"ara", 0.85}}, {"km", {"khm", 0.75}}, {"zh-Hans", {"chi_sim", 0.97}},
  };
  return all;
}

/// The letters and digits, without spaces, which the reader sees where none are and the other way
/// round.
std::u32string letters(const std::string& text) { return code_points(text::comparison_form(text)); }

/// The fewest changes that make `words` a piece of `text`.
std::size_t distance(const std::u32string& words, const std::u32string& text) {
  std::vector<std::size_t> above(text.size() + 1, 0);
  for (std::size_t i = 1; i <= words.size(); ++i) {
    std::vector<std::size_t> here(text.size() + 1, i);
    for (std::size_t j = 1; j <= text.size(); ++j) {
      const std::size_t same = above[j - 1] + (words[i - 1] == text[j - 1] ? 0 : 1);
      here[j] = std::min({same, above[j] + 1, here[j - 1] + 1});
    }
    above = std::move(here);
  }
  return *std::min_element(above.begin(), above.end());
}

/// What the reader finds on all pages of the PDF; nothing, after a warning, without it.
std::optional<std::string> read_pictures(const TemporaryFolder& folder, const std::string& pdf,
                                         const std::string& language) {
  const auto drawn =
      run({"pdftoppm", "-r", "200", "-gray", folder.write("form.pdf", pdf), folder.path("page")});
  if (!drawn) return std::nullopt;
  REQUIRE(drawn->status == 0);
  std::string out;
  for (const char* page : {"page-1.pgm", "page-2.pgm", "page-3.pgm", "page-4.pgm"}) {
    if (folder.read(page).empty()) continue;
    const auto seen = run({"tesseract", folder.path(page), "-", "-l", language + "+eng"});
    if (!seen) return std::nullopt;
    if (seen->errors.find("Failed loading language") != std::string::npos) {
      WARN("SKIPPED: tesseract has no data for " << language);
      return std::nullopt;
    }
    REQUIRE(seen->status == 0);
    out += seen->output;
  }
  return out;
}

}  // namespace

TEST_CASE("a reader of pictures finds on the printed page what the form says", "[pages][ocr]") {
  const Form& form = own_project().forms.back();
  for (const auto& [tag, ability] : abilities()) {
    const Language* language = own_project().language(tag);
    REQUIRE(language != nullptr);
    DYNAMIC_SECTION(tag) {
      const compose::Job job = office_job(form, *language);
      const TemporaryFolder folder;
      const auto seen = read_pictures(folder, pdf_of(job), ability.reader);
      if (!seen) return;
      const std::u32string page = letters(*seen);
      std::size_t all = 0, wrong = 0;
      for (const auto& [unit, text] : printed_units(job)) {
        const std::u32string words = letters(text);
        const std::size_t missed = distance(words, page);
        UNSCOPED_INFO(unit << ": " << missed << " of " << words.size());
        all += words.size();
        wrong += missed;
      }
      REQUIRE(all > 500);
      const double read = 1 - static_cast<double>(wrong) / static_cast<double>(all);
      UNSCOPED_INFO(tag << ": " << read);
      CHECK(read >= ability.at_least);
    }
  }
}
