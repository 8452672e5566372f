#include "checks/variables.h"

#include "checks/view.h"

namespace clausekit::checks {

std::map<std::string, std::vector<const Inline*>> variables(const Inlines& text) {
  std::map<std::string, std::vector<const Inline*>> out;
  for (const Placed& placed : elements(text)) {
    if (placed.element->kind == Inline::Kind::var) {
      out[placed.element->ref].push_back(placed.element);
    }
  }
  return out;
}

}  // namespace clausekit::checks
