// The box of personal data: lines to write on, and nothing else, in a grid that is the same in
// every language, so that what must not be seen can be cut from a scan unseen.
#pragma once

#include <vector>

#include "layout/typesetter.h"

namespace clausekit::layout {

/// Whether `section`, with the sections inside it, holds fields to write into and nothing else.
bool holds_fields_only(const Block& section);

/// The rows of such a section, tagged below `tag`. The person's labels stand before their lines,
/// those of staff, in two languages, above them. A row is as high as the spec says, unless a label
/// takes more.
std::vector<Row> personal_fields(Typesetter& set, const Block& section, std::size_t tag,
                                 const Column& column);

}  // namespace clausekit::layout
