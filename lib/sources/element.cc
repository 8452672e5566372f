#include "sources/element.h"

#include "text/normalize.h"

namespace clausekit::sources {

std::vector<Element> Element::children() const {
  std::vector<Element> out;
  const std::string_view own = document_->name_space(node_);
  for (const pugi::xml_node child : node_.children()) {
    if (child.type() == pugi::node_element && document_->name_space(child) == own) {
      out.emplace_back(*document_, child);
    }
  }
  return out;
}

std::vector<Element> Element::children(std::string_view name) const {
  std::vector<Element> out = children();
  std::erase_if(out, [&](const Element& child) { return child.name() != name; });
  return out;
}

std::optional<Element> Element::child(std::string_view name) const {
  const std::vector<Element> named = children(name);
  return named.empty() ? std::nullopt : std::optional(named.front());
}

std::string Element::value(std::string_view attribute) const {
  return text::folded_space(node_.attribute(std::string(attribute).c_str()).value());
}

bool Element::has(std::string_view attribute) const {
  return !node_.attribute(std::string(attribute).c_str()).empty();
}

std::string Element::text() const {
  std::string words;
  for (const pugi::xml_node child : node_.children()) {
    words += child.value();
  }
  return text::folded_space(words);
}

Span Element::value_where(std::string_view attribute) const {
  const std::optional<Span> value = document_->value(node_, attribute);
  const Span name = document_->name(node_);
  return value.value_or(Span{name.source, name.end, name.end});
}

}  // namespace clausekit::sources
