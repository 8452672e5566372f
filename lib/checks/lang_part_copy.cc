// Part of a text was left in the source language: four words of it in a row, or three when one of
// them holds its sentences together and is unknown to the target language. A word less is likely
// enough to warn: hardly ever do two languages share a row of words by chance.
//
// Names do not count: official ones ("Customs and Border Protection") may well be left as they are
// called. A run is a name where every word but the small ones begins with a capital; in a title,
// where all words do, nothing can be told from that.
#include <algorithm>
#include <string>
#include <vector>

#include "checks/lexicon.h"
#include "checks/view.h"
#include "text/content.h"

namespace clausekit::checks {
namespace {

constexpr std::size_t shortest = 4;    // words in a row
constexpr std::size_t telling = 1;     // so many fewer where one is such as "the", "to", "you"
constexpr std::size_t doubtful = 1;    // so many fewer warn
constexpr std::size_t small_word = 3;  // letters
constexpr std::string_view object = "\uFFFC";

using Words = std::vector<Word>;

/// The words between one value and the next.
std::vector<Words> runs(const Lexicon& lexicon, std::string_view text) {
  std::vector<Words> out;
  while (!text.empty()) {
    const std::size_t end = text.find(object);
    out.push_back(lexicon.changing_words(text.substr(0, end)));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + object.size());
  }
  return out;
}

std::size_t common_length(const Words& a, std::size_t i, const Words& b, std::size_t j) {
  std::size_t length = 0;
  while (i + length < a.size() && j + length < b.size() &&
         a[i + length].form == b[j + length].form) {
    ++length;
  }
  return length;
}

/// What stands in a row in the source text too, as it stands in the target.
struct Copied {
  std::string words;
  bool is_sure = false;
};

/// From the first word to the last, as they stand.
std::string quoted(const Words& words) {
  return {words.front().text.data(), words.back().text.data() + words.back().text.size()};
}

bool is_name(const Words& words) {
  return std::all_of(words.begin(), words.end(), [](const Word& word) {
    return word.text.size() <= small_word || text::capitals(word.text) != text::Capitals::none;
  });
}

/// The first that are as many as it takes; none are empty.
Copied copied(const Lexicon& lexicon, const Words& target, const Words& source, bool names) {
  for (std::size_t i = 0; i < target.size(); ++i) {
    std::size_t longest = 0;
    for (std::size_t j = 0; j < source.size(); ++j) {
      longest = std::max(longest, common_length(target, i, source, j));
    }
    const auto begin = target.begin() + static_cast<std::ptrdiff_t>(i);
    const auto end = begin + static_cast<std::ptrdiff_t>(longest);
    const bool tells = std::any_of(
        begin, end, [&](const Word& word) { return lexicon.is_source_function_word(word); });
    const std::size_t enough = shortest - (tells ? telling : 0);
    const Words words(begin, end);
    if (longest + doubtful >= enough && (names || !is_name(words))) {
      return {.words = quoted(words), .is_sure = longest >= enough};
    }
  }
  return {};
}

Copied find(const Lexicon& lexicon, const Pair& pair) {
  const std::string target = own_words(*pair.segment->target, pair.translation->language);
  if (!lexicon.shares_script() && !lexicon.has_foreign_letters(target)) {
    return {};
  }
  const std::string source = own_words(pair.unit->text, pair.form->language);
  const bool in_capitals =
      pair.unit->element == Unit::Element::title || pair.unit->element == Unit::Element::heading;
  const std::vector<Words> sources = runs(lexicon, source);
  Copied found;
  for (const Words& here : runs(lexicon, target)) {
    for (const Words& there : sources) {
      Copied one = copied(lexicon, here, there, in_capitals);
      if (one.is_sure) {
        return one;
      }
      found = found.words.empty() ? std::move(one) : std::move(found);
    }
  }
  return found;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Translation* translation : translations(context)) {
    const Form& form = *context.project.form(translation->form);
    const Lexicon lexicon(context.project, form, translation->language);
    for (const Pair& pair : pairs(context, *translation)) {
      if (!pair.is_translated() || is_copy(pair)) {
        continue;  // a whole copy is lang-copy
      }
      const Copied left = find(lexicon, pair);
      if (!left.words.empty()) {
        add(report, self, pair, pair.segment->target_where,
            {{"words", left.words}, {"source", form.language}},
            {{pair.unit->text_where, "the source text"}},
            left.is_sure ? self.rule.severity : Severity::warning);
      }
    }
  }
}

}  // namespace

extern constinit const Check lang_part_copy{
    .rule =
        {.id = "lang-part-copy",
         .severity = Severity::error,
         .message = "\"{words}\" is left from the source text: translate it, or mark it <span "
                    "xml:lang=\"{source}\">",
         .why = "Half a sentence in a language that the reader does not know can take away what "
                "the other half gives.",
         .bad =
             R"(<seg id="card.i"><target>Sie müssen nicht zahlen: refuse to pay the fee of <var ref="fee"/>.</target></seg>)",
         .good =
             R"(<seg id="card.i"><target>Sie müssen die Gebühr von <var ref="fee"/> nicht zahlen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
