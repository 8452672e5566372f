#include "cli/press.h"

#include <mutex>

#include "base/parallel.h"
#include "layout/layout.h"
#include "pdf/write.h"

namespace clausekit::cli {

Result<layout::Pages> pages(const compose::Job& job, const layout::Fonts& fonts,
                            const layout::Spec& spec, Report& report) {
  return layout::lay_out(compose::compose(job, report), fonts, spec, report);
}

std::vector<Printed> print_all(const std::vector<Work>& work, const layout::Fonts& fonts,
                               const Paper& paper, Gate gate, unsigned threads,
                               const std::function<void(std::size_t)>& done) {
  std::vector<Printed> out(work.size());
  std::mutex counting;
  std::size_t finished = 0;
  in_parallel(work.size(), threads, [&](std::size_t i) {
    Printed& printed = out[i];
    printed.report = Report(gate);
    const auto set = pages(work[i].job, fonts, work[i].spec, printed.report);
    if (!set) {
      printed.bytes = set.error();
    } else if (!printed.report.has_errors()) {
      printed.bytes = pdf::write(*set, paper.intent, paper.press);
    }
    const std::lock_guard lock(counting);
    done(++finished);
  });
  return out;
}

}  // namespace clausekit::cli
