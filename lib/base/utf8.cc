#include "base/utf8.h"

namespace clausekit {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// A lead byte: how many bytes follow, and within which bounds the first of them (table 3-7).
struct Lead {
  std::size_t trailing = 0;
  unsigned lowest = 0x80, highest = 0xBF;
};

/// Nothing trails a byte that leads nothing.
Lead lead(unsigned byte) {
  if (byte < 0xC2 || byte > 0xF4) {
    return {};
  }
  if (byte < 0xE0) {
    return {.trailing = 1};
  }
  if (byte < 0xF0) {
    return {.trailing = 2,
            .lowest = byte == 0xE0 ? 0xA0U : 0x80U,
            .highest = byte == 0xED ? 0x9FU : 0xBFU};
  }
  return {.trailing = 3,
          .lowest = byte == 0xF0 ? 0x90U : 0x80U,
          .highest = byte == 0xF4 ? 0x8FU : 0xBFU};
}

}  // namespace

CodePoint code_point_at(std::string_view utf8, std::size_t at) {
  const unsigned first = static_cast<unsigned char>(utf8[at]);
  if (first < 0x80) {
    return {.value = first, .bytes = 1};
  }
  Lead bounds = lead(first);
  char32_t value = first & (0x3FU >> bounds.trailing);
  std::size_t bytes = 1;
  for (; bytes <= bounds.trailing && at + bytes < utf8.size(); ++bytes) {
    const unsigned next = static_cast<unsigned char>(utf8[at + bytes]);
    if (next < bounds.lowest || next > bounds.highest) {
      break;
    }
    value = value << 6U | (next & 0x3FU);
    bounds.lowest = 0x80;
    bounds.highest = 0xBF;
  }
  const bool whole = bounds.trailing > 0 && bytes == bounds.trailing + 1;
  return {.value = whole ? value : replacement, .bytes = bytes};
}

std::u32string code_points(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint here = code_point_at(utf8, at);
    out += here.value;
    at += here.bytes;
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
