// Fonts of a finished PDF: what their codes mean and how wide they are (ISO 32000-1, 9.7 to 9.10).
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "proof/objects.h"
#include "proof/printed.h"

namespace clausekit::proof {

/// Code → UTF-8 of a ToUnicode CMap with codes of two bytes (9.10.3).
std::map<std::uint16_t, std::string> to_unicode(const std::string& cmap);

/// A composite font. Throws Unreadable for one of any other kind: no text could be read in it.
Font read_font(QPDFObjectHandle font);

}  // namespace clausekit::proof
