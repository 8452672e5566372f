#include "text/alphabet.h"

#include <unicode/localpointer.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/usetiter.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "text/language.h"
#include "text/normalize.h"

namespace clausekit::text {
namespace {

bool is_letter(UChar32 c) { return (U_GET_GC_MASK(c) & U_GC_L_MASK) != 0; }

std::u32string letters(ULocaleData* data, ULocaleDataExemplarSetType type) {
  constexpr int32_t most = 1'000;
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeSet set;
  ulocdata_getExemplarSet(data, set.toUSet(), USET_ADD_CASE_MAPPINGS, type, &status);
  if (U_FAILURE(status) || set.size() > most) return {};
  icu::UnicodeSet single(set);
  // A few languages' data leave out letters that they cannot do without.
  if (type == ULOCDATA_ES_STANDARD && set.containsSome(icu::UnicodeSet(u'a', u'z'))) {
    single.add(u'a', u'z').add(u'A', u'Z');
  }
  for (icu::UnicodeSetIterator it(set); it.next();) {
    if (it.isString()) single.addAll(it.getString());
  }
  single.removeAllStrings();
  std::u32string out;
  for (int32_t i = 0; i < single.size(); ++i) {
    if (is_letter(single.charAt(i))) out += static_cast<char32_t>(single.charAt(i));
  }
  return out;
}

Alphabet read(std::string_view tag) {
  if (!has_locale_data(tag)) return {};
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(canonical_tag(tag), status);
  const icu::LocalULocaleDataPointer data(ulocdata_open(locale.getName(), &status));
  if (U_FAILURE(status)) return {};
  return {.standard = letters(data.getAlias(), ULOCDATA_ES_STANDARD),
          .borrowed = letters(data.getAlias(), ULOCDATA_ES_AUXILIARY)};
}

std::set<std::string> known_languages() {
  std::set<std::string> out;
  int32_t count = 0;
  const icu::Locale* all = icu::Locale::getAvailableLocales(count);
  for (int32_t i = 0; i < count; ++i) out.insert(all[i].getLanguage());
  return out;
}

}  // namespace

const Alphabet& alphabet(std::string_view tag) {
  thread_local std::map<std::string, Alphabet, std::less<>> known;
  const auto found = known.find(tag);
  return found != known.end() ? found->second : known.emplace(tag, read(tag)).first->second;
}

std::vector<std::string> languages_with(std::u32string_view letters, std::string_view script) {
  static const std::set<std::string> all = known_languages();
  std::vector<std::string> out;
  for (const std::string& language : all) {
    if (likely_script(language) != script) continue;
    const std::u32string& own = alphabet(language).standard;
    if (std::ranges::all_of(
            letters, [&](char32_t c) { return std::binary_search(own.begin(), own.end(), c); })) {
      out.push_back(language);
    }
  }
  return out;
}

std::u32string letters_outside(std::string_view word, std::u32string_view set) {
  std::u32string out;
  for (const char32_t c : code_points(nfc(word))) {
    if (is_letter(static_cast<UChar32>(c)) && !std::binary_search(set.begin(), set.end(), c)) {
      out += c;
    }
  }
  return out;
}

}  // namespace clausekit::text
