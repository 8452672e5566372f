// Slips of the hand: a stop lost, a bracket left open, a word typed twice, the shift key held down.
#include <algorithm>
#include <array>

#include "sources/inlines.h"
#include "text/language.h"
#include "trial_faults.h"

namespace clausekit::tests {
namespace {

using Cases = std::vector<TrialCase>;

/// Rewrites the last run of words outside of elements, which has to end the text.
Inlines with_other_end(Inlines text, const Rewrite& rewrite) {
  if (!text.empty() && text.back().kind == Inline::Kind::text) {
    text.back().text = rewrite(text.back().text);
  }
  return text;
}

bool ends_sentence(const Inlines& text) { return final_stop(sources::plain_text(text)) > 0; }

void change_end(const FaultClass& self, const Trial& trial, Cases& out, const Rewrite& rewrite) {
  for (const Place& place : places(trial)) {
    if (place.matters() && ends_sentence(place.text()) && ends_sentence(place.unit->text)) {
      add_changed(out, self.id, place, with_other_end(place.text(), rewrite));
    }
  }
}

void lose_stop(const FaultClass& self, const Trial& trial, Cases& out) {
  change_end(self, trial, out, [](const std::string& words) {
    return words.substr(0, words.size() - final_stop(words));
  });
}

/// A statement made a question.
void ask(const FaultClass& self, const Trial& trial, Cases& out) {
  change_end(self, trial, out, [](const std::string& words) {
    return words.substr(0, words.size() - final_stop(words)) + "?";
  });
}

void open_bracket(const FaultClass& self, const Trial& trial, Cases& out) {
  for (const Place& place : places(trial)) {
    if (!place.matters()) continue;
    Inlines text = place.text();
    text.insert(text.begin(), plain_words("(").front());
    add_changed(out, self.id, place, text);
  }
}

/// But for words that the language doubles on purpose.
void double_word(const FaultClass& self, const Trial& trial, Cases& out) {
  if (has_hidden_word_ends(text::likely_script(trial.language()))) return;
  const auto& on_purpose = trial.project().language(trial.language())->words.at("doubled");
  for (const Place& place : places(trial)) {
    if (!place.unit->is_clause()) continue;
    add_changed(out, self.id, place, rewritten(place.text(), [&](const std::string& words) {
                  const std::string doubled = with_double_word(words, trial.language());
                  const bool is_right =
                      std::any_of(on_purpose.begin(), on_purpose.end(), [&](const auto& word) {
                        return doubled.find(" " + word + " " + word) != std::string::npos;
                      });
                  return is_right ? words : doubled;
                }));
  }
}

void shout(const FaultClass& self, const Trial& trial, Cases& out) {
  constexpr std::size_t enough_words = 4;
  for (const Place& place : places(trial)) {
    if (!place.unit->is_clause() || word_count(place.text(), trial.language()) < enough_words) {
      continue;
    }
    add_changed(out, self.id, place, rewritten(place.text(), [&](const std::string& words) {
                  return in_capitals(words, trial.language());
                }));
  }
}

constexpr std::array classes = {
    FaultClass{"stop-lost", lose_stop},
    FaultClass{"stop-to-question", ask},
    FaultClass{"bracket-open", open_bracket},
    FaultClass{"word-doubled", double_word, Known::doubled_words},
    FaultClass{"in-capitals", shout},
};

}  // namespace

std::span<const FaultClass> typing_faults() { return classes; }

}  // namespace clausekit::tests
