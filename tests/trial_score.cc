#include "trial_score.h"

#include <algorithm>
#include <set>

namespace clausekit::tests {
namespace {

std::string listed(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) {
    const Subject& subject = finding.diagnostic.subject;
    out += "\n    " + std::string(finding.severity == Severity::error ? "error" : "warning") +
           " [" + finding.rule + "] " + subject.unit + (subject.unit.empty() ? "" : ": ") +
           finding.message;
  }
  return out;
}

}  // namespace

void Score::note(bool is_fine, const TrialCase& change, const std::string& row,
                 const std::vector<Finding>& findings) {
  const bool is_fault = !change.fault.empty();
  const std::string line = std::string(is_fault  ? is_fine ? "caught" : "missed"
                                       : is_fine ? "quiet"
                                                 : "alarm") +
                           " " + row + " | " + change.what + listed(findings);
  all_.push_back(line);
  if (!is_fine) failings_[row].push_back(line);
}

void Score::play(Trial& trial, const TrialCase& change, TrialTable table, const std::string& row) {
  std::vector<Finding> findings = trial.findings(change);
  Tally& tally = tallies_[table][row];
  ++tally.cases;
  if (change.fault.empty()) {
    const bool has_error = std::any_of(findings.begin(), findings.end(), [](const Finding& f) {
      return f.severity == Severity::error;
    });
    tally.errors += has_error ? 1 : 0;
    tally.warnings += !has_error && !findings.empty() ? 1 : 0;
    note(findings.empty(), change, row, findings);
    return;
  }
  std::erase_if(findings, [&](const Finding& f) { return !trial.speaks_of(f, change); });
  tally.caught += findings.empty() ? 0 : 1;
  note(!findings.empty(), change, row, findings);
}

void Score::play_together(Trial& trial, const std::vector<TrialCase>& faults, TrialTable table) {
  struct Group {
    TrialCase together;
    std::set<std::string> units;
    std::vector<const TrialCase*> parts;
  };
  std::vector<Group> groups;
  for (const TrialCase& fault : faults) {
    const Change& change = fault.changes.front();
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& g) {
      return g.together.form == fault.form && g.together.fault == fault.fault &&
             !g.units.contains(change.unit);
    });
    if (group == groups.end()) {
      groups.push_back({.together = {.fault = fault.fault, .form = fault.form, .what = {}}});
      group = groups.end() - 1;
    }
    group->together.changes.push_back(change);
    group->units.insert(change.unit);
    group->parts.push_back(&fault);
  }
  for (const Group& group : groups) {
    const std::vector<Finding> findings = trial.findings(group.together);
    for (const TrialCase* part : group.parts) {
      std::vector<Finding> own = findings;
      std::erase_if(own, [&](const Finding& f) {
        return f.diagnostic.subject.unit != part->changes.front().unit;
      });
      Tally& tally = tallies_[table][part->fault];
      ++tally.cases;
      tally.caught += own.empty() ? 0 : 1;
      note(!own.empty(), *part, part->fault, own);
    }
  }
}

void Score::count_alarms(const std::vector<Finding>& findings, Tally& tally) {
  std::map<std::string, Severity> worst;  // by unit; "" for the rest
  for (const Finding& finding : findings) {
    Severity& known =
        worst.try_emplace(finding.diagnostic.subject.unit, finding.severity).first->second;
    known = std::max(known, finding.severity);
  }
  for (const auto& [unit, severity] : worst) {
    ++(severity == Severity::error ? tally.errors : tally.warnings);
  }
}

void Score::play_each_text(Trial& trial, const TrialCase& changes, const std::string& row) {
  if (changes.changes.empty()) return;
  const std::vector<Finding> findings = trial.findings(changes);
  Tally& tally = tallies_[TrialTable::correct][row];
  tally.cases += changes.changes.size();
  count_alarms(findings, tally);
  note(findings.empty(), changes, row, findings);
}

void Score::count_shipped(Trial& trial, const Form& form, std::size_t texts,
                          const std::string& row) {
  const std::vector<Finding> findings = trial.as_shipped(form.id);
  Tally& tally = tallies_[TrialTable::correct][row];
  tally.cases += texts;
  count_alarms(findings, tally);
  const TrialCase shipped{.fault = {}, .form = form.id, .what = form.id};
  note(findings.empty(), shipped, row, findings);
}

Tally Score::tally(TrialTable table, const std::string& row) const {
  const auto rows = tallies_.find(table);
  if (rows == tallies_.end()) return {};
  const auto found = rows->second.find(row);
  return found == rows->second.end() ? Tally{} : found->second;
}

Tally Score::sum(TrialTable table) const {
  Tally out;
  const auto rows = tallies_.find(table);
  if (rows == tallies_.end()) return out;
  for (const auto& [row, tally] : rows->second) {
    out.cases += tally.cases;
    out.caught += tally.caught;
    out.errors += tally.errors;
    out.warnings += tally.warnings;
  }
  return out;
}

TrialColumn Score::column() const {
  TrialColumn out;
  const auto of_faults = [](const Tally& tally) {
    return std::to_string(tally.caught) + " of " + std::to_string(tally.cases);
  };
  for (const auto& [table, rows] : tallies_) {
    for (const auto& [row, tally] : rows) {
      out[table][row] = table == TrialTable::correct ? std::to_string(tally.errors) + " + " +
                                                           std::to_string(tally.warnings) + " on " +
                                                           std::to_string(tally.cases)
                                                     : of_faults(tally);
    }
    if (table != TrialTable::correct) out[table]["all"] = of_faults(sum(table));
  }
  return out;
}

std::string Score::failings() const {
  constexpr std::size_t most = 10;
  std::string out;
  for (const auto& [row, lines] : failings_) {
    for (std::size_t i = 0; i < std::min(lines.size(), most); ++i) out += lines[i] + "\n";
    if (lines.size() > most) {
      out += "... " + row + ": " + std::to_string(lines.size() - most) + " more\n";
    }
  }
  return out;
}

}  // namespace clausekit::tests
