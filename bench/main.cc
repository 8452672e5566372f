// The benchmarks' main: medians, and what they are in multiples of the baseline, so that numbers of
// two machines can be held side by side; rendering also in multiples of its floor.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "stages.h"

namespace {

/// One line for each benchmark: its median, that over the median of "baseline", which runs first,
/// and for a "render" that over the "floor" before it.
class Ratios : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context& /*context*/) override {
    fmt::print("{:<56} {:>12} {:>12} {:>9}\n", "", "median, ms", "× baseline", "× floor");
    return true;
  }

  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.error_occurred) {
        fmt::print("{:<56} {}\n", run.run_name.str(), run.error_message);
      } else if (run.aggregate_name == "median") {
        show(run.run_name.str(), run.GetAdjustedRealTime(), run.GetAdjustedCPUTime());
      }
    }
  }

 private:
  void show(const std::string& name, double milliseconds, double of_processor) {
    if (name.starts_with("baseline")) {
      baseline_ = milliseconds;
    }
    const double ratio = baseline_ > 0 ? milliseconds / baseline_ : 0;
    if (name.starts_with("floor ")) {
      floor_ = of_processor;
    }
    const bool stands_on_floor = name.starts_with("render ") && floor_ > 0;
    fmt::print("{:<56} {:>12.3f} {:>12.3f} {:>9}\n", name.substr(0, name.find('/')), milliseconds,
               ratio, stands_on_floor ? fmt::format("{:.2f}", of_processor / floor_) : "");
  }

  double baseline_ = 0;
  double floor_ = 0;  ///< time of the processor, which other work on the machine moves less
};

}  // namespace

int main(int count, char** arguments) {
  // Before the user's own, which therefore win.
  std::string repetitions = "--benchmark_repetitions=9";
  std::string aggregates = "--benchmark_report_aggregates_only=true";
  std::vector<char*> words = {arguments[0], repetitions.data(), aggregates.data()};
  words.insert(words.end(), arguments + 1, arguments + count);
  int number = static_cast<int>(words.size());
  benchmark::Initialize(&number, words.data());
  if (benchmark::ReportUnrecognizedArguments(number, words.data())) {
    return 2;
  }
  add_stages();
  Ratios ratios;
  return benchmark::RunSpecifiedBenchmarks(&ratios) > 0 ? 0 : 1;
}
