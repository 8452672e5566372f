// The XMP packet (ISO 16684-1): what a file says of itself.
#pragma once

#include <map>
#include <set>
#include <string>

namespace clausekit::proof {

struct Xmp {
  /// The simple properties, named with the prefixes that clausekit writes (`dc:title`,
  /// `pdfuaid:part`, `clausekit:form`), whatever prefix stands in the file. Of a list the first.
  std::map<std::string, std::string> says;
  /// Namespaces of properties that neither XMP itself nor an extension schema in the packet
  /// describes (ISO 19005-2, 6.6.2.3).
  std::set<std::string> undescribed;
};

/// What the packet in `bytes` says; nothing when it is no well-formed XMP.
Xmp read_xmp(const std::string& bytes);

}  // namespace clausekit::proof
