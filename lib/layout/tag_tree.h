// The structure tree while it grows.
#pragma once

#include <string>
#include <vector>

#include "layout/page.h"

namespace clausekit::layout {

/// Adds structure elements below their parents. An element states its language and its writing
/// direction only where they differ from what it inherits (ISO 32000-1, 14.8.5.4.3 and 14.9.2).
class TagTree {
 public:
  TagTree(std::string language, Direction direction);

  std::size_t root() const { return 0; }
  [[nodiscard]] std::size_t size() const { return tags_.size(); }
  /// Takes away the elements from number `size` on.
  void truncate(std::size_t size);
  std::size_t add(std::string type, std::size_t parent);
  std::size_t add(std::string type, std::size_t parent, const std::string& language,
                  Direction direction);
  /// An element for `text`, with its unit and requirements.
  std::size_t add(std::string type, std::size_t parent, const Text& text);

  Tag& operator[](std::size_t tag) { return tags_[tag]; }
  [[nodiscard]] const std::string& language(std::size_t tag) const { return inherited_[tag].tag; }
  [[nodiscard]] std::vector<Tag> take() && { return std::move(tags_); }

 private:
  struct Inherited {
    std::string tag;
    Direction direction;
  };
  std::vector<Tag> tags_;
  std::vector<Inherited> inherited_;
};

}  // namespace clausekit::layout
