// What is wrong in what someone wrote: rules, single findings, and the report that collects them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace clausekit {

enum class Severity { note, warning, error };

/// When a rule speaks up at its full severity.
enum class Gate {
  always,
  publish,  ///< a note for a draft; `severity` only when checking for publication
};

/// One rule, the same for everybody for ever: people write its id in waivers and reports.
struct Rule {
  std::string_view id;  ///< kebab-case, named for the fault
  Severity severity;    ///< errors cannot be waived
  Gate gate = Gate::always;
  bool fixed = false;          ///< no project may lower its severity
  std::string_view message;    ///< pattern: `clause "{unit}" has no text in this language`
  std::string_view why;        ///< what a reader of the form suffers if this stands
  std::string_view bad = {};   ///< a sample that provokes it, for `explain` and the tests
  std::string_view good = {};  ///< the same sample, mended
};

/// A named value for the message pattern. Never personal data.
struct Arg {
  std::string name, value;
};

/// A further place that explains the finding.
struct Note {
  Span where;
  std::string message;
};

/// What the finding is about; empty where it does not apply.
struct Subject {
  std::string language, form, unit, requirement;
};

struct Diagnostic {
  const Rule* rule;
  Severity severity;  ///< the rule's, or note where its gate is not reached
  Span where;         ///< the place to change
  Subject subject;
  std::vector<Arg> args;
  std::vector<Note> notes;
  std::string waived = {};  ///< who lets it stand, and why; empty: nobody does
};

/// The message pattern with its arguments in place. An unknown `{name}` stays as it is.
std::string message(const Diagnostic& diagnostic);

/// Findings in the order in which they were made; adding never fails and never stops work.
class Report {
 public:
  Report() = default;
  explicit Report(Gate gate) : gate_(gate) {}

  void add(const Rule& rule, Span where, Subject subject = {}, std::vector<Arg> args = {},
           std::vector<Note> notes = {});
  void add(Diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }
  /// Appends all of `other`.
  void add(Report other);

  /// Orders by file, then place, then rule, and drops exact repetitions.
  void sort();

  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  [[nodiscard]] std::vector<Diagnostic>& diagnostics() { return diagnostics_; }
  /// Those that nobody has waived.
  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }
  /// Gate::publish when findings are made for publication.
  [[nodiscard]] Gate gate() const { return gate_; }

 private:
  Gate gate_ = Gate::always;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace clausekit
