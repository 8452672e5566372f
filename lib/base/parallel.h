// Work that can be done in any order, on several threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace clausekit {

/// Calls `work(i)` once for every i below `count`, on up to `threads` threads, the caller's being
/// one of them, and returns when all is done. What the work shares it guards itself. The first
/// exception ends the handing out of work and comes back from here.
template <class Work>
void in_parallel(std::size_t count, unsigned threads, const Work& work) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr thrown;
  std::mutex guard;
  const auto take = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (...) {
        next = count;
        const std::lock_guard lock(guard);
        thrown = thrown ? thrown : std::current_exception();
      }
    }
  };
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < std::min<std::size_t>(threads, count); ++i) {
    others.emplace_back(take);
  }
  take();
  others.clear();
  if (thrown) {
    std::rethrow_exception(thrown);
  }
}

}  // namespace clausekit
