#include "cli/mend.h"

#include <fmt/core.h>

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "checks/mend.h"
#include "cli/output.h"

namespace clausekit::cli {
namespace {

/// How often each rule was mended in each file.
using Counts = std::map<std::pair<std::string, std::string>, int>;

Outcome write(const Workspace& workspace, const std::vector<checks::Mend>& mends, Counts& counts) {
  std::vector<Edit> edits;
  for (const checks::Mend& mend : mends) {
    edits.push_back(mend.edit);
    ++counts[{mend.edit.where.source->path(), std::string(mend.check->rule.id)}];
  }
  for (const auto& source : workspace.project.sources) {
    const std::string text = edited(*source, edits);
    if (text == source->text()) {
      continue;
    }
    const auto path = std::filesystem::path(workspace.root) / source->path();
    if (const Outcome written = replace_file(path.string(), text); !written) {
      return written.error();
    }
  }
  return Done{};
}

}  // namespace

Outcome mend(Opened& opened, const std::function<checks::Context(const Workspace&)>& context,
             const std::function<Opened()>& reopen) {
  constexpr int most_rounds = 4;  // one check may make room for another, but not for ever
  Counts counts;
  for (int round = 0; round < most_rounds && opened.workspace; ++round) {
    const std::vector<checks::Mend> mends = checks::mends(context(*opened.workspace));
    if (mends.empty()) {
      break;
    }
    if (const Outcome written = write(*opened.workspace, mends, counts); !written) {
      return written.error();
    }
    opened = reopen();
  }
  for (const auto& [what, count] : counts) {
    fmt::print(stderr, "{}: mended {} {} of {}\n", what.first, count,
               count == 1 ? "place" : "places", what.second);
  }
  if (!counts.empty()) {
    fmt::print(stderr, "run \"clausekit update --by ID\" to sign what was mended\n");
  }
  return Done{};
}

}  // namespace clausekit::cli
