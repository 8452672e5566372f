#include "trial_texts.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/numsys.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <numeric>

#include "base/utf8.h"
#include "sources/inlines.h"
#include "text/breaks.h"

namespace clausekit::tests {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

std::size_t length(const Inline& piece) {
  return piece.text.size() + sources::plain_text(piece.children).size();
}

/// Where `words` are to be cut when `at` is wanted: the nearest space, or else the nearest
/// character.
std::size_t cut_near(const std::string& words, std::size_t at) {
  std::size_t best = std::string::npos;
  const auto try_at = [&](std::size_t here) {
    const auto far = [&](std::size_t x) { return x > at ? x - at : at - x; };
    if (best == std::string::npos || far(here) < far(best)) best = here;
  };
  for (std::size_t i = words.find(' '); i != std::string::npos; i = words.find(' ', i + 1)) {
    if (i > 0 && i + 1 < words.size()) try_at(i);
  }
  if (best == std::string::npos) {
    for (const std::uint32_t end : text::grapheme_ends(words)) {
      if (end < words.size()) try_at(end);
    }
  }
  return best == std::string::npos ? words.size() : best;
}

std::string_view longest_word(const std::string& words, std::string_view tag) {
  std::string_view out;
  for (const std::string_view word : text::words(words, tag)) {
    if (word.size() > out.size()) out = word;
  }
  return out;
}

}  // namespace

Inlines rewritten(Inlines text, const Rewrite& rewrite) {
  for (Inline& piece : text) {
    if (piece.kind == Inline::Kind::text) piece.text = rewrite(piece.text);
    piece.children = rewritten(std::move(piece.children), rewrite);
  }
  return text;
}

Inlines plain_words(const std::string& words) {
  Inline piece;
  piece.text = words;
  return {piece};
}

Inlines joined(Inlines first, const Inlines& second) {
  const Inlines space = plain_words(" ");
  first.insert(first.end(), space.begin(), space.end());
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

std::pair<Inlines, Inlines> halves(const Inlines& text) {
  const std::size_t whole =
      std::accumulate(text.begin(), text.end(), std::size_t{0},
                      [](std::size_t sum, const Inline& piece) { return sum + length(piece); });
  std::pair<Inlines, Inlines> out;
  std::size_t before = 0;
  for (const Inline& piece : text) {
    const std::size_t end = before + length(piece);
    if (before < whole / 2 && end > whole / 2 && piece.kind == Inline::Kind::text) {
      Inline head = piece, tail = piece;
      const std::size_t cut = cut_near(piece.text, whole / 2 - before);
      head.text = piece.text.substr(0, cut);
      tail.text = piece.text.substr(cut);
      if (tail.text.starts_with(' ')) tail.text.erase(0, 1);
      out.first.push_back(head);
      out.second.push_back(tail);
    } else {
      (before < whole / 2 ? out.first : out.second).push_back(piece);
    }
    before = end;
  }
  return out;
}

std::size_t word_count(const Inlines& text, std::string_view tag) {
  return text::words(sources::plain_text(text), tag).size();
}

std::vector<const Inline*> elements_of(const Inlines& text) {
  std::vector<const Inline*> out;
  for (const Inline& piece : text) {
    if (piece.kind == Inline::Kind::text) continue;
    out.push_back(&piece);
    for (const Inline* inner : elements_of(piece.children)) out.push_back(inner);
  }
  return out;
}

Inlines without(Inlines text, const std::function<bool(const Inline&)>& goes) {
  Inlines out;
  for (Inline& piece : text) {
    Inlines inner = without(std::move(piece.children), goes);
    if (piece.kind != Inline::Kind::text && goes(piece)) {
      out.insert(out.end(), inner.begin(), inner.end());
    } else {
      piece.children = std::move(inner);
      out.push_back(std::move(piece));
    }
  }
  return out;
}

Inlines cut_out(Inlines text, const std::function<bool(const Inline&)>& goes) {
  std::erase_if(
      text, [&](const Inline& piece) { return piece.kind != Inline::Kind::text && goes(piece); });
  for (Inline& piece : text) piece.children = cut_out(std::move(piece.children), goes);
  return text;
}

std::string with_lookalike(const std::string& words, std::string_view tag) {
  static const std::map<char32_t, char32_t> to_cyrillic = {
      {'a', U'а'}, {'e', U'е'}, {'o', U'о'}, {'p', U'р'}, {'c', U'с'}, {'x', U'х'}, {'i', U'і'}};
  std::map<char32_t, char32_t> twins = to_cyrillic;
  for (const auto& [latin, cyrillic] : to_cyrillic) twins[cyrillic] = latin;
  std::vector<std::string_view> sorted = text::words(words, tag);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](auto a, auto b) { return a.size() > b.size(); });
  for (const std::string_view word : sorted) {
    for (std::size_t i = 0; word.size() >= 3 && i < word.size();) {
      const CodePoint letter = code_point_at(word, i);
      if (const auto twin = twins.find(letter.value); twin != twins.end()) {
        const auto at = static_cast<std::size_t>(word.data() - words.data()) + i;
        std::string other;
        append_utf8(other, twin->second);
        return words.substr(0, at) + other + words.substr(at + letter.bytes);
      }
      i += letter.bytes;
    }
  }
  return words;
}

std::string with_mark_inside(const std::string& words, const std::string& mark,
                             std::string_view tag) {
  const std::string_view word = longest_word(words, tag);
  const auto ends = text::grapheme_ends(word);
  if (ends.size() < 2) return words;
  const auto at = static_cast<std::size_t>(word.data() - words.data()) + ends.front();
  return words.substr(0, at) + mark + words.substr(at);
}

std::string decomposed(const std::string& words) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(error);
  REQUIRE(U_SUCCESS(error));
  return utf8(nfd->normalize(icu::UnicodeString::fromUTF8(words), error));
}

std::string taken_for_1252(const std::string& words) {
  return utf8(
      icu::UnicodeString(words.data(), static_cast<std::int32_t>(words.size()), "windows-1252"));
}

std::string transliterated(const std::string& words, const std::string& id) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> change(
      icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(id), UTRANS_FORWARD, error));
  REQUIRE(U_SUCCESS(error));
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(words);
  change->transliterate(text);
  return utf8(text);
}

std::string with_native_digits(const std::string& words, std::string_view tag) {
  UErrorCode error = U_ZERO_ERROR;
  const std::string wanted = std::string(tag) + "-u-nu-native";
  const icu::Locale locale = icu::Locale::forLanguageTag(wanted, error);
  const std::unique_ptr<icu::NumberingSystem> system(
      icu::NumberingSystem::createInstance(locale, error));
  if (U_FAILURE(error) || system->isAlgorithmic()) return words;
  const icu::UnicodeString digits = system->getDescription();
  if (u_charType(digits.char32At(0)) != U_DECIMAL_DIGIT_NUMBER) return words;  // 〇一二…
  std::string out;
  for (const char c : words) {
    if (c >= '0' && c <= '9') {
      append_utf8(out, static_cast<char32_t>(digits.char32At(digits.moveIndex32(0, c - '0'))));
    } else {
      out += c;
    }
  }
  return out;
}

std::string with_zero_width_spaces(const std::string& words, std::string_view tag) {
  std::string out;
  std::size_t last = 0;
  for (const std::string_view word : text::words(words, tag)) {
    const auto at = static_cast<std::size_t>(word.data() - words.data());
    out += words.substr(last, at - last);
    if (at > 0 && at == last) out += "\u200B";
    out += word;
    last = at + word.size();
  }
  return out + words.substr(last);
}

bool has_hidden_word_ends(std::string_view script) {
  return script == "Khmr" || script == "Thai" || script == "Laoo" || script == "Mymr";
}

std::size_t final_stop(const std::string& words) {
  std::size_t last = 0;
  for (std::size_t at = 0; at < words.size(); at += code_point_at(words, at).bytes) last = at;
  if (words.empty()) return 0;
  const char32_t c = code_point_at(words, last).value;
  // The Khmer ones have the property from Unicode 16 on.
  const bool ends = u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_S_TERM) != 0 ||
                    c == U'\u17D4' || c == U'\u17D5';
  return ends ? words.size() - last : 0;
}

std::string with_double_word(const std::string& words, std::string_view tag) {
  constexpr std::size_t shortest = 4;  // bytes: longer than what languages repeat for effect
  for (const std::string_view word : text::words(words, tag)) {
    const auto at = static_cast<std::size_t>(word.data() - words.data());
    const std::size_t end = at + word.size();
    if (word.size() >= shortest && at > 0 && words[at - 1] == ' ' && end < words.size() &&
        words[end] == ' ') {
      return words.substr(0, end) + " " + std::string(word) + words.substr(end);
    }
  }
  return words;
}

std::string in_capitals(const std::string& words, std::string_view tag) {
  return utf8(icu::UnicodeString::fromUTF8(words).toUpper(icu::Locale(std::string(tag).c_str())));
}

std::string replaced(std::string words, std::string_view from, std::string_view to) {
  for (std::size_t at = words.find(from); at != std::string::npos;
       at = words.find(from, at + to.size())) {
    words.replace(at, from.size(), to);
  }
  return words;
}

}  // namespace clausekit::tests
