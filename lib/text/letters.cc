#include "text/letters.h"

#include <unicode/localpointer.h>
#include <unicode/locid.h>
#include <unicode/numsys.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/usetiter.h>
#include <unicode/uspoof.h>

#include <cassert>

#include "text/language.h"

namespace clausekit::text {
namespace {

/// What a set may hold and still be worth carrying in every file.
constexpr int32_t most = 1'000;

/// Latin as European and Vietnamese names are written, with the marks of a word processor.
icu::UnicodeSet latin() {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeSet set(
      uR"([\u0020-\u007E\u00A0-\u017F\u01A0\u01A1\u01AF\u01B0\u0218-\u021B\u1EA0-\u1EF9)"
      uR"(\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203A\u20AC])",
      status);
  assert(U_SUCCESS(status));
  return set;
}

/// Adds `set`, and the characters of its strings one by one, unless it is too large.
void add(icu::UnicodeSet& letters, const icu::UnicodeSet& set) {
  if (set.size() > most) return;
  icu::UnicodeSet single(set);
  for (icu::UnicodeSetIterator it(set); it.next();) {
    if (it.isString()) single.addAll(it.getString());
  }
  letters.addAll(single.removeAllStrings());
}

icu::UnicodeSet exemplars(ULocaleData* data, ULocaleDataExemplarSetType type) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeSet set;
  ulocdata_getExemplarSet(data, set.toUSet(), USET_ADD_CASE_MAPPINGS, type, &status);
  return set;  // empty where the locale has none
}

void add_exemplars(icu::UnicodeSet& letters, const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalULocaleDataPointer data(ulocdata_open(locale.getName(), &status));
  if (U_FAILURE(status)) return;
  icu::UnicodeSet own = exemplars(data.getAlias(), ULOCDATA_ES_STANDARD);
  own.addAll(exemplars(data.getAlias(), ULOCDATA_ES_AUXILIARY));
  add(letters, own);
  add(letters, exemplars(data.getAlias(), ULOCDATA_ES_PUNCTUATION));
}

void add_digits(icu::UnicodeSet& letters, icu::Locale locale) {
  UErrorCode status = U_ZERO_ERROR;
  locale.setKeywordValue("numbers", "native", status);
  const icu::LocalPointer<icu::NumberingSystem> digits(
      icu::NumberingSystem::createInstance(locale, status));
  if (U_SUCCESS(status) && !digits->isAlgorithmic()) letters.addAll(digits->getDescription());
}

/// Letters, marks and digits of `script` that are in use today; of Latin, what is there already.
void add_script(icu::UnicodeSet& letters, std::string_view script) {
  const int32_t code = u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(script).c_str());
  if (code == UCHAR_INVALID_CODE || code == USCRIPT_LATIN) return;
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeSet set;
  set.applyIntPropertyValue(UCHAR_SCRIPT_EXTENSIONS, code, status);
  const icu::UnicodeSet* recommended = uspoof_getRecommendedUnicodeSet(&status);
  if (U_SUCCESS(status)) add(letters, set.retainAll(*recommended));
}

/// Those that fields and pages can hold, ascending.
std::u32string typed(const icu::UnicodeSet& letters) {
  std::u32string out;
  for (int32_t i = 0; i < letters.size(); ++i) {
    const UChar32 c = letters.charAt(i);
    if (c > 0 && c < 0xFFFF && u_charType(c) != U_CONTROL_CHAR) out += static_cast<char32_t>(c);
  }
  return out;
}

}  // namespace

std::u32string typed_letters(std::string_view tag) {
  icu::UnicodeSet letters = latin();
  if (has_locale_data(tag)) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(canonical_tag(tag), status);
    add_exemplars(letters, locale);
    add_digits(letters, locale);
  } else {
    add_script(letters, likely_script(tag));
  }
  return typed(letters);
}

std::u32string exemplar_letters(std::string_view tag) {
  if (!has_locale_data(tag)) return {};
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(canonical_tag(tag), status);
  const icu::LocalULocaleDataPointer data(ulocdata_open(locale.getName(), &status));
  if (U_FAILURE(status)) return {};
  icu::UnicodeSet letters;
  add(letters, exemplars(data.getAlias(), ULOCDATA_ES_STANDARD));
  if (letters.isEmpty()) return {};
  add(letters, exemplars(data.getAlias(), ULOCDATA_ES_AUXILIARY));
  return typed(letters);
}

}  // namespace clausekit::text
