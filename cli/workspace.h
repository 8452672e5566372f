// What most commands begin with: the options they share, and the project those name.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/result.h"
#include "checks/check.h"
#include "model/project.h"

namespace clausekit::cli {

/// The options of every command that looks at a project.
struct Options {
  std::string root;
  std::string date;
  std::vector<std::string> languages;
  std::vector<std::string> forms;
};

void add_root_and_date(CLI::App& command, Options& options);

/// A project as it was read. A fault in its files is in `report`, never a failure.
struct Workspace {
  std::string root;
  Project project;
  Report report;
  Date today;
};

/// Reads the project that the options name: `--root`, or the nearest folder at or above the working
/// directory with `forms/` and `locales/`, or the installed one. Wrong usage (no such folder, no
/// such form or language, a date that is none) comes back as a message, everything else as faults.
struct Opened {
  std::unique_ptr<Workspace> workspace;  ///< null: wrong usage
  std::string misuse;
};
Opened open_workspace(const Options& options, Gate gate = Gate::always);

/// How many this machine can work on at once; at least 1.
unsigned threads();

/// What the checks are to look at: what the options name, or everything. Borrows the project.
checks::Context context(const Workspace& workspace, const Options& options);

/// Today, as `2026-05-31`.
std::string day(const Workspace& workspace);

/// Now in UTC, or the start of the day that `--date` names; ISO 8601.
std::string time_stamp(const Workspace& workspace, const Options& options);

}  // namespace clausekit::cli
