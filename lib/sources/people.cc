#include "sources/people.h"

#include "sources/opened.h"
#include "sources/words.h"

namespace clausekit::sources {

std::vector<Person> read_people(const Source& source, Report& report) {
  std::vector<Person> out;
  const std::optional<xml::Document> document = opened(source, people_grammar(), report);
  if (!document) {
    return out;
  }
  for (const Element& person : Element(*document, document->root()).children("person")) {
    out.push_back({.id = person.value("id"),
                   .name = person.value("name"),
                   .organisation = person.value("org"),
                   .published_as = person.value("public"),
                   .key = person.value("key"),
                   .roles = words(person.value("roles")),
                   .where = person.start_tag()});
  }
  return out;
}

}  // namespace clausekit::sources
