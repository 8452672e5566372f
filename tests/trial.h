// The checker's trial: faults seeded into a project's translations, which must be noticed, and
// correct texts put into them, which must stay quiet.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/diagnostic.h"
#include "checks/meaning.h"
#include "model/project.h"

namespace clausekit::tests {

/// What one unit says instead, in the language on trial.
struct Change {
  std::string unit;
  Inlines text;
};

/// One fault, or one correct text.
struct TrialCase {
  std::string fault;  ///< its class; empty: nothing is wrong
  std::string form;
  std::string what;  ///< what was done to which unit, for whoever looks into a miss
  std::vector<Change> changes = {};
  /// What else is done to the translation, after the changes.
  std::function<void(Translation&)> act = {};
  std::set<std::string> about = {};  ///< units spoiled by `act`; those of `changes` count anyway
  bool of_document = false;          ///< spoils all of it, so any finding counts
  bool of_state = false;             ///< about states or editions, whose rules count here alone
};

/// An error or a warning.
struct Finding {
  std::string rule;
  Severity severity = Severity::warning;
  Diagnostic diagnostic;
  std::string message;
};

/// One project and one language of it; all cases are played on the same copy in memory.
class Trial {
 public:
  /// Reads the project in the folder `root`, which is relative to the repository ("" for itself).
  Trial(const std::string& root, std::string language);

  // What is worked out of the project points into it.
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;

  [[nodiscard]] const Project& project() const { return project_; }
  [[nodiscard]] const std::string& language() const { return language_; }
  /// The language is the source language, whose texts stand in the forms.
  [[nodiscard]] bool of_source() const { return of_source_; }

  /// What is found in the form as it is shipped.
  std::vector<Finding> as_shipped(const std::string& form);
  /// What is found with the case's changes, as somebody would make them who also runs `update`, and
  /// not without them. Afterwards everything is as before.
  std::vector<Finding> findings(const TrialCase& change);
  /// Whether the finding is about what the case spoils: the unit, a requirement that it answers, or
  /// the document.
  [[nodiscard]] bool speaks_of(const Finding& finding, const TrialCase& change) const;

 private:
  using Key = std::tuple<std::string, std::string, std::string, std::string>;
  std::vector<Finding> run(const std::string& form, bool with_states) const;
  void put_in(const Change& change, Form& form, Translation& translation) const;

  Project project_;
  std::shared_ptr<checks::Meanings> meanings_;  ///< kept for what no case changes
  std::string language_;
  bool of_source_ = false;
  std::map<std::string, std::map<Key, int>> usual_;  ///< by form: what is found anyway
};

/// The unit that carries these words; of the first form that has it, or null.
const Form* form_with_unit(const Project& project, const std::string& unit);

}  // namespace clausekit::tests
