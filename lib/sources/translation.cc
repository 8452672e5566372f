#include "sources/translation.h"

#include "sources/digest.h"
#include "sources/inlines.h"
#include "sources/opened.h"

namespace clausekit::sources {
namespace {

std::optional<State> state(std::string_view word) {
  if (word == "initial") return State::initial;
  if (word == "translated") return State::translated;
  if (word == "reviewed") return State::reviewed;
  if (word == "final") return State::final;
  return std::nullopt;
}

Event event(const Element& element) {
  return {.act = element.value("act"),
          .by = element.value("by"),
          .role = element.value("role"),
          .at = element.value("at"),
          .source = element.value("source"),
          .target = element.value("target"),
          .via = element.value("via"),
          .text = element.text(),
          .where = element.start_tag()};
}

Waiver waiver(const Element& element) {
  return {.check = element.value("check"),
          .of = element.value("of"),
          .by = element.value("by"),
          .at = element.value("at"),
          .until = element.value("until"),
          .text = element.text(),
          .where = element.start_tag()};
}

Segment segment(const Element& element) {
  Segment out;
  out.id = element.value("id");
  out.source = element.value("source");
  out.state = state(element.value("state"));
  out.where = element.start_tag();
  out.source_where = element.value_where("source");
  out.state_where = element.value_where("state");
  out.target_where = element.start_tag();
  out.end = element.end_tag();
  if (const std::optional<Element> target = element.child("target")) {
    out.target = inlines(*target);
    out.target_digest = digest(*out.target);
    out.target_where = target->content();
  }
  if (const std::optional<Element> was = element.child("was")) {
    out.was = Segment::Was{
        .source = was->value("source"), .text = inlines(*was), .where = was->start_tag()};
  }
  if (const std::optional<Element> back = element.child("back")) {
    out.back = Segment::Back{.of = back->value("of"),
                             .by = back->value("by"),
                             .text = back->text(),
                             .where = back->start_tag()};
  }
  for (const Element& child : element.children("waiver")) {
    out.waivers.push_back(waiver(child));
  }
  for (const Element& child : element.children("event")) {
    out.events.push_back(event(child));
  }
  return out;
}

}  // namespace

std::optional<Translation> read_translation(const Source& source, Report& report) {
  const std::optional<xml::Document> document = opened(source, locale_grammar(), report);
  if (!document) {
    return std::nullopt;
  }
  const Element root(*document, document->root());
  Translation out;
  out.language = root.value("xml:lang");
  out.form = root.value("form");
  out.edition = root.value("edition");
  out.source_language = root.value("source-lang");
  out.status = root.value("status");
  out.orthography = root.value("orthography");
  out.where = root.start_tag();
  for (const Element& element : root.children("seg")) {
    out.segments.push_back(segment(element));
  }
  out.digest = digest(out);
  return out;
}

}  // namespace clausekit::sources
