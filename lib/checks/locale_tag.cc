// A language goes by a tag that is not the standard one.
#include <set>

#include "checks/visit.h"
#include "text/language.h"

namespace clausekit::checks {
namespace {

void run(const Check& self, const Context& context, Report& report) {
  std::set<std::string> seen;
  const auto look = [&](const std::string& tag, Span where) {
    const std::string canonical = text::canonical_tag(tag);
    if (canonical != tag && context.wants_language(tag) && seen.insert(tag).second) {
      report.add(self.rule, where, {.language = tag},
                 {{"tag", tag},
                  {"advice", canonical.empty() ? "BCP 47 says how one is written"
                                               : "call it \"" + canonical + "\""}});
    }
  };
  for (const Language& language : context.project.languages) {
    look(language.tag, place(context.project, language));
  }
  for (const Translation& translation : context.project.translations) {
    look(translation.language, translation.where);
  }
}

}  // namespace

extern constinit const Check locale_tag{
    .rule = {.id = "locale-tag",
             .severity = Severity::error,
             .message = "\"{tag}\" is not the standard tag of a language: {advice}",
             .why = "Screen readers choose the voice, and printers the font, by this tag. With "
                    "another one the form is read out in the wrong language.",
             .bad = R"(<language xml:lang="prs" english="Dari" native="دری"/>)",
             .good = R"(<!-- Dari stands in the folder fa-AF -->)"},
    .run = run};

}  // namespace clausekit::checks
