// Which namespace a prefix stands for, element by element (Namespaces in XML 1.0).
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "xml/faults.h"
#include "xml/places.h"

namespace clausekit::xml {

/// The part of a name before its colon; empty without one.
std::string_view prefix_of(std::string_view name);
/// The part behind the colon; the whole name without one.
std::string_view local_part(std::string_view name);

/// The declarations that hold at one place of a scan; tags must be opened and closed in pairs.
class Namespaces {
 public:
  Namespaces(Places& places, Faults& faults);

  /// Takes in the declarations of the tag that `element` describes, sets its namespace, and reports
  /// prefixes that nothing declares and attributes that stand twice.
  void open(ElementPlace& element);
  /// Forgets the declarations of the innermost open tag.
  void close();

 private:
  void declare(const AttributePlace& attribute);
  std::uint32_t index(std::string_view uri);
  std::uint32_t bound_to(std::string_view wanted, std::uint32_t at);
  void check_attributes(const ElementPlace& element);

  Places& places_;
  Faults& faults_;
  std::string_view text_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> bindings_;  ///< innermost last
  std::unordered_map<std::string_view, std::uint32_t> indexes_;  ///< namespace → its index
  std::vector<std::string_view> declared_;                       ///< prefixes, innermost last
  std::vector<std::size_t> declared_before_;  ///< for each open tag, how many were declared
};

}  // namespace clausekit::xml
