#include "checks/emphasis.h"

#include <algorithm>

#include "checks/view.h"

namespace clausekit::checks {
namespace {

struct Range {
  std::size_t begin = 0, end = 0;  // bytes of plain()
};

/// Where the words in <em> stand in `plain(text)`.
std::vector<Range> emphasised(const Inlines& text, std::size_t at = 0) {
  std::vector<Range> out;
  for (const Inline& piece : text) {
    const std::size_t length = plain({piece}).size();
    if (piece.kind == Inline::Kind::em) {
      out.push_back({at, at + length});
    } else if (!piece.children.empty()) {
      const std::vector<Range> inner = emphasised(piece.children, at);
      out.insert(out.end(), inner.begin(), inner.end());
    }
    at += length;
  }
  return out;
}

}  // namespace

bool has_emphasis(const Utterance& text) { return !emphasised(*text.text).empty(); }

bool is_emphasised(const Utterance& text, const Hit& hit) {
  const std::size_t begin = text.tokens[hit.first].begin;
  const std::size_t end = text.tokens[hit.last - 1].end;
  const std::vector<Range> ranges = emphasised(*text.text);
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& r) { return begin < r.end && r.begin < end; });
}

std::vector<std::string_view> stressed(const Utterance& text) {
  std::vector<std::string_view> out;
  for (const Hit& hit : text.hits) {
    if (hit.kind == Hit::Kind::form && hit.quantifies && is_emphasised(text, hit)) {
      out.push_back(hit.concept_id);
    }
  }
  return out;
}

}  // namespace clausekit::checks
