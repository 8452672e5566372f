// Pages put together by hand, for tests of what becomes of them.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "layout/page.h"
#include "layout/subset.h"

namespace clausekit::tests {

/// Collects tags and painted things; the fonts come with finish().
class PagesByHand {
 public:
  /// Letter size, one page, a Document tag, a title.
  explicit PagesByHand(const std::string& language = "en");

  std::size_t tag(const std::string& type, std::size_t parent = 0,
                  const std::string& language = {});
  void page();
  /// `run` at (x, y) on the last page, as content of `tag` or, without one, as an artifact.
  void text(std::optional<std::size_t> tag, const layout::LineRun& run, double x, double y,
            layout::Artifact artifact = layout::Artifact::none);
  void stroke(std::optional<std::size_t> tag, layout::Stroke::Shape shape, Rect box);
  /// All of it; fails the test when the fonts cannot be made.
  layout::Pages finish();

  layout::Pages pages;

 private:
  layout::FontEmbedder embedder_;
};

}  // namespace clausekit::tests
