#include "text/searched.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/utf8.h"

namespace clausekit::text {
namespace {

const icu::Normalizer2& form(bool decomposed) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = decomposed ? icu::Normalizer2::getNFDInstance(status)
                                             : icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) {
    throw std::runtime_error("ICU has no normalization data");
  }
  return *found;
}

/// A mark on a letter of a script whose readers often leave it out.
bool is_accent(UChar32 mark, UScriptCode of) {
  return u_charType(mark) == U_NON_SPACING_MARK && (of == USCRIPT_LATIN || of == USCRIPT_GREEK ||
                                                    of == USCRIPT_ARABIC || of == USCRIPT_HEBREW);
}

/// Arabic letters that are typed for one another.
UChar32 arabic_base(UChar32 c) {
  switch (c) {
    case 0x0649:  // alef maksura
    case 0x06CC:  // Farsi yeh
      return 0x064A;
    case 0x06A9:  // keheh
      return 0x0643;
    default:
      return c;
  }
}

constexpr UChar32 tatweel = 0x0640;
constexpr UChar32 object = 0xFFFC;  // a value or a citation among the words

std::u32string folded(std::string_view word, const Reading& reading) {
  if (reading.strength != Strength::tertiary &&
      std::all_of(word.begin(), word.end(), [](char c) { return U8_IS_SINGLE(c); })) {
    std::u32string out(word.begin(), word.end());
    std::transform(out.begin(), out.end(), out.begin(), [](char32_t c) {
      return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
    });
    return out;
  }
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8({word.data(), static_cast<int32_t>(word.size())});
  if (reading.strength == Strength::tertiary) {
    UErrorCode unknown = U_ZERO_ERROR;
    text.toLower(icu::Locale::forLanguageTag(reading.tag, unknown));
  } else {
    text.foldCase();
  }
  const bool primary = reading.strength == Strength::primary;
  UErrorCode status = U_ZERO_ERROR;
  text = form(primary).normalize(text, status);
  std::u32string out;
  UScriptCode script = USCRIPT_COMMON;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (c == tatweel || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) {
      continue;
    }
    if (primary && is_accent(c, script)) {
      continue;
    }
    if (u_isalpha(c) != 0) {
      script = uscript_getScript(c, &status);
    }
    out += static_cast<char32_t>(primary ? arabic_base(c) : c);
  }
  return out;
}

bool in_word(UChar32 c) {
  constexpr std::uint32_t letters = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
  return (U_GET_GC_MASK(c) & letters) != 0 || c == object ||
         u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

/// The ends of Khmer sentences (khan and bariyoosan) are none in Unicode 15's Sentence_Terminal.
bool ends_sentence(UChar32 c) {
  return u_hasBinaryProperty(c, UCHAR_S_TERM) != 0 || c == 0x17D4 || c == 0x17D5;
}

/// What parts a sentence into statements of their own, or ends it.
bool is_strong_stop(UChar32 c) {
  constexpr std::array<UChar32, 8> strong = {':',    ';',    0xFF1A, 0xFF1B,
                                             0x17D6, 0x061B, 0x037E, 0x2026};
  for (const UChar32 s : strong) {
    if (c == s) {
      return true;
    }
  }
  return ends_sentence(c);
}

bool is_comma(UChar32 c) {
  return u_hasBinaryProperty(c, UCHAR_TERMINAL_PUNCTUATION) != 0 || c == 0x2013 || c == 0x2014;
}

/// Takes a text apart, character by character.
class Cutter {
 public:
  Cutter(std::string_view text, const Reading& reading) : text_(text), reading_(reading) {}

  std::vector<Token> cut() {
    for (std::size_t at = 0; at < text_.size();) {
      const CodePoint here = code_point_at(text_, at);
      const std::size_t next = at + here.bytes;
      const auto c = static_cast<UChar32>(here.value);
      if (in_word(c)) {
        take(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next), c);
      } else {
        part(c, next >= text_.size() ||
                    !in_word(static_cast<UChar32>(code_point_at(text_, next).value)));
      }
      at = next;
    }
    finish();
    return std::move(out_);
  }

 private:
  void take(std::uint32_t begin, std::uint32_t end, UChar32 c) {
    const bool joins = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 ||
                       u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
    if (open_ && c != object && (!reading_.unspaced || joins)) {
      end_ = end;
      return;
    }
    finish();
    open_ = true;
    begin_ = begin;
    end_ = end;
    if (c == object) {
      finish();
    }
  }

  /// A character between words. A full stop behind a capital or two is one of an abbreviation.
  void part(UChar32 c, bool at_end) {
    finish();
    if (c == '.' && !(at_end && !behind_abbreviation())) {
      return;
    }
    if (is_strong_stop(c)) {
      stop_ = true;
      sentence_ = sentence_ || ends_sentence(c);
    } else if (is_comma(c)) {
      comma_ = true;
    }
  }

  [[nodiscard]] bool behind_abbreviation() const {
    if (out_.empty() || out_.back().text.size() > 2) {
      return false;
    }
    const std::string_view last =
        text_.substr(out_.back().begin, out_.back().end - out_.back().begin);
    return std::all_of(last.begin(), last.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  void finish() {
    if (!open_) {
      return;
    }
    open_ = false;
    Token token{.text = folded(text_.substr(begin_, end_ - begin_), reading_),
                .begin = begin_,
                .end = end_,
                .after_comma = comma_,
                .after_stop = stop_,
                .after_sentence = sentence_};
    if (!token.text.empty()) {
      out_.push_back(std::move(token));
      comma_ = stop_ = sentence_ = false;
    }
  }

  std::string_view text_;
  const Reading& reading_;
  std::vector<Token> out_;
  bool open_ = false, comma_ = false, stop_ = false, sentence_ = false;
  std::uint32_t begin_ = 0, end_ = 0;
};

}  // namespace

bool is_unspaced(std::string_view script) {
  if (script == "Hans" || script == "Hant" || script == "Jpan") {
    return true;
  }
  const int32_t code = u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(script).c_str());
  return code >= 0 && uscript_breaksBetweenLetters(static_cast<UScriptCode>(code)) != 0;
}

std::vector<Token> tokens(std::string_view utf8, const Reading& reading) {
  return Cutter(utf8, reading).cut();
}

}  // namespace clausekit::text
