// A page's content stream, read the way it was written (ISO 32000-1, 7.8.2, 9.4 and 14.6).
#pragma once

#include <map>
#include <string>

#include "proof/printed.h"

namespace clausekit::proof {

/// Interprets the content stream `bytes` of page number `page` into `out`: its marked content, and
/// as oddities all that clausekit never writes. `fonts` are the resource names of `out`'s fonts.
/// Throws Unreadable.
void read_content(const std::string& bytes, std::size_t page,
                  const std::map<std::string, std::size_t>& fonts, Printed& out);

}  // namespace clausekit::proof
