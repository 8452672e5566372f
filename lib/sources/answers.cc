#include "sources/answers.h"

#include "sources/opened.h"

namespace clausekit::sources {

std::optional<Answers> read_answers(const Source& source, Report& report) {
  const std::optional<xml::Document> document = opened(source, answers_grammar(), report);
  if (!document) {
    return std::nullopt;
  }
  const Element root(*document, document->root());
  Answers out{.form = root.value("form"), .values = {}};
  for (const Element& answer : root.children("answer")) {
    out.values[answer.value("name")] = answer.text();
  }
  return out;
}

}  // namespace clausekit::sources
