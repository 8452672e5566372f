// Who may translate, review and approve.
#pragma once

#include <string>
#include <vector>

#include "base/source.h"

namespace clausekit {

struct Person {
  std::string id, name, organisation, published_as, key;
  std::vector<std::string> roles;  ///< translator, reviewer, counsel, publisher
  Span where;
};

}  // namespace clausekit
