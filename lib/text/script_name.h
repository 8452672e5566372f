// Scripts as people call them.
#pragma once

#include <string>
#include <string_view>

namespace clausekit::text {

/// The English name of an ISO 15924 code, such as `Cyrillic` for `Cyrl`; the code itself where CLDR
/// has none.
std::string script_name(std::string_view code);

}  // namespace clausekit::text
