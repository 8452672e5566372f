// A paragraph cut into items: stretches of one face, script, direction and language, ready to
// shape.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "layout/bidi_text.h"
#include "layout/fonts.h"

namespace clausekit::layout {

struct TextItem {
  std::uint32_t begin = 0, end = 0;  ///< bytes of BidiText::text
  std::size_t source_run = 0;
  std::shared_ptr<const Face> face;  ///< null: a blank
  int scale_per_mille = 1000;        ///< of the face, against the type size
  std::string_view script;           ///< ISO 15924, resolved: common only if all of the text is
  std::uint8_t level = 0;            ///< bidi embedding level; odd runs right to left

  [[nodiscard]] bool right_to_left() const { return level % 2 != 0; }
};

extern constinit const Rule pdf_font_coverage;

/// The items of `prepared`, made from `text`, in logical order. A run is set in one face if one has
/// all of it, else a word, else a grapheme cluster; spaces, digits and punctuation keep to the face
/// before them where it has them. What is hidden stands between items; so does a character that no
/// face has, and it is reported, once.
std::vector<TextItem> items(const BidiText& prepared, const Text& text, const FontStack& fonts,
                            bool bold, Report& report);

}  // namespace clausekit::layout
