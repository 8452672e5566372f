#include "base/utf8.h"

#include <cstddef>

namespace clausekit {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// How many bytes follow the lead byte `c`; 0 for ASCII, -1 when `c` leads nothing.
int trailing_bytes(unsigned char c) {
  if (c < 0x80) return 0;
  if (c >= 0xC2 && c < 0xE0) return 1;
  if (c >= 0xE0 && c < 0xF0) return 2;
  if (c >= 0xF0 && c < 0xF5) return 3;
  return -1;
}

bool is_scalar(char32_t c, int trailing) {
  constexpr char32_t shortest[] = {0, 0x80, 0x800, 0x10000};
  return c >= shortest[trailing] && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

}  // namespace

std::u32string code_points(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[at++]);
    const int trailing = trailing_bytes(lead);
    if (trailing <= 0) {
      out += trailing == 0 ? char32_t{lead} : replacement;
      continue;
    }
    char32_t c = lead & (0x3FU >> static_cast<unsigned>(trailing));
    std::size_t next = at;
    int left = trailing;
    while (left > 0 && next < utf8.size() && (static_cast<unsigned char>(utf8[next]) >> 6U) == 2) {
      c = (c << 6U) | (static_cast<unsigned char>(utf8[next++]) & 0x3FU);
      --left;
    }
    if (left == 0 && is_scalar(c, trailing)) {
      out += c;
      at = next;
    } else {
      out += replacement;
    }
  }
  return out;
}

void append_utf8(std::string& out, char32_t c) {
  const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | c >> 6U);
    tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | c >> 12U);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | c >> 18U);
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace clausekit
