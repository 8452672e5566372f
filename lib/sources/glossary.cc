#include "sources/glossary.h"

#include <algorithm>
#include <array>

#include "sources/form_words.h"
#include "sources/opened.h"

namespace clausekit::sources {
namespace {

constexpr std::array<std::string_view, 3> strength_words{"primary", "secondary", "tertiary"};
constexpr std::array<std::string_view, 5> polarity_words{"permission", "duty", "ban", "possibility",
                                                         "fact"};
constexpr std::array<std::string_view, 4> status_words{
    "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts",
    "supersededTerm-admn-sts"};

/// Wording is reviewed when it, its concept or the whole file is.
Wording wording(const Element& element, const std::string& reviewed_by) {
  const std::string own = element.value("reviewed-by");
  return {.pattern = element.text(),
          .reviewed_by = own.empty() ? reviewed_by : own,
          .where = element.content()};
}

std::string reviewer(const Element& element, const std::string& otherwise) {
  const std::string own = element.value("reviewed-by");
  return own.empty() ? otherwise : own;
}

const Grammar& tbx_grammar() {
  static const Grammar grammar{
      .name_space = "urn:iso:std:iso:30042:ed-2", .root = "tbx", .elements = {}};
  return grammar;
}

/// What stands in `element` under this name, however deep it is wrapped (`termGrp`, `descripGrp`).
void collect(const Element& element, std::string_view name, std::vector<Element>& out) {
  for (const Element& child : element.children()) {
    if (child.name() == name) {
      out.push_back(child);
    } else {
      collect(child, name, out);
    }
  }
}

std::vector<Element> all(const Element& element, std::string_view name) {
  std::vector<Element> out;
  collect(element, name, out);
  return out;
}

/// The text of the first such element whose `type` is this one.
std::string typed(const Element& element, std::string_view name, std::string_view type) {
  const std::vector<Element> found = all(element, name);
  const auto first = std::find_if(found.begin(), found.end(),
                                  [&](const Element& e) { return e.value("type") == type; });
  return first == found.end() ? std::string{} : first->text();
}

std::vector<TermEntry::Term> terms(const Element& section) {
  std::vector<TermEntry::Term> out;
  for (const Element& term_section : all(section, "termSec")) {
    const std::vector<Element> term = all(term_section, "term");
    if (term.empty()) {
      continue;
    }
    const std::vector<Element> notes = all(term_section, "note");
    out.push_back(
        {.text = term.front().text(),
         .status = named(status_words, typed(term_section, "termNote", "administrativeStatus"),
                         TermEntry::Status::admitted),
         .part_of_speech = typed(term_section, "termNote", "partOfSpeech"),
         .note = notes.empty() ? std::string{} : notes.front().text(),
         .where = term.front().content()});
  }
  return out;
}

}  // namespace

std::string read_wording(const Source& source, Glossary& glossary, Report& report) {
  const std::optional<xml::Document> document = opened(source, forms_grammar(), report);
  if (!document) {
    return {};
  }
  const Element root(*document, document->root());
  glossary.strength = named(strength_words, root.value("strength"), Strength::primary);
  glossary.reviewed_by = root.value("reviewed-by");
  glossary.forms_where = root.start_tag();
  for (const Element& element : root.children("concept")) {
    const std::string reviewed = reviewer(element, glossary.reviewed_by);
    ConceptForms forms{.concept_id = element.value("ref"), .where = element.start_tag()};
    for (const Element& form : element.children("form")) {
      forms.forms.push_back(wording(form, reviewed));
    }
    for (const Element& danger : element.children("danger")) {
      forms.dangers.push_back(
          {.wording = wording(danger, reviewed), .only_warns = danger.value("level") == "warning"});
    }
    glossary.concepts.push_back(std::move(forms));
  }
  for (const Element& element : root.children("polarity")) {
    const std::string reviewed = reviewer(element, glossary.reviewed_by);
    PolarityForms polarity{.concept_id = element.value("of"), .where = element.start_tag()};
    for (const Element& phrase : element.children()) {
      polarity.phrases.push_back(
          {.says = named(polarity_words, std::string(phrase.name()), Polarity::fact),
           .wording = wording(phrase, reviewed)});
    }
    glossary.polarity.push_back(std::move(polarity));
  }
  return root.value("xml:lang");
}

void read_terms(const Source& source, const std::string& source_language, Glossary& glossary,
                Report& report) {
  const std::optional<xml::Document> document = xml::Document::parsed(source, report);
  if (!document || !has_root_of(tbx_grammar(), *document, report)) {
    return;
  }
  const Element root(*document, document->root());
  glossary.terms_where = root.start_tag();
  for (const Element& element : all(root, "conceptEntry")) {
    TermEntry entry{.id = element.value("id"),
                    .definition = typed(element, "descrip", "definition"),
                    .where = element.start_tag()};
    for (const Element& section : all(element, "langSec")) {
      const std::string language = section.value("xml:lang");
      if (language == source_language) {
        entry.source_terms = terms(section);
      }
      if (language == glossary.tag) {
        entry.terms = terms(section);
      }
    }
    glossary.terms.push_back(std::move(entry));
  }
}

}  // namespace clausekit::sources
