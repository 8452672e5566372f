#include "layout/cff.h"

#include <map>
#include <optional>

#include "layout/glyf.h"

namespace clausekit::layout {
namespace {

/// The first object of the INDEX at `at` (section 5), and the byte after the whole INDEX.
struct Index {
  std::string_view first;
  std::size_t end = 0;
};

std::uint32_t offset_at(std::string_view cff, std::size_t at, std::size_t size) {
  std::uint32_t offset = 0;
  for (std::size_t i = 0; i < size && at + i < cff.size(); ++i) {
    offset = offset << 8U | static_cast<unsigned char>(cff[at + i]);
  }
  return offset;
}

std::optional<Index> index_at(std::string_view cff, std::size_t at) {
  const std::size_t count = read_u16(cff, at);
  if (count == 0) return Index{{}, at + 2};
  if (at + 3 > cff.size()) return std::nullopt;
  const std::size_t size = static_cast<unsigned char>(cff[at + 2]);
  const std::size_t data = at + 3 + (count + 1) * size - 1;  // offsets count from 1
  const std::size_t begin = data + offset_at(cff, at + 3, size);
  const std::size_t first_end = data + offset_at(cff, at + 3 + size, size);
  const std::size_t end = data + offset_at(cff, at + 3 + count * size, size);
  if (begin > first_end || first_end > end || end > cff.size()) return std::nullopt;
  return Index{cff.substr(begin, first_end - begin), end};
}

/// The integer operands of the operators in a Top DICT (section 4); the last one of each.
std::map<int, int> operands(std::string_view dict) {
  std::map<int, int> out;
  int last = 0;
  for (std::size_t at = 0; at < dict.size();) {
    const int b = static_cast<unsigned char>(dict[at++]);
    const int next = at < dict.size() ? static_cast<unsigned char>(dict[at]) : 0;
    if (b == 12) {  // an operator of two bytes
      out[1200 + next] = last;
      ++at;
    } else if (b <= 21) {
      out[b] = last;
    } else if (b == 28) {
      last = read_i16(dict, at);
      at += 2;
    } else if (b == 29) {
      last = static_cast<int>(read_u32(dict, at));
      at += 4;
    } else if (b == 30) {  // a real number, to the nibble 15
      while (at < dict.size() && (static_cast<unsigned char>(dict[at++]) & 0x0FU) != 0x0FU) {
      }
    } else if (b <= 246) {
      last = b - 139;
    } else if (b <= 250) {
      last = (b - 247) * 256 + next + 108;
      ++at;
    } else {
      last = -(b - 251) * 256 - next - 108;
      ++at;
    }
  }
  return out;
}

}  // namespace

std::vector<std::uint16_t> cff_cids(std::string_view cff, std::size_t glyphs) {
  constexpr int charset = 15, ros = 1230;
  if (cff.size() < 4 || glyphs == 0) return {};
  const auto names = index_at(cff, static_cast<unsigned char>(cff[2]));
  const auto top = names ? index_at(cff, names->end) : std::nullopt;
  if (!top) return {};
  const std::map<int, int> values = operands(top->first);
  const auto offset = values.find(charset);
  if (values.count(ros) == 0 || offset == values.end() || offset->second <= 2) return {};

  auto at = static_cast<std::size_t>(offset->second);
  if (at >= cff.size()) return {};
  const int format = static_cast<unsigned char>(cff[at++]);
  std::vector<std::uint16_t> cids{0};
  while (cids.size() < glyphs) {
    const std::size_t step = format == 0 ? 2 : format == 1 ? 3 : 4;
    if (format > 2 || at + step > cff.size()) return {};
    unsigned cid = read_u16(cff, at);
    unsigned following = format == 0   ? 0U
                         : format == 1 ? static_cast<unsigned char>(cff[at + 2])
                                       : read_u16(cff, at + 2);
    for (++following; following > 0 && cids.size() < glyphs; --following, ++cid) {
      cids.push_back(static_cast<std::uint16_t>(cid));
    }
    at += step;
  }
  return cids;
}

}  // namespace clausekit::layout
