// Other people's programs that read PDFs, asked for many files at once: what text they find, and
// whether the validator is content.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace clausekit::tests {

/// The names of the readers, in the order of the columns of docs/text.md.
std::vector<std::string> readers();

/// The text of each of `files` (paths) as `reader` finds it, UTF-8, as it comes. Nothing, after a
/// warning that says what is missing, where the reader is not installed.
std::optional<std::vector<std::string>> texts(const std::string& reader,
                                              const std::vector<std::string>& files);

/// The text of the tags of `file`, an element a line, in the order in which something that reads
/// aloud comes upon them: as `pdfinfo -struct-text` prints it. Poppler does not know ReversedChars;
/// with `turned`, what has no Latin letter or digit is turned round. Nothing without Poppler.
std::optional<std::string> tag_text(const std::string& file, bool turned);

/// The characters of `text` in the opposite order.
std::string backwards(const std::string& text);

/// Runs tests/readers/`script` by Node with `arguments`; nothing, after a warning, where Node or
/// what scripts/readers fetches for it is missing.
std::optional<std::string> node(const std::string& script,
                                const std::vector<std::string>& arguments);

/// What veraPDF says of one file.
struct Verdict {
  std::string file;
  bool compliant = false;
  /// The rules that it fails: clause, number and what they ask.
  std::vector<std::string> failed;
};

/// veraPDF's verdict on each of `files` (paths) by one of its profiles: "ua1", "2a" …; nothing,
/// after a warning, where it is not installed.
std::optional<std::vector<Verdict>> validated(const std::string& profile,
                                              const std::vector<std::string>& files);

}  // namespace clausekit::tests
