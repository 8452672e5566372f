// clausekit coverage: requirement by language, what is there and what shows it.
#include "cli/coverage.h"

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/workspace.h"

namespace clausekit::cli {
namespace {

struct CoverageOptions : Options {
  std::string format = "text";
  std::string output;
};

int run(const CoverageOptions& options) {
  const Opened opened = open_workspace(options);
  if (!opened.workspace) {
    return misused(opened.misuse);
  }
  const Workspace& workspace = *opened.workspace;
  const auto coverage = checks::coverage(context(workspace, options));
  const std::string text = options.format == "json"   ? coverage_json(coverage)
                           : options.format == "html" ? coverage_html(coverage, day(workspace))
                                                      : coverage_text(coverage);
  const Outcome said = options.output.empty() ? print(text) : replace_file(options.output, text);
  return said ? Status::clean : fail(said.error());
}

}  // namespace

Action coverage(CLI::App& command) {
  auto options = std::make_shared<CoverageOptions>();
  command.add_option("tags", options->languages, "Languages to show (default: all)")
      ->type_name("TAG");
  command.add_option("--form", options->forms, "Show this form only")->type_name("FORM");
  command.add_option("--format", options->format, "A table, an object, or a page for a lawyer")
      ->check(CLI::IsMember({"text", "json", "html"}))
      ->capture_default_str();
  command.add_option("-o,--output", options->output, "Where to (default: standard output)")
      ->type_name("FILE");
  add_root_and_date(command, *options);
  return [options] { return run(*options); };
}

}  // namespace clausekit::cli
