// clausekit waive: a named person lets one warning stand, and says why.
#include "sources/waive.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "checks/catalog.h"
#include "checks/waivers.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/workspace.h"
#include "sources/numbers.h"
#include "sources/values.h"
#include "text/normalize.h"

namespace clausekit::cli {
namespace {

struct WaiveOptions : Options {
  std::string tag, unit, form;
  Waiver waiver;  ///< as far as the command line says
};

/// Where the waiver is to stand, or why it stands nowhere.
struct Target {
  checks::PlacedWaiver place;
  std::string misuse;
};

Target target(const Workspace& workspace, const WaiveOptions& options) {
  std::vector<checks::PlacedWaiver> found;
  for (const Form& form : workspace.project.forms) {
    const Unit* unit = form.unit(options.unit);
    if (unit == nullptr || !(options.form.empty() || options.form == form.id)) {
      continue;
    }
    const Translation* translation = workspace.project.translation(form.id, options.tag);
    const Segment* segment = translation == nullptr ? nullptr : translation->segment(unit->id);
    found.push_back({&form, translation, unit, segment, &options.waiver});
  }
  if (found.empty()) {
    return {{}, fmt::format("there is no unit \"{}\"", options.unit)};
  }
  if (found.size() > 1) {
    return {{},
            fmt::format("several forms have a unit \"{}\": name one with --form", options.unit)};
  }
  const checks::PlacedWaiver& place = found.front();
  if (place.segment == nullptr ||
      checks::bound_digest(*place.form, *place.translation, *place.segment).empty()) {
    return {{},
            fmt::format("\"{}\" has no text in \"{}\" that anything could be waived of",
                        options.unit, options.tag)};
  }
  return {place, {}};
}

/// What the command line itself has wrong.
std::string misuse(const Workspace& workspace, const WaiveOptions& options) {
  const Waiver& waiver = options.waiver;
  if (text::folded_space(waiver.text).empty()) {
    return "a waiver needs a reason that others can read: --reason";
  }
  if (!sources::instant_value.accepts(waiver.at)) {
    return fmt::format("\"{}\" is no time; write it as 2026-05-31T14:00:00Z", waiver.at);
  }
  const auto until = sources::date(waiver.until);
  if (!waiver.until.empty() && !until) {
    return fmt::format("\"{}\" is no date; write it as 2026-05-31", waiver.until);
  }
  if (until && *until < workspace.today) {
    return fmt::format("{} is past already", waiver.until);
  }
  return {};
}

/// Whether the rule warns of the unit; a warning that only a page can show is believed.
bool is_needed(const checks::Context& context, const checks::PlacedWaiver& place) {
  if (checks::find(place.waiver->check) == nullptr) {
    return !checks::is_error(context, place.waiver->check);
  }
  Report report(Gate::publish);
  checks::run(context, report);
  const auto& found = report.diagnostics();
  return std::any_of(found.begin(), found.end(),
                     [&](const Diagnostic& d) { return checks::speaks_of(place, d); });
}

int run(WaiveOptions options) {
  options.languages = {options.tag};
  if (!options.form.empty()) {
    options.forms = {options.form};
  }
  const Opened opened = open_workspace(options);
  if (!opened.workspace) {
    return misused(opened.misuse);
  }
  const Workspace& workspace = *opened.workspace;
  Waiver& waiver = options.waiver;
  waiver.text = text::folded_space(waiver.text);
  waiver.at = waiver.at.empty() ? time_stamp(workspace, options) : waiver.at;
  if (const std::string wrong = misuse(workspace, options); !wrong.empty()) {
    return misused(wrong);
  }
  const checks::Context context = cli::context(workspace, options);
  if (const std::string objection = checks::objection(context, waiver.check, waiver.by);
      !objection.empty()) {
    return misused(objection);
  }
  const auto [place, wrong] = target(workspace, options);
  if (!wrong.empty()) {
    return misused(wrong);
  }
  if (!is_needed(context, place)) {
    return misused(
        checks::is_error(context, waiver.check)
            ? fmt::format("\"{}\" is an error, and only warnings can be waived", waiver.check)
            : fmt::format("\"{}\" warns of nothing in \"{}\" in \"{}\", so there is nothing to "
                          "waive",
                          waiver.check, options.unit, options.tag));
  }
  waiver.of = checks::bound_digest(*place.form, *place.translation, *place.segment);
  const Source& source = *place.translation->where.source;
  const std::string text =
      edited(source, sources::waive(*place.translation, *place.segment, waiver));
  const Outcome written =
      replace_file((std::filesystem::path(workspace.root) / source.path()).string(), text);
  if (!written) {
    return fail(written.error());
  }
  const Outcome said =
      print(fmt::format("{}: \"{}\" of \"{}\" is waived {}{}\n", source.path(), waiver.check,
                        options.unit, checks::words(workspace.project, waiver),
                        waiver.until.empty() ? "" : fmt::format(" (until {})", waiver.until)));
  return said ? Status::clean : fail(said.error());
}

}  // namespace

Action waive(CLI::App& command) {
  auto options = std::make_shared<WaiveOptions>();
  Waiver& waiver = options->waiver;
  command.add_option("tag", options->tag, "The language")->type_name("TAG")->required();
  command.add_option("unit", options->unit, "The unit whose wording is to stand")
      ->type_name("UNIT")
      ->required();
  command.add_option("rule", waiver.check, "The warning")->type_name("RULE")->required();
  command
      .add_option("--by", waiver.by,
                  "Who answers for it: a reviewer, counsel or publisher of people.xml")
      ->type_name("ID")
      ->required();
  command.add_option("--reason", waiver.text, "Why it may stand, for those who read it later")
      ->type_name("TEXT")
      ->required();
  command.add_option("--form", options->form, "The form, where several have the unit")
      ->type_name("FORM");
  command.add_option("--at", waiver.at, "When (default: now)")->type_name("TIME");
  command.add_option("--until", waiver.until, "The last day on which it holds (default: for good)")
      ->type_name("YYYY-MM-DD");
  add_root_and_date(command, *options);
  return [options] { return run(*options); };
}

}  // namespace clausekit::cli
