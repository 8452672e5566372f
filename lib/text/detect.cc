#include "text/detect.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/localematcher.h>
#include <unicode/locid.h>

#include <array>

#include "text/language.h"

namespace clausekit::text {
namespace {

/// `pt` of `pt-BR`.
std::string language_of(std::string_view tag) {
  const std::string canonical = canonical_tag(tag);
  return canonical.substr(0, canonical.find('-'));
}

icu::Locale locale_of(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Locale::forLanguageTag(canonical_tag(tag), status);
}

}  // namespace

std::string heard_language(std::string_view text, std::string_view expected) {
  constexpr std::size_t most = 3;  // languages that are heard at once
  const std::string hint = language_of(expected);
  const CLD2::CLDHints hints{hint.empty() ? nullptr : hint.c_str(), nullptr, CLD2::UNKNOWN_ENCODING,
                             CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, most> languages{};
  std::array<int, most> percents{};
  std::array<double, most> scores{};
  int bytes = 0;
  int valid_bytes = 0;
  bool is_reliable = false;
  const CLD2::Language heard = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text.data(), static_cast<int>(text.size()), true, &hints, 0, languages.data(),
      percents.data(), scores.data(), nullptr, &bytes, &is_reliable, &valid_bytes);
  const std::string_view code = CLD2::LanguageCode(heard);
  // `xx-…` names a script that only one language writes.
  return !is_reliable || heard == CLD2::UNKNOWN_LANGUAGE || code.starts_with("xx")
             ? std::string()
             : language_of(code);
}

bool is_close(std::string_view heard, std::string_view tag) {
  if (language_of(heard) == language_of(tag)) return true;
  UErrorCode status = U_ZERO_ERROR;
  static const icu::LocaleMatcher matcher = [] {
    UErrorCode made = U_ZERO_ERROR;
    return icu::LocaleMatcher::Builder().build(made);
  }();
  return matcher.isMatch(locale_of(heard), locale_of(tag), status) != 0 && U_SUCCESS(status);
}

}  // namespace clausekit::text
