#include "sources/registry.h"

#include <array>

#include "sources/form_words.h"
#include "sources/numbers.h"
#include "sources/opened.h"

namespace clausekit::sources {
namespace {

constexpr std::array<std::string_view, 3> status_words{"bill", "enacted", "repealed"};
constexpr std::array<std::string_view, 3> kind_words{"text", "field", "process"};
constexpr std::array<std::string_view, 5> polarity_words{"permission", "duty", "ban", "possibility",
                                                         "fact"};

Concept meaning(const Element& element) {
  Concept out;
  out.id = element.value("id");
  out.quantifier = element.value("kind") == "quantifier";
  out.where = element.start_tag();
  if (const std::optional<Element> gloss = element.child("gloss")) {
    out.gloss = gloss->text();
  }
  for (const Element& pitfall : element.children("pitfall")) {
    out.pitfalls.push_back({.language = pitfall.value("xml:lang"), .text = pitfall.text()});
  }
  return out;
}

std::vector<Requirement::Need> needs(const std::vector<Element>& elements) {
  std::vector<Requirement::Need> out;
  out.reserve(elements.size());
  for (const Element& element : elements) {
    out.push_back({.concept_id = element.value("concept"),
                   .n = whole_number(element.value("n")).value_or(1),
                   .where = element.start_tag()});
  }
  return out;
}

Requirement requirement(const Element& element) {
  Requirement out;
  out.id = element.value("id");
  out.cite = element.value("cite");
  out.num = element.value("num");
  out.kind = named(kind_words, element.value("kind"), Requirement::Kind::text);
  out.level =
      element.value("level") == "should" ? Requirement::Level::should : Requirement::Level::must;
  out.where = element.start_tag();
  out.quotation_where = element.start_tag();
  if (const std::optional<Element> quotation = element.child("text")) {
    out.quotation = quotation->text();
    out.quotation_where = quotation->content();
  }
  out.needs = needs(element.children("needs"));
  out.forbids = needs(element.children("forbids"));
  for (const Element& polarity : element.children("polarity")) {
    out.polarity.push_back({.concept_id = polarity.value("of"),
                            .is = named(polarity_words, polarity.value("is"), Polarity::fact)});
  }
  for (const Element& number : element.children("number")) {
    out.numbers.push_back({.value = number.value("value"), .unit = number.value("unit")});
  }
  for (const Element& field : element.children("field")) {
    out.fields.push_back({.name = field.value("name"), .present = field.value("must") != "absent"});
  }
  return out;
}

}  // namespace

std::optional<Registry> read_registry(const Source& source, Report& report) {
  const std::optional<xml::Document> document = opened(source, registry_grammar(), report);
  if (!document) {
    return std::nullopt;
  }
  const Element root(*document, document->root());
  Registry out;
  out.id = root.value("id");
  out.name = root.value("name");
  out.jurisdiction = root.value("jurisdiction");
  out.status = named(status_words, root.value("status"), Registry::Status::bill);
  out.in_force_from = date(root.value("in-force-from"));
  out.in_force_to = date(root.value("in-force-to"));
  out.law_path = root.value("source");
  out.where = root.start_tag();
  for (const Element& language : root.children("language")) {
    out.languages.push_back({.tag = language.value("tag"), .why = language.value("why")});
  }
  for (const Element& element : root.children("concept")) {
    out.concepts.push_back(meaning(element));
  }
  for (const Element& element : root.children("requirement")) {
    out.requirements.push_back(requirement(element));
  }
  return out;
}

}  // namespace clausekit::sources
