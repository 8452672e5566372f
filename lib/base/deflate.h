// Compression of bytes (RFC 1950), as streams in a PDF hold them (ISO 32000-1, 7.4.4).
#pragma once

#include <string>
#include <string_view>

namespace clausekit {

/// `bytes` as a zlib stream. The same bytes give the same.
std::string deflated(std::string_view bytes);

}  // namespace clausekit
