#include "pdf/pdfx.h"

#include <algorithm>

#include "base/digest.h"
#include "pdf/unicode.h"

namespace clausekit::pdf {
namespace {

/// `number` in at least `digits` digits.
std::string padded(unsigned number, std::size_t digits) {
  std::string out = std::to_string(number);
  return std::string(digits - std::min(digits, out.size()), '0') + out;
}

/// Year, month and day with `between` between them.
std::string written(std::chrono::year_month_day day, std::string_view between) {
  std::string out = padded(static_cast<unsigned>(static_cast<int>(day.year())), 4);
  out.append(between).append(padded(static_cast<unsigned>(day.month()), 2));
  return out.append(between).append(padded(static_cast<unsigned>(day.day()), 2));
}

/// A UUID of version 8 (RFC 9562, 5.8): a digest of what makes this document another one.
std::string document_id(const About& about) {
  std::string what;
  for (const std::string* part :
       {&about.form, &about.language, &about.layout, &about.source_digest, &about.locale_digest}) {
    what += *part + "\n";
  }
  const std::string digest = sha256(what);
  std::string id = digest.substr(digest.find(':') + 1, 32);
  id[12] = '8';  // the version
  id[16] = 'a';  // the variant
  for (const std::size_t at : {20U, 16U, 12U, 8U}) id.insert(at, "-");
  return "uuid:" + id;
}

std::string element(std::string_view name, std::string_view value) {
  std::string out("<");
  out.append(name).append(">").append(escaped_xml(value)).append("</").append(name);
  return out + ">\n";
}

}  // namespace

Outcome pressable(const layout::Pages& pages) {
  for (const layout::Page& page : pages.pages) {
    for (const layout::PlacedField& placed : page.fields) {
      if (placed.field.fillable) {
        return Failure{.message = "\"" + placed.field.name + "\" can be filled in, which no file " +
                                  "for a print shop may have",
                       .remedy = {}};
      }
    }
  }
  return Done{};
}

std::string pdfx_properties(const About& about, const Press& press) {
  const std::string day = written(press.day, "-") + "T00:00:00Z";
  return "<rdf:Description rdf:about=\"\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\" "
         "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
         "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n" +
         element("pdfxid:GTS_PDFXVersion", "PDF/X-4") + element("pdf:Trapped", "False") +
         element("xmp:CreateDate", day) + element("xmp:ModifyDate", day) +
         element("xmp:MetadataDate", day) + element("xmpMM:DocumentID", document_id(about)) +
         element("xmpMM:VersionID", about.edition.empty() ? "1" : about.edition) +
         element("xmpMM:RenditionClass", "default") + "</rdf:Description>\n";
}

Dict pdfx_information(const Press& press) {
  const std::string day = "D:" + written(press.day, "") + "000000Z";
  return {{"CreationDate", Ascii{day}}, {"ModDate", Ascii{day}}, {"Trapped", Name{"False"}}};
}

}  // namespace clausekit::pdf
