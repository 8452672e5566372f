// Numbers as people write them: in the digits of any script, grouped in any way, or in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausekit::text {

/// A number written with digits, where it stands.
struct Numeral {
  std::string_view text;  ///< as it stands; a view into the text it was found in
  std::string digits;     ///< its digits as 0-9, without separators
  char32_t zero = U'0';   ///< the nought of the script that its first digit belongs to
  /// What it can be worth, each written the same for the same value: `1.000` is a thousand to one
  /// reader and one to another, so two numerals are equal where they have a value in common.
  std::vector<std::string> values;

  /// Its value where it can be read as a whole number below 10^15.
  [[nodiscard]] std::optional<std::int64_t> whole() const;
};

/// The numbers in `text`, in order. Dots, commas, apostrophes and spaces join digits where they can
/// be separators of one number; hyphens, slashes and colons never do. With a `tag`, what groups
/// digits in that language is no decimal point: `1,500` is one thing only in `en`.
std::vector<Numeral> numerals(std::string_view text, std::string_view tag = {});

bool share_a_value(const Numeral& a, const Numeral& b);

/// The same way of writing a value as in `Numeral::values`, for a whole number given in digits.
std::string value_of(std::string_view digits);

/// Whether CLDR knows how the language `tag` writes numbers in words.
bool spells_numbers(std::string_view tag);

/// Whether `text`, in the language `tag`, says the whole number in words: `vingt-quatre`,
/// `двадцатого`, `二十四`. Every gender, case and order of CLDR's spellings counts; where words are
/// written together, a longer number counts for a shorter one inside it. False without data.
bool says_in_words(std::string_view text, std::int64_t number, std::string_view tag);

/// NFC with digits as 0-9, every space U+0020, every dash U+002D, and no invisible characters: what
/// is the same in every language is then the same bytes, however it was typed.
std::string plainly_typed(std::string_view text);

/// The nought of the digits that the language calls its own, such as ٠; U+0030 without any.
char32_t native_zero(std::string_view tag);

/// What groups digits in the language, such as a comma; U+0000 without data.
char32_t grouping_mark(std::string_view tag);

/// Whether the language has a form of its own for two things, so that "two days" may be one word
/// without a number (CLDR plural category `two`).
bool has_dual(std::string_view tag);

/// The powers of ten by which words behind a number may multiply it: 6 for `millones`, 4 for 万.
/// `rest` is what follows the number.
std::vector<int> scales(std::string_view rest, std::string_view tag);

/// The numeral's values times 10^power.
std::vector<std::string> scaled(const Numeral& numeral, int power);

/// Whether `text` names the month, 1 to 12, in the language `tag`, in full or abbreviated as CLDR
/// does it. False without data.
bool names_month(std::string_view text, int month, std::string_view tag);

/// Whether the word is the name of a month in the language `tag`, likewise.
bool is_month(std::string_view word, std::string_view tag);

/// Whether `rest`, which follows a time of day, begins with what the language writes for the hours
/// after noon, such as `p.m.`.
bool is_after_noon(std::string_view rest, std::string_view tag);

}  // namespace clausekit::text
