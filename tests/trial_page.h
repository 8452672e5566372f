// docs/trial.md: what the trial has shown, a column for each language.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clausekit::tests {

/// Which of the page's tables, by its first heading.
enum class TrialTable { seeded, meaning, correct };

/// Row and what stands in it.
using TrialColumn = std::map<TrialTable, std::map<std::string, std::string>>;

/// The faults of meaning that people write cases of (tests/trial/<tag>.xml), in the page's order.
const std::vector<std::string>& meaning_classes();

/// The page as it is now; its columns by language.
std::map<std::string, TrialColumn> trial_page();

/// The page with these columns.
std::string written(const std::map<std::string, TrialColumn>& columns);

/// Fails the test where the page has something else for the language. With BLESS=1 the page's
/// column is written instead; several programs may do so at once.
void check_trial_page(const std::string& language, const TrialColumn& column);

}  // namespace clausekit::tests
