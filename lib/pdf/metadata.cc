#include "pdf/metadata.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "pdf/unicode.h"

namespace clausekit::pdf {
namespace {

/// The file's own language, then the others in the order in which they appear.
std::vector<std::string> languages(const layout::Pages& pages) {
  std::vector<std::string> out;
  const auto add = [&](const std::string& language) {
    if (!language.empty() && std::find(out.begin(), out.end(), language) == out.end()) {
      out.push_back(language);
    }
  };
  add(pages.about.language);
  for (const layout::Tag& tag : pages.tags) add(tag.language);
  return out;
}

/// `<name>value</name>`; nothing for an empty value.
std::string property(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  std::string out("<");
  out.append(name).append(">").append(escaped_xml(value)).append("</").append(name);
  return out + ">\n";
}

constexpr std::string_view producer = "ClauseKit";

std::string dublin_core(const layout::Pages& pages) {
  const About& about = pages.about;
  const std::string title = escaped_xml(about.title);
  std::string out =
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n";
  if (!title.empty()) {
    out += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + title + "</rdf:li>";
    if (!about.language.empty()) {
      out += "<rdf:li xml:lang=\"" + escaped_xml(about.language) + "\">" + title + "</rdf:li>";
    }
    out += "</rdf:Alt></dc:title>\n";
  }
  out += "<dc:language><rdf:Bag>";
  for (const std::string& language : languages(pages)) {
    out += "<rdf:li>" + escaped_xml(language) + "</rdf:li>";
  }
  return out + "</rdf:Bag></dc:language>\n</rdf:Description>\n";
}

/// What the file promises to be: PDF/UA-1 (ISO 14289-1, 5) and PDF/A-2a (ISO 19005-2, 6.6.4).
constexpr std::string_view identification =
    "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<pdfuaid:part>1</pdfuaid:part>\n"
    "</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
    "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
    "</rdf:Description>\n";

/// Properties that XMP itself does not define, and what they mean.
struct Property {
  std::string_view name, type, meaning;
};
struct Schema {
  std::string_view name, uri, prefix;
  std::vector<Property> properties;
};

/// Those of PDF/X, with what XMP of the time of PDF/A-2 did not know yet.
const std::vector<Schema>& press_schemas() {
  static const std::vector<Schema> own{
      {"PDF/X identification",
       "http://www.npes.org/pdfx/ns/id/",
       "pdfxid",
       {{"GTS_PDFXVersion", "Text", "The part of ISO 15930 that the file follows"}}},
      {"Adobe PDF",
       "http://ns.adobe.com/pdf/1.3/",
       "pdf",
       {{"Trapped", "Boolean", "Whether colours that touch were made to overlap"}}}};
  return own;
}

const std::vector<Schema>& schemas() {
  static const std::vector<Schema> own{
      {"PDF/UA identification",
       "http://www.aiim.org/pdfua/ns/id/",
       "pdfuaid",
       {{"part", "Integer", "The part of ISO 14289 that the file follows"}}},
      {"ClauseKit",
       "urn:clausekit:pdf:1",
       "clausekit",
       {{"form", "Text", "The form"},
        {"edition", "Text", "Its edition"},
        {"language", "Text", "The language, by its BCP 47 tag"},
        {"layout", "Text", "The layout"},
        {"source-digest", "Text", "The digest of the form as it was written"},
        {"locale-digest", "Text", "The digest of its translation"}}}};
  return own;
}

std::string described(const Schema& schema) {
  std::string out =
      "<rdf:li rdf:parseType=\"Resource\">\n" + property("pdfaSchema:schema", schema.name) +
      property("pdfaSchema:namespaceURI", schema.uri) +
      property("pdfaSchema:prefix", schema.prefix) + "<pdfaSchema:property><rdf:Seq>\n";
  for (const Property& one : schema.properties) {
    out += "<rdf:li rdf:parseType=\"Resource\">\n" + property("pdfaProperty:name", one.name) +
           property("pdfaProperty:valueType", one.type) +
           property("pdfaProperty:category", "internal") +
           property("pdfaProperty:description", one.meaning) + "</rdf:li>\n";
  }
  return out + "</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n";
}

/// The extension schemas that PDF/A-2 asks for (ISO 19005-2, 6.6.2.3).
std::string extensions(bool for_press) {
  std::string out =
      "<rdf:Description rdf:about=\"\" "
      "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
      "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
      "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
      "<pdfaExtension:schemas><rdf:Bag>\n";
  for (const Schema& schema : schemas()) out += described(schema);
  for (const Schema& schema : for_press ? press_schemas() : std::vector<Schema>{}) {
    out += described(schema);
  }
  return out + "</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";
}

}  // namespace

std::string xmp(const layout::Pages& pages, const std::optional<Press>& press) {
  const About& about = pages.about;
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
         "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
         dublin_core(pages) +
         "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n" +
         property("pdf:Producer", producer) +
         "</rdf:Description>\n"
         "<rdf:Description rdf:about=\"\" xmlns:clausekit=\"urn:clausekit:pdf:1\">\n" +
         property("clausekit:form", about.form) + property("clausekit:edition", about.edition) +
         property("clausekit:language", about.language) +
         property("clausekit:layout", about.layout) +
         property("clausekit:source-digest", about.source_digest) +
         property("clausekit:locale-digest", about.locale_digest) + "</rdf:Description>\n" +
         std::string(identification) + (press ? pdfx_properties(about, *press) : "") +
         extensions(press.has_value()) + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

Dict information(const About& about, const std::optional<Press>& press) {
  constexpr std::size_t longest = 32'767;  // bytes that PDF/A-2 allows a string, 6.1.13
  Dict out{{"Producer", Text{std::string(producer)}}};
  if (!about.title.empty() && utf16be(about.title).size() + 2 <= longest) {
    out.push_back({"Title", Text{about.title}});
  }
  for (Entry& entry : press ? pdfx_information(*press) : Dict{}) out.push_back(std::move(entry));
  return out;
}

Dict catalog(const About& about, const Parts& parts) {
  Dict preferences{{"DisplayDocTitle", true}};
  if (about.direction == Direction::right_to_left) {
    preferences.push_back({"Direction", Name{"R2L"}});
  }
  Dict out{{"Metadata", parts.xmp},
           {"StructTreeRoot", parts.structure},
           {"OutputIntents", parts.output_intents},
           {"MarkInfo", Dict{{"Marked", true}}},
           {"ViewerPreferences", std::move(preferences)}};
  if (parts.fields) out.push_back({"AcroForm", *parts.fields});
  if (!about.language.empty()) out.push_back({"Lang", Ascii{about.language}});
  return out;
}

}  // namespace clausekit::pdf
