// forms/schema/*.rnc as tables, line for line; tests hold the two against each other.
#include "sources/grammar.h"

namespace clausekit::sources {
namespace {

constexpr Particle::Times maybe = Particle::Times::maybe;
constexpr Particle::Times any = Particle::Times::any;
constexpr Particle::Times some = Particle::Times::some;

using Attributes = std::vector<AttributeGrammar>;

AttributeGrammar required(std::string_view name, const ValueType& type) {
  return {.name = name, .type = &type, .presence = Presence::required};
}
AttributeGrammar optional(std::string_view name, const ValueType& type) {
  return {.name = name, .type = &type};
}
AttributeGrammar required(std::string_view name, std::string_view choices) {
  return {.name = name, .choices = choices, .presence = Presence::required};
}
AttributeGrammar optional(std::string_view name, std::string_view choices) {
  return {.name = name, .choices = choices};
}

ElementGrammar words_only(std::string_view name, Attributes attributes = {}) {
  return {.name = name, .attributes = std::move(attributes), .text = true};
}
ElementGrammar empty(std::string_view name, Attributes attributes) {
  return {.name = name, .attributes = std::move(attributes)};
}
/// Words with variables, terms and emphasis among them.
ElementGrammar mixed(std::string_view name, Attributes attributes = {}) {
  return {.name = name,
          .attributes = std::move(attributes),
          .content = {{"var cite term em span br", any}},
          .text = true};
}

/// `elements`, and those that stand among words.
std::vector<ElementGrammar> with_inline(std::vector<ElementGrammar> elements) {
  elements.push_back(empty("var", {required("ref", var_value)}));
  elements.push_back(empty("cite", {required("ref", id_value)}));
  elements.push_back(mixed("term", {required("ref", id_value)}));
  elements.push_back(mixed("em", {required("kind", "strong emphasis")}));
  elements.push_back(mixed("span", {required("xml:lang", lang_value), optional("dir", "ltr rtl")}));
  elements.push_back(empty("br", {}));
  return elements;
}

/// A unit of a form; besides what every unit has, it has `more`.
ElementGrammar unit(std::string_view name, const Attributes& more = {}) {
  ElementGrammar out =
      mixed(name, {required("id", id_value), optional("req", reqids_value),
                   optional("role", "clause gloss lead label"),
                   optional("fidelity", "substance verbatim"), optional("max-lines", number_value),
                   optional("translate", "yes no"), optional("if", id_value)});
  out.attributes.insert(out.attributes.end(), more.begin(), more.end());
  out.unit = true;
  return out;
}

/// The attributes that a field and a choice share, and `more`.
Attributes asked(Attributes more) {
  Attributes all{required("id", id_value),      required("name", var_value),
                 required("pii", "yes no"),     optional("required-when", required_value),
                 optional("req", reqids_value), optional("when", when_value),
                 optional("if", id_value)};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

constexpr std::string_view block = "title heading p advisory clauses field choice section";

}  // namespace

const Grammar& form_grammar() {
  static const Grammar grammar{
      .name_space = "urn:clausekit:form:1",
      .root = "form",
      .elements = with_inline({
          {.name = "form",
           .attributes = {required("id", id_value), optional("code", any_text),
                          required("edition", edition_value), required("xml:lang", lang_value),
                          optional("statute", reqid_value), optional("in-force", "yes no")},
           .content =
               {{"use", any}, {"switch", any}, {"variable", any}, {"citation", any}, {"body"}}},
          empty("use", {required("registry", reqid_value), optional("requirements", reqids_value)}),
          words_only("switch", {required("id", id_value), required("default", "on off")}),
          {.name = "variable",
           .attributes = {required("name", var_value),
                          required("type", "text date blank identifier count page"),
                          optional("value-lang", target_value),
                          optional("max-chars", number_value)},
           .content = {{"example"}}},
          words_only("example"),
          words_only("citation", {required("id", id_value), optional("href", any_text)}),
          {.name = "body", .content = {{block, some}, {"footer", maybe}}},
          unit("footer"),
          unit("title"),
          unit("heading", {required("level", "1 2 3")}),
          unit("p"),
          unit("advisory", {required("kind", "rights warning notice")}),
          unit("label"),
          unit("hint"),
          unit("option", {required("value", any_text)}),
          words_only("note", {required("for", "translator reviewer printer")}),
          {.name = "clauses",
           .attributes = {required("id", id_value),
                          required("numbering", "lower-roman decimal lower-alpha none")},
           .content = {{"note", any}, {"clause", some}}},
          {.name = "clause",
           .attributes = {required("id", id_value), required("num", any_text),
                          optional("if", id_value)},
           .content = {{"note", any}, {block, some}}},
          {.name = "field",
           .attributes = asked({required("type", "line box check signature initials date time"),
                                optional("electronic", id_value)}),
           .content = {{"note", any}, {"label"}, {"hint", maybe}}},
          {.name = "choice",
           .attributes = asked({required("pick", "one any")}),
           .content = {{"note", any}, {"label", maybe}, {"option", some}}},
          {.name = "section",
           .attributes = {required("id", id_value), optional("for", "person agency all"),
                          optional("stage", "before after"), optional("if", id_value),
                          optional("keep", "together auto")},
           .content = {{"note", any}, {block, some}}},
      })};
  return grammar;
}

const Grammar& registry_grammar() {
  static const Grammar grammar{
      .name_space = "urn:clausekit:registry:1",
      .root = "registry",
      .elements = {
          {.name = "registry",
           .attributes = {required("id", reqid_value), required("jurisdiction", any_text),
                          required("status", "bill enacted repealed"), optional("name", name_value),
                          optional("in-force-from", date_value),
                          optional("in-force-to", date_value), optional("source", any_text)},
           .content = {{"language", any}, {"concept", any}, {"requirement", some}}},
          empty("language", {required("tag", lang_value), optional("why", any_text)}),
          {.name = "concept",
           .attributes = {required("id", id_value), optional("kind", "quantifier")},
           .content = {{"gloss"}, {"pitfall", any}}},
          words_only("gloss"),
          words_only("pitfall", {optional("xml:lang", lang_value)}),
          {.name = "requirement",
           .attributes = {required("id", reqid_value), required("cite", any_text),
                          optional("num", any_text), required("kind", "text field process"),
                          required("level", "must should")},
           .content = {{"text"},
                       {"needs", any},
                       {"forbids", any},
                       {"polarity", any},
                       {"number", any},
                       {"field", any}}},
          words_only("text", {required("xml:lang", lang_value)}),
          empty("needs", {required("concept", id_value), optional("n", number_value)}),
          empty("forbids", {required("concept", id_value)}),
          empty("polarity",
                {required("of", id_value), required("is", "permission duty ban possibility fact")}),
          empty("number",
                {required("value", decimal_value), required("unit", "hour day year none")}),
          empty("field", {required("name", var_value), required("must", "present absent")}),
      }};
  return grammar;
}

const Grammar& language_grammar() {
  static const Grammar grammar{
      .name_space = "urn:clausekit:language:1",
      .root = "language",
      .elements = with_inline({
          {.name = "language",
           .attributes = {required("xml:lang", lang_value), required("english", name_value),
                          required("native", name_value), optional("script", script_value),
                          optional("dir", "ltr rtl"), optional("reviewed-by", name_value)},
           .content = {{"font", any},
                       {"formats", maybe},
                       {"quotes", maybe},
                       {"length", maybe},
                       {"words", any},
                       {"says", any}}},
          empty("font", {required("family", name_value), optional("for", "text heading fallback"),
                         optional("leading", decimal_value), optional("scale", decimal_value),
                         optional("large", decimal_value), optional("package", name_value)}),
          {.name = "formats",
           .attributes = {required("digits", "latn native"), required("calendar", "gregory"),
                          optional("date", any_text)},
           .content = {{"month", any}}},
          words_only("month", {required("n", month_value)}),
          empty("quotes", {required("open", any_text), required("close", any_text)}),
          empty("length", {required("min", decimal_value), required("max", decimal_value)}),
          {.name = "words",
           .attributes = {required("kind",
                                   "negator may must can will must-not need-not function "
                                   "abbreviation sentence-end keep spaced-mark doubled "
                                   "number ambiguous")},
           .content = {{"w", some}}},
          words_only("w"),
          mixed("says", {required("id", id_value)}),
      })};
  return grammar;
}

const Grammar& locale_grammar() {
  static const Grammar grammar{
      .name_space = "urn:clausekit:locale:1",
      .root = "locale",
      .elements = with_inline({
          {.name = "locale",
           .attributes = {required("form", id_value), required("edition", any_text),
                          required("xml:lang", lang_value), required("source-lang", lang_value),
                          required("status", "specimen draft submitted published withdrawn"),
                          optional("orthography", any_text)},
           .content = {{"seg", some}}},
          {.name = "seg",
           .attributes = {required("id", id_value),
                          {.name = "source",
                           .type = &digest_value,
                           .presence = Presence::required,
                           .missing = &seg_unstamped},
                          {.name = "state",
                           .choices = "initial translated reviewed final",
                           .presence = Presence::required,
                           .missing = &seg_unstamped}},
           .content = {{"target", maybe},
                       {"was", maybe},
                       {"back", maybe},
                       {"waiver", any},
                       {"event", any}},
           .unit = true},
          mixed("target"),
          mixed("was", {required("source", digest_value)}),
          words_only("back", {required("xml:lang", lang_value), required("of", digest_value),
                              required("by", name_value)}),
          words_only("waiver", {required("check", any_text), required("of", digest_value),
                                required("by", name_value), required("at", instant_value),
                                optional("until", date_value)}),
          words_only(
              "event",
              {required("act",
                        "translate edit review approve reject import machine update "
                        "reconfirm invalidate"),
               required("by", name_value), required("role", "translator reviewer counsel tool"),
               required("at", instant_value), required("source", digest_value),
               optional("target", digest_value), optional("via", any_text),
               optional("signature", any_text)}),
      })};
  return grammar;
}

const Grammar& forms_grammar() {
  static const Grammar grammar{
      .name_space = "urn:clausekit:forms:1",
      .root = "forms",
      .elements = {
          {.name = "forms",
           .attributes = {required("xml:lang", lang_value),
                          required("strength", "primary secondary tertiary"),
                          optional("reviewed-by", name_value)},
           .content = {{"concept", any}, {"polarity", any}}},
          {.name = "concept",
           .attributes = {required("ref", id_value), optional("reviewed-by", name_value)},
           .content = {{"form", any}, {"danger", any}}},
          words_only("form", {optional("reviewed-by", name_value)}),
          words_only("danger",
                     {optional("level", "error warning"), optional("reviewed-by", name_value)}),
          {.name = "polarity",
           .attributes = {required("of", id_value), optional("reviewed-by", name_value)},
           .content = {{"permission duty ban possibility fact", some}}},
          words_only("permission"),
          words_only("duty"),
          words_only("ban"),
          words_only("possibility"),
          words_only("fact"),
      }};
  return grammar;
}

const Grammar& people_grammar() {
  static const Grammar grammar{
      .name_space = "urn:clausekit:people:1",
      .root = "people",
      .elements = {
          {.name = "people", .content = {{"person", any}}},
          empty("person", {required("id", ncname_value),
                           optional("name", name_value),
                           required("org", name_value),
                           required("public", "name organisation"),
                           {.name = "roles",
                            .choices = "translator reviewer counsel publisher",
                            .presence = Presence::required,
                            .list = true},
                           optional("key", any_text)}),
      }};
  return grammar;
}

const Grammar& checks_grammar() {
  static const Grammar grammar{.name_space = "urn:clausekit:checks:1",
                               .root = "checks",
                               .elements = {
                                   {.name = "checks", .content = {{"severity", any}}},
                                   words_only("severity", {required("rule", name_value),
                                                           required("is", "note warning error")}),
                               }};
  return grammar;
}

const Grammar& answers_grammar() {
  static const Grammar grammar{.name_space = "urn:clausekit:answers:1",
                               .root = "answers",
                               .elements = {
                                   {.name = "answers",
                                    .attributes = {required("form", id_value)},
                                    .content = {{"answer", any}}},
                                   words_only("answer", {required("name", var_value)}),
                               }};
  return grammar;
}

}  // namespace clausekit::sources
