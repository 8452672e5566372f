// What the tests of reading share: samples by folder, reports as lines, and another judge of XML.
#pragma once

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "command.h"
#include "places.h"

namespace clausekit::tests {

/// The files in `folder` (relative to tests/) that end in `.xml`, as paths from the project's
/// folder.
inline std::vector<std::string> xml_files(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<std::string> paths;
  const fs::path root = CLAUSEKIT_SOURCE_DIR;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    if (entry.path().extension() == ".xml") {
      paths.push_back(fs::relative(entry.path(), root).generic_string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// One line a finding: `line:column rule: message`.
inline std::string lines(const Report& report) {
  std::string out;
  for (const Diagnostic& d : report.diagnostics()) {
    const Location at = d.where.source->location(d.where.begin);
    out += std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
           std::string(d.rule->id) + ": " + message(d) + "\n";
  }
  return out;
}

inline std::set<std::string> rules_of(const Report& report) {
  std::set<std::string> ids;
  for (const Diagnostic& d : report.diagnostics()) {
    ids.insert(std::string(d.rule->id));
  }
  return ids;
}

/// Which of `files` xmllint finds fault with, when it is run with `options`; nothing when it is not
/// installed. It names the file in each complaint, for some of which it still exits with 0. Whether
/// a namespace is spelled like a URI is none of our business.
inline std::optional<std::set<std::string>> refused_by_xmllint(
    const std::vector<std::string>& options, const std::vector<std::string>& files) {
  std::vector<std::string> words{"xmllint", "--noout"};
  words.insert(words.end(), options.begin(), options.end());
  words.insert(words.end(), files.begin(), files.end());
  const std::optional<Finished> finished = run(words);
  if (!finished) {
    return std::nullopt;
  }
  std::set<std::string> refused;
  std::istringstream complaints(finished->errors);
  for (std::string line; std::getline(complaints, line);) {
    if (line.find(" warning : ") != std::string::npos ||
        line.find("is not a valid URI") != std::string::npos) {
      continue;
    }
    for (const std::string& file : files) {
      if (line.starts_with(file + ":") || line.starts_with(file + " fails")) {
        refused.insert(file);
      }
    }
  }
  return refused;
}

}  // namespace clausekit::tests
