// Coverage for a terminal.
#include <fmt/core.h>

#include <algorithm>

#include "cli/coverage.h"
#include "report/excerpt.h"

namespace clausekit::cli {
namespace {

constexpr std::size_t screen = 100;  // columns

std::string words(const checks::Cell& cell) {
  const std::string state(name(cell.is));
  const bool searched = cell.known() > 0 && cell.is >= checks::Cell::Is::stale;
  return searched ? fmt::format("{} {}/{}", state, cell.found(), cell.known()) : state;
}

/// How wide a language's column is, with the space behind it.
std::size_t column_width(const checks::Coverage& one) {
  std::size_t out = 0;
  for (const Language* language : one.languages) {
    out = std::max(out, language->tag.size() + 2);
  }
  for (const checks::CoverageRow& row : one.rows) {
    for (const checks::Cell& cell : row.cells) {
      out = std::max(out, words(cell).size() + 2);
    }
  }
  return out;
}

/// The rows for the languages from `first` up to `end`.
std::string block(const checks::Coverage& one, std::size_t first, std::size_t end,
                  std::size_t width) {
  const std::size_t column = column_width(one);
  std::string out = fmt::format("  {:<{}}", "", width);
  for (std::size_t i = first; i < end; ++i) {
    out += fmt::format("{:<{}}", one.languages[i]->tag, column);
  }
  out = out.substr(0, out.find_last_not_of(' ') + 1) + "\n";
  for (const checks::CoverageRow& row : one.rows) {
    std::string line = fmt::format("  {:<{}}", row.requirement->id, width);
    for (std::size_t i = first; i < end; ++i) {
      line += fmt::format("{:<{}}", words(row.cells[i]), column);
    }
    out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return out;
}

}  // namespace

std::string coverage_text(const std::vector<checks::Coverage>& coverage) {
  std::string out;
  for (const checks::Coverage& one : coverage) {
    const std::string& law = one.registry->name.empty() ? one.registry->id : one.registry->name;
    out += report::printable(one.form->id + ", " + law) + "\n";
    std::size_t width = 0;
    for (const checks::CoverageRow& row : one.rows) {
      width = std::max(width, row.requirement->id.size() + 2);
    }
    const std::size_t room =
        std::max<std::size_t>((screen - std::min(screen, width + 2)) / column_width(one), 1);
    for (std::size_t first = 0; first < one.languages.size(); first += room) {
      out += block(one, first, std::min(first + room, one.languages.size()), width) + "\n";
    }
  }
  return out +
         "\"present 3/4\": the text is there, and words for 3 of the 4 things that it has to say "
         "were found in it.\nThat is evidence, and no proof. --format html shows the words.\n";
}

}  // namespace clausekit::cli
