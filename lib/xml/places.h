// Where everything of a file stands, as bytes of the source.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace clausekit::xml {

/// An attribute; the value without its quotes.
struct AttributePlace {
  std::uint32_t name_begin = 0, name_end = 0, value_begin = 0, value_end = 0;
};

struct ElementPlace {
  std::uint32_t begin = 0;        ///< the `<` of the start tag
  std::uint32_t name_end = 0;     ///< behind the name, which begins at `begin + 1`
  std::uint32_t tag_end = 0;      ///< behind the `>` of the start tag
  std::uint32_t content_end = 0;  ///< the `<` of the end tag; `tag_end` for `<a/>`
  std::uint32_t end = 0;          ///< behind the `>` of the end tag; `tag_end` for `<a/>`
  std::uint32_t first_attribute = 0, attribute_count = 0;
  std::uint32_t name_space = 0;  ///< index of the element's namespace
};

struct Places {
  std::vector<ElementPlace> elements;       ///< in document order, so ordered by `begin`
  std::vector<AttributePlace> attributes;   ///< in document order
  std::vector<std::string> namespaces{""};  ///< the first is no namespace
};

}  // namespace clausekit::xml
