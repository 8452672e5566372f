// One element of our own XML, as the readers see it.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "xml/document.h"

namespace clausekit::sources {

/// Borrows the Document. Children of another namespace than the element's own are not seen: the
/// grammar has reported them.
class Element {
 public:
  Element(const xml::Document& document, pugi::xml_node node) : document_(&document), node_(node) {}

  [[nodiscard]] std::string_view name() const { return xml::Document::local_name(node_); }
  [[nodiscard]] const xml::Document& document() const { return *document_; }
  [[nodiscard]] pugi::xml_node node() const { return node_; }

  [[nodiscard]] std::vector<Element> children() const;
  [[nodiscard]] std::vector<Element> children(std::string_view name) const;
  [[nodiscard]] std::optional<Element> child(std::string_view name) const;

  /// The attribute's value with white space folded; empty when it is not there.
  [[nodiscard]] std::string value(std::string_view attribute) const;
  [[nodiscard]] bool has(std::string_view attribute) const;
  /// The words directly inside, white space folded.
  [[nodiscard]] std::string text() const;

  [[nodiscard]] Span start_tag() const { return document_->start_tag(node_); }
  [[nodiscard]] Span content() const { return document_->content(node_); }
  [[nodiscard]] Span end_tag() const { return document_->end_tag(node_); }
  [[nodiscard]] Span whole() const { return document_->whole(node_); }
  /// The value's bytes without the quotes; empty, behind the element's name, when it is not there.
  [[nodiscard]] Span value_where(std::string_view attribute) const;

 private:
  const xml::Document* document_;
  pugi::xml_node node_;
};

}  // namespace clausekit::sources
