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

/// How the characters of one variant are known: ICU turns them into something else, and the
/// national set of the other does not hold them.
class Variant {
 public:
  Variant(const char* transliterator, const char* national_set) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError place;
    conversion_.reset(
        icu::Transliterator::createInstance(transliterator, UTRANS_FORWARD, place, status));
    const icu::LocalUConverterPointer converter(ucnv_open(national_set, &status));
    ucnv_getUnicodeSet(converter.getAlias(), at_home_.toUSet(), UCNV_ROUNDTRIP_SET, &status);
    if (U_FAILURE(status)) {
      throw std::runtime_error(std::string("ICU has no data for ") + transliterator);
    }
    // China's table of 2013 took these back for some meanings (瞭望, 昇 in names).
    at_home_.addAll(icu::UnicodeString(u"瞭昇祇"));
    at_home_.freeze();
  }

  [[nodiscard]] bool is_foreign(char32_t character) const {
    const auto c = static_cast<UChar32>(character);
    if (c < 0x4E00 || c > 0x9FFF || at_home_.contains(c)) {
      return false;
    }
    const icu::UnicodeString before(c);
    icu::UnicodeString after(before);
    conversion_->transliterate(after);
    return after != before;
  }

 private:
  std::unique_ptr<icu::Transliterator> conversion_;
  icu::UnicodeSet at_home_;
};

const Variant* foreign_to(std::string_view script) {
  if (script == "Hans") {
    static const Variant traditional("Traditional-Simplified", "gb2312");
    return &traditional;
  }
  if (script == "Hant") {
    static const Variant simplified("Simplified-Traditional", "Big5");
    return &simplified;
  }
  return nullptr;
}

}  // namespace

std::string foreign_han(std::string_view text, std::string_view script) {
  const Variant* foreign = foreign_to(script);
  std::string_view longest;
  std::size_t begin = 0;
  for (std::size_t at = 0; foreign != nullptr && at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    at += here.bytes;
    if (!foreign->is_foreign(here.value)) {
      begin = at;
    } else if (at - begin > longest.size()) {
      longest = text.substr(begin, at - begin);
    }
  }
  return std::string(longest);
}

}  // namespace clausekit::text
