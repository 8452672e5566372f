// Holds the tagged text of a file against the form: the words, their order, structure and language.
#pragma once

#include <set>
#include <string>

#include "model/document.h"
#include "proof/findings.h"
#include "proof/printed.h"

namespace clausekit::proof {

/// Reports what is missing, moved, changed or too much. Returns the marks (`Block::Kind::mark`)
/// that stand as text on a page, as texts of the Document with the number of the page.
std::set<std::pair<const Text*, std::size_t>> check_texts(const Document& document,
                                                          const Printed& printed,
                                                          const Findings& findings);

}  // namespace clausekit::proof
