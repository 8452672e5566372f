#include "text/words.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>
#include <stdexcept>

#include "text/utf8.h"

namespace clausekit::text {
namespace {

std::unique_ptr<icu::BreakIterator> word_iterator() {
  // Building one reads its rules, a copy shares them.
  static const std::unique_ptr<const icu::BreakIterator> prototype = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) {
      throw std::runtime_error("ICU has no word break data");
    }
    return made;
  }();
  return std::unique_ptr<icu::BreakIterator>(prototype->clone());
}

bool holds(std::string_view text, std::uint32_t categories) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    if ((U_GET_GC_MASK(static_cast<UChar32>(here.value)) & categories) != 0) {
      return true;
    }
    at += here.bytes;
  }
  return false;
}

}  // namespace

std::vector<std::string_view> words(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUTextPointer utf8(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  const auto iterator = word_iterator();
  iterator->setText(utf8.getAlias(), status);
  std::vector<std::string_view> out;
  int32_t begin = iterator->first();
  for (int32_t end = iterator->next(); U_SUCCESS(status) && end != icu::BreakIterator::DONE;
       begin = end, end = iterator->next()) {
    const auto piece =
        text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    if (holds(piece, U_GC_L_MASK | U_GC_N_MASK)) {
      out.push_back(piece);
    }
  }
  return out;
}

bool says_something(std::string_view text) {
  return holds(text, U_GC_L_MASK | U_GC_N_MASK | U_GC_S_MASK);
}

}  // namespace clausekit::text
