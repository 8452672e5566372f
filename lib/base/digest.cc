#include "base/digest.h"

#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace clausekit {

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());

  static constexpr std::string_view hex = "0123456789abcdef";
  std::string out = "sha256:";
  for (const std::uint8_t byte : digest) {
    out += hex[byte >> 4U];
    out += hex[byte & 15U];
  }
  return out;
}

}  // namespace clausekit
