// What came of the cases of one language.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "trial.h"
#include "trial_page.h"

namespace clausekit::tests {

/// Caught faults, or findings on correct texts.
struct Tally {
  std::size_t cases = 0;
  std::size_t caught = 0;                ///< of faults
  std::size_t errors = 0, warnings = 0;  ///< of correct texts: those with one
};

class Score {
 public:
  explicit Score(std::string language) : language_(std::move(language)) {}

  /// Plays the case, and counts it in `row`: its class, or what kind of correct text it is.
  void play(Trial& trial, const TrialCase& change, TrialTable table, const std::string& row);
  /// Plays as many at once as there are units for: only for faults that spoil one unit each and
  /// that are seen there. Saves most of the time.
  void play_together(Trial& trial, const std::vector<TrialCase>& faults, TrialTable table);
  /// Counts each changed text by itself, and one more for what is found elsewhere.
  void play_each_text(Trial& trial, const TrialCase& changes, const std::string& row);
  /// Counts the texts of `form` as they are.
  void count_shipped(Trial& trial, const Form& form, std::size_t texts, const std::string& row);

  [[nodiscard]] Tally sum(TrialTable table) const;
  [[nodiscard]] Tally tally(TrialTable table, const std::string& row) const;
  [[nodiscard]] TrialColumn column() const;
  /// What was missed, and what was found in correct texts: the first few of each row.
  [[nodiscard]] std::string failings() const;
  /// Every case, with what was found.
  [[nodiscard]] const std::vector<std::string>& all() const { return all_; }

 private:
  void note(bool is_fine, const TrialCase& change, const std::string& row,
            const std::vector<Finding>& findings);
  void count_alarms(const std::vector<Finding>& findings, Tally& tally);

  std::string language_;
  std::map<TrialTable, std::map<std::string, Tally>> tallies_;
  std::map<std::string, std::vector<std::string>> failings_;  ///< by row
  std::vector<std::string> all_;
};

}  // namespace clausekit::tests
