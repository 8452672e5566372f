// Faults that a program can seed into any translation: what gets lost, mixed up or garbled.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "trial.h"
#include "trial_texts.h"

namespace clausekit::tests {

/// One unit that is printed and translated.
struct Place {
  const Form* form = nullptr;
  const Translation* translation = nullptr;
  const Unit* unit = nullptr;
  const Segment* segment = nullptr;

  [[nodiscard]] const Inlines& text() const { return *segment->target; }
  /// What the law turns on: clauses, what explains them, and what the reader can choose.
  [[nodiscard]] bool matters() const {
    return unit->is_clause() || unit->role == Unit::Role::gloss ||
           unit->element == Unit::Element::option;
  }
};

/// All of them in the language on trial, form by form.
std::vector<Place> places(const Trial& trial);

/// A case in which one unit says `text` instead; none where that is what it says already.
void add_changed(std::vector<TrialCase>& out, std::string_view fault, const Place& place,
                 Inlines text, const std::string& how = {});

/// What a project has to know of a language for a fault to be seen in it. `coverage-data` says
/// where it does not.
enum class Known {
  nothing,
  wording,        ///< a glossary that says what the language's words mean
  doubled_words,  ///< a list of the words that it doubles on purpose
};

/// A class of faults, and the cases of it that the project gives rise to.
struct FaultClass {
  std::string_view id;
  void (*seed)(const FaultClass& self, const Trial& trial, std::vector<TrialCase>& out);
  Known needs = Known::nothing;
};

/// Units lost, emptied, swapped, merged; elements lost; other languages; old states.
std::span<const FaultClass> structural_faults();
/// Characters that look like others, cannot be seen, or have been garbled.
std::span<const FaultClass> character_faults();
/// Stops, brackets, capitals, words typed twice.
std::span<const FaultClass> typing_faults();
/// Numbers, citations, addresses that have become others.
std::span<const FaultClass> fact_faults();

/// Whether the project knows that of the language on trial.
bool has(Known what, const Trial& trial);

/// Everything that the classes give rise to.
std::vector<TrialCase> seeded(std::span<const FaultClass> classes, const Trial& trial);

}  // namespace clausekit::tests
