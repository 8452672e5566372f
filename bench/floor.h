// The floor: what no program can do without that prints a form with the same libraries.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "layout/fonts.h"
#include "layout/page.h"

/// What is left when all of the toolkit is taken away from printing one document: HarfBuzz shapes
/// its text, ICU finds the places for line breaks, HarfBuzz cuts the fonts down, zlib compresses
/// fonts and page content. Faces are prepared for cutting down beforehand, once.
class Floor {
 public:
  /// For finished `pages` of a document in `language` that were set in `stack`.
  Floor(const clausekit::layout::Pages& pages, const clausekit::layout::FontStack& stack,
        const std::string& language);
  ~Floor();
  Floor(const Floor&) = delete;
  Floor& operator=(const Floor&) = delete;

  /// Each part once; all of them are the floor. Every one returns something that depends on its
  /// work.
  unsigned shape();
  unsigned breaks();
  unsigned cut_down();
  unsigned compress_fonts();
  unsigned compress_content();

 private:
  struct State;
  std::unique_ptr<State> state_;
};
