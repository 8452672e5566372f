// A form that takes more than eight years of school to read, in its own words.
//
// By Flesch and Kincaid, over all texts of ten words or more together, since the formula says
// little of a single one; the three hardest are shown. Forms in a language that it is not made for
// are passed over. A form whose text is simple enough gives translations that are.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "checks/script.h"
#include "checks/view.h"
#include "checks/visit.h"
#include "text/reading.h"
#include "text/sentences.h"

namespace clausekit::checks {
namespace {

constexpr double highest_grade = 8;
constexpr std::size_t fewest_words = 10;
constexpr std::size_t shown = 3;

struct Graded {
  const Unit* unit = nullptr;
  text::Prose prose;
  double grade = 0;
};

std::vector<Graded> graded(const Project& project, const Form& form) {
  std::vector<Graded> out;
  for (const Unit& unit : form.units) {
    const std::string words = plain(unit.text);
    const auto count = text::sentences(words, script_of(project, form.language),
                                       words_of(project, form.language, "abbreviation"));
    const text::Prose prose = text::prose(words, form.language, count.least);
    const auto grade = text::reading_grade(prose, form.language);
    if (grade && prose.words >= fewest_words) {
      out.push_back({.unit = &unit, .prose = prose, .grade = *grade});
    }
  }
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Form* form : forms(context)) {
    std::vector<Graded> all = graded(context.project, *form);
    text::Prose whole;
    for (const Graded& unit : all) {
      whole += unit.prose;
    }
    const auto grade = text::reading_grade(whole, form->language);
    if (!grade || *grade <= highest_grade) {
      continue;
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &Graded::grade);
    std::vector<Note> hardest;
    for (std::size_t i = 0; i < std::min(shown, all.size()); ++i) {
      hardest.push_back(
          {all[i].unit->text_where, "grade " + std::to_string(std::lround(all[i].grade))});
    }
    report.add(self.rule, form->where, {.language = form->language, .form = form->id},
               {{"grade", std::to_string(std::lround(std::ceil(*grade)))}}, std::move(hardest));
  }
}

}  // namespace

extern constinit const Check text_reading_level{
    .rule =
        {.id = "text-reading-level",
         .severity = Severity::warning,
         .message = "this form reads like grade {grade}, its readers need grade 8 or easier: use "
                    "shorter sentences and everyday words",
         .why =
             "Half of all adults cannot use a text above that grade, and every translation of it "
             "becomes as hard.",
         .bad =
             R"(<p id="card.x">Notwithstanding any contractual stipulation to the contrary, individuals experiencing financial difficulties retain unconditional entitlement to institutional membership.</p>)"
             R"(<seg id="card.x"><target>Ungeachtet anderslautender Vereinbarungen behalten auch Personen in finanziellen Schwierigkeiten ihren Anspruch auf Mitgliedschaft.</target></seg>)",
         .good =
             R"(<p id="card.x">You stay a member of the library, even when you have no money to pay.</p>)"
             R"(<seg id="card.x"><target>Sie bleiben Mitglied der Bücherei, auch wenn Sie kein Geld haben, um zu zahlen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
