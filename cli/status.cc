// clausekit status: what is to do, language by language and person by person.
#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "checks/catalog.h"
#include "checks/progress.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/workspace.h"

namespace clausekit::cli {
namespace {

struct StatusOptions : Options {
  std::string format = "text";
};

using checks::Progress;

std::string row(const Progress& p) {
  return fmt::format("  {:<12} {:>5} {:>7} {:>5} {:>7} {:>10} {:>8} {:>5} {:>6} {:>8}  {}\n",
                     p.language->tag, p.texts, p.missing, p.stale, p.initial, p.translated,
                     p.reviewed, p.final, p.errors, p.warnings, p.is_publishable() ? "yes" : "no");
}

std::string text(const checks::Overview& overview, bool nobody_listed) {
  std::string out;
  const Form* form = nullptr;
  std::string steps;
  const auto end_form = [&] {
    out += steps.empty() ? "" : "\n  Next:\n" + steps + "\n";
    steps.clear();
  };
  for (const Progress& p : overview.forms) {
    if (p.form != form) {
      end_form();
      form = p.form;
      out +=
          fmt::format("{}\n  {:<12} {:>5} {:>7} {:>5} {:>7} {:>10} {:>8} {:>5} {:>6} {:>8}  {}\n",
                      form->id, "language", "texts", "missing", "stale", "initial", "translated",
                      "reviewed", "final", "errors", "warnings", "publishable");
    }
    out += row(p);
    const std::vector<std::string> next = checks::next_steps(p);
    for (const std::string& step : next) {
      steps += fmt::format("  {:<12} {}\n", &step == &next.front() ? p.language->tag : "", step);
    }
  }
  end_form();
  if (!overview.people.empty()) {
    out += "people\n";
  }
  for (const checks::Tasks& tasks : overview.people) {
    std::string what;
    const auto add = [&](std::size_t count, const char* verb) {
      if (count > 0) {
        what += fmt::format("{}{} to {}", what.empty() ? "" : ", ", count, verb);
      }
    };
    add(tasks.to_renew, "translate anew");
    add(tasks.to_review, "review");
    add(tasks.to_approve, "approve");
    out += fmt::format("  {:<12} {}\n", tasks.person->id, what);
  }
  if (nobody_listed) {
    out += "people.xml lists nobody yet who could confirm, review or approve a text\n";
  }
  if (overview.elsewhere > 0) {
    out += fmt::format("{} {} in the project itself: \"clausekit check\" shows them\n",
                       overview.elsewhere, overview.elsewhere == 1 ? "error" : "errors");
  }
  return out;
}

using Json = nlohmann::ordered_json;

Json json_of(const Progress& p) {
  Json out{{"form", p.form->id},
           {"language", p.language->tag},
           {"texts", p.texts},
           {"missing", p.missing},
           {"stale", p.stale},
           {"initial", p.initial},
           {"translated", p.translated},
           {"reviewed", p.reviewed},
           {"final", p.final},
           {"errors", p.errors},
           {"warnings", p.warnings},
           {"waived", p.waived},
           {"publishable", p.is_publishable()}};
  out["stale_of"] = p.stale_of;
  out["next"] = checks::next_steps(p);
  return out;
}

std::string json(const checks::Overview& overview) {
  Json out{{"version", 1}, {"forms", Json::array()}, {"people", Json::array()}};
  for (const Progress& p : overview.forms) {
    out["forms"].push_back(json_of(p));
  }
  for (const checks::Tasks& tasks : overview.people) {
    out["people"].push_back({{"id", tasks.person->id},
                             {"to_renew", tasks.to_renew},
                             {"to_review", tasks.to_review},
                             {"to_approve", tasks.to_approve}});
  }
  out["errors_elsewhere"] = overview.elsewhere;
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

int run(const StatusOptions& options) {
  Opened opened = open_workspace(options, Gate::publish);
  if (!opened.workspace) {
    return misused(opened.misuse);
  }
  Workspace& workspace = *opened.workspace;
  const checks::Context context = cli::context(workspace, options);
  checks::run(context, workspace.report);
  const checks::Overview overview = checks::overview(context, workspace.report);
  const Outcome said = print(
      options.format == "json" ? json(overview) : text(overview, workspace.project.people.empty()));
  return said ? Status::clean : fail(said.error());
}

}  // namespace

Action status(CLI::App& command) {
  auto options = std::make_shared<StatusOptions>();
  command.add_option("tags", options->languages, "Languages to look at (default: all)")
      ->type_name("TAG");
  command.add_option("--form", options->forms, "Look at this form only")->type_name("FORM");
  command.add_option("--format", options->format, "How to say it")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_root_and_date(command, *options);
  return [options] { return run(*options); };
}

}  // namespace clausekit::cli
