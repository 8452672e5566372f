#include "proof/xmp.h"

#include <array>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "text/normalize.h"
#include "xml/document.h"

namespace clausekit::proof {
namespace {

constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

struct Namespace {
  std::string_view uri, prefix;
};
constexpr std::array namespaces{
    Namespace{"http://purl.org/dc/elements/1.1/", "dc"},
    Namespace{"http://www.aiim.org/pdfua/ns/id/", "pdfuaid"},
    Namespace{"http://www.aiim.org/pdfa/ns/id/", "pdfaid"},
    Namespace{"http://www.aiim.org/pdfa/ns/extension/", "pdfaExtension"},
    Namespace{"http://www.npes.org/pdfx/ns/id/", "pdfxid"},
    Namespace{"http://ns.adobe.com/pdf/1.3/", "pdf"},
    Namespace{"http://ns.adobe.com/xap/1.0/", "xmp"},
    Namespace{"http://ns.adobe.com/xap/1.0/mm/", "xmpMM"},
    Namespace{"urn:clausekit:pdf:1", "clausekit"},
};

std::string_view prefix_of(std::string_view uri) {
  for (const Namespace& known : namespaces) {
    if (known.uri == uri) return known.prefix;
  }
  return {};
}

/// The text of a property: its own, or that of the first item of its list.
std::string value_of(pugi::xml_node property) {
  pugi::xml_node at = property;
  for (int depth = 0; depth < 3; ++depth) {
    pugi::xml_node child = at.first_child();
    while (child && child.type() != pugi::node_element) child = child.next_sibling();
    if (!child) return text::folded_space(at.text().get());
    at = child;
  }
  return {};
}

/// Described by XMP or by PDF/A itself.
bool is_predefined(std::string_view uri) {
  return uri.starts_with("http://ns.adobe.com/") || uri == "http://purl.org/dc/elements/1.1/" ||
         uri == "http://www.aiim.org/pdfa/ns/id/" ||
         uri == "http://www.aiim.org/pdfa/ns/extension/";
}

/// The namespaces that extension schemas below `node` describe.
void collect_described(const xml::Document& document, pugi::xml_node node, int depth,
                       std::set<std::string>& out) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() != pugi::node_element || depth > 8) continue;
    if (document.name_space(child) == "http://www.aiim.org/pdfa/ns/schema#" &&
        xml::Document::local_name(child) == "namespaceURI") {
      out.insert(child.text().get());
    }
    collect_described(document, child, depth + 1, out);
  }
}

}  // namespace

Xmp read_xmp(const std::string& bytes) {
  Xmp out;
  const Source packet("xmp", bytes);
  Report report;
  const auto document = xml::Document::parsed(packet, report);
  if (!document) return out;
  std::set<std::string> described;
  for (const pugi::xml_node group : document->root().children()) {
    if (group.type() != pugi::node_element || document->name_space(group) != rdf) continue;
    for (const pugi::xml_node description : group.children()) {
      for (const pugi::xml_node property : description.children()) {
        if (property.type() != pugi::node_element) continue;
        const std::string_view uri = document->name_space(property);
        if (!is_predefined(uri)) out.undescribed.emplace(uri);
        const std::string_view prefix = prefix_of(uri);
        if (prefix.empty()) continue;
        const std::string name(xml::Document::local_name(property));
        out.says.try_emplace(std::string(prefix) + ":" + name, value_of(property));
        if (prefix == "pdfaExtension") collect_described(*document, property, 0, described);
      }
    }
  }
  for (const std::string& uri : described) out.undescribed.erase(uri);
  return out;
}

}  // namespace clausekit::proof
