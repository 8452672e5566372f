// The letters that someone may type into a field of a form in some language.
#pragma once

#include <string>
#include <string_view>

namespace clausekit::text {

/// Printable Latin, since names and addresses in files are wanted in it everywhere, and what CLDR
/// knows of the language `tag`: its letters in both cases, those it borrows for foreign names, its
/// marks, punctuation and digits. Without data for the language, what is recommended for
/// identifiers of its script (UTS #39). Letters of more than 1,000, as Han or Hangul, are left out.
/// Ascending, all of the Basic Multilingual Plane, no control characters.
std::u32string typed_letters(std::string_view tag);

/// What CLDR says that the language is written with, in both cases: its letters and marks, and
/// those of the foreign words that it borrows. Ascending; empty without data, or where there are
/// more than 1,000.
std::u32string exemplar_letters(std::string_view tag);

}  // namespace clausekit::text
