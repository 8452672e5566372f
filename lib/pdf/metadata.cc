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

}  // namespace

std::string xmp(const layout::Pages& pages) {
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
         property("clausekit:locale-digest", about.locale_digest) +
         "</rdf:Description>\n"
         "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

Dict information(const About& about) {
  constexpr std::size_t longest = 32'767;  // bytes that PDF/A-2 allows a string, 6.1.13
  Dict out{{"Producer", Text{std::string(producer)}}};
  if (!about.title.empty() && utf16be(about.title).size() + 2 <= longest) {
    out.push_back({"Title", Text{about.title}});
  }
  return out;
}

Dict catalog(const About& about, Ref xmp, Ref structure) {
  Dict preferences{{"DisplayDocTitle", true}};
  if (about.direction == Direction::right_to_left) {
    preferences.push_back({"Direction", Name{"R2L"}});
  }
  Dict out{{"Metadata", xmp},
           {"StructTreeRoot", structure},
           {"MarkInfo", Dict{{"Marked", true}}},
           {"ViewerPreferences", std::move(preferences)}};
  if (!about.language.empty()) out.push_back({"Lang", Ascii{about.language}});
  return out;
}

}  // namespace clausekit::pdf
