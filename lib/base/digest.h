// SHA-256, the only fingerprint the project uses (FIPS 180-4).
#pragma once

#include <string>
#include <string_view>

namespace clausekit {

/// `sha256:` and 64 lower-case hexadecimal digits, as the grammars write a digest.
std::string sha256(std::string_view bytes);

}  // namespace clausekit
