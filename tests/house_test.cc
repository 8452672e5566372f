// The house: which folder may look into which, and the one home of each outside library.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "golden.h"
#include "places.h"

namespace fs = std::filesystem;
using clausekit::tests::source_file;

namespace {

using Folders = std::set<std::string>;

/// A folder and the lower ones that it may include besides itself: never a sibling, never up.
const std::map<std::string, Folders> floors = {
    {"base", {}},
    {"text", {"base"}},
    {"xml", {"base"}},
    {"model", {"base"}},
    {"report", {"base", "text"}},
    {"sources", {"base", "text", "xml", "model"}},
    {"checks", {"base", "text", "model"}},
    {"exchange", {"base", "text", "xml", "model"}},
    {"compose", {"base", "text", "model"}},
    {"layout", {"base", "text", "model"}},
    {"pdf", {"base", "layout"}},
    // XMP is XML, and comes in through the same gate as everything else.
    {"proof", {"base", "text", "xml", "model", "checks", "compose", "layout"}},
    {"site", {"base", "text", "model", "checks", "exchange", "compose", "report"}},
    {"publish",
     {"base", "text", "xml", "model", "report", "sources", "checks", "exchange", "compose",
      "layout", "pdf", "proof", "site"}},
    {"cli",
     {"base", "text", "xml", "model", "report", "sources", "checks", "exchange", "compose",
      "layout", "pdf", "proof", "site", "publish"}},
};

/// An outside header, or with `*` all whose names begin so, and the folders that may include it.
struct Home {
  std::string pattern;
  Folders folders;
};

const std::vector<Home> homes = {
    {"nettle/*", {"base"}},
    {"unicode/*", {"text"}},
    {"boost/locale*", {"text"}},
    {"cld2/*", {"text"}},
    {"boost/container/*", {"layout"}},
    {"locale", {"text"}},
    {"pugixml.hpp", {"xml", "sources", "exchange"}},
    {"nlohmann/*", {"report", "cli"}},
    {"fmt/*", {"report", "cli"}},
    {"hb*", {"layout"}},
    {"qrencode.h", {"layout"}},
    {"hpdf*", {"pdf"}},
    {"qpdf/*", {"proof"}},
    {"zlib.h", {"base", "exchange"}},
    {"CLI/*", {"cli"}},
    {"fontconfig/*", {"cli"}},
    // Files are arguments: the ground floor reads them, and only the CLI writes one or prints.
    {"filesystem", {"base", "cli"}},
    {"fstream", {"base", "cli"}},
    {"iostream", {"cli"}},
    {"cstdio", {"cli"}},
    {"ctime", {"cli"}},
    {"sys/*", {"cli"}},
    {"unistd.h", {"cli"}},
    {"fcntl.h", {"cli"}},
};

/// What only the command line may ask of the machine it runs on.
const std::vector<std::string> words_of_the_world = {
    "getenv(",   "setlocale(", "locale::global", "::now()",
    "std::cout", "std::cerr",  "printf(",        "current_path(",
};

struct File {
  std::string path;    ///< from the project's folder
  std::string folder;  ///< a name in `floors`
  std::string text;
};

std::vector<File> house() {
  std::vector<File> files;
  const fs::path root = CLAUSEKIT_SOURCE_DIR;
  for (const char* top : {"lib", "cli"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      const fs::path path = fs::relative(entry.path(), root);
      if (path.extension() != ".h" && path.extension() != ".cc") {
        continue;
      }
      const std::string folder = top == std::string("cli") ? top : *std::next(path.begin());
      files.push_back({path.generic_string(), folder, source_file(path.generic_string())});
    }
  }
  std::sort(files.begin(), files.end(), [](auto& a, auto& b) { return a.path < b.path; });
  return files;
}

struct Include {
  std::string name;
  bool ours;  ///< in quotes
};

std::vector<Include> includes(const std::string& text) {
  static const std::regex line(R"re((?:^|\n)[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])re");
  std::vector<Include> found;
  for (std::sregex_iterator match(text.begin(), text.end(), line), end; match != end; ++match) {
    found.push_back({(*match)[2], (*match)[1] == "\""});
  }
  return found;
}

/// The folder that an include in quotes looks into.
std::string folder_of(const std::string& include, const std::string& own_folder) {
  const std::size_t slash = include.find('/');
  return slash == std::string::npos ? own_folder : include.substr(0, slash);
}

bool fits(const std::string& pattern, const std::string& include) {
  return pattern.ends_with('*') ? include.starts_with(pattern.substr(0, pattern.size() - 1))
                                : include == pattern;
}

/// Headers of the standard library have neither folder nor extension.
bool is_standard(const std::string& include) {
  return include.find_first_of("./") == std::string::npos;
}

bool is_header(const File& file) { return file.path.ends_with(".h"); }

}  // namespace

TEST_CASE("every folder of the house stands on a floor", "[house]") {
  for (const File& file : house()) {
    INFO(file.path);
    CHECK(floors.contains(file.folder));
  }
}

TEST_CASE("the floors allow no circle", "[house]") {
  for (const auto& [folder, below] : floors) {
    for (const std::string& lower : below) {
      INFO(folder << " includes " << lower);
      REQUIRE(floors.contains(lower));
      CHECK_FALSE(floors.at(lower).contains(folder));
    }
  }
}

TEST_CASE("a file includes its own folder and lower floors only", "[house]") {
  for (const File& file : house()) {
    for (const Include& include : includes(file.text)) {
      if (!include.ours) {
        continue;
      }
      const std::string folder = folder_of(include.name, file.folder);
      INFO(file.path << " includes \"" << include.name << '"');
      CHECK((folder == file.folder || floors.at(file.folder).contains(folder)));
    }
  }
}

TEST_CASE("an outside library is included in its home only", "[house]") {
  for (const File& file : house()) {
    for (const Include& include : includes(file.text)) {
      if (include.ours) {
        continue;
      }
      const auto home = std::find_if(homes.begin(), homes.end(),
                                     [&](const Home& h) { return fits(h.pattern, include.name); });
      INFO(file.path << " includes <" << include.name << '>');
      CHECK(
          (home == homes.end() ? is_standard(include.name) : home->folders.contains(file.folder)));
    }
  }
}

TEST_CASE("a source file includes its own header first", "[house]") {
  for (const File& file : house()) {
    const std::string header = fs::path(file.path).replace_extension(".h").generic_string();
    if (is_header(file) || !fs::exists(fs::path(CLAUSEKIT_SOURCE_DIR) / header)) {
      continue;
    }
    INFO(file.path);
    const std::vector<Include> found = includes(file.text);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().ours);
    CHECK(("lib/" + found.front().name == header || found.front().name == header));
  }
}

TEST_CASE("a header says what it is for, and is read once", "[house]") {
  for (const File& file : house()) {
    if (is_header(file)) {
      INFO(file.path);
      CHECK(file.text.starts_with("// "));
      CHECK(file.text.find("\n#pragma once\n") != std::string::npos);
    }
  }
}

TEST_CASE("the folder is the namespace", "[house]") {
  static const std::regex opened(R"((?:^|\n)namespace (clausekit[a-z_:]*) \{)");
  for (const File& file : house()) {
    const bool plain = file.folder == "base" || file.folder == "model";
    const std::string expected = plain ? "clausekit" : "clausekit::" + file.folder;
    for (std::sregex_iterator match(file.text.begin(), file.text.end(), opened), end; match != end;
         ++match) {
      INFO(file.path);
      CHECK((*match)[1] == expected);
    }
  }
}

TEST_CASE("the library asks nothing of the machine it runs on", "[house]") {
  for (const File& file : house()) {
    if (file.folder == "cli") {
      continue;
    }
    for (const std::string& word : words_of_the_world) {
      INFO(file.path << " says " << word);
      CHECK(file.text.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("no file holds more than one idea can fill", "[house]") {
  for (const File& file : house()) {
    INFO(file.path);
    CHECK(std::count(file.text.begin(), file.text.end(), '\n') <= 500);
  }
}
