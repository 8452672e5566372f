#include "cli/press.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "layout/layout.h"
#include "pdf/write.h"

namespace clausekit::cli {

Result<layout::Pages> pages(const compose::Job& job, const layout::Fonts& fonts,
                            const layout::Spec& spec, Report& report) {
  return layout::lay_out(compose::compose(job, report), fonts, spec, report);
}

std::vector<Printed> print_all(const std::vector<Work>& work, const layout::Fonts& fonts,
                               const pdf::OutputIntent& intent, Gate gate, unsigned threads,
                               const std::function<void(std::size_t)>& done) {
  std::vector<Printed> out(work.size());
  std::atomic<std::size_t> next = 0;
  std::mutex counting;
  std::size_t finished = 0;
  const auto print = [&] {
    for (std::size_t i = next++; i < work.size(); i = next++) {
      Printed& printed = out[i];
      printed.report = Report(gate);
      const auto set = pages(work[i].job, fonts, *work[i].spec, printed.report);
      if (!set) {
        printed.bytes = set.error();
      } else if (!printed.report.has_errors()) {
        printed.bytes = pdf::write(*set, intent);
      }
      const std::lock_guard lock(counting);
      done(++finished);
    }
  };
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < std::min<std::size_t>(threads, work.size()); ++i) {
    others.emplace_back(print);
  }
  print();
  others.clear();
  return out;
}

}  // namespace clausekit::cli
