// Items → clusters of glyphs, by HarfBuzz.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/items.h"
#include "layout/line.h"

namespace clausekit::layout {

/// A cluster and the bytes of the paragraph that it stands for.
struct ShapedCluster {
  Cluster cluster;
  std::uint32_t begin = 0, end = 0;
  bool unsafe_before = false;  ///< a line may begin here only if both sides are shaped again
};

/// The clusters of bytes [begin, end) of `item`, in logical order, shaped in `language` with all of
/// `paragraph` as context (joining goes on across items and line ends). Their texts one after
/// another are those bytes.
///
/// Inside right-to-left text a cluster with as many glyphs as characters comes apart into one
/// cluster for each, so that a reader that turns the line round finds base and marks in order.
std::vector<ShapedCluster> shape(std::string_view paragraph, const TextItem& item,
                                 std::uint32_t begin, std::uint32_t end,
                                 const std::string& language);

}  // namespace clausekit::layout
