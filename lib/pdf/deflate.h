// Compression of what stands in streams (ISO 32000-1, 7.4.4).
#pragma once

#include <string>
#include <string_view>

namespace clausekit::pdf {

/// `bytes` as FlateDecode reads them: a zlib stream (RFC 1950). The same bytes give the same.
std::string deflated(std::string_view bytes);

}  // namespace clausekit::pdf
