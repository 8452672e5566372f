// The XMP packet (ISO 16684-1): what a file says of itself.
#pragma once

#include <map>
#include <string>

namespace clausekit::proof {

/// The simple properties of the packet in `bytes`, named with the prefixes that clausekit writes
/// (`dc:title`, `pdfuaid:part`, `clausekit:form`), whatever prefix stands in the file. Of a list of
/// alternatives the default, of any other list its first. Empty when it is no well-formed XMP.
std::map<std::string, std::string> xmp_properties(const std::string& bytes);

}  // namespace clausekit::proof
