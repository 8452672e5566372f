// The file as a whole: header, catalog, metadata, output intent, limits.
#include <algorithm>
#include <array>
#include <cstdint>
#include <regex>
#include <string>
#include <string_view>

#include "proof/conformance_parts.h"

namespace clausekit::proof {
namespace {

bool is_true(QPDFObjectHandle object) { return object.isBool() && object.getBoolValue(); }

void header(const Rule& rule, Evidence& evidence, const Findings& findings) {
  static const std::regex right("^%PDF-1\\.[0-7](\r\n|\r|\n)%[\x80-\xFF]{4}");
  const std::string begin(evidence.bytes.substr(0, 20));
  if (!std::regex_search(begin, right)) findings.add(rule);
}

void trailing_bytes(const Rule& rule, Evidence& evidence, const Findings& findings) {
  constexpr std::string_view mark = "%%EOF";
  const std::size_t last = evidence.bytes.rfind(mark);
  const std::string_view rest =
      last == std::string_view::npos ? "none" : evidence.bytes.substr(last + mark.size());
  if (!rest.empty() && rest != "\n" && rest != "\r" && rest != "\r\n") findings.add(rule);
}

void identifier(const Rule& rule, Evidence& evidence, const Findings& findings) {
  QPDFObjectHandle id = evidence.pdf.getTrailer().getKey("/ID");
  const bool there = id.isArray() && id.getArrayNItems() == 2 && id.getArrayItem(0).isString() &&
                     !id.getArrayItem(0).getStringValue().empty();
  if (!there) findings.add(rule);
}

void marked(const Rule& rule, Evidence& evidence, const Findings& findings) {
  QPDFObjectHandle info = entry(evidence.pdf.getRoot(), "/MarkInfo");
  if (!is_true(entry(info, "/Marked")) || is_true(entry(info, "/Suspects"))) findings.add(rule);
}

void title_shown(const Rule& rule, Evidence& evidence, const Findings& findings) {
  QPDFObjectHandle preferences = entry(evidence.pdf.getRoot(), "/ViewerPreferences");
  if (!is_true(entry(preferences, "/DisplayDocTitle"))) findings.add(rule);
}

void title(const Rule& rule, Evidence& evidence, const Findings& findings) {
  if (said(evidence, "dc:title").empty()) findings.add(rule);
}

void claims_ua(const Rule& rule, Evidence& evidence, const Findings& findings) {
  if (said(evidence, "pdfuaid:part") != "1") findings.add(rule);
}

void claims_a(const Rule& rule, Evidence& evidence, const Findings& findings) {
  const bool claimed =
      said(evidence, "pdfaid:part") == "2" && said(evidence, "pdfaid:conformance") == "A";
  if (!claimed) findings.add(rule);
}

void schemas(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for (const std::string& uri : evidence.undescribed) findings.add(rule, {{"schema", uri}});
}

void languages(const Rule& rule, Evidence& evidence, const Findings& findings) {
  // [A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})* (RFC 3066, by way of ISO 32000-1, 14.9.2.2)
  static const std::regex right("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
  const auto check = [&](const std::string& tag) {
    if (!std::regex_match(tag, right)) findings.add(rule, {{"language", tag}});
  };
  check(evidence.printed.language);
  for (const Element& element : evidence.printed.elements) {
    if (element.states_language) check(element.stated_language);
  }
}

/// Of a printer or display that is gray, or of a printer that has a black plate for it.
bool says_gray(const std::string& profile) {
  return is_profile(profile, {"mntr", "prtr"}, {"GRAY"}) || is_profile(profile, {"prtr"}, {"CMYK"});
}

void output_intent(const Rule& rule, Evidence& evidence, const Findings& findings) {
  QPDFObjectHandle intents = entry(evidence.pdf.getRoot(), "/OutputIntents");
  int right = 0;
  for (int i = 0; intents.isArray() && i < intents.getArrayNItems(); ++i) {
    QPDFObjectHandle intent = intents.getArrayItem(i);
    QPDFObjectHandle profile = entry(intent, "/DestOutputProfile");
    const bool usable = name_of(entry(intent, "/S")) == "GTS_PDFA1" && profile.isStream() &&
                        says_gray(stream_bytes(profile));
    right += usable ? 1 : 0;
  }
  if (right != 1) findings.add(rule);
}

void active(const Rule& rule, Evidence& evidence, const Findings& findings) {
  QPDFObjectHandle root = evidence.pdf.getRoot();
  for (const char* key : {"/OpenAction", "/AA", "/OCProperties", "/Collection", "/AF", "/Names",
                          "/NeedsRendering", "/Requirements"}) {
    if (root.hasKey(key)) findings.add(rule, {{"what", key}});
  }
}

constexpr std::size_t longest_string = 32'767;
constexpr std::size_t longest_name = 127;

/// Whether `object`, without what it refers to, keeps to the limits of ISO 19005-2, 6.1.13.
bool keeps_limits(QPDFObjectHandle object, int depth) {
  if (object.isString()) return object.getStringValue().size() <= longest_string;
  if (object.isName()) return object.getName().size() <= longest_name + 1;
  if (object.isInteger()) {
    const long long value = object.getIntValue();
    return value >= INT32_MIN && value <= INT32_MAX;
  }
  if (depth > most_depth) return false;
  if (object.isStream()) object = object.getDict();
  if (object.isArray()) {
    for (const QPDFObjectHandle& item : object.getArrayAsVector()) {
      QPDFObjectHandle part = item;
      if (!part.isIndirect() && !keeps_limits(part, depth + 1)) return false;
    }
  }
  if (object.isDictionary()) {
    for (const std::string& key : object.getKeys()) {
      QPDFObjectHandle part = object.getKey(key);
      if (key.size() > longest_name + 1) return false;
      if (!part.isIndirect() && !keeps_limits(part, depth + 1)) return false;
    }
  }
  return true;
}

bool has_filter(QPDFObjectHandle stream, const std::string& wanted) {
  QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
  if (filter.isName()) return filter.getName() == wanted;
  if (!filter.isArray()) return false;
  const auto all = filter.getArrayAsVector();
  return std::any_of(all.begin(), all.end(), [&](const QPDFObjectHandle& one) {
    QPDFObjectHandle name = one;
    return name.isName() && name.getName() == wanted;
  });
}

void limits(const Rule& rule, Evidence& evidence, const Findings& findings) {
  std::vector<QPDFObjectHandle> objects = evidence.pdf.getAllObjects();
  const bool kept = std::all_of(objects.begin(), objects.end(), [](const QPDFObjectHandle& object) {
    return keeps_limits(object, 0);
  });
  const bool fits =
      std::all_of(evidence.printed.pages.begin(), evidence.printed.pages.end(), [](const Page& p) {
        const double width = p.media.right - p.media.left;
        const double height = p.media.top - p.media.bottom;
        return std::min(width, height) >= 3 && std::max(width, height) <= 14'400;
      });
  if (!kept || !fits) findings.add(rule);
}

void filters(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for (QPDFObjectHandle object : evidence.pdf.getAllObjects()) {
    if (!object.isStream()) continue;
    for (const char* filter : {"/LZWDecode", "/Crypt"}) {
      if (has_filter(object, filter)) findings.add(rule, {{"filter", filter}});
    }
  }
}

constexpr std::array checks{
    Conformance{{.id = "pdf-header",
                 .severity = Severity::error,
                 .message = "does not begin with %PDF-1.n and a comment of four high bytes",
                 .why = "Programs that move files take it for text, and spoil it.",
                 .bad = "%PDF-1.7 and then at once an object",
                 .good = "%PDF-1.7, and a line with four bytes above 127"},
                "A 6.1.2, UA 6.1",
                "",
                header},
    Conformance{{.id = "pdf-trailing-bytes",
                 .severity = Severity::error,
                 .message = "goes on after its end",
                 .why = "What stands there belongs to no form, and could be anything.",
                 .bad = "bytes behind %%EOF",
                 .good = "%%EOF and a line end"},
                "A 6.1.3",
                "",
                trailing_bytes,
                false},
    Conformance{{.id = "pdf-id-missing",
                 .severity = Severity::error,
                 .message = "has no identifier in its trailer",
                 .why = "Archives tell files apart by it.",
                 .bad = "a trailer without /ID",
                 .good = "/ID with two strings"},
                "A 6.1.3",
                "",
                identifier},
    Conformance{{.id = "pdf-unmarked",
                 .severity = Severity::error,
                 .message = "does not say that it is tagged",
                 .why = "Screen readers ignore the tags and guess.",
                 .bad = "/MarkInfo << /Marked false >>",
                 .good = "/MarkInfo << /Marked true >>"},
                "UA 6.2, 7.1; A 6.7.2",
                "01-007",
                marked},
    Conformance{{.id = "pdf-title-hidden",
                 .severity = Severity::error,
                 .message = "asks to be shown by its file name instead of its title",
                 .why = "Who switches between windows by ear hears a file name.",
                 .bad = "no DisplayDocTitle",
                 .good = "/ViewerPreferences << /DisplayDocTitle true >>"},
                "UA 7.1",
                "07-001, 07-002",
                title_shown},
    Conformance{{.id = "pdf-title-missing",
                 .severity = Severity::error,
                 .message = "has no title in its metadata",
                 .why = "Nobody can tell by ear which form this is.",
                 .bad = "XMP without dc:title",
                 .good = "dc:title with the form's title"},
                "UA 7.1",
                "06-001, 06-003",
                title},
    Conformance{{.id = "pdf-ua-unclaimed",
                 .severity = Severity::error,
                 .message = "does not claim to be PDF/UA-1",
                 .why = "Offices that must hand out accessible files look for the claim.",
                 .bad = "XMP without pdfuaid:part",
                 .good = "<pdfuaid:part>1</pdfuaid:part>"},
                "UA 5",
                "06-002",
                claims_ua},
    Conformance{{.id = "pdf-a-unclaimed",
                 .severity = Severity::error,
                 .message = "does not claim to be PDF/A-2a",
                 .why = "Archives refuse it.",
                 .bad = "XMP without pdfaid:part",
                 .good = "pdfaid:part 2, pdfaid:conformance A"},
                "A 6.6.4",
                "",
                claims_a},
    Conformance{{.id = "pdf-schema-missing",
                 .severity = Severity::error,
                 .message = "says things in its metadata that \"{schema}\" does not describe there",
                 .why = "In twenty years nobody knows what they mean.",
                 .bad = "pdfuaid:part without an extension schema",
                 .good = "pdfaExtension:schemas with that namespace"},
                "A 6.6.2.3",
                "",
                schemas},
    Conformance{{.id = "pdf-lang-malformed",
                 .severity = Severity::error,
                 .message = "names a language \"{language}\", which is no language tag",
                 .why = "A screen reader speaks it in whatever voice it has.",
                 .bad = "/Lang (pt_BR)",
                 .good = "/Lang (pt-BR)"},
                "UA 7.2; A 6.7.4",
                "11-001 to 11-006",
                languages},
    Conformance{{.id = "pdf-output-intent",
                 .severity = Severity::error,
                 .message = "does not say with one embedded profile what its gray means",
                 .why = "Nobody can tell how dark the print should be.",
                 .bad = "no OutputIntents",
                 .good = "one GTS_PDFA1 intent with a gray ICC profile below version 5"},
                "A 6.2.3",
                "",
                output_intent},
    Conformance{{.id = "pdf-active",
                 .severity = Severity::error,
                 .message = "has {what}: scripts, layers or attachments have no place in a form",
                 .why = "The file may act, or look different from one time to the next.",
                 .bad = "/OpenAction with JavaScript",
                 .good = "a file that only shows what it says"},
                "A 6.5, 6.8, 6.9; UA 7.10, 7.11",
                "20-001 to 20-003, 21-001",
                active},
    Conformance{{.id = "pdf-limit",
                 .severity = Severity::error,
                 .message = "holds a string, name, number or page beyond what PDF/A allows",
                 .why = "Some programs cut it off.",
                 .bad = "a page of 20,000 points",
                 .good = "strings to 32,767 bytes, names to 127, pages of 3 to 14,400 points"},
                "A 6.1.13",
                "",
                limits},
    Conformance{{.id = "pdf-filter",
                 .severity = Severity::error,
                 .message = "packs a stream with {filter}",
                 .why = "Archives refuse it: patents and passwords once hung on it.",
                 .bad = "/Filter /LZWDecode",
                 .good = "/Filter /FlateDecode"},
                "A 6.1.7.2",
                "",
                filters},
};

}  // namespace

std::span<const Conformance> file_conformance() { return checks; }

}  // namespace clausekit::proof
