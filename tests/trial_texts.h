// What careless hands and programs do to a text, and what makes no difference to it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/inline.h"

namespace clausekit::tests {

using Rewrite = std::function<std::string(const std::string&)>;

/// The text with every run of words rewritten, elements kept.
Inlines rewritten(Inlines text, const Rewrite& rewrite);

/// The words of one kind alone.
Inlines plain_words(const std::string& words);

/// One after the other, with a space between.
Inlines joined(Inlines first, const Inlines& second);

/// Cut near the middle: at a space, or between two characters where there are none; never inside of
/// an element.
std::pair<Inlines, Inlines> halves(const Inlines& text);

/// How many words a language with spaces would count; characters of other scripts count as one.
std::size_t word_count(const Inlines& text, std::string_view tag);

/// All elements, outer before inner.
std::vector<const Inline*> elements_of(const Inlines& text);

/// Without the elements for which `goes` holds; their words stay.
Inlines without(Inlines text, const std::function<bool(const Inline&)>& goes);

/// Without the elements for which `goes` holds, words and all.
Inlines cut_out(Inlines text, const std::function<bool(const Inline&)>& goes);

// Of plain words:

/// One letter of the longest word replaced by its twin of another script; the same when none has
/// one.
std::string with_lookalike(const std::string& words, std::string_view tag);

/// `mark` between the first two letters of the longest word.
std::string with_mark_inside(const std::string& words, const std::string& mark,
                             std::string_view tag);

/// Canonically decomposed (NFD).
std::string decomposed(const std::string& words);

/// UTF-8 taken for Windows-1252, as old programs do.
std::string taken_for_1252(const std::string& words);

/// By ICU's transliterator of this id, such as `Simplified-Traditional`.
std::string transliterated(const std::string& words, const std::string& id);

/// Its decimal digits in the language's own, as CLDR has them.
std::string with_native_digits(const std::string& words, std::string_view tag);

/// U+200B wherever ICU finds a word's end in a script without spaces.
std::string with_zero_width_spaces(const std::string& words, std::string_view tag);

/// Whether the script is one whose words stand without spaces, but for Han and kana: U+200B between
/// words is usual there.
bool has_hidden_word_ends(std::string_view script);

/// The bytes of the sentence's end (Unicode's Sentence_Terminal) that `words` close with, or 0.
std::size_t final_stop(const std::string& words);

/// A word with a space on either side typed twice; the same where there is none.
std::string with_double_word(const std::string& words, std::string_view tag);

/// In capitals, by the language's rules; the same in scripts without.
std::string in_capitals(const std::string& words, std::string_view tag);

/// Every `from` as `to`.
std::string replaced(std::string words, std::string_view from, std::string_view to);

}  // namespace clausekit::tests
