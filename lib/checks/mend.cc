#include "checks/mend.h"

#include <algorithm>
#include <utility>

#include "checks/catalog.h"

namespace clausekit::checks {
namespace {

/// Insertions at one byte count too: nobody could say which comes first.
bool meet(const Span& a, const Span& b) {
  return a.source == b.source && a.begin <= b.end && b.begin <= a.end;
}

}  // namespace

std::vector<Mend> mends(const Context& context) {
  std::vector<Mend> out;
  for (const Check* check : all()) {
    if (check->fix == nullptr) {
      continue;
    }
    const std::size_t before = out.size();
    for (Edit& edit : check->fix(context)) {
      const bool taken = std::any_of(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(before),
                                     [&](const Mend& m) { return meet(m.edit.where, edit.where); });
      if (!taken) {
        out.push_back({.check = check, .edit = std::move(edit)});
      }
    }
  }
  return out;
}

}  // namespace clausekit::checks
