// The numbers of pages, in texts that await them.
#pragma once

#include <cstddef>

#include "model/document.h"

namespace clausekit::layout {

/// `text` with the number of page `page` of `pages` in it: in the digits of `own`, where the text
/// is in that language, and else in those usual in the text's.
Text numbered(const Language& own, Text text, std::size_t page, std::size_t pages);

}  // namespace clausekit::layout
