// One language of the project: what its folder says about it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/source.h"
#include "model/inline.h"

namespace clausekit {

enum class Direction { left_to_right, right_to_left };

struct Language {
  struct Font {
    std::string family;
    std::string purpose = "text";  ///< "text", "heading" or "fallback"
    std::string package;           ///< the Debian package that has it, for whoever lacks it
    int leading_per_mille = 0;     ///< of the type size; 0: the layout's own
    int scale_per_mille = 1000;    ///< against the layout's type size
    int large_per_mille = 1000;    ///< how much more all type must grow in large print
    Span where;
  };
  struct Formats {
    bool native_digits = false;
    std::string date;                   ///< a CLDR pattern, or empty
    std::map<int, std::string> months;  ///< 1 to 12
  };

  std::string tag;      ///< BCP 47
  std::string english;  ///< its name in English
  std::string native;   ///< its name in itself
  std::string script;   ///< ISO 15924; from CLDR where the file is silent
  Direction direction = Direction::left_to_right;  ///< from the script where the file is silent
  std::string reviewed_by;
  std::vector<Font> fonts;
  std::optional<Formats> formats;
  std::string quote_open, quote_close;
  std::optional<std::pair<double, double>> length;        ///< band of target / source length
  std::map<std::string, std::vector<std::string>> words;  ///< kind → words
  std::map<std::string, Inlines> says;                    ///< what the toolkit itself prints
  Span where;
};

}  // namespace clausekit
