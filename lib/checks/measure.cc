#include "checks/measure.h"

#include <algorithm>
#include <cmath>

#include "checks/view.h"
#include "text/breaks.h"

namespace clausekit::checks {

std::size_t characters(const Inlines& text) {
  constexpr std::string_view object = "\uFFFC";
  std::string words = plain(text);
  for (std::size_t at = words.find(object); at != std::string::npos; at = words.find(object, at)) {
    words.erase(at, object.size());
  }
  return text::grapheme_ends(words).size();
}

std::optional<double> length_ratio(const Pair& pair, std::size_t fewest) {
  const std::size_t source = characters(pair.unit->text);
  if (source < fewest || source == 0) {
    return std::nullopt;
  }
  return static_cast<double>(characters(*pair.segment->target)) / static_cast<double>(source);
}

std::optional<double> usual_ratio(const Project& project, const std::vector<Pair>& pairs) {
  constexpr std::size_t some_length = 25;
  constexpr std::size_t few = 8;
  std::vector<double> ratios;
  for (const Pair& pair : pairs) {
    const auto ratio = pair.is_translated() ? length_ratio(pair, some_length) : std::nullopt;
    if (ratio) {
      ratios.push_back(*ratio);
    }
  }
  if (ratios.size() >= few) {
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::nth_element(ratios.begin(), middle, ratios.end());
    return *middle;
  }
  const Language* language =
      pairs.empty() ? nullptr : project.language(pairs.front().translation->language);
  if (language == nullptr || !language->length) {
    return std::nullopt;
  }
  return std::sqrt(language->length->first * language->length->second);
}

}  // namespace clausekit::checks
