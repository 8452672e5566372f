// Characters that look like others, cannot be seen, or have been garbled.
#include <array>

#include "sources/inlines.h"
#include "text/language.h"
#include "text/normalize.h"
#include "trial_faults.h"

namespace clausekit::tests {
namespace {

using Cases = std::vector<TrialCase>;

void rewrite(const FaultClass& self, const Trial& trial, Cases& out, const Rewrite& how,
             const std::string& what = {}) {
  for (const Place& place : places(trial)) {
    if (place.matters()) {
      add_changed(out, self.id, place, rewritten(place.text(), how), what);
    }
  }
}

/// Only the longest run of words, so that the fault is there once.
void rewrite_longest(const FaultClass& self, const Trial& trial, Cases& out, const Rewrite& how,
                     const std::string& what = {}) {
  for (const Place& place : places(trial)) {
    std::string longest;
    rewritten(place.text(), [&](const std::string& words) {
      if (words.size() > longest.size()) longest = words;
      return words;
    });
    if (!place.matters()) continue;
    const Inlines text = rewritten(place.text(), [&](const std::string& words) {
      return words == longest ? how(words) : words;
    });
    add_changed(out, self.id, place, text, what);
  }
}

std::string script(const Trial& trial) { return text::likely_script(trial.language()); }

void look_alike(const FaultClass& self, const Trial& trial, Cases& out) {
  rewrite_longest(self, trial, out, [&](const std::string& words) {
    return with_lookalike(words, trial.language());
  });
}

void unbalance(const FaultClass& self, const Trial& trial, Cases& out) {
  for (const auto& [what, mark] :
       {std::pair("RLI never ended", "\u2067"), std::pair("LRE never ended", "\u202A"),
        std::pair("PDI without a beginning", "\u2069"),
        std::pair("PDF without a beginning", "\u202C")}) {
    rewrite_longest(
        self, trial, out, [m = mark](const std::string& words) { return m + words; }, what);
  }
}

void override_direction(const FaultClass& self, const Trial& trial, Cases& out) {
  for (const auto& [what, mark] : {std::pair("RLO", "\u202E"), std::pair("LRO", "\u202D")}) {
    rewrite_longest(
        self, trial, out, [m = mark](const std::string& words) { return m + words + "\u202C"; },
        what);
  }
}

void insert(const FaultClass& self, const Trial& trial, Cases& out) {
  const auto marks = {std::pair("zero-width space", "\u200B"),
                      std::pair("byte order mark", "\uFEFF"), std::pair("soft hyphen", "\u00AD"),
                      std::pair("tag character", "\U000E0061"), std::pair("private use", "\uE000")};
  for (const auto& [what, mark] : marks) {
    if (mark == std::string("\u200B") && has_hidden_word_ends(script(trial))) continue;
    rewrite_longest(
        self, trial, out,
        [&, m = mark](const std::string& words) {
          return with_mark_inside(words, m, trial.language());
        },
        what);
  }
}

/// Text that looks the same in another form: approvals hold, but searching and comparing fail.
void decompose(const FaultClass& self, const Trial& trial, Cases& out) {
  rewrite(self, trial, out, decomposed);
}

void garble(const FaultClass& self, const Trial& trial, Cases& out) {
  rewrite(self, trial, out, taken_for_1252);
}

void replace_lost(const FaultClass& self, const Trial& trial, Cases& out) {
  rewrite_longest(self, trial, out, [&](const std::string& words) {
    return with_mark_inside(words, "\uFFFD", trial.language());
  });
}

void take_other_han(const FaultClass& self, const Trial& trial, Cases& out) {
  const std::string own = script(trial);
  if (own != "Hans" && own != "Hant") return;
  const std::string id = own == "Hans" ? "Simplified-Traditional" : "Traditional-Simplified";
  rewrite(self, trial, out, [&](const std::string& words) { return transliterated(words, id); });
}

constexpr std::array classes = {
    FaultClass{"look-alike-letter", look_alike},
    FaultClass{"bidi-unbalanced", unbalance},
    FaultClass{"bidi-override", override_direction},
    FaultClass{"invisible-character", insert},
    FaultClass{"not-nfc", decompose},
    FaultClass{"mojibake", garble},
    FaultClass{"replacement-character", replace_lost},
    FaultClass{"other-han-variant", take_other_han},
};

}  // namespace

std::span<const FaultClass> character_faults() { return classes; }

}  // namespace clausekit::tests
