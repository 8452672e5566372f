// clausekit update: stamps hand edits, and marks what the English left behind.
#include "sources/update.h"

#include <fmt/core.h>

#include <filesystem>
#include <map>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/workspace.h"
#include "report/text.h"

namespace clausekit::cli {
namespace {

struct UpdateOptions : Options {
  std::string by;
};

const char* words(sources::Updates::What what) {
  using What = sources::Updates::What;
  switch (what) {
    case What::stamped:
      return "signed";
    case What::edited:
      return "signed after an edit";
    case What::invalidated:
      return "left behind by the English";
    case What::kept:
      break;
  }
  return "kept as the English of today";
}

/// How many units of each file, and what happened to them.
std::string summary(const std::vector<sources::Updates::Item>& items, const char* suffix) {
  std::map<std::pair<std::string, std::string>, int> counts;
  for (const auto& item : items) {
    ++counts[{item.where.source->path(), words(item.what)}];
  }
  std::string out;
  for (const auto& [what, count] : counts) {
    out += fmt::format("{}: {} {} {}{}\n", what.first, count, count == 1 ? "unit" : "units",
                       what.second, suffix);
  }
  return out;
}

int run(const UpdateOptions& options) {
  Opened opened = open_workspace(options);
  if (!opened.workspace) {
    return misused(opened.misuse);
  }
  const Workspace& workspace = *opened.workspace;
  if (!options.by.empty() && !sources::may_translate(workspace.project, options.by)) {
    return misused(fmt::format(
        R"("{}" is not listed in people.xml as a translator; a machine's drafts go by "{}")",
        options.by, sources::first_draft));
  }
  const sources::Updates updates = sources::update(
      workspace.project,
      {.languages = options.languages, .by = options.by, .at = time_stamp(workspace, options)});
  for (const auto& source : workspace.project.sources) {
    const std::string text = edited(*source, updates.edits);
    if (text == source->text()) {
      continue;
    }
    const auto path = std::filesystem::path(workspace.root) / source->path();
    const Outcome written = replace_file(path.string(), text);
    if (!written) {
      return fail(written.error());
    }
  }
  const Outcome said =
      print(summary(updates.done, "") + summary(updates.left, ": not done, because it needs --by"));
  if (!said) {
    return fail(said.error());
  }
  return updates.left.empty() ? Status::clean : Status::faults;
}

}  // namespace

Action update(CLI::App& command) {
  auto options = std::make_shared<UpdateOptions>();
  command.add_option("tags", options->languages, "Languages to update (default: all)")
      ->type_name("TAG");
  command
      .add_option("--by", options->by,
                  "Who wrote what was changed by hand: a translator of people.xml, or first-draft "
                  "for a machine")
      ->type_name("ID");
  add_root_and_date(command, *options);
  return [options] { return run(*options); };
}

}  // namespace clausekit::cli
