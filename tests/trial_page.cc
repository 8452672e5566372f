#include "trial_page.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "golden.h"
#include "places.h"
#include "trial_faults.h"
#include "trial_variants.h"

namespace clausekit::tests {
namespace {

constexpr const char* path = "docs/trial.md";
constexpr const char* nothing = "–";
constexpr std::array tables = {TrialTable::seeded, TrialTable::meaning, TrialTable::correct};

constexpr std::string_view introduction = R"(# The checker's trial

How many wrong texts the checker notices, and how many right ones it disturbs. Faults are seeded into the translations of
this project and of two that do not exist (`tests/projects`), one at a time: by a program, and by hand (`tests/trial`: fluent
texts that say something else, written without a look at the glossary; no native reader has seen them). A fault counts as
caught when an error or a warning speaks of the unit or the requirement that it spoils, where there was none before; states
and digests do not count. What can only be seen with word lists is seeded where a project has them; elsewhere the note
`coverage-data` names what could not be checked. `tests/README.md` says how to run it and how to see what was missed. The tests "the checker's trial
in ..." count, and write this page when they are blessed.

Caught of how many faults that a program seeded:

)";

constexpr std::string_view about_meaning = R"(
Caught of how many faults of meaning that somebody wrote:

)";

constexpr std::string_view about_correct = R"(
Errors + warnings on so many texts with nothing wrong in them: as they are shipped, written in other words by hand, and the
shipped ones with changes that make no difference:

)";

std::string_view heading(TrialTable table) {
  switch (table) {
    case TrialTable::seeded:
      return "seeded fault";
    case TrialTable::meaning:
      return "fault of meaning";
    case TrialTable::correct:
      break;
  }
  return "correct text";
}

std::vector<std::string> rows(TrialTable table) {
  std::vector<std::string> out = {"all"};
  switch (table) {
    case TrialTable::seeded:
      for (const auto classes :
           {structural_faults(), character_faults(), typing_faults(), fact_faults()}) {
        for (const FaultClass& each : classes) out.emplace_back(each.id);
      }
      break;
    case TrialTable::meaning:
      out.insert(out.end(), meaning_classes().begin(), meaning_classes().end());
      break;
    case TrialTable::correct:
      out = {"as shipped", "in other words"};
      for (const Variant& each : variants()) out.emplace_back(each.id);
      break;
  }
  return out;
}

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, '|');) {
    const std::size_t begin = cell.find_first_not_of(' ');
    out.push_back(begin == std::string::npos
                      ? std::string()
                      : cell.substr(begin, cell.find_last_not_of(' ') - begin + 1));
  }
  if (!out.empty()) out.erase(out.begin());  // before the first bar
  return out;
}

void append(std::string& out, TrialTable table, const std::map<std::string, TrialColumn>& columns) {
  out += "| " + std::string(heading(table));
  for (const auto& [tag, column] : columns) out += " | " + tag;
  out += " |\n|---";
  for (std::size_t i = 0; i < columns.size(); ++i) out += "|---";
  out += "|\n";
  for (const std::string& row : rows(table)) {
    out += "| " + row;
    for (const auto& [tag, column] : columns) {
      const auto here = column.find(table);
      const bool known = here != column.end() && here->second.contains(row);
      out += " | " + (known ? here->second.at(row) : nothing);
    }
    out += " |\n";
  }
}

/// Held while the page is read and written again.
class Lock {
 public:
  Lock()
      : file_(
            open((std::string(CLAUSEKIT_SOURCE_DIR "/") + path).c_str(), O_RDWR | O_CREAT, 0644)) {
    REQUIRE(file_ >= 0);
    REQUIRE(flock(file_, LOCK_EX) == 0);
  }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock() { close(file_); }

 private:
  int file_;
};

bool is_blessed() {
  const char* bless = std::getenv("BLESS");
  return bless != nullptr && std::string(bless) == "1";
}

}  // namespace

const std::vector<std::string>& meaning_classes() {
  static const std::vector<std::string> list = {"concept-lost",
                                                "any-lost",
                                                "only-lost",
                                                "only-moved",
                                                "or-lost",
                                                "or-to-and",
                                                "permission-to-ban",
                                                "permission-to-duty",
                                                "fact-to-possibility",
                                                "fact-negated",
                                                "purpose-softened",
                                                "can-to-cannot",
                                                "can-to-will",
                                                "against-to-for",
                                                "any-to-some",
                                                "lawyer-to-other",
                                                "present-to-help",
                                                "expense-to-free",
                                                "expense-moved",
                                                "right-weakened",
                                                "seek-to-given",
                                                "refuse-to-postpone",
                                                "sign-to-accept",
                                                "this-form",
                                                "agent-lost",
                                                "cost-added",
                                                "interview-added",
                                                "definition-narrowed",
                                                "interviewer-narrowed",
                                                "informal-widened",
                                                "consent-negated",
                                                "gloss-reversed",
                                                "choice-reversed",
                                                "notice-reversed",
                                                "text-added",
                                                "job-interview",
                                                "sibling-language"};
  return list;
}

std::map<std::string, TrialColumn> trial_page() {
  std::map<std::string, TrialColumn> out;
  if (!std::filesystem::exists(std::filesystem::path(CLAUSEKIT_SOURCE_DIR) / path)) return out;
  std::istringstream in(source_file(path));
  std::vector<std::string> tags;
  TrialTable table = TrialTable::seeded;
  for (std::string line; std::getline(in, line);) {
    const std::vector<std::string> row = cells(line);
    if (!line.starts_with("| ") || row.empty()) continue;
    bool is_heading = false;
    for (const TrialTable each : tables) {
      if (row.front() == heading(each)) {
        table = each;
        tags = {row.begin() + 1, row.end()};
        is_heading = true;
      }
    }
    for (std::size_t i = 0; !is_heading && i < tags.size() && i + 1 < row.size(); ++i) {
      if (row[i + 1] != nothing) out[tags[i]][table][row.front()] = row[i + 1];
    }
  }
  return out;
}

std::string written(const std::map<std::string, TrialColumn>& columns) {
  std::string out(introduction);
  append(out, TrialTable::seeded, columns);
  out += about_meaning;
  append(out, TrialTable::meaning, columns);
  out += about_correct;
  append(out, TrialTable::correct, columns);
  return out;
}

void check_trial_page(const std::string& language, const TrialColumn& column) {
  TrialColumn known;
  if (is_blessed()) {
    const Lock lock;
    std::map<std::string, TrialColumn> page = trial_page();
    page[language] = column;
    std::ofstream(std::filesystem::path(CLAUSEKIT_SOURCE_DIR) / path, std::ios::binary)
        << written(page);
    known = trial_page()[language];
  } else {
    known = trial_page()[language];
  }
  for (const TrialTable table : tables) {
    for (const std::string& row : rows(table)) {
      const auto cell = [&](const TrialColumn& in) {
        const auto here = in.find(table);
        return here != in.end() && here->second.contains(row) ? here->second.at(row)
                                                              : std::string(nothing);
      };
      INFO(path << ", " << heading(table) << " \"" << row << "\" in " << language);
      CHECK(cell(known) == cell(column));
    }
  }
}

}  // namespace clausekit::tests
