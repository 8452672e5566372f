// clausekit verify: finished PDFs, read back and held against the project.
#include "proof/verify.h"

#include <fmt/core.h>

#include <filesystem>
#include <memory>

#include "checks/settle.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/workspace.h"
#include "report/text.h"

namespace clausekit::cli {
namespace {

struct VerifyOptions : Options {
  std::vector<std::string> files;
};

Result<std::string> bytes_of(const std::string& file) {
  const std::filesystem::path path(file);
  return DiskFiles(path.has_parent_path() ? path.parent_path().string() : ".")
      .read(path.filename().string());
}

/// The beginning of a digest, enough to tell versions apart.
std::string brief(const std::string& digest) {
  const std::size_t colon = digest.find(':');
  return colon == std::string::npos ? "none" : digest.substr(colon + 1, 12);
}

std::string counted(std::size_t count, const std::string& thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

std::string praise(const std::string& file, const proof::Verified& proved) {
  return fmt::format("{}: ok: {} in {}, edition {}, {}, {}, {}, form {}, translation {}\n", file,
                     proved.form, proved.language, proved.edition, proved.layout,
                     counted(proved.pages, "page"), counted(proved.fields, "field"),
                     brief(proved.source_digest), brief(proved.locale_digest));
}

int run(const VerifyOptions& options) {
  const Opened opened = open_workspace(options);
  if (!opened.workspace) {
    return misused(opened.misuse);
  }
  const Workspace& workspace = *opened.workspace;
  const checks::Context context = cli::context(workspace, options);
  int status = Status::clean;
  for (const std::string& file : options.files) {
    auto bytes = bytes_of(file);
    if (!bytes) {
      status = fail(bytes.error());
      continue;
    }
    const Source source(file, *std::move(bytes));
    Report report;
    const auto proved = proof::verify(workspace.project, workspace.today, source, report);
    checks::settle(context, report);
    report.sort();
    fmt::print(stderr, "{}", report::text(report));
    if (report.has_errors()) {
      status = status == Status::clean ? Status::faults : status;
    } else if (proved) {
      const Outcome said = print(praise(file, *proved));
      if (!said) {
        return fail(said.error());
      }
    }
  }
  return status;
}

}  // namespace

Action verify(CLI::App& command) {
  auto options = std::make_shared<VerifyOptions>();
  command.add_option("files", options->files, "The PDFs")->type_name("FILE")->required();
  add_root_and_date(command, *options);
  return [options] { return run(*options); };
}

}  // namespace clausekit::cli
