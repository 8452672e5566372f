// The content stream of one page (ISO 32000-1, 7.8.2 and 14.6).
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/result.h"
#include "layout/page.h"
#include "pdf/operators.h"
#include "pdf/structure.h"

namespace clausekit::pdf {

/// Paints items. Nothing can be painted but as an Item, and an Item is real content of a structure
/// element or an artifact; so nothing on the page is without a tag (PDF/UA-1, 7.1).
class Content {
 public:
  /// Content of page number `page`; tells `structure` what it paints.
  Content(Structure& structure, std::size_t page);

  void paint(const layout::Item& item);

  /// The stream's bytes; a failure when something lies beyond what a PDF can measure.
  [[nodiscard]] Result<std::string> finish() &&;

 private:
  /// What the open marked-content sequence holds.
  struct Mark {
    std::optional<std::size_t> tag;
    layout::Artifact artifact = layout::Artifact::none;
    bool text = false;      ///< glyphs, not strokes: it lies inside of a text object
    bool reversed = false;  ///< it then holds one string, which is turned round as a whole
    bool operator==(const Mark&) const = default;
  };

  void open(const Mark& mark);
  void close();

  Structure& structure_;
  std::size_t page_;
  Operators out_;
  std::optional<Mark> mark_;
};

}  // namespace clausekit::pdf
