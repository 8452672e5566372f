#include "text/language.h"

#include <unicode/localpointer.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace clausekit::text {
namespace {

/// The canonical locale of a tag; nothing when the tag is not well-formed from end to end.
std::optional<icu::Locale> locale_of(std::string_view tag) {
  std::array<char, ULOC_FULLNAME_CAPACITY> name{};
  const std::string terminated(tag);
  int32_t parsed = 0;
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(terminated.c_str(), name.data(), static_cast<int32_t>(name.size()), &parsed,
                      &status);
  if (U_FAILURE(status) || tag.empty() || parsed != static_cast<int32_t>(tag.size())) {
    return std::nullopt;
  }
  icu::Locale locale(name.data());
  locale.canonicalize(status);
  return U_SUCCESS(status) ? std::optional(locale) : std::nullopt;
}

std::string script_after_likely_subtags(icu::Locale locale) {
  UErrorCode status = U_ZERO_ERROR;
  locale.addLikelySubtags(status);
  return U_SUCCESS(status) ? locale.getScript() : "";
}

using LanguageAndScript = std::pair<std::string, std::string>;

/// The languages that ICU has data for, each with every script that it has data in.
const std::set<LanguageAndScript>& available() {
  static const std::set<LanguageAndScript> all = [] {
    std::set<LanguageAndScript> found;
    int32_t count = 0;
    const icu::Locale* locales = icu::Locale::getAvailableLocales(count);
    for (int32_t i = 0; i < count; ++i) {
      found.emplace(locales[i].getLanguage(), script_after_likely_subtags(locales[i]));
    }
    return found;
  }();
  return all;
}

/// What ICU takes long to say of a tag or a script. A document asks hundreds of times for the same
/// few.
template <class Answer>
class Remembered {
 public:
  template <class Ask>
  Answer of(std::string_view name, Ask ask) {
    const auto found = answers_.find(name);
    if (found != answers_.end()) return found->second;
    constexpr std::size_t most = 64;  // whoever asks for more asks at random
    if (answers_.size() >= most) answers_.clear();
    return answers_.emplace(name, ask()).first->second;
  }

 private:
  std::map<std::string, Answer, std::less<>> answers_;
};

UScriptCode script_code(std::string_view name) {
  if (name == "Aran") {  // Nastaliq is a style of Arabic that ICU's property names leave out
    return USCRIPT_ARABIC;
  }
  const int32_t code = u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(name).c_str());
  return code == UCHAR_INVALID_CODE ? USCRIPT_INVALID_CODE : static_cast<UScriptCode>(code);
}

/// The scripts of single characters that one writing system mixes (UAX #24, table 2).
std::vector<UScriptCode> parts(std::string_view name) {
  switch (const UScriptCode code = script_code(name); code) {
    case USCRIPT_SIMPLIFIED_HAN:
    case USCRIPT_TRADITIONAL_HAN:
      return {USCRIPT_HAN, USCRIPT_BOPOMOFO};
    case USCRIPT_JAPANESE:
      return {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA};
    case USCRIPT_KOREAN:
      return {USCRIPT_HANGUL, USCRIPT_HAN};
    default:
      return {code};
  }
}

UScriptCode own_script(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(c, &status);
  return U_SUCCESS(status) ? code : USCRIPT_UNKNOWN;
}

bool used_by(UChar32 c, const std::vector<UScriptCode>& scripts) {
  const UScriptCode own = own_script(c);
  if ((own == USCRIPT_COMMON || own == USCRIPT_INHERITED) &&
      (uscript_hasScript(c, own) != 0)) {  // no Script_Extensions: shared by all
    return true;
  }
  return std::any_of(scripts.begin(), scripts.end(), [c](UScriptCode script) {
    return script != USCRIPT_INVALID_CODE && uscript_hasScript(c, script) != 0;
  });
}

}  // namespace

std::string canonical_tag(std::string_view tag) {
  const auto locale = locale_of(tag);
  if (!locale) {
    return {};
  }
  UErrorCode status = U_ZERO_ERROR;
  auto canonical = locale->toLanguageTag<std::string>(status);
  return U_SUCCESS(status) ? canonical : std::string{};
}

std::string likely_script(std::string_view tag) {
  thread_local Remembered<std::string> scripts;
  return scripts.of(tag, [tag] {
    const auto locale = locale_of(tag);
    const bool named = locale && *locale->getLanguage() != '\0';
    return named ? script_after_likely_subtags(*locale) : std::string{};
  });
}

bool is_right_to_left(std::string_view script) {
  thread_local Remembered<bool> answers;
  return answers.of(script, [script] {
    const UScriptCode code = script_code(script);
    return code != USCRIPT_INVALID_CODE && uscript_isRightToLeft(code) != 0;
  });
}

std::string language_name(std::string_view tag, std::string_view in) {
  const auto language = locale_of(tag);
  const auto reader = locale_of(in);
  if (!language || !reader) {
    return {};
  }
  icu::UnicodeString name;
  language->getDisplayName(*reader, name);
  std::string out;
  name.toUTF8String(out);
  return out == language->getName() ? std::string{} : out;
}

bool has_locale_data(std::string_view tag) {
  thread_local Remembered<bool> answers;
  return answers.of(tag, [tag] {
    const auto locale = locale_of(tag);
    return locale && available().contains({locale->getLanguage(), likely_script(tag)});
  });
}

std::u32string letters_of(std::string_view tag) {
  icu::UnicodeSet letters;
  if (has_locale_data(tag)) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalULocaleDataPointer data(ulocdata_open(locale_of(tag)->getName(), &status));
    ulocdata_getExemplarSet(data.getAlias(), letters.toUSet(), 0, ULOCDATA_ES_STANDARD, &status);
  } else {
    for (const UScriptCode script : parts(likely_script(tag))) {
      letters.addAll(uscript_getSampleUnicodeString(script));
    }
  }
  std::u32string found;
  for (int32_t i = 0; i < letters.size(); ++i) {
    if (const UChar32 c = letters.charAt(i); c >= 0) {
      found += static_cast<char32_t>(c);
    }
  }
  return found;
}

std::string_view script_of(char32_t code_point) {
  const char* name = uscript_getShortName(own_script(static_cast<UChar32>(code_point)));
  return name == nullptr ? "Zzzz" : name;
}

bool is_shared(char32_t code_point) {
  const UScriptCode script = own_script(static_cast<UChar32>(code_point));
  return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
}

ScriptUse script_use(std::string_view text, std::string_view script) {
  const std::vector<UScriptCode> own = parts(script);
  ScriptUse use;
  std::string_view longest;
  std::size_t longest_letters = 0;
  std::size_t run_begin = 0;
  std::size_t run_letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    const auto c = static_cast<UChar32>(here.value);
    const std::uint32_t category = U_GET_GC_MASK(c);
    if ((category & U_GC_L_MASK) != 0) {
      ++use.letters;
      if (used_by(c, own)) {
        run_letters = 0;
      } else {
        ++use.foreign;
        run_begin = run_letters == 0 ? at : run_begin;
        if (++run_letters > longest_letters) {
          longest_letters = run_letters;
          longest = text.substr(run_begin, at + here.bytes - run_begin);
        }
      }
    } else if ((category & (U_GC_M_MASK | U_GC_CF_MASK)) == 0) {
      run_letters = 0;  // marks and joiners belong to the letter before them
    }
    at += here.bytes;
  }
  if (!longest.empty()) {
    use.longest_foreign = longest;
    use.foreign_script = script_of(code_point_at(longest, 0).value);
  }
  return use;
}

}  // namespace clausekit::text
