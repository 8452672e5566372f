// A text ends with another mark than the source text: a question without its sign, a sentence
// without its stop.
//
// Marks of all scripts are compared by what they say. Let alone are: scripts that end no sentence
// with a sign, questions that need none (Japanese), a stop for an exclamation mark, abbreviations
// whose dot may or may not end the sentence, a stop inside or outside of brackets. A language that
// lists its sentence ends has to use one of them.
#include <algorithm>
#include <string>

#include "checks/script.h"
#include "checks/view.h"
#include "checks/visit.h"
#include "text/content.h"
#include "text/marks.h"

namespace clausekit::checks {
namespace {

using text::Mark;

/// The two ends of a pair, and what is known of their languages.
struct Ends {
  text::Ending source, target;
  std::string script;
};

const char* name(Mark mark) {
  switch (mark) {
    case Mark::stop:
      return "a full stop";
    case Mark::question:
      return "a question mark";
    case Mark::exclamation:
      return "an exclamation mark";
    case Mark::colon:
      return "a colon";
    case Mark::semicolon:
      return "a semicolon";
    case Mark::comma:
      return "a comma";
    case Mark::ellipsis:
      return "three dots";
    case Mark::none:
      break;
  }
  return "no mark";
}

/// The dot belongs to the word: one of the language's abbreviations, or dots inside, as in "U.S.",
/// or a single letter.
bool is_abbreviation(const Project& project, std::string_view tag, const text::Ending& end) {
  if (end.mark != Mark::stop || end.written != ".") {
    return false;
  }
  const auto& listed = words_of(project, tag, "abbreviation");
  const std::string_view letters = end.word.substr(0, end.word.size() - 1);
  return letters.find('.') != std::string_view::npos || letters.size() == 1 ||
         std::any_of(listed.begin(), listed.end(), [&](const std::string& abbreviation) {
           return abbreviation.ends_with(end.word);
         });
}

bool differ(const Project& project, const Pair& pair, const Ends& ends, const std::string& target) {
  const Mark wanted = ends.source.mark;
  const Mark found = ends.target.mark;
  if (wanted == found) {
    return false;
  }
  const bool calmer = wanted == Mark::exclamation && found == Mark::stop;
  const bool unstopped = found == Mark::none && !text::has_full_stop(ends.script);
  const bool asked = wanted == Mark::question && (found == Mark::stop || found == Mark::none) &&
                     (text::asks_with_words(ends.script) ||
                      target.find("\u055E") != std::string::npos);  // Armenian asks in the word
  const bool bracketed = ends.source.in_brackets && ends.target.in_brackets &&
                         (wanted == Mark::none || found == Mark::none);
  const bool abbreviated =
      (found == Mark::none && is_abbreviation(project, pair.form->language, ends.source)) ||
      (wanted == Mark::none && is_abbreviation(project, pair.translation->language, ends.target));
  return !calmer && !unstopped && !asked && !bracketed && !abbreviated;
}

/// Another sign than those that the language lists, where the list has one that says the same.
bool is_foreign(const Project& project, const Pair& pair, const Ends& ends) {
  const std::string& tag = pair.translation->language;
  const auto& listed = words_of(project, tag, "sentence-end");
  const text::Ending& end = ends.target;
  const bool ends_sentence =
      end.mark == Mark::stop || end.mark == Mark::question || end.mark == Mark::exclamation;
  if (!ends_sentence || is_abbreviation(project, tag, end)) {
    return false;
  }
  const bool own = std::any_of(listed.begin(), listed.end(), [&](const std::string& sign) {
    return end.written.ends_with(sign);
  });
  return !own && std::any_of(listed.begin(), listed.end(), [&](const std::string& sign) {
    return text::ending(sign, ends.script).mark == end.mark;
  });
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    const std::string source = plain(pair.unit->text);
    const std::string target = plain(*pair.segment->target);
    if (!pair.is_translated() || !text::says_something(source) || !text::has_letter(target)) {
      continue;
    }
    const std::string script = script_of(context.project, pair.translation->language);
    const Ends ends{.source = text::ending(source, script_of(context.project, pair.form->language)),
                    .target = text::ending(target, script),
                    .script = script};
    const bool foreign = is_foreign(context.project, pair, ends);
    if (!foreign && !differ(context.project, pair, ends, target)) {
      continue;
    }
    const std::string found = ends.target.mark == Mark::none
                                  ? name(Mark::none)
                                  : "\"" + std::string(ends.target.written) + "\"";
    add(report, self, pair, pair.segment->target_where,
        {{"found", found},
         {"wanted", std::string(name(ends.source.mark)) + (foreign ? " of this language" : "")}},
        {{pair.unit->text_where, "the source text"}});
  }
}

}  // namespace

extern constinit const Check punct_final{
    .rule =
        {.id = "punct-final",
         .severity = Severity::warning,
         .message = "this ends with {found}: like the source text, it should end with {wanted}",
         .why = "The mark at the end says whether something is stated or asked. A missing one is "
                "often the trace of a missing end.",
         .bad =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen</target></seg>)",
         .good =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
