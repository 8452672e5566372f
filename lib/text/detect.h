// Which language a text is written in, as a trained detector hears it (CLD2, some 80 languages).
#pragma once

#include <string>
#include <string_view>

namespace clausekit::text {

/// The language that the detector is sure of, as a canonical tag without script or region (`pt`,
/// `he`), or empty: too few words, or several languages. It never says more than it hears, but it
/// knows no language beside those it was trained for and may take another for one of them.
/// With `expected` that language is favoured, so that only what is plainly another is heard.
std::string heard_language(std::string_view text, std::string_view expected = {});

/// Whether the two are one language to the detector or to CLDR's language matching, which gives
/// readers of `heard` the language `tag` in its place: `gl` and `es`, `no` and `nb`.
bool is_close(std::string_view heard, std::string_view tag);

}  // namespace clausekit::text
