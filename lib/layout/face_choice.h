// Which face of a stack shows which stretch of a paragraph.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "layout/fonts.h"

namespace clausekit::layout {

/// Whether `face` can show the character. Shapers make a space of any width of U+0020 and a
/// U+2011 of U+2010; ignorable characters need no glyph.
bool can_show(const Face& face, char32_t code_point);

/// Chooses along one paragraph, from its start to its end: spaces, digits and punctuation keep to
/// the face before them where it has them, anything else takes the first of the stack that has it.
class FaceChoice {
 public:
  struct Chosen {
    std::shared_ptr<const Face> face;
    int scale_per_mille = 1000;
  };

  /// `fonts` outlives the choice.
  FaceChoice(const FontStack& fonts, bool bold) : fonts_(fonts), bold_(bold) {}

  /// One face for all of `text`, or nothing. In a bold stretch a bold face comes before the regular
  /// one of its family.
  std::optional<Chosen> for_all_of(std::string_view text, bool strong);

 private:
  [[nodiscard]] std::optional<Chosen> try_entry(std::size_t entry, std::string_view text,
                                                bool strong) const;

  const FontStack& fonts_;
  bool bold_;
  std::optional<std::size_t> previous_;
};

}  // namespace clausekit::layout
