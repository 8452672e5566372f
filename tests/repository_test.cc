// The repository as a stranger finds it: it stands alone and names no machine and no host.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "golden.h"
#include "places.h"

namespace fs = std::filesystem;
using clausekit::tests::source_file;

namespace {

/// What people wrote: neither what the build and the programs make, nor anything hidden but `.ci`.
std::vector<std::string> files(const std::string& below = "") {
  const fs::path root = CLAUSEKIT_SOURCE_DIR;
  std::vector<std::string> found;
  for (fs::recursive_directory_iterator entry(root / below), end; entry != end; ++entry) {
    const fs::path path = fs::relative(entry->path(), root);
    const bool hidden = path.filename().string().starts_with('.') && path != ".ci";
    if (hidden || path == "build" || path == "out") {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file()) {
      found.push_back(path.generic_string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool is_picture(const std::string& path) {
  return path.ends_with(".png") || path.ends_with(".svg") || path.ends_with(".pdf");
}

}  // namespace

TEST_CASE("no file names a folder of somebody's own machine", "[repository]") {
  // Taken apart, so that this file does not name them itself.
  const std::vector<std::string> folders = {std::string("/ho") + "me/", std::string("/ro") + "ot/",
                                            std::string("/wo") + "rk/"};
  for (const std::string& path : files()) {
    if (is_picture(path)) {
      continue;
    }
    const std::string text = source_file(path);
    for (const std::string& folder : folders) {
      // A path begins there: "a/home/b" is somebody's relative path.
      for (std::size_t at = text.find(folder); at != std::string::npos;
           at = text.find(folder, at + 1)) {
        INFO(path << " names " << folder);
        const char before = at == 0 ? ' ' : text[at - 1];
        CHECK(std::string(" \t\n\"'`(=").find(before) == std::string::npos);
      }
    }
  }
}

TEST_CASE("no script names a host", "[repository]") {
  for (const char* folder : {"scripts", ".ci"}) {
    for (const std::string& path : files(folder)) {
      INFO(path);
      CHECK(source_file(path).find(std::string(":") + "//") == std::string::npos);
    }
  }
}

TEST_CASE("what people run has its run bit", "[repository]") {
  for (const char* path : {"scripts/quickstart", "scripts/test", ".ci/run"}) {
    INFO(path);
    REQUIRE(fs::exists(fs::path(CLAUSEKIT_SOURCE_DIR) / path));
    const auto bits = fs::status(fs::path(CLAUSEKIT_SOURCE_DIR) / path).permissions();
    CHECK((bits & fs::perms::owner_exec) != fs::perms::none);
  }
}
