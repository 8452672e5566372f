// A parsed file: pugixml's nodes, and the place of each in the source.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "xml/places.h"

namespace clausekit::xml {

/// The tree of one well-formed file. It borrows the Source, and its nodes live as long as it does.
/// White space between elements is kept as text; comments and processing instructions are not kept.
class Document {
 public:
  /// Nothing when the gate refuses `source`; then the report says why.
  static std::optional<Document> parsed(const Source& source, Report& report);

  [[nodiscard]] const Source& source() const { return *source_; }
  /// The root element.
  [[nodiscard]] pugi::xml_node root() const { return tree_.document_element(); }

  /// An element's name without its prefix, and the namespace that it is in, empty for none.
  [[nodiscard]] static std::string_view local_name(pugi::xml_node element);
  [[nodiscard]] std::string_view name_space(pugi::xml_node element) const;

  // Places of an element of this document.
  [[nodiscard]] Span start_tag(pugi::xml_node element) const;
  [[nodiscard]] Span name(pugi::xml_node element) const;
  /// What stands between the tags; empty, behind the tag, for `<a/>`.
  [[nodiscard]] Span content(pugi::xml_node element) const;
  /// The end tag; for `<a/>` its `/>`.
  [[nodiscard]] Span end_tag(pugi::xml_node element) const;
  /// From the first byte of the start tag to the last of the end tag.
  [[nodiscard]] Span whole(pugi::xml_node element) const;
  /// The value of the attribute of this written name, without quotes; nothing without one.
  [[nodiscard]] std::optional<Span> value(pugi::xml_node element, std::string_view attribute) const;
  /// The name and the value, with quotes.
  [[nodiscard]] std::optional<Span> attribute(pugi::xml_node element,
                                              std::string_view attribute) const;
  /// The bytes of a text node, references as written.
  [[nodiscard]] Span text(pugi::xml_node text) const;

 private:
  explicit Document(const Source& source) : source_(&source) {}
  [[nodiscard]] const ElementPlace& place(pugi::xml_node element) const;
  [[nodiscard]] const AttributePlace* attribute_place(pugi::xml_node element,
                                                      std::string_view attribute) const;
  [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const {
    return {source_, begin, end};
  }

  const Source* source_;
  std::uint32_t begin_ = 0;  ///< bytes in front of what the parser saw
  Places places_;
  pugi::xml_document tree_;
};

}  // namespace clausekit::xml
