#include "text/script_name.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace clausekit::text {

std::string script_name(std::string_view code) {
  icu::UnicodeString name;
  icu::Locale(("und_" + std::string(code)).c_str())
      .getDisplayScript(icu::Locale::getEnglish(), name);
  std::string out;
  name.toUTF8String(out);
  return out.empty() ? std::string(code) : out;
}

}  // namespace clausekit::text
