#include "stages.h"

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <thread>
#include <vector>

#include "base/files.h"
#include "checks/catalog.h"
#include "cli/fonts.h"
#include "cli/gray_output.h"
#include "cli/press.h"
#include "compose/compose.h"
#include "floor.h"
#include "layout/layout.h"
#include "layout/paragraph.h"
#include "layout/subset.h"
#include "many.h"
#include "pdf/write.h"
#include "sources/project.h"

namespace {

using namespace clausekit;

constexpr Date today{std::chrono::year{2026}, std::chrono::month{5}, std::chrono::day{4}};

Project read() {
  Report report;
  return sources::read_project(DiskFiles(CLAUSEKIT_SOURCE_DIR), report);
}

const Project& project() {
  static const Project read_once = read();
  return read_once;
}

const layout::Fonts& fonts() {
  static const layout::Fonts opened(cli::installed_fonts());
  return opened;
}

compose::Job job(const Form& form, const Language& language) {
  return {.project = project(),
          .form = form,
          .language = language,
          .layout = "standard",
          .today = today};
}

/// What every other number is held against: words of one megabyte, counted. Allocations, hashes and
/// comparisons in about the mix of our own work, and not a line of it.
void baseline(benchmark::State& state) {
  std::string text;
  for (unsigned n = 1; text.size() < 1'000'000; n = n * 1103515245U + 12345U) {
    text += std::to_string(n % 20'011U) + ' ';
  }
  for (auto _ : state) {
    std::map<std::string, int> counts;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find(' ', at);
      ++counts[text.substr(at, end - at)];
      at = end + 1;
    }
    benchmark::DoNotOptimize(counts.size());
  }
}

void read_everything(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(read().forms.size());
  }
}

void check_everything(benchmark::State& state) {
  for (auto _ : state) {
    Report report;
    checks::run({.project = project(), .today = today}, report);
    benchmark::DoNotOptimize(report.diagnostics().size());
  }
}

/// Everything `clausekit check` does for a project of so many languages, on two threads.
void check_many(benchmark::State& state, std::size_t languages) {
  const MemoryFiles files = in_many_languages(CLAUSEKIT_SOURCE_DIR, languages);
  for (auto _ : state) {
    Report report;
    const Project many = sources::read_project(files, report, 2);
    checks::run({.project = many, .today = today, .threads = 2}, report);
    if (report.has_errors()) {
      state.SkipWithError("the copies have errors");
    }
  }
}

/// All texts of a document.
void collect(const Block& block, std::vector<const Text*>& texts) {
  if (!block.text.empty()) {
    texts.push_back(&block.text);
  }
  for (const Block& child : block.children) {
    collect(child, texts);
  }
}

std::vector<layout::Line> shaped(const Form& form, const Language& language,
                                 const layout::FontStack& stack) {
  Report report;
  const Document document = compose::compose(job(form, language), report);
  std::vector<const Text*> texts;
  for (const Block& block : document.body) {
    collect(block, texts);
  }
  std::vector<layout::Line> out;
  for (const Text* text : texts) {
    for (layout::Line& line :
         layout::lines(*text, stack, {.size = points(11)}, points(500), report)) {
      out.push_back(std::move(line));
    }
  }
  return out;
}

layout::FontStack stack_for(const Form& form, const Language& language) {
  return *fonts().stack(language, *project().language(form.language));
}

/// Compose, resolve directions, choose fonts, shape, break into lines.
void shape(benchmark::State& state, const Form& form, const Language& language) {
  const layout::FontStack stack = stack_for(form, language);
  for (auto _ : state) {
    benchmark::DoNotOptimize(shaped(form, language, stack).size());
  }
}

/// Give codes to all clusters and cut the fonts down to them.
void subset(benchmark::State& state, const Form& form, const Language& language) {
  const std::vector<layout::Line> lines = shaped(form, language, stack_for(form, language));
  for (auto _ : state) {
    layout::FontEmbedder embedder;
    for (const layout::Line& line : lines) {
      for (const layout::LineRun& run : line.runs) {
        benchmark::DoNotOptimize(embedder.encode(run, {}).size());
      }
    }
    benchmark::DoNotOptimize(embedder.finish().has_value());
  }
}

const pdf::OutputIntent& gray() {
  static const pdf::OutputIntent intent = cli::gray_output().value();
  return intent;
}

/// Compose, lay out with the fonts cut down, write.
void render(benchmark::State& state, const Form& form, const Language& language) {
  for (auto _ : state) {
    Report report;
    const auto pages = cli::pages(job(form, language), fonts(), *layout::spec("standard"), report);
    if (!pages) {
      state.SkipWithError(pages.error().message.c_str());
      return;
    }
    benchmark::DoNotOptimize(pdf::write(*pages, gray()).has_value());
  }
}

/// The parts of the floor under `render`, and how much each may take of it.
void floor_of(benchmark::State& state, const Form& form, const Language& language,
              unsigned (Floor::*part)()) {
  Report report;
  const auto pages = cli::pages(job(form, language), fonts(), *layout::spec("standard"), report);
  if (!pages) {
    state.SkipWithError(pages.error().message.c_str());
    return;
  }
  Floor floor(*pages, stack_for(form, language), language.tag);
  for (auto _ : state) {
    if (part != nullptr) {
      benchmark::DoNotOptimize((floor.*part)());
    } else {
      benchmark::DoNotOptimize(floor.shape() + floor.breaks() + floor.cut_down() +
                               floor.compress_fonts() + floor.compress_content());
    }
  }
}

/// Every form in every language, as `clausekit render` does it on two threads.
void render_everything(benchmark::State& state) {
  std::vector<cli::Work> work;
  for (const Form& form : project().forms) {
    for (const Language& language : project().languages) {
      work.push_back({job(form, language), layout::spec("standard")});
    }
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        cli::print_all(work, fonts(), gray(), Gate::always, 2, [](std::size_t) {}).size());
  }
}

template <class... Arguments>
void add(const std::string& name, Arguments&&... arguments) {
  benchmark::RegisterBenchmark(name.c_str(), std::forward<Arguments>(arguments)...)
      ->Unit(benchmark::kMillisecond)
      ->UseRealTime();
}

}  // namespace

void add_stages() {
  add("baseline", baseline);
  add("read the project", read_everything);
  add("check the project", check_everything);
  for (const std::size_t languages : {10U, 20U, 40U}) {
    add("read and check " + std::to_string(languages) + " languages", check_many, languages);
  }
  add("render everything", render_everything);
  for (const Form& form : project().forms) {
    for (const Language& language : project().languages) {
      const std::string what = form.id + " " + language.tag;
      add("shape " + what, shape, form, language);
      add("subset " + what, subset, form, language);
      add("floor, shape " + what, floor_of, form, language, &Floor::shape);
      add("floor, breaks " + what, floor_of, form, language, &Floor::breaks);
      add("floor, cut down " + what, floor_of, form, language, &Floor::cut_down);
      add("floor, compress fonts " + what, floor_of, form, language, &Floor::compress_fonts);
      add("floor, compress content " + what, floor_of, form, language, &Floor::compress_content);
      add("floor " + what, floor_of, form, language, nullptr);
      add("render " + what, render, form, language);
    }
  }
}
