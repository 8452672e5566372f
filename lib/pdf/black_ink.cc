#include "pdf/black_ink.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clausekit::pdf {
namespace {

constexpr std::string_view name = "Black ink, dot gain 20%";

void add(std::string& out, std::uint64_t number, unsigned bytes) {
  while (bytes-- > 0) out += static_cast<char>(number >> (8 * bytes) & 0xFFU);
}

/// X, Y and Z of the illuminant D50 in 1/65536 (ICC.1:2001-04, 6.1.13).
void add_d50(std::string& out) {
  for (const std::uint32_t part : {0xF6D6U, 0x10000U, 0xD32DU}) add(out, part, 4);
}

/// textDescriptionType (6.5.17): ASCII; no Unicode and no Macintosh text.
std::string description() {
  std::string out("desc\0\0\0\0", 8);
  add(out, name.size() + 1, 4);
  out.append(name);
  return out.append(1 + 4 + 4 + 2 + 1 + 67, '\0');
}

/// textType (6.5.18).
std::string copyright() {
  std::string out("text\0\0\0\0", 8);
  return out.append("None: in the public domain").append(1, '\0');
}

/// XYZType (6.5.20): the white of paper, relative to itself.
std::string white() {
  std::string out("XYZ \0\0\0\0", 8);
  add_d50(out);
  return out;
}

/// curveType (6.5.3): from gray, 0 being all ink, to what the paper throws back. An area a of ink
/// looks like a + 4/5 a (1 - a), that is 70 % for 50 %.
std::string curve() {
  constexpr std::uint64_t last = 255, white_level = 65'535;
  constexpr std::uint64_t all = 5 * last * last;
  std::string out("curv\0\0\0\0", 8);
  add(out, last + 1, 4);
  for (std::uint64_t gray = 0; gray <= last; ++gray) {
    const std::uint64_t ink = last - gray;
    const std::uint64_t seen = ink * (9 * last - 4 * ink);
    add(out, (white_level * (all - seen) + all / 2) / all, 2);
  }
  return out;
}

/// The profile's header (6.1) in front of `rest`, which begins behind it.
std::string with_header(const std::string& rest) {
  constexpr std::size_t header = 128;
  std::string out;
  add(out, header + rest.size(), 4);
  out.append(4, '\0');
  add(out, 0x02400000, 4);  // version 2.4
  out += "prtrGRAYXYZ ";
  for (const std::uint64_t part : {2026, 1, 1, 0, 0, 0}) add(out, part, 2);
  out += "acsp";
  out.append(24, '\0');
  add(out, 1, 4);  // media-relative colorimetric
  add_d50(out);
  return out.append(header - out.size(), '\0') + rest;
}

std::string profile() {
  const std::vector<std::pair<std::string_view, std::string>> tags{
      {"desc", description()}, {"cprt", copyright()}, {"wtpt", white()}, {"kTRC", curve()}};
  constexpr std::size_t header = 128, entry = 12;
  std::string table, data;
  add(table, tags.size(), 4);
  const std::size_t first = header + 4 + entry * tags.size();
  for (const auto& [signature, bytes] : tags) {
    table += signature;
    add(table, first + data.size(), 4);
    add(table, bytes.size(), 4);
    data += bytes;
    data.append((4 - data.size() % 4) % 4, '\0');
  }
  return with_header(table + data);
}

}  // namespace

OutputIntent black_ink() { return {.profile = profile(), .name = std::string(name)}; }

}  // namespace clausekit::pdf
