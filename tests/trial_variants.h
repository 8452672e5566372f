// What makes no difference to a text: other quotation marks, other spaces, other digits.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "trial.h"

namespace clausekit::tests {

struct Variant {
  std::string_view id;
  /// `words` in the language `tag`; unchanged where it does not apply.
  std::string (*rewritten)(const std::string& words, std::string_view tag);
};

std::span<const Variant> variants();

/// The form with all its printed texts written so; without changes where none differs.
TrialCase varied(const Variant& variant, const Trial& trial, const Form& form);

}  // namespace clausekit::tests
