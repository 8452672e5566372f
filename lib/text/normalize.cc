#include "text/normalize.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>

namespace clausekit::text {
namespace {

const icu::Normalizer2& normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc_data = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) {
    throw std::runtime_error("ICU has no normalization data");
  }
  return *nfc_data;
}

icu::UnicodeString decoded(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

bool counts(UChar32 c) {
  constexpr std::uint32_t ignored = U_GC_P_MASK | U_GC_Z_MASK | U_GC_CF_MASK | U_GC_CC_MASK;
  return (U_GET_GC_MASK(c) & ignored) == 0;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return U8_IS_SINGLE(c); });
}

}  // namespace

std::string nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  return normalizer().normalize(decoded(text), status).toUTF8String(out);
}

std::string folded_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      pending = !out.empty();
      continue;
    }
    if (pending) {
      out += ' ';
      pending = false;
    }
    out += c;
  }
  return out;
}

std::string comparison_form(std::string_view text) {
  if (is_ascii(text)) {  // needs no decoding, and is most of what is asked for
    std::string out;
    for (const char c : text) {
      if (counts(c)) {
        out += static_cast<char>(u_foldCase(c, U_FOLD_CASE_DEFAULT));
      }
    }
    return out;
  }
  icu::UnicodeString folded = decoded(text);
  folded.foldCase();
  icu::UnicodeString kept;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    if (const UChar32 c = folded.char32At(i); counts(c)) {
      kept.append(c);
    }
  }
  std::string out;
  kept.toUTF8String(out);
  return nfc(out);
}

}  // namespace clausekit::text
