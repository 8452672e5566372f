// Nobody has said how a language writes dates, so it would borrow those of another one.
#include "checks/visit.h"
#include "text/language.h"

namespace clausekit::checks {
namespace {

constexpr std::size_t months_of_a_year = 12;

bool says_how_to_write_dates(const Language& language) {
  return language.formats && !language.formats->date.empty() &&
         language.formats->months.size() == months_of_a_year;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Language& language : context.project.languages) {
    if (context.wants_language(language.tag) && language.written &&
        !text::has_locale_data(language.tag) && !says_how_to_write_dates(language)) {
      report.add(self.rule, place(context.project, language), {.language = language.tag},
                 {{"language", language.tag}});
    }
  }
}

}  // namespace

extern constinit const Check locale_fallback{
    .rule = {.id = "locale-fallback",
             .severity = Severity::error,
             .message = "the Unicode locale data knows nothing of \"{language}\": give <formats> a "
                        "date and the names of twelve months",
             .why = "Dates would be printed in some other language, such as French in a Haitian "
                    "form. A date that is misread can cost a right.",
             .bad = R"(<language xml:lang="ilo" english="Ilocano" native="Ilokano"/>
<locale form="card" xml:lang="ilo" edition="2024" source-lang="en" status="draft">
  <seg id="card.title"><target>Kard ti agbasbasa</target></seg>
</locale>)",
             .good = R"(<!-- German is known: "1. Dezember 2025" -->)"},
    .run = run};

}  // namespace clausekit::checks
