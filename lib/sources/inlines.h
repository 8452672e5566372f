// What stands in a unit: words, variables, terms, emphasis.
#pragma once

#include <string>

#include "model/inline.h"
#include "sources/element.h"

namespace clausekit::sources {

/// The content of `element`: every run of XML white space as one U+0020, none at either end of the
/// whole. What an element of no known meaning holds counts as standing in its place.
Inlines inlines(const Element& element);

/// `content` as XML that reads back the same; the names of its elements begin with `prefix`, which
/// is empty or ends in a colon.
std::string written(const Inlines& content, const std::string& prefix = {});

/// The words alone; an element without words adds nothing.
std::string plain_text(const Inlines& content);

}  // namespace clausekit::sources
