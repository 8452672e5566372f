// A word stands twice in a row: "the the".
//
// Many languages double words on purpose ("piti piti", "vous vous opposez"), so what counts is the
// language's own lists: with one of kind `doubled` every word counts that is not on it; without
// one, only its function words do, and not where a capital begins the pair, nor where the same pair
// stands in another text too. Words apart by punctuation, values or elements are no pair.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "checks/passage.h"
#include "checks/script.h"
#include "text/breaks.h"
#include "text/content.h"
#include "text/normalize.h"
#include "text/searched.h"

namespace clausekit::checks {
namespace {

/// What a language says of doubled words.
struct Habits {
  std::set<std::string> function, doubled;
  bool all_words = false;  ///< every word counts that is not in `doubled`

  [[nodiscard]] bool tells() const { return all_words || !function.empty(); }
};

std::set<std::string> forms_of(const std::vector<std::string>& words) {
  std::set<std::string> out;
  std::ranges::transform(words, std::inserter(out, out.end()),
                         [](const std::string& word) { return text::comparison_form(word); });
  return out;
}

Habits habits(const Project& project, std::string_view tag) {
  const auto& doubled = words_of(project, tag, "doubled");
  return {.function = forms_of(words_of(project, tag, "function")),
          .doubled = forms_of(doubled),
          .all_words = !doubled.empty()};
}

struct Double {
  Passage passage;
  Stretch stretch;
  std::size_t begin = 0, end = 0;
  std::string word, form;
};

bool only_spaces(std::string_view text) {
  return !text.empty() && text.find_first_not_of(' ') == std::string_view::npos;
}

void collect(std::vector<Double>& out, const Passage& passage, const Stretch& stretch,
             const Habits& habits) {
  const auto words = text::words(stretch.text, stretch.language);
  for (std::size_t n = 1; n < words.size(); ++n) {
    const std::string_view first = words[n - 1];
    const std::string_view second = words[n];
    const std::string_view between(
        first.data() + first.size(),
        static_cast<std::size_t>(second.data() - first.data()) - first.size());
    if (!only_spaces(between) || !text::has_letter(first)) {
      continue;
    }
    const std::string form = text::comparison_form(first);
    const bool counts = habits.all_words || (habits.function.contains(form) &&
                                             text::capitals(first) == text::Capitals::none);
    if (form != text::comparison_form(second) || !counts || habits.doubled.contains(form)) {
      continue;
    }
    const auto begin = static_cast<std::size_t>(first.data() - stretch.text.data());
    out.push_back({.passage = passage,
                   .stretch = stretch,
                   .begin = begin,
                   .end = begin + first.size() + between.size() + second.size(),
                   .word = std::string(first),
                   .form = form});
  }
}

void run(const Check& self, const Context& context, Report& report) {
  std::map<std::string_view, Habits> known;
  std::vector<Double> found;
  for (const Passage& passage : passages(context)) {
    for (const Stretch& stretch : stretches(passage)) {
      // Where a space ends a phrase, two equal words on either side of it are right.
      if (text::is_unspaced(script_of(context.project, stretch.language))) {
        continue;
      }
      auto here = known.find(stretch.language);
      if (here == known.end()) {
        here = known.emplace(stretch.language, habits(context.project, stretch.language)).first;
      }
      if (here->second.tells()) {
        collect(found, passage, stretch, here->second);
      }
    }
  }
  for (const Double& here : found) {
    const bool grammar = std::ranges::any_of(found, [&](const Double& other) {
      return other.form == here.form && other.stretch.language == here.stretch.language &&
             other.stretch.text != here.stretch.text;
    });
    if (!grammar || known.at(here.stretch.language).all_words) {
      add(report, self, here.passage, place(here.stretch, here.begin, here.end - here.begin),
          {{"word", here.word}});
    }
  }
}

}  // namespace

extern constinit const Check text_double_word{
    .rule = {.id = "text-double-word",
             .severity = Severity::warning,
             .message = "\"{word}\" stands here twice in a row: delete one of them",
             .why =
                 "It is a slip of the keyboard, and often the place where another word was meant "
                 "to stand.",
             .bad = R"(<seg id="card.title"><target>Ihr Ausweis und und Ihre Karte</target></seg>)",
             .good = R"(<seg id="card.title"><target>Ihr Ausweis und Ihre Karte</target></seg>)"},
    .run = run,
    .data = Data::function_words};

}  // namespace clausekit::checks
