#include "text/han.h"

#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>

#include <memory>
#include <stdexcept>

#include "base/utf8.h"

namespace clausekit::text {
namespace {

/// What ICU turns into something else, less what the national set holds.
icu::UnicodeSet foreign_to(const char* transliterator, const char* national_set) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  const std::unique_ptr<icu::Transliterator> conversion(
      icu::Transliterator::createInstance(transliterator, UTRANS_FORWARD, place, status));
  const icu::LocalUConverterPointer converter(ucnv_open(national_set, &status));
  icu::UnicodeSet at_home;
  ucnv_getUnicodeSet(converter.getAlias(), at_home.toUSet(), UCNV_ROUNDTRIP_SET, &status);
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU has no data for ") + transliterator);
  }
  icu::UnicodeSet out;
  icu::UnicodeSet candidates(0x4E00, 0x9FFF);
  candidates.removeAll(at_home);
  // China's table of 2013 took these back for some meanings (瞭望, 昇 in names).
  candidates.removeAll(icu::UnicodeString(u"瞭昇祇"));
  for (int32_t i = 0; i < candidates.size(); ++i) {
    const icu::UnicodeString before(candidates.charAt(i));
    icu::UnicodeString after(before);
    conversion->transliterate(after);
    if (after != before) out.add(before);
  }
  out.freeze();
  return out;
}

const icu::UnicodeSet* foreign_to(std::string_view script) {
  if (script == "Hans") {
    static const icu::UnicodeSet traditional = foreign_to("Traditional-Simplified", "gb2312");
    return &traditional;
  }
  if (script == "Hant") {
    static const icu::UnicodeSet simplified = foreign_to("Simplified-Traditional", "Big5");
    return &simplified;
  }
  return nullptr;
}

}  // namespace

std::string foreign_han(std::string_view text, std::string_view script) {
  const icu::UnicodeSet* foreign = foreign_to(script);
  std::string_view longest;
  std::size_t begin = 0;
  for (std::size_t at = 0; foreign != nullptr && at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    at += here.bytes;
    if (!foreign->contains(static_cast<UChar32>(here.value))) {
      begin = at;
    } else if (at - begin > longest.size()) {
      longest = text.substr(begin, at - begin);
    }
  }
  return std::string(longest);
}

}  // namespace clausekit::text
