// locales/<tag>/language.xml: what one language needs beyond what CLDR knows.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/language.h"

namespace clausekit::sources {

/// A language of which only the tag is known: names, script and direction from CLDR, and the tag
/// itself where CLDR has no name.
Language known_language(std::string_view tag);

/// As much of the language as the file allows; nothing when it is not XML, or no language. Script
/// and direction come from CLDR where the file is silent.
std::optional<Language> read_language(const Source& source, Report& report);

}  // namespace clausekit::sources
