// Holding words that came out of a file against those of the source.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace clausekit::proof {

/// Words as they were read, white space folded and invisible characters dropped.
struct Words {
  struct Letter {
    char32_t value = 0;
    std::string_view language;  ///< borrowed
  };
  std::vector<Letter> letters;

  void add(std::string_view utf8, std::string_view language);
  /// Drops a space at the end.
  void close();
  [[nodiscard]] Words without_spaces() const;
};

/// What a text of the source must read like.
class Pattern {
 public:
  /// Adds `text`: a blank stands for any words, a forced line end for a space or none. Borrows the
  /// text's languages.
  void add(const Text& text);
  /// Adds `words`; `language` is borrowed.
  void add(std::string_view words, std::string_view language);
  /// A space or none.
  void add_gap();
  /// Any words.
  void add_any();

  /// Whether `words` read so. Then `wrong` is the language of the first letter that is tagged with
  /// another one than its own, or empty.
  [[nodiscard]] bool fits(const Words& words, std::string_view* wrong = nullptr) const;
  [[nodiscard]] Pattern without_spaces() const;

 private:
  struct Part {
    enum class Kind { letter, gap, any } kind = Kind::letter;
    Words::Letter letter;
  };
  std::vector<Part> parts_;
};

}  // namespace clausekit::proof
