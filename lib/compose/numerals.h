// Numbers that stand before a text: the law's own, and those that people count by.
#pragma once

#include <cstddef>
#include <string>

#include "compose/compose.h"

namespace clausekit::compose {

/// A number as it stands on a page in `language`: the same in every language, so that two people
/// can speak of it, and never part of reordering.
Text numeral(const Job& job, const Language& language, std::string text);

/// An item without children for `clause`, which is number `position` of those of `list` that are
/// printed, from 1: the law's numeral, and the plain digit where that is another one.
Block clause_item(const Job& job, const Language& language, const FormBlock& list,
                  const FormBlock& clause, std::size_t position);

}  // namespace clausekit::compose
