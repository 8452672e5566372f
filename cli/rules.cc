#include "cli/rules.h"

#include <algorithm>

#include "checks/catalog.h"
#include "compose/compose.h"
#include "layout/layout.h"
#include "proof/rules.h"
#include "sources/rules.h"
#include "xml/rules.h"

namespace clausekit::cli {

std::vector<const Rule*> all_rules() {
  std::vector<const Rule*> out;
  const auto add = [&](const auto& rules) { out.insert(out.end(), rules.begin(), rules.end()); };
  add(xml::rules());
  add(sources::rules());
  for (const checks::Check* check : checks::all()) {
    out.push_back(&check->rule);
  }
  add(compose::rules());
  add(layout::rules());
  add(proof::rules());
  std::sort(out.begin(), out.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
  return out;
}

}  // namespace clausekit::cli
