// A list of words in one string, as XML attributes hold it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clausekit::sources {

/// The pieces of `list` between the single characters `separator`; none of an empty list.
inline std::vector<std::string> words(std::string_view list, char separator = ' ') {
  std::vector<std::string> out;
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    out.emplace_back(list.substr(0, end));
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
  return out;
}

}  // namespace clausekit::sources
