// Form + language → PDF: the stages in a row, for the commands that need a page.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "compose/compose.h"
#include "layout/fonts.h"
#include "layout/page.h"
#include "layout/spec.h"
#include "pdf/output_intent.h"
#include "pdf/pdfx.h"

namespace clausekit::cli {

/// Composes and sets the pages of `job`.
Result<layout::Pages> pages(const compose::Job& job, const layout::Fonts& fonts,
                            const layout::Spec& spec, Report& report);

/// The finished file of one job, its findings, or why it could not be made.
struct Printed {
  Result<std::string> bytes = std::string{};
  Report report;
};

/// One file to be made.
struct Work {
  compose::Job job;
  layout::Spec spec;
};

/// What the files are to be printed on; `press`: by a print shop.
struct Paper {
  pdf::OutputIntent intent;
  std::optional<pdf::Press> press;
};

/// Prints all `work` on up to `threads` threads; the results stand in the order of the work.
/// `done` is called with a count after each, from one thread at a time.
std::vector<Printed> print_all(const std::vector<Work>& work, const layout::Fonts& fonts,
                               const Paper& paper, Gate gate, unsigned threads,
                               const std::function<void(std::size_t)>& done);

}  // namespace clausekit::cli
