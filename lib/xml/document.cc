#include "xml/document.h"

#include <algorithm>
#include <cassert>

#include "xml/gate.h"
#include "xml/namespaces.h"
#include "xml/rules.h"

namespace clausekit::xml {

std::optional<Document> Document::parsed(const Source& source, Report& report) {
  std::optional<Admitted> in = admitted(source, report);
  if (!in) {
    return std::nullopt;
  }
  Document document(source);
  document.begin_ = in->begin;
  document.places_ = std::move(in->places);
  const std::string_view text = source.text().substr(document.begin_);
  const pugi::xml_parse_result parsed = document.tree_.load_buffer(
      text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!parsed) {
    const auto at = document.begin_ + static_cast<std::uint32_t>(parsed.offset);
    report.add(malformed, document.span(at, at), {}, {{"fault", parsed.description()}});
    return std::nullopt;
  }
  return document;
}

std::string_view Document::local_name(pugi::xml_node element) { return local_part(element.name()); }

std::string_view Document::name_space(pugi::xml_node element) const {
  return places_.namespaces[place(element).name_space];
}

Span Document::start_tag(pugi::xml_node element) const {
  return span(place(element).begin, place(element).tag_end);
}

Span Document::name(pugi::xml_node element) const {
  return span(place(element).begin + 1, place(element).name_end);
}

Span Document::content(pugi::xml_node element) const {
  return span(place(element).tag_end, place(element).content_end);
}

Span Document::end_tag(pugi::xml_node element) const {
  const ElementPlace& p = place(element);
  return p.end == p.tag_end ? span(p.end - 2, p.end) : span(p.content_end, p.end);
}

Span Document::whole(pugi::xml_node element) const {
  return span(place(element).begin, place(element).end);
}

std::optional<Span> Document::value(pugi::xml_node element, std::string_view attribute) const {
  const AttributePlace* a = attribute_place(element, attribute);
  return a == nullptr ? std::nullopt : std::optional(span(a->value_begin, a->value_end));
}

std::optional<Span> Document::attribute(pugi::xml_node element, std::string_view attribute) const {
  const AttributePlace* a = attribute_place(element, attribute);
  return a == nullptr ? std::nullopt : std::optional(span(a->name_begin, a->value_end + 1));
}

Span Document::text(pugi::xml_node text) const {
  const std::string_view all = source_->text();
  const auto begin = begin_ + static_cast<std::uint32_t>(text.offset_debug());
  const std::size_t end = all.find(text.type() == pugi::node_cdata ? "]]>" : "<", begin);
  return span(begin, static_cast<std::uint32_t>(std::min(end, all.size())));
}

/// pugixml tells where an element's name begins; the scan has noted the rest.
const ElementPlace& Document::place(pugi::xml_node element) const {
  const auto begin = begin_ + static_cast<std::uint32_t>(element.offset_debug()) - 1;
  const auto found = std::lower_bound(
      places_.elements.begin(), places_.elements.end(), begin,
      [](const ElementPlace& place, std::uint32_t wanted) { return place.begin < wanted; });
  assert(found != places_.elements.end() && found->begin == begin);
  return *found;
}

const AttributePlace* Document::attribute_place(pugi::xml_node element,
                                                std::string_view attribute) const {
  const ElementPlace& p = place(element);
  for (std::uint32_t i = 0; i < p.attribute_count; ++i) {
    const AttributePlace& a = places_.attributes[p.first_attribute + i];
    if (source_->text().substr(a.name_begin, a.name_end - a.name_begin) == attribute) {
      return &a;
    }
  }
  return nullptr;
}

}  // namespace clausekit::xml
