// clausekit render: PDFs of forms in languages.
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>
#include <utility>

#include "checks/catalog.h"
#include "checks/settle.h"
#include "cli/commands.h"
#include "cli/fonts.h"
#include "cli/output.h"
#include "cli/output_profile.h"
#include "cli/press.h"
#include "cli/workspace.h"
#include "layout/press.h"
#include "pdf/black_ink.h"
#include "report/text.h"
#include "sources/answers.h"

namespace clausekit::cli {
namespace {

namespace fs = std::filesystem;

struct RenderOptions : Options {
  std::vector<std::string> layouts{"standard"};
  std::string answers;
  std::vector<std::string> set;
  bool flat = false;
  bool press = false;
  std::string output_profile;
  bool preview = false;
  unsigned jobs = threads();
  std::string output;
};

std::vector<std::string_view> layout_names() {
  std::vector<std::string_view> out;
  for (const layout::Spec& spec : layout::specs()) {
    out.push_back(spec.name);
  }
  return out;
}

/// A name for a file: letters and digits of ASCII, everything else one hyphen.
std::string file_name_part(const std::string& words) {
  std::string out;
  for (const char c : words) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (plain) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (out.ends_with('-')) {
    out.pop_back();
  }
  return out;
}

std::string file_name(const Work& work, const RenderOptions& options) {
  const compose::Job& job = work.job;
  const char* const kind = options.press ? "_press" : options.flat ? "_flat" : "";
  return fmt::format("{}_{}-{}_{}_{}{}{}.pdf", job.form.id, job.language.tag,
                     file_name_part(job.language.english), job.form.edition, job.layout, kind,
                     job.preview ? "_preview" : "");
}

/// Whether `job` may be printed: there is a translation, and no error of its own or of something it
/// is made from.
bool printable(const Report& report, const compose::Job& job) {
  if (job.language.tag != job.form.language &&
      job.project.translation(job.form.id, job.language.tag) == nullptr) {
    fmt::print(stderr, "clausekit: there is no \"{}\" in \"{}\" yet\n", job.form.id,
               job.language.tag);
    return false;
  }
  const auto& found = report.diagnostics();
  return std::none_of(found.begin(), found.end(), [&](const Diagnostic& d) {
    return d.severity == Severity::error &&
           (d.subject.form.empty() || d.subject.form == job.form.id) &&
           (d.subject.language.empty() || d.subject.language == job.language.tag);
  });
}

/// The answers for `form`: those of the file if it is the form's, and `--set` above them.
Result<Answers> answers(const RenderOptions& options, Report& report,
                        std::unique_ptr<Source>& source) {
  Answers out;
  if (!options.answers.empty()) {
    const fs::path path(options.answers);
    auto text = DiskFiles(path.has_parent_path() ? path.parent_path().string() : ".")
                    .read(path.filename().string());
    if (!text) {
      return text.error();
    }
    source = std::make_unique<Source>(options.answers, *std::move(text));
    if (auto read = sources::read_answers(*source, report)) {
      out = *std::move(read);
    }
  }
  for (const std::string& pair : options.set) {
    const std::size_t equals = pair.find('=');
    out.values[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return out;
}

/// What is to be made, in the order of forms, languages, layouts.
std::vector<Work> all_work(const Workspace& workspace, const RenderOptions& options,
                           const Answers& answers) {
  const Project& project = workspace.project;
  const auto wanted = [](const std::vector<std::string>& names, const std::string& name) {
    return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
  };
  std::vector<Work> out;
  for (const Form& form : project.forms) {
    for (const Language& language : project.languages) {
      // A language without this form is only an error when it was asked for by name.
      const bool there = language.tag == form.language ||
                         project.translation(form.id, language.tag) != nullptr ||
                         !options.languages.empty();
      if (!there || !wanted(options.forms, form.id) || !wanted(options.languages, language.tag)) {
        continue;
      }
      for (const std::string& name : options.layouts) {
        const layout::Spec& spec = *layout::spec(name);
        if (!compose::can_have(spec.content, form, language)) {
          if (!options.languages.empty()) {
            fmt::print(stderr,
                       "clausekit: \"{}\" is written in \"{}\"; {} needs another language\n",
                       form.id, language.tag, name);
          }
          continue;
        }
        const bool own = answers.form.empty() || answers.form == form.id;
        out.push_back({{.project = project,
                        .form = form,
                        .language = language,
                        .layout = name,
                        .content = spec.content,
                        .today = workspace.today,
                        .answers = own ? &answers : nullptr,
                        .flat = options.flat || options.press,
                        .preview = options.preview},
                       options.press ? layout::for_press(spec) : spec});
      }
    }
  }
  return out;
}

/// Where each file goes: one to a file, several to a folder.
class Destination {
 public:
  static Result<Destination> open(const std::string& output, std::size_t files) {
    Destination out;
    std::error_code error;
    const bool folder =
        files != 1 || output.empty() || output.ends_with('/') || fs::is_directory(output, error);
    if (!folder) {
      out.file_ = output;
      return out;
    }
    out.folder_ = output.empty() ? "." : output;
    fs::create_directories(out.folder_, error);
    if (error) {
      return Failure{.message = fmt::format("cannot make the folder \"{}\": {}",
                                            out.folder_.string(), error.message()),
                     .remedy = {}};
    }
    return out;
  }

  [[nodiscard]] std::string path(const std::string& name) const {
    return file_.empty() ? (folder_ / name).string() : file_;
  }

 private:
  fs::path folder_;
  std::string file_;
};

/// What the files are to be printed on.
Result<Paper> paper(const RenderOptions& options, Date today) {
  if (!options.press) {
    auto gray = gray_output();
    if (!gray) {
      return gray.error();
    }
    return Paper{.intent = *std::move(gray), .press = {}};
  }
  Paper out{.intent = pdf::black_ink(), .press = pdf::Press{.day = today}};
  if (!options.output_profile.empty()) {
    auto profile = output_profile(options.output_profile);
    if (!profile) {
      return profile.error();
    }
    out.intent = *std::move(profile);
  }
  return out;
}

/// Makes all `work`, of `asked` that were asked for, and writes it; files that are made stay,
/// whatever happens to others.
int make(const std::vector<Work>& work, std::size_t asked, const RenderOptions& options,
         const Paper& paper, Report& report) {
  auto destination = Destination::open(options.output, asked);
  if (!destination) {
    return fail(destination.error());
  }
  const layout::Fonts fonts(installed_fonts());
  Progress progress("rendering");
  const std::vector<Printed> printed =
      print_all(work, fonts, paper, report.gate(), options.jobs,
                [&](std::size_t done) { progress.show(done, work.size()); });
  int status = Status::clean;
  std::string made;
  for (std::size_t i = 0; i < work.size(); ++i) {
    report.add(printed[i].report);
    if (!printed[i].bytes) {
      status = fail(printed[i].bytes.error());
    } else if (!printed[i].bytes->empty()) {
      const std::string path = destination->path(file_name(work[i], options));
      const Outcome written = replace_file(path, *printed[i].bytes);
      if (!written) {
        status = fail(written.error());
        break;
      }
      made += path + "\n";
    }
  }
  const Outcome said = print(made);
  return said ? status : fail(said.error());
}

int run(const RenderOptions& options) {
  for (const std::string& name : options.layouts) {
    if (layout::spec(name) == nullptr) {
      return misused(fmt::format("there is no layout \"{}\"; there are {}", name,
                                 fmt::join(layout_names(), ", ")));
    }
  }
  Opened opened = open_workspace(options);
  if (!opened.workspace) {
    return misused(opened.misuse);
  }
  Workspace& workspace = *opened.workspace;
  std::unique_ptr<Source> answers_source;
  const auto filled = answers(options, workspace.report, answers_source);
  if (!filled) {
    return fail(filled.error());
  }
  const auto printed_on = paper(options, workspace.today);
  if (!printed_on) {
    return fail(printed_on.error());
  }
  if (const Outcome usable = pdf::usable_for_press(printed_on->intent); options.press && !usable) {
    return misused(usable.error().message + ": " + usable.error().remedy);
  }
  checks::Context context = cli::context(workspace, options);
  context.threads = options.jobs;
  checks::run(context, workspace.report);
  std::vector<Work> work;
  std::size_t refused = 0;
  for (Work& one : all_work(workspace, options, *filled)) {
    if (options.preview || printable(workspace.report, one.job)) {
      work.push_back(std::move(one));
    } else {
      ++refused;
    }
  }
  Report shown;
  for (const Diagnostic& found : workspace.report.diagnostics()) {
    if (found.severity == Severity::error) {
      shown.add(found);
    }
  }
  int status =
      work.empty() ? Status::clean : make(work, work.size() + refused, options, *printed_on, shown);
  checks::settle(context, shown);
  shown.sort();
  fmt::print(stderr, "{}", report::text(shown));
  if (refused > 0) {
    fmt::print(stderr, "clausekit: {} of {} not made, for the reasons above\n", refused,
               refused + work.size());
  }
  if (status == Status::clean && (shown.has_errors() || refused > 0)) {
    status = Status::faults;
  }
  return status;
}

}  // namespace

Action render(CLI::App& command) {
  auto options = std::make_shared<RenderOptions>();
  command.add_option("forms", options->forms, "Forms to make (default: all)")->type_name("FORM");
  command.add_option("--lang", options->languages, "Languages (default: all, English too)")
      ->type_name("TAG");
  command
      .add_option("--layout", options->layouts,
                  fmt::format("Layouts: {}", fmt::join(layout_names(), ", ")))
      ->type_name("NAME")
      ->capture_default_str();
  command.add_option("--answers", options->answers, "Fill in the answers of this file")
      ->type_name("FILE");
  command.add_option("--set", options->set, "Fill in one answer; goes before --answers")
      ->type_name("NAME=VALUE")
      ->check([](const std::string& pair) {
        return pair.find('=') == std::string::npos || pair.front() == '=' ? "write it as name=value"
                                                                          : std::string{};
      });
  command.add_flag("--flat", options->flat,
                   "Draw the fields, for a pen; without it they can be filled in on a screen");
  command.add_flag("--press", options->press,
                   "For a print shop: PDF/X-4 with bleed, crop marks and words beside the sheet; "
                   "fields are drawn, as with --flat");
  command
      .add_option("--output-profile", options->output_profile,
                  "The shop's ICC profile: class prtr, gray or CMYK (default: one black ink)")
      ->type_name("FILE")
      ->needs("--press");
  command.add_flag("--preview", options->preview,
                   "Make pages in spite of faults: English stands where a translation is missing, "
                   "and every page says so");
  command.add_option("--jobs", options->jobs, "Make so many at once")
      ->check(CLI::Range(1U, 256U))
      ->capture_default_str();
  command
      .add_option("-o,--output", options->output,
                  "Where to: a file for one PDF, a folder for several (default: here)")
      ->type_name("PATH");
  add_root_and_date(command, *options);
  return [options] { return run(*options); };
}

}  // namespace clausekit::cli
