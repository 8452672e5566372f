#include "proof/conformance.h"

#include "proof/evidence.h"

namespace clausekit::proof {

std::span<const Conformance> conformance() { return {}; }

void check_conformance(const Evidence& evidence, const Findings& findings) {
  for (const Conformance& check : conformance()) check.run(check.rule, evidence, findings);
}

}  // namespace clausekit::proof
