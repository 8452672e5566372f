#include "text/breaks.h"

#include <unicode/brkiter.h>
#include <unicode/localpointer.h>
#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <map>
#include <memory>
#include <stdexcept>
#include <utility>

#include "base/utf8.h"
#include "text/language.h"

namespace clausekit::text {
namespace {

std::unique_ptr<icu::BreakIterator> made(UBreakIteratorType type, const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale =
      tag.empty() ? icu::Locale::getRoot() : icu::Locale::forLanguageTag(tag, status);
  std::unique_ptr<icu::BreakIterator> iterator;
  if (U_SUCCESS(status)) {
    switch (type) {
      case UBRK_CHARACTER:
        iterator.reset(icu::BreakIterator::createCharacterInstance(locale, status));
        break;
      case UBRK_WORD:
        iterator.reset(icu::BreakIterator::createWordInstance(locale, status));
        break;
      default:
        iterator.reset(icu::BreakIterator::createLineInstance(locale, status));
    }
  }
  if (U_FAILURE(status) || iterator == nullptr) {
    throw std::runtime_error("ICU has no break rules");
  }
  return iterator;
}

/// Making an iterator costs more than using it, and one must not be shared between threads.
icu::BreakIterator& iterator_for(UBreakIteratorType type, std::string_view tag) {
  thread_local std::map<std::pair<UBreakIteratorType, std::string>,
                        std::unique_ptr<icu::BreakIterator>>
      kept;
  std::unique_ptr<icu::BreakIterator>& slot = kept[{type, std::string(tag)}];
  if (slot == nullptr) {
    slot = made(type, canonical_tag(tag));
  }
  return *slot;
}

/// Calls `visit(begin, end, iterator)` for each piece of `text`.
template <class Visit>
void for_each_piece(UBreakIteratorType type, std::string_view tag, std::string_view text,
                    Visit visit) {
  icu::BreakIterator& iterator = iterator_for(type, tag);
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUTextPointer bytes(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  iterator.setText(bytes.getAlias(), status);
  if (U_FAILURE(status)) {
    throw std::runtime_error("ICU cannot take a text apart");
  }
  int32_t begin = iterator.first();
  for (int32_t end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
    visit(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), iterator);
    begin = end;
  }
}

std::vector<std::uint32_t> ends(UBreakIteratorType type, std::string_view tag,
                                std::string_view text) {
  std::vector<std::uint32_t> found;
  for_each_piece(type, tag, text, [&](std::uint32_t, std::uint32_t end, const icu::BreakIterator&) {
    found.push_back(end);
  });
  return found;
}

std::vector<std::uint32_t> code_point_ends(std::string_view text) {
  std::vector<std::uint32_t> found;
  found.reserve(text.size());
  for (std::uint32_t at = 0; at < text.size();) {
    at += static_cast<std::uint32_t>(code_point_at(text, at).bytes);
    found.push_back(at);
  }
  return found;
}

/// The code point that ends before byte `end`, which is greater than 0.
char32_t code_point_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 &&
         (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
    --begin;
  }
  return code_point_at(text, begin).value;
}

bool is_digit(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER; }

/// Whether a line may end at `end`, where ICU would let it.
bool may_end_line(std::string_view text, std::uint32_t end, bool only_at_spaces) {
  if (end == 0 || end == text.size()) {
    return true;
  }
  const char32_t last = code_point_before(text, end);
  if (last == U'\u00AD') {
    return false;
  }
  if (only_at_spaces) {
    return u_isUWhiteSpace(static_cast<UChar32>(last)) != 0 || last == U'\u200B';
  }
  const bool joint = last == U'-' || last == U'/' || last == U'\u2010' || last == U'\u2013';
  const std::size_t before = end - (last < 0x80 ? 1U : 3U);
  return !joint || before == 0 || !is_digit(code_point_before(text, before));
}

}  // namespace

std::vector<std::uint32_t> grapheme_ends(std::string_view text) {
  // Nothing below U+0300 joins what is before it, but a line feed (UAX #29, GB3).
  constexpr unsigned char first_byte = 0xCC;
  const bool each_by_itself = std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= first_byte || c == '\r';
  });
  if (each_by_itself) {
    return code_point_ends(text);
  }
  return ends(UBRK_CHARACTER, {}, text);
}

std::vector<std::uint32_t> line_ends(std::string_view text, std::string_view tag) {
  std::vector<std::uint32_t> found = ends(UBRK_LINE, tag, text);
  // CLDR has no rules for Korean, and ICU 72 ignores lw=keepall.
  const bool only_at_spaces = likely_script(tag) == "Kore";
  std::erase_if(found, [&](std::uint32_t end) { return !may_end_line(text, end, only_at_spaces); });
  return found;
}

std::vector<std::string_view> words(std::string_view text, std::string_view tag) {
  std::vector<std::string_view> found;
  for_each_piece(UBRK_WORD, tag, text,
                 [&](std::uint32_t begin, std::uint32_t end, const icu::BreakIterator& iterator) {
                   if (iterator.getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
                     found.push_back(text.substr(begin, end - begin));
                   }
                 });
  return found;
}

}  // namespace clausekit::text
