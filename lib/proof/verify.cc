#include "proof/verify.h"

#include "compose/compose.h"
#include "layout/spec.h"
#include "proof/conformance.h"
#include "proof/fields.h"
#include "proof/findings.h"
#include "proof/opened.h"
#include "proof/passages.h"
#include "proof/rules.h"
#include "proof/sheets.h"
#include "proof/texts.h"

namespace clausekit::proof {
namespace {

std::string said(const Printed& printed, const std::string& property) {
  const auto found = printed.says.find(property);
  return found == printed.says.end() ? std::string{} : found->second;
}

Verified claim(const Printed& printed) {
  return {.form = said(printed, "clausekit:form"),
          .language = said(printed, "clausekit:language"),
          .edition = said(printed, "clausekit:edition"),
          .layout = said(printed, "clausekit:layout"),
          .source_digest = said(printed, "clausekit:source-digest"),
          .locale_digest = said(printed, "clausekit:locale-digest"),
          .pages = printed.pages.size(),
          .fields = printed.widgets.size()};
}

/// Why the claim cannot be about this project; empty when it can.
std::string reason_against(const Verified& claim, const Project& project) {
  if (claim.form.empty()) return "it does not say of which";
  if (project.form(claim.form) == nullptr) return "there is no form \"" + claim.form + "\"";
  if (project.language(claim.language) == nullptr) {
    return "there is no language \"" + claim.language + "\"";
  }
  const layout::Spec* spec = layout::spec(claim.layout);
  if (spec == nullptr) return "there is no layout \"" + claim.layout + "\"";
  if (!compose::can_have(spec->content, *project.form(claim.form),
                         *project.language(claim.language))) {
    return "there is no " + claim.layout + " \"" + claim.form + "\" in \"" + claim.language + "\"";
  }
  return {};
}

/// Whether each page at least says that it is of the version that the document is of.
bool carries_fingerprint(const Document& document, const Printed& printed) {
  Pattern pattern;
  pattern.add_any();
  pattern.add(document.furniture.fingerprint);
  pattern.add_any();
  return pattern.without_spaces().fits(furniture_words(printed, 0));
}

/// False when the file was honestly made from another version, and comparing would say nothing.
bool check_version(const Document& document, const Verified& claim, const Printed& printed,
                   const Findings& findings) {
  const About& about = document.about;
  const bool form = claim.source_digest == about.source_digest && claim.edition == about.edition;
  const bool translation = claim.locale_digest == about.locale_digest;
  if (!form) findings.add(pdf_digest, {{"what", "form"}});
  if (!translation) findings.add(pdf_digest, {{"what", "translation"}});
  return (form && translation) || carries_fingerprint(document, printed);
}

/// Fonts are scaled to look alike, so type may be somewhat below the layout's.
double smallest_type(const std::string& layout) {
  constexpr double tightest = 0.7;
  const layout::Spec* spec = layout::spec(layout);
  return spec == nullptr ? 0 : static_cast<double>(spec->body.thousandths) / 1000 * tightest;
}

void check_document(const Document& document, const Printed& printed, const Findings& findings) {
  const auto placed = check_texts(document, printed, findings);
  check_furniture(document, printed, placed, findings);
  check_fields(document, printed, findings);
  check_painting(printed, smallest_type(document.about.layout), findings);
  const bool own_language = printed.language == document.about.language;
  if (!own_language) {
    findings.add(pdf_lang_tag,
                 {{"unit", document.about.form}, {"language", document.about.language}});
  }
}

}  // namespace

std::optional<Verified> verify(const Project& project, Date today, const Source& file,
                               Report& report) {
  const auto evidence = opened(file, report);
  if (evidence == nullptr) return std::nullopt;
  const Printed& printed = evidence->printed;
  const Verified claimed = claim(printed);
  const Findings findings(
      file, {.language = claimed.language, .form = claimed.form, .unit = {}, .requirement = {}},
      report);
  if (const std::string reason = reason_against(claimed, project); !reason.empty()) {
    findings.add(pdf_foreign, {{"reason", reason}});
    return std::nullopt;
  }
  Report unheard;  // what composing says of the project is not about the file
  const Document document = compose::compose({.project = project,
                                              .form = *project.form(claimed.form),
                                              .language = *project.language(claimed.language),
                                              .layout = claimed.layout,
                                              .content = layout::spec(claimed.layout)->content,
                                              .today = today,
                                              .flat = !printed.interactive},
                                             unheard);
  if (check_version(document, claimed, printed, findings)) {
    check_document(document, printed, findings);
  }
  check_conformance(*evidence, findings);
  return claimed;
}

}  // namespace clausekit::proof
