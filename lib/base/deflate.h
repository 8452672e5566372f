// Compression of bytes (RFC 1950), as streams in a PDF hold them (ISO 32000-1, 7.4.4).
#pragma once

#include <string>
#include <string_view>

namespace clausekit {

/// How much time is worth a smaller result. Of a whole form, thorough compression takes a quarter
/// of the time to make it, and leaves a tenth of the bytes away.
enum class Effort {
  quick,     ///< for what is made for one file
  thorough,  ///< for what is kept and put into many
};

/// `bytes` as a zlib stream. The same bytes give the same.
std::string deflated(std::string_view bytes, Effort effort = Effort::quick);

}  // namespace clausekit
