// Reading files, from disk or from memory, so that nothing above touches the file system itself.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace clausekit {

/// A folder of files. Paths are relative to its root, with `/`; a path that is absolute or climbs
/// out by `..` is refused as if it did not exist.
class Files {
 public:
  virtual ~Files() = default;

  /// The bytes of `path`. Files above `max_file_bytes` are a failure, so that nobody can fill the
  /// memory by handing in one file.
  [[nodiscard]] virtual Result<std::string> read(std::string_view path) const = 0;

  /// The names (not paths) in folder `path`, sorted by bytes; folders end in `/`. Empty when there
  /// is no such folder.
  [[nodiscard]] virtual std::vector<std::string> list(std::string_view path) const = 0;

  [[nodiscard]] virtual bool exists(std::string_view path) const = 0;

  static constexpr std::uint64_t max_file_bytes = 16U << 20U;
};

/// Files below a folder on disk. Symbolic links are followed only inside that folder.
class DiskFiles : public Files {
 public:
  explicit DiskFiles(std::string root) : root_(std::move(root)) {}
  [[nodiscard]] Result<std::string> read(std::string_view path) const override;
  [[nodiscard]] std::vector<std::string> list(std::string_view path) const override;
  [[nodiscard]] bool exists(std::string_view path) const override;

 private:
  std::string root_;
};

/// Files that exist in memory only: tests, and whatever comes over a wire.
class MemoryFiles : public Files {
 public:
  explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}
  [[nodiscard]] Result<std::string> read(std::string_view path) const override;
  [[nodiscard]] std::vector<std::string> list(std::string_view path) const override;
  [[nodiscard]] bool exists(std::string_view path) const override;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace clausekit
