// Holds the fields of a file against those of the form.
#pragma once

#include "model/document.h"
#include "proof/findings.h"
#include "proof/printed.h"

namespace clausekit::proof {

/// Every field of `document`, drawn or to be filled in, is there, once, under its name and with its
/// description; no other is; and none lies on text. What is filled in is free.
void check_fields(const Document& document, const Printed& printed, const Findings& findings);

}  // namespace clausekit::proof
