// What the Unicode locale data (CLDR) knows of a language tag and of a script, and in which scripts
// a text is written. Scripts are named by their ISO 15924 codes, languages by BCP 47 tags.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clausekit::text {

/// The tag in canonical form (RFC 5646, 4.5, with CLDR's aliases): `ZH-hans` is `zh-Hans`, `tl` is
/// `fil`, `prs` is `fa-AF`. Empty when it is not well-formed.
std::string canonical_tag(std::string_view tag);

/// The script that the tag names, or else the likely one: `zh-TW` is written in `Hant`. Empty for a
/// language that CLDR does not know.
std::string likely_script(std::string_view tag);

bool is_right_to_left(std::string_view script);

/// What the language is called in language `in`: `Hebrew`, `עברית`. Empty when CLDR has no name.
std::string language_name(std::string_view tag, std::string_view in);

/// Whether ICU holds data of the language's own. Where it does not (`ht`), ICU would answer in some
/// other language, up to that of the machine.
bool has_locale_data(std::string_view tag);

/// The letters that the language is written with (CLDR's standard exemplar set), ascending; without
/// data, a sample of its script, or nothing.
std::u32string letters_of(std::string_view tag);

/// The script of one character; `Zyyy` (common) and `Zinh` (inherited) for what is shared.
std::string_view script_of(char32_t code_point);

/// Whether the character belongs to no one script: spaces, digits, most punctuation and marks.
bool is_shared(char32_t code_point);

/// How far a text keeps to one script. Only letters count, not digits, marks or punctuation; a
/// letter that several scripts share (Script_Extensions, UAX #24) is foreign to none of them.
/// `Jpan`, `Kore`, `Hans`, `Hant` and `Aran` stand for all that they write with.
struct ScriptUse {
  std::size_t letters = 0;
  std::size_t foreign = 0;      ///< letters that the script does not use
  std::string longest_foreign;  ///< the longest run of foreign letters, the first of equals
  std::string foreign_script;   ///< the script of that run's first letter, or empty
};
ScriptUse script_use(std::string_view text, std::string_view script);

}  // namespace clausekit::text
