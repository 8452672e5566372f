// What stands in a text and is the same in every language: addresses, telephone numbers, the
// numbers of forms and cases, and the places of the law that it names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clausekit::checks {

struct Kept {
  enum class Kind { mail, web, telephone, code };
  Kind kind = Kind::code;
  std::string text;  ///< as `text::plainly_typed` has it
};

/// Those in a source text, in order.
std::vector<Kept> kept(std::string_view text);

/// Whether a translation into `tag` has it. A web address may lead to the page in that language,
/// and a telephone number may be grouped in any way.
bool has_kept(std::string_view translation, const Kept& kept, std::string_view tag);

/// A place in the law, such as `33A` of `§ 33A` or `1226(a)(1)` of `8 U.S.C. 1226(a)(1)`.
struct Place {
  std::string whole;   ///< with the sign or abbreviation before it
  std::string number;  ///< by which it is found, without spaces
};

/// Those in a source text: what follows `§` or an abbreviation of capitals with points, or one of
/// `abbreviations`.
std::vector<Place> places_in_law(std::string_view text,
                                 const std::vector<std::string>& abbreviations);

/// Whether a translation names the place by the same number.
bool has_place(std::string_view translation, const Place& place);

}  // namespace clausekit::checks
