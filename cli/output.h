// What the commands leave behind: files, whole or not at all, and words on a terminal.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/result.h"

namespace clausekit::cli {

/// Exit statuses, the same for every command.
enum Status { clean = 0, faults = 1, usage = 2, failed = 3 };

/// Puts `bytes` at `path` in one step: a temporary file beside it, synced and renamed. What was
/// there stays as it is when anything goes wrong.
Outcome replace_file(const std::string& path, std::string_view bytes);

/// Prints the failure to standard error and returns Status::failed.
int fail(const Failure& failure);
/// Prints `message` to standard error and returns Status::usage.
int misused(std::string_view message);

/// Writes to standard output; a full disk or closed pipe behind it is a failure.
Outcome print(std::string_view text);

/// One line on a terminal that says how far long work is; silent anywhere else.
class Progress {
 public:
  explicit Progress(std::string what);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void show(std::size_t done, std::size_t of);

 private:
  std::string what_;
  bool terminal_;
  bool shown_ = false;
};

}  // namespace clausekit::cli
