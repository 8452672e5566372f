// Holds each page of a file against what every page must carry, and against what none may.
#pragma once

#include <set>
#include <utility>

#include "model/document.h"
#include "proof/findings.h"
#include "proof/printed.h"

namespace clausekit::proof {

/// Head, foot, numbers and marks of every page. `placed` are texts that stand on a page as tagged
/// text, of which the title and the marks need not be repeated there.
void check_furniture(const Document& document, const Printed& printed,
                     const std::set<std::pair<const Text*, std::size_t>>& placed,
                     const Findings& findings);

/// What is painted: nothing beyond the edge, no line and no words over words, no type below
/// `smallest` points, nothing that clausekit does not write.
void check_painting(const Printed& printed, double smallest, const Findings& findings);

/// The part of `piece` that a line or a box must leave alone: from the baseline to half the height
/// of the type.
Box core(const Piece& piece);

}  // namespace clausekit::proof
