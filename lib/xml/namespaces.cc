#include "xml/namespaces.h"

#include <algorithm>

#include "xml/rules.h"

namespace clausekit::xml {
namespace {

constexpr std::string_view xml_namespace = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view xmlns_namespace = "http://www.w3.org/2000/xmlns/";

}  // namespace

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

std::string_view local_part(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

Namespaces::Namespaces(Places& places, Faults& faults)
    : places_(places), faults_(faults), text_(faults.source().text()) {
  bindings_[""].push_back(0);
  bindings_["xml"].push_back(index(xml_namespace));
}

void Namespaces::open(ElementPlace& element) {
  declared_before_.push_back(declared_.size());
  for (std::uint32_t i = 0; i < element.attribute_count; ++i) {
    declare(places_.attributes[element.first_attribute + i]);
  }
  const std::string_view name =
      text_.substr(element.begin + 1, element.name_end - element.begin - 1);
  element.name_space = bound_to(prefix_of(name), element.begin + 1);
  check_attributes(element);
}

void Namespaces::close() {
  for (; declared_.size() > declared_before_.back(); declared_.pop_back()) {
    bindings_[declared_.back()].pop_back();
  }
  declared_before_.pop_back();
}

void Namespaces::declare(const AttributePlace& a) {
  const std::string_view name = text_.substr(a.name_begin, a.name_end - a.name_begin);
  if (name != "xmlns" && prefix_of(name) != "xmlns") {
    return;
  }
  const std::string_view prefix = name == "xmlns" ? std::string_view{} : local_part(name);
  const std::string_view uri = text_.substr(a.value_begin, a.value_end - a.value_begin);
  const bool reserved = prefix == "xmlns" || uri == xmlns_namespace;
  if (reserved || (prefix == "xml") != (uri == xml_namespace) || (uri.empty() && !prefix.empty())) {
    faults_.fail("this namespace declaration is not allowed", a.name_begin, a.value_end + 1);
    return;
  }
  bindings_[prefix].push_back(index(uri));
  declared_.push_back(prefix);
}

std::uint32_t Namespaces::index(std::string_view uri) {
  if (uri.empty()) {
    return 0;
  }
  const auto [known, added] =
      indexes_.try_emplace(uri, static_cast<std::uint32_t>(places_.namespaces.size()));
  if (added) {
    places_.namespaces.emplace_back(uri);
  }
  return known->second;
}

std::uint32_t Namespaces::bound_to(std::string_view wanted, std::uint32_t at) {
  const auto found = bindings_.find(wanted);
  if (found != bindings_.end() && !found->second.empty()) {
    return found->second.back();
  }
  faults_.add(undeclared_prefix, at, at + static_cast<std::uint32_t>(wanted.size()),
              {{"prefix", excerpt(wanted)}});
  return 0;
}

/// No attribute twice, neither as written nor by its namespace and local name. Sorted, because a
/// hostile tag may have a million of them.
void Namespaces::check_attributes(const ElementPlace& element) {
  struct Named {
    std::uint32_t name_space;
    std::string_view local;
    const AttributePlace* place;
  };
  std::vector<Named> names;
  for (std::uint32_t i = 0; i < element.attribute_count && !faults_.stopped(); ++i) {
    const AttributePlace& a = places_.attributes[element.first_attribute + i];
    const std::string_view name = text_.substr(a.name_begin, a.name_end - a.name_begin);
    const bool plain = prefix_of(name).empty() || prefix_of(name) == "xmlns";
    names.push_back({.name_space = plain ? 0 : bound_to(prefix_of(name), a.name_begin),
                     .local = plain ? name : local_part(name),
                     .place = &a});
  }
  std::stable_sort(names.begin(), names.end(), [](const Named& a, const Named& b) {
    return a.name_space != b.name_space ? a.name_space < b.name_space : a.local < b.local;
  });
  for (std::size_t i = 1; i < names.size() && !faults_.stopped(); ++i) {
    const Named& before = names[i - 1];
    const Named& now = names[i];
    if (now.name_space == before.name_space && now.local == before.local) {
      const AttributePlace& a = *now.place;
      const Span first{&faults_.source(), before.place->name_begin, before.place->value_end + 1};
      faults_.add(dup_attribute, a.name_begin, a.name_end,
                  {{"name", excerpt(text_.substr(a.name_begin, a.name_end - a.name_begin))}},
                  {{.where = first, .message = "it stands here already"}});
    }
  }
}

}  // namespace clausekit::xml
