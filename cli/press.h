// Form + language → PDF: the stages in a row, for the commands that need a page.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "compose/compose.h"
#include "layout/fonts.h"
#include "layout/page.h"
#include "layout/spec.h"
#include "pdf/output_intent.h"

namespace clausekit::cli {

/// Composes and sets the pages of `job`.
Result<layout::Pages> pages(const compose::Job& job, const layout::Fonts& fonts,
                            const layout::Spec& spec, Report& report);

/// The finished file of one job, its findings, or why it could not be made.
struct Printed {
  Result<std::string> bytes = std::string{};
  Report report;
};

/// Prints all `work` on up to `threads` threads; the results stand in the order of the work.
/// `done` is called with a count after each, from one thread at a time.
struct Work {
  compose::Job job;
  const layout::Spec* spec;
};
std::vector<Printed> print_all(const std::vector<Work>& work, const layout::Fonts& fonts,
                               const pdf::OutputIntent& intent, Gate gate, unsigned threads,
                               const std::function<void(std::size_t)>& done);

}  // namespace clausekit::cli
