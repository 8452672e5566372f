#include "cli/workspace.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <thread>

#include "cli/rules.h"
#include "sources/numbers.h"
#include "sources/project.h"

namespace clausekit::cli {
namespace {

namespace fs = std::filesystem;

bool is_project(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "forms", ignored) &&
         fs::is_directory(folder / "locales", ignored);
}

/// The installed project stands at ../share/clausekit from the program.
std::optional<fs::path> installed_project() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path folder = program.parent_path().parent_path() / "share" / "clausekit";
  return !error && is_project(folder) ? std::optional(folder) : std::nullopt;
}

std::optional<fs::path> find_project() {
  std::error_code error;
  for (fs::path folder = fs::current_path(error); !error; folder = folder.parent_path()) {
    if (is_project(folder)) {
      return folder;
    }
    if (folder == folder.parent_path()) {
      break;
    }
  }
  return installed_project();
}

Date local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return Date{std::chrono::year{local.tm_year + 1900},
              std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
              std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

template <class Values, class Name>
std::string known(const Values& values, Name name) {
  std::string out;
  for (const auto& value : values) {
    out += (out.empty() ? "" : ", ") + name(value);
  }
  return out.empty() ? "none" : out;
}

/// A name that the project does not have. One whose file could not be read is a fault, not misuse.
std::string unknown_name(const Workspace& workspace, const Options& options) {
  const auto spoilt = [&](const std::string Subject::*part, const std::string& name) {
    const auto& found = workspace.report.diagnostics();
    return std::any_of(found.begin(), found.end(),
                       [&](const Diagnostic& d) { return d.subject.*part == name; });
  };
  for (const std::string& form : options.forms) {
    if (workspace.project.form(form) == nullptr && !spoilt(&Subject::form, form)) {
      return fmt::format("there is no form \"{}\"; there are: {}", form,
                         known(workspace.project.forms, [](const Form& f) { return f.id; }));
    }
  }
  for (const std::string& tag : options.languages) {
    if (workspace.project.language(tag) == nullptr && !spoilt(&Subject::language, tag)) {
      return fmt::format(
          "there is no language \"{}\"; there are: {}", tag,
          known(workspace.project.languages, [](const Language& l) { return l.tag; }));
    }
  }
  return {};
}

}  // namespace

void add_root_and_date(CLI::App& command, Options& options) {
  command
      .add_option("--root", options.root,
                  "The project folder (default: the nearest one at or above the working directory)")
      ->type_name("DIR");
  command.add_option("--date", options.date, "Take this for today's date")->type_name("YYYY-MM-DD");
}

Opened open_workspace(const Options& options, Gate gate) {
  auto workspace = std::make_unique<Workspace>();
  workspace->report = Report(gate);
  if (options.root.empty()) {
    const auto found = find_project();
    if (!found) {
      return {nullptr,
              "no project here: run this in a folder with forms/ and locales/, or name one with "
              "--root DIR"};
    }
    workspace->root = found->string();
  } else if (!is_project(options.root)) {
    return {nullptr,
            fmt::format("\"{}\" is no project folder: it needs forms/ and locales/", options.root)};
  } else {
    workspace->root = options.root;
  }
  const auto date = options.date.empty() ? local_today() : sources::date(options.date);
  if (!date) {
    return {nullptr, fmt::format("\"{}\" is no date; write it as 2026-05-31", options.date)};
  }
  workspace->today = *date;
  workspace->project =
      sources::read_project(DiskFiles(workspace->root), workspace->report, threads());
  std::string unknown = unknown_name(*workspace, options);
  if (!unknown.empty()) {
    return {nullptr, std::move(unknown)};
  }
  return {std::move(workspace), {}};
}

unsigned threads() { return std::max(1U, std::thread::hardware_concurrency()); }

checks::Context context(const Workspace& workspace, const Options& options) {
  return {.project = workspace.project,
          .today = workspace.today,
          .languages = options.languages,
          .forms = options.forms,
          .rules = all_rules(),
          .threads = threads()};
}

std::string day(const Workspace& workspace) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(workspace.today.year()),
                     static_cast<unsigned>(workspace.today.month()),
                     static_cast<unsigned>(workspace.today.day()));
}

std::string time_stamp(const Workspace& workspace, const Options& options) {
  if (!options.date.empty()) {
    return day(workspace) + "T00:00:00Z";
  }
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1,
                     utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

}  // namespace clausekit::cli
