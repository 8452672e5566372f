// Running other programs, so that a test can ask a second opinion: qpdf, pdftotext, the CLI itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace clausekit::tests {

/// How a program ended and what it said.
struct Finished {
  int status = 0;  ///< its exit status; 128 + signal when a signal ended it
  std::string output, errors;
};

/// Runs `words[0]`, sought on the PATH, with the other words as its arguments; no shell stands in
/// between. Nothing when it is not installed: then a warning says which test was skipped for it.
std::optional<Finished> run(const std::vector<std::string>& words);

/// A folder of its own for one test, gone when the test ends.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  /// The full path of `name` inside it.
  [[nodiscard]] std::string path(const std::string& name) const { return path_ + "/" + name; }
  /// Writes `bytes` to the file `name` inside it and returns its full path.
  [[nodiscard]] std::string write(const std::string& name, const std::string& bytes) const;
  /// The bytes of `name` inside it; empty when there is no such file.
  [[nodiscard]] std::string read(const std::string& name) const;

 private:
  std::string path_;
};

}  // namespace clausekit::tests
