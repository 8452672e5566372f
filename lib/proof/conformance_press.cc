// The boundaries of pages, and what PDF/X-4 (ISO 15930-7) asks of a file that claims it.
#include <algorithm>
#include <array>
#include <string>

#include "proof/conformance_parts.h"

namespace clausekit::proof {
namespace {

bool claims_x(const Evidence& evidence) {
  return !said(evidence, "pdfxid:GTS_PDFXVersion").empty();
}

void boxes(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for (std::size_t i = 0; i < evidence.printed.pages.size(); ++i) {
    const Page& page = evidence.printed.pages[i];
    const bool nested = page.bleed.holds(page.trim, 0) && page.media.holds(page.bleed, 0);
    if (!page.states_trim || !nested) findings.add(rule, {page_arg(i)});
  }
}

/// A sheet that is larger than what is cut out of it is for a print shop.
void claims(const Rule& rule, Evidence& evidence, const Findings& findings) {
  const auto& pages = evidence.printed.pages;
  const bool cut = std::any_of(pages.begin(), pages.end(), [](const Page& page) {
    return page.states_trim && !page.trim.holds(page.media, 0);
  });
  const std::string claimed = said(evidence, "pdfxid:GTS_PDFXVersion");
  if (claimed != (cut ? "PDF/X-4" : "")) findings.add(rule);
}

void version(const Rule& rule, Evidence& evidence, const Findings& findings) {
  constexpr std::size_t minor = 7;  // of %PDF-1.n
  if (claims_x(evidence) && evidence.bytes.substr(minor, 1) > "6") findings.add(rule);
}

void intent(const Rule& rule, Evidence& evidence, const Findings& findings) {
  if (!claims_x(evidence)) return;
  QPDFObjectHandle intents = entry(evidence.pdf.getRoot(), "/OutputIntents");
  int found = 0;
  bool one_profile = true;
  QPDFObjectHandle first;
  for (int i = 0; intents.isArray() && i < intents.getArrayNItems(); ++i) {
    QPDFObjectHandle intent = intents.getArrayItem(i);
    QPDFObjectHandle profile = entry(intent, "/DestOutputProfile");
    if (i == 0) first = profile;
    one_profile = one_profile && profile.getObjGen() == first.getObjGen();
    const bool good = name_of(entry(intent, "/S")) == "GTS_PDFX" && profile.isStream() &&
                      entry(intent, "/OutputConditionIdentifier").isString() &&
                      is_profile(stream_bytes(profile), {"prtr"}, {"GRAY", "CMYK"});
    found += good ? 1 : 0;
  }
  if (found != 1 || !one_profile) findings.add(rule);
}

void metadata(const Rule& rule, Evidence& evidence, const Findings& findings) {
  if (!claims_x(evidence)) return;
  for (const char* property : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate",
                               "xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"}) {
    if (said(evidence, property).empty()) findings.add(rule, {{"property", property}});
  }
  QPDFObjectHandle info = entry(evidence.pdf.getTrailer(), "/Info");
  const std::string trapped = said(evidence, "pdf:Trapped");
  const bool known = trapped == "True" || trapped == "False";
  if (!known || name_of(entry(info, "/Trapped")) != trapped) {
    findings.add(rule, {{"property", "pdf:Trapped"}});
  }
}

void inert(const Rule& rule, Evidence& evidence, const Findings& findings) {
  if (!claims_x(evidence)) return;
  const bool annotated = std::any_of(evidence.page_objects.begin(), evidence.page_objects.end(),
                                     [](QPDFObjectHandle page) { return page.hasKey("/Annots"); });
  if (annotated || evidence.pdf.getRoot().hasKey("/AcroForm")) findings.add(rule);
}

/// Whether something of `sequence` lies on `box`.
bool lies_on(const Sequence& sequence, const Box& box) {
  return std::any_of(sequence.pieces.begin(), sequence.pieces.end(),
                     [&](const Piece& piece) { return box.meets(piece.box); }) ||
         std::any_of(sequence.segments.begin(), sequence.segments.end(), [&](const Segment& part) {
           const double half = part.pen / 2;
           return box.meets({std::min(part.x0, part.x1) - half, std::min(part.y0, part.y1) - half,
                             std::max(part.x0, part.x1) + half, std::max(part.y0, part.y1) + half});
         });
}

void marks(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for (std::size_t i = 0; i < evidence.printed.pages.size(); ++i) {
    const Page& page = evidence.printed.pages[i];
    const bool inside =
        std::any_of(page.sequences.begin(), page.sequences.end(), [&](const Sequence& sequence) {
          return sequence.for_press() && lies_on(sequence, page.bleed);
        });
    if (inside) findings.add(rule, {page_arg(i)});
  }
}

constexpr std::array checks{
    Conformance{{.id = "pdf-page-boxes",
                 .severity = Severity::error,
                 .message = "page {page} does not say where it is cut, or not within its sheet",
                 .why = "A print shop cuts it where nobody wanted, or refuses it.",
                 .bad = "a page without TrimBox, or with one larger than its MediaBox",
                 .good = "TrimBox inside of BleedBox inside of MediaBox"},
                "X page boxes",
                "",
                boxes},
    Conformance{
        {.id = "pdf-press-unclaimed",
         .severity = Severity::error,
         .message = "is made for a print shop and does not claim to be PDF/X-4, or the reverse",
         .why = "The shop's programs look for the claim, and cut by it.",
         .bad = "pages with room for crop marks, XMP without pdfxid:GTS_PDFXVersion",
         .good = "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"},
        "X identification",
        "",
        claims},
    Conformance{{.id = "pdf-press-version",
                 .severity = Severity::error,
                 .message = "claims to be PDF/X-4 and is of a later version than PDF 1.6",
                 .why = "Older presses refuse it.",
                 .bad = "%PDF-1.7",
                 .good = "%PDF-1.6"},
                "X file structure",
                "",
                version},
    Conformance{
        {.id = "pdf-press-intent",
         .severity = Severity::error,
         .message = "does not say with the profile of a printer what it is to be printed on",
         .why = "Nobody can tell how dark the print should be.",
         .bad = "GTS_PDFX with the profile of a screen, or another one than GTS_PDFA1 has",
         .good = "one GTS_PDFX intent with an ICC profile of class prtr, for gray or CMYK"},
        "X output intent; A 6.2.3",
        "",
        intent},
    Conformance{{.id = "pdf-press-metadata",
                 .severity = Severity::error,
                 .message = "does not say \"{property}\" in its metadata as PDF/X-4 wants it said",
                 .why = "The shop's programs refuse it.",
                 .bad = "no pdf:Trapped, or Unknown",
                 .good = "pdf:Trapped False, in XMP and in the Info dictionary"},
                "X metadata",
                "",
                metadata},
    Conformance{{.id = "pdf-press-active",
                 .severity = Severity::error,
                 .message = "claims to be PDF/X-4 and can be filled in",
                 .why = "What is filled in, and what a field looks like, does not get onto paper.",
                 .bad = "/AcroForm, or /Annots on a page",
                 .good = "fields that are only drawn"},
                "X annotations",
                "",
                inert},
    Conformance{{.id = "pdf-press-marks",
                 .severity = Severity::error,
                 .message = "marks of the print shop lie on page {page} itself",
                 .why = "They stay on the paper when it is cut.",
                 .bad = "a crop mark that runs into the bleed",
                 .good = "marks and words outside of the BleedBox"},
                "X printer's marks",
                "",
                marks},
};

}  // namespace

std::span<const Conformance> press_conformance() { return checks; }

}  // namespace clausekit::proof
