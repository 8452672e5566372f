// clausekit check: every rule over every language.
#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "checks/catalog.h"
#include "checks/settle.h"
#include "cli/commands.h"
#include "cli/fonts.h"
#include "cli/mend.h"
#include "cli/output.h"
#include "cli/output_profile.h"
#include "cli/press.h"
#include "cli/rules.h"
#include "cli/workspace.h"
#include "pdf/write.h"
#include "proof/verify.h"
#include "report/json.h"
#include "report/junit.h"
#include "report/sarif.h"
#include "report/text.h"

namespace clausekit::cli {
namespace {

struct CheckOptions : Options {
  std::string stage = "draft";
  std::string format = "text";
  bool fix = false;
};

/// The finished files that were read back; diagnostics point at them.
using Printed = std::vector<std::unique_ptr<const Source>>;

/// The rules of the page itself: what is published is also printed, and read back.
Outcome check_pages(Workspace& workspace, const CheckOptions& options, Printed& printed) {
  const auto intent = gray_output();
  if (!intent) {
    return intent.error();
  }
  const layout::Fonts fonts(installed_fonts());
  const auto wanted = [](const std::vector<std::string>& names, const std::string& name) {
    return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
  };
  for (const Form& form : workspace.project.forms) {
    for (const Language& language : workspace.project.languages) {
      if (!wanted(options.forms, form.id) || !wanted(options.languages, language.tag) ||
          workspace.project.translation(form.id, language.tag) == nullptr) {
        continue;
      }
      for (const layout::Spec& spec : layout::specs()) {
        if (!compose::can_have(spec.content, form, language)) continue;
        const compose::Job job{.project = workspace.project,
                               .form = form,
                               .language = language,
                               .layout = std::string(spec.name),
                               .content = spec.content,
                               .today = workspace.today};
        const auto made = pages(job, fonts, spec, workspace.report);
        if (!made) {
          return made.error();
        }
        auto bytes = pdf::write(*made, *intent);
        if (!bytes) {
          return bytes.error();
        }
        printed.push_back(std::make_unique<const Source>(
            fmt::format("{}_{}_{}.pdf", form.id, language.tag, spec.name), *std::move(bytes)));
        proof::verify(workspace.project, workspace.today, *printed.back(), workspace.report);
      }
    }
  }
  return Done{};
}

/// The languages and forms looked at.
std::vector<report::Suite> suites(const Workspace& workspace, const CheckOptions& options) {
  const checks::Context context = cli::context(workspace, options);
  std::vector<report::Suite> out;
  for (const Translation& t : workspace.project.translations) {
    if (context.wants_language(t.language) && context.wants_form(t.form)) {
      out.push_back({.language = t.language, .form = t.form});
    }
  }
  return out;
}

/// The rules that were asked: those of the page only for publication.
std::vector<const Rule*> asked_rules(const Report& report) {
  std::vector<const Rule*> out = all_rules();
  if (report.gate() != Gate::publish) {
    std::erase_if(out, [](const Rule* rule) {
      return rule->gate == Gate::publish || rule->id.starts_with("pdf-");
    });
  }
  return out;
}

std::string written(const Workspace& workspace, const CheckOptions& options) {
  const Report& report = workspace.report;
  if (options.format == "json") {
    return report::json(report);
  }
  if (options.format == "sarif") {
    return report::sarif(report, all_rules(), CLAUSEKIT_VERSION);
  }
  if (options.format == "junit") {
    return report::junit(report, asked_rules(report), suites(workspace, options));
  }
  return report::text(report) + report::summary(report) + "\n";
}

int run(const CheckOptions& options) {
  const Gate gate = options.stage == "publish" ? Gate::publish : Gate::always;
  Opened opened = open_workspace(options, gate);
  if (opened.workspace && options.fix) {
    const Outcome done = mend(
        opened, [&](const Workspace& w) { return cli::context(w, options); },
        [&] { return open_workspace(options, gate); });
    if (!done) {
      return fail(done.error());
    }
  }
  if (!opened.workspace) {
    return misused(opened.misuse);
  }
  Workspace& workspace = *opened.workspace;
  const checks::Context context = cli::context(workspace, options);
  checks::run(context, workspace.report);
  Printed printed;
  if (gate == Gate::publish) {
    const Outcome set = check_pages(workspace, options, printed);
    if (!set) {
      return fail(set.error());
    }
    checks::settle(context, workspace.report);
  }
  workspace.report.sort();
  const Outcome said = print(written(workspace, options));
  if (!said) {
    return fail(said.error());
  }
  return workspace.report.has_errors() ? Status::faults : Status::clean;
}

}  // namespace

Action check(CLI::App& command) {
  auto options = std::make_shared<CheckOptions>();
  command.add_option("tags", options->languages, "Languages to check (default: all)")
      ->type_name("TAG");
  command.add_option("--form", options->forms, "Check this form only")->type_name("FORM");
  command.add_option("--for", options->stage, "What the files must be good for")
      ->check(CLI::IsMember({"draft", "publish"}))
      ->capture_default_str();
  command.add_option("--format", options->format, "How to report")
      ->check(CLI::IsMember({"text", "json", "sarif", "junit"}))
      ->capture_default_str();
  command.add_flag("--fix", options->fix,
                   "First mend in the files what needs no judgement, then check what is left");
  add_root_and_date(command, *options);
  return [options] { return run(*options); };
}

}  // namespace clausekit::cli
