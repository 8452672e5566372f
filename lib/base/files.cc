#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <system_error>

namespace clausekit {
namespace {

namespace fs = std::filesystem;

Failure no_such_file(std::string_view path) {
  return {.message = "cannot open \"" + std::string(path) + "\": no such file", .remedy = {}};
}

/// `path` below `root` with links resolved, or nothing when it leads out of it.
std::optional<fs::path> inside(const std::string& root, std::string_view path) {
  std::error_code ignored;
  const fs::path base = fs::weakly_canonical(root, ignored);
  const fs::path full = fs::weakly_canonical(base / fs::path(path), ignored);
  const auto ends = std::mismatch(base.begin(), base.end(), full.begin(), full.end());
  if (fs::path(path).is_absolute() || ends.first != base.end()) {
    return std::nullopt;
  }
  return full;
}

}  // namespace

Result<std::string> DiskFiles::read(std::string_view path) const {
  const auto full = inside(root_, path);
  std::error_code error;
  if (!full || !fs::is_regular_file(*full, error)) {
    return no_such_file(path);
  }
  const std::uintmax_t size = fs::file_size(*full, error);
  if (!error && size > max_file_bytes) {
    return Failure{.message = "\"" + std::string(path) + "\" is larger than 16 MiB",
                   .remedy = "no form or translation needs that much; is it the right file?"};
  }
  std::ifstream in(*full, std::ios::binary);
  std::string text(error ? 0 : static_cast<std::size_t>(size), '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!in) {
    return Failure{.message = "cannot read \"" + std::string(path) +
                              "\": " + std::generic_category().message(errno),
                   .remedy = {}};
  }
  return text;
}

std::vector<std::string> DiskFiles::list(std::string_view path) const {
  std::vector<std::string> names;
  const auto full = inside(root_, path);
  std::error_code error;
  if (!full) {
    return names;
  }
  for (fs::directory_iterator entry(*full, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code ignored;
    names.push_back(entry->path().filename().string() + (entry->is_directory(ignored) ? "/" : ""));
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool DiskFiles::exists(std::string_view path) const {
  const auto full = inside(root_, path);
  std::error_code error;
  return full && fs::exists(*full, error);
}

Result<std::string> MemoryFiles::read(std::string_view path) const {
  const auto found = files_.find(std::string(path));
  if (found == files_.end()) {
    return no_such_file(path);
  }
  return found->second;
}

std::vector<std::string> MemoryFiles::list(std::string_view path) const {
  std::set<std::string> names;
  const std::string prefix =
      path.empty() || path.back() == '/' ? std::string(path) : std::string(path) + "/";
  for (const auto& [name, text] : files_) {
    if (name.starts_with(prefix)) {
      const std::string rest = name.substr(prefix.size());
      const std::size_t slash = rest.find('/');
      names.insert(slash == std::string::npos ? rest : rest.substr(0, slash + 1));
    }
  }
  return {names.begin(), names.end()};
}

bool MemoryFiles::exists(std::string_view path) const {
  return files_.count(std::string(path)) > 0 || !list(path).empty();
}

}  // namespace clausekit
