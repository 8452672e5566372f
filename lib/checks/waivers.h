// Waivers: what a named person lets stand, of one unit in one language, and whether that holds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"

namespace clausekit::checks {

/// A waiver where it stands.
struct PlacedWaiver {
  const Form* form = nullptr;
  const Translation* translation = nullptr;
  const Unit* unit = nullptr;
  const Segment* segment = nullptr;
  const Waiver* waiver = nullptr;
};

/// Every waiver of the files looked at, for units that the form has; in the source language's own
/// files too.
std::vector<PlacedWaiver> waivers(const Context& context);

/// The digest that a waiver of this segment is bound to: that of the target, or in the source
/// language's own file that of the unit's text. Empty without a target.
std::string bound_digest(const Form& form, const Translation& translation, const Segment& segment);

/// Why `by` may not waive the rule `id`, to complete a sentence; empty where nothing is against it:
/// there is such a rule, and the person is listed as reviewer, counsel or publisher.
std::string objection(const Context& context, std::string_view id, std::string_view by);

/// Whether the rule is an error in this project. Then it can only be waived where it is in doubt
/// itself and only warns.
bool is_error(const Context& context, std::string_view id);

/// Why the waiver no longer holds: the text has changed, or its day is past; empty if it does.
std::string staleness(const Context& context, const PlacedWaiver& placed);

/// Neither objection nor staleness: it silences what it speaks of.
bool is_sound(const Context& context, const PlacedWaiver& placed);

/// Whether `found` is a warning of the waiver's rule, for its unit in its language. What is found
/// in the form itself, in no language, is of the source language.
bool speaks_of(const PlacedWaiver& placed, const Diagnostic& found);

/// Who, and why, as reports print it: `by NAME: reason`. Whoever does not go by name goes by id.
std::string words(const Project& project, const Waiver& waiver);

}  // namespace clausekit::checks
