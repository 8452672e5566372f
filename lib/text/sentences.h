// How many sentences a text has, in any script.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clausekit::text {

/// At least and at most so many: where a dot may end a sentence or an abbreviation, and where a
/// colon, a semicolon, a dash or brackets may stand for a stop, nobody can tell. Words without an
/// end mark are one.
struct SentenceCount {
  std::size_t least = 0, most = 0;
};

/// Sentences of `text`, in the script given (ISO 15924). `abbreviations` are the language's, such
/// as `EE. UU.` or `។ល។`; U+FFFC stands for a word.
SentenceCount sentences(std::string_view text, std::string_view script,
                        const std::vector<std::string>& abbreviations);

}  // namespace clausekit::text
