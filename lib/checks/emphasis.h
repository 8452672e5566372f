// Which wording of a text is emphasised.
#pragma once

#include <string_view>
#include <vector>

#include "checks/meaning.h"

namespace clausekit::checks {

/// Whether anything is.
bool has_emphasis(const Utterance& text);

/// Whether any of the words between the hit's first and last stand in an <em>.
bool is_emphasised(const Utterance& text, const Hit& hit);

/// The quantifiers ("only") whose wording is emphasised.
std::vector<std::string_view> stressed(const Utterance& text);

}  // namespace clausekit::checks
