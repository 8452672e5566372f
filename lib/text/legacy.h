// Text that was typed for fonts of the time before Unicode reached its script.
#pragma once

#include <string_view>

namespace clausekit::text {

/// Whether a text in the Myanmar script is coded for a Zawgyi font, which puts other letters at the
/// code points of Unicode. `own_letters_only` for a language that uses no letters of the script
/// but those of Burmese, so that the others (U+1060 to U+1097) are evidence too.
bool is_zawgyi(std::string_view text, bool own_letters_only);

/// Whether the words of a text are Latin letters, capitals and signs thrown together, as in
/// `RbeTskm<úCa`: what a font of the time before Unicode, such as Limon, shows as Khmer.
bool is_typed_for_a_font(std::string_view text);

}  // namespace clausekit::text
