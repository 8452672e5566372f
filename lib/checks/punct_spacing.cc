// A mark that the language sets off by a space where no line may break, without that space: French
// `: ; ! ? « »`.
//
// Which marks these are, the language's own file lists (words of kind `spaced-mark`); Canadian
// French would list fewer. Without a list the language is not looked at. A full no-break space and
// a narrow one are both right. Times and addresses (`10:30`, `https://`) are not touched.
#include "checks/passage.h"
#include "checks/script.h"
#include "checks/spaced_marks.h"

namespace clausekit::checks {
namespace {

/// Calls `visit` with every passage in a language that has a list, and what is wrong in it.
template <class Visit>
void for_each(const Context& context, Visit visit) {
  for (const Passage& passage : passages(context)) {
    const auto& marks = words_of(context.project, passage.language, "spaced-mark");
    if (marks.empty()) {
      continue;
    }
    std::vector<Stretch> own = stretches(passage);
    std::erase_if(own, [&](const Stretch& s) { return s.language != passage.language; });
    const std::vector<Spacing> wrong = wrong_spaces(own, marks);
    if (!wrong.empty()) {
      visit(passage, wrong);
    }
  }
}

void run(const Check& self, const Context& context, Report& report) {
  for_each(context, [&](const Passage& passage, const std::vector<Spacing>& wrong) {
    const Spacing& first = wrong.front();
    const auto at = static_cast<std::size_t>(first.mark.data() - first.stretch->text.data());
    add(report, self, passage, place(*first.stretch, at, first.mark.size()),
        {{"mark", std::string(first.mark)}});
  });
}

std::vector<Edit> fix(const Context& context) {
  std::vector<Edit> out;
  for_each(context, [&](const Passage&, const std::vector<Spacing>& all) {
    for (const Spacing& wrong : all) {
      // The place of the mark is certain; that of a space among many may not be.
      const auto at = static_cast<std::size_t>(wrong.mark.data() - wrong.stretch->text.data());
      const Span mark = place(*wrong.stretch, at, wrong.mark.size());
      if (mark.source == nullptr || mark.text() != wrong.mark) {
        continue;  // written as a reference
      }
      const bool behind = wrong.at > at;
      Span where{mark.source, behind ? mark.end : mark.begin, behind ? mark.end : mark.begin};
      if (wrong.bytes > 0) {
        (behind ? where.end : where.begin) += behind ? 1U : static_cast<std::uint32_t>(-1);
        if (where.text() != " ") {
          continue;  // a line break, or a reference
        }
      }
      out.push_back({.where = where, .text = std::string(wrong.space)});
    }
  });
  return out;
}

}  // namespace

extern constinit const Check punct_spacing{
    .rule =
        {.id = "punct-spacing",
         .severity = Severity::warning,
         .message = "{mark} needs a no-break space beside it in this language: run clausekit check "
                    "--fix",
         .why = "With an ordinary space the mark can slip to the beginning of the next line, where "
                "it belongs to nothing.",
         .bad = R"(<language xml:lang="de"><words kind="spaced-mark"><w>:</w></words></language>
<seg id="card.title"><target>Ihr Ausweis : das Wichtigste</target></seg>)",
         .good = R"(<language xml:lang="de"><words kind="spaced-mark"><w>:</w></words></language>
<seg id="card.title"><target>Ihr Ausweis : das Wichtigste</target></seg>)"},
    .run = run,
    .fix = fix};

}  // namespace clausekit::checks
