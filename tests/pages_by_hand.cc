#include "pages_by_hand.h"

#include <catch2/catch.hpp>

namespace clausekit::tests {

using namespace layout;

PagesByHand::PagesByHand(const std::string& language) {
  pages.about.title = "By hand";
  pages.about.form = "sample";
  pages.about.edition = "1";
  pages.about.language = language;
  pages.about.layout = "standard";
  pages.about.source_digest = "sha256:0";
  pages.about.locale_digest = "sha256:1";
  Tag document;
  document.type = "Document";
  pages.tags.push_back(document);
  page();
}

std::size_t PagesByHand::tag(const std::string& type, std::size_t parent,
                             const std::string& language) {
  Tag tag;
  tag.type = type;
  tag.parent = parent;
  tag.language = language;
  pages.tags.push_back(tag);
  return pages.tags.size() - 1;
}

void PagesByHand::page() {
  Page page;
  page.width = points(612);
  page.height = points(792);
  pages.pages.push_back(page);
}

void PagesByHand::text(std::optional<std::size_t> tag, const LineRun& run, double x, double y,
                       Artifact artifact) {
  for (GlyphRun& glyphs : embedder_.encode(run, {points(x), points(y)})) {
    Item item;
    item.tag = tag;
    item.artifact = artifact;
    item.run = std::move(glyphs);
    pages.pages.back().items.push_back(item);
  }
}

void PagesByHand::stroke(std::optional<std::size_t> tag, Stroke::Shape shape, Rect box) {
  Item item;
  item.tag = tag;
  item.artifact = tag ? Artifact::none : Artifact::layout;
  item.stroke = Stroke{box, points(0.75), shape};
  pages.pages.back().items.push_back(item);
}

Pages PagesByHand::finish() {
  auto fonts = embedder_.finish();
  INFO((fonts ? "" : fonts.error().message));
  REQUIRE(fonts.has_value());
  pages.fonts = std::move(*fonts);
  return std::move(pages);
}

}  // namespace clausekit::tests
