#include "text/lookalike.h"

#include <unicode/localpointer.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <stdexcept>
#include <string>

namespace clausekit::text {
namespace {

/// What letters that look alike have in common.
icu::UnicodeString skeleton(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local const icu::LocalUSpoofCheckerPointer checker(uspoof_open(&status));
  icu::UnicodeString out;
  uspoof_getSkeletonUnicodeString(checker.getAlias(), 0, icu::UnicodeString(c), out, &status);
  if (U_FAILURE(status)) {
    throw std::runtime_error("ICU has no data about letters that look alike");
  }
  return out;
}

bool is_east_asian(std::string_view script) {
  constexpr std::array<std::string_view, 9> all = {"Hani", "Hira", "Kana", "Hang", "Bopo",
                                                   "Hans", "Hant", "Jpan", "Kore"};
  return std::find(all.begin(), all.end(), script) != all.end();
}

using Skeletons = std::set<icu::UnicodeString>;

Skeletons skeletons_of(const std::string& script) {
  Skeletons out;
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeSet letters;
  letters.applyPattern(icu::UnicodeString::fromUTF8("[[:L:]&[:sc=" + script + ":]]"), status);
  for (int32_t i = 0; U_SUCCESS(status) && i < letters.size(); ++i) {
    out.insert(skeleton(letters.charAt(i)));
  }
  return out;
}

}  // namespace

bool looks_like(char32_t letter, std::string_view script) {
  if (is_east_asian(script)) {
    return false;
  }
  thread_local std::map<std::string, Skeletons, std::less<>> kept;
  auto found = kept.find(script);
  if (found == kept.end()) {
    found = kept.emplace(script, skeletons_of(std::string(script))).first;
  }
  return found->second.contains(skeleton(static_cast<UChar32>(letter)));
}

}  // namespace clausekit::text
