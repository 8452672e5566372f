// The output condition that tests write PDFs for.
#pragma once

#include "base/files.h"
#include "pdf/output_intent.h"
#include "places.h"

namespace clausekit::tests {

/// The installed gray profile; a test without it cannot go on.
inline const pdf::OutputIntent& gray() {
  static const pdf::OutputIntent intent{
      .profile = DiskFiles("/").read(std::string(CLAUSEKIT_GRAY_PROFILE).substr(1)).value(),
      .name = "Gray"};
  return intent;
}

}  // namespace clausekit::tests
