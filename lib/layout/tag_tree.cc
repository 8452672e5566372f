#include "layout/tag_tree.h"

namespace clausekit::layout {

TagTree::TagTree(std::string language, Direction direction) {
  Tag document;
  document.type = "Document";
  document.language = language;
  document.right_to_left = direction == Direction::right_to_left;
  tags_.push_back(std::move(document));
  inherited_.push_back({std::move(language), direction});
}

void TagTree::truncate(std::size_t size) {
  tags_.resize(size);
  inherited_.resize(size);
}

std::size_t TagTree::add(std::string type, std::size_t parent) {
  const Inherited inherited = inherited_[parent];
  return add(std::move(type), parent, inherited.tag, inherited.direction);
}

std::size_t TagTree::add(std::string type, std::size_t parent, const std::string& language,
                         Direction direction) {
  const Inherited& around = inherited_[parent];
  Tag tag;
  tag.type = std::move(type);
  tag.parent = parent;
  tag.audience = tags_[parent].audience;
  tag.stage = tags_[parent].stage;
  if (language != around.tag) {
    tag.language = language;
  }
  if (direction != around.direction) {
    tag.right_to_left = direction == Direction::right_to_left;
    tag.left_to_right = direction == Direction::left_to_right;
  }
  tags_.push_back(std::move(tag));
  inherited_.push_back({language, direction});
  return tags_.size() - 1;
}

std::size_t TagTree::add(std::string type, std::size_t parent, const Text& text) {
  const std::size_t tag = add(std::move(type), parent, text.language, text.direction);
  tags_[tag].unit = text.unit;
  tags_[tag].requirements = text.requirements;
  return tag;
}

}  // namespace clausekit::layout
