// What tests set type with: texts of one language, and Debian's fonts-noto-core and fonts-noto-cjk.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "layout/fonts.h"
#include "model/document.h"
#include "text/language.h"

namespace clausekit::tests {

/// Those of the fonts that are installed; a missing one is said aloud, once a test.
inline std::vector<layout::FontFile> installed_fonts() {
  const std::string noto = "/usr/share/fonts/truetype/noto/";
  const std::string cjk = "/usr/share/fonts/opentype/noto/";
  std::vector<layout::FontFile> fonts;
  const auto add = [&](const std::string& family, const std::string& stem, const char* suffix,
                       unsigned index) {
    for (const bool bold : {false, true}) {
      const std::string path = stem + (bold ? "-Bold" : "-Regular") + suffix;
      if (std::filesystem::exists(path)) {
        fonts.push_back({.family = family, .bold = bold, .path = path, .index = index});
      } else {
        WARN("no " << path << ": install fonts-noto-core and fonts-noto-cjk");
      }
    }
  };
  add("Noto Sans", noto + "NotoSans", ".ttf", 0);
  add("Noto Sans Arabic", noto + "NotoSansArabic", ".ttf", 0);
  add("Noto Naskh Arabic", noto + "NotoNaskhArabic", ".ttf", 0);
  add("Noto Nastaliq Urdu", noto + "NotoNastaliqUrdu", ".ttf", 0);
  add("Noto Sans Khmer", noto + "NotoSansKhmer", ".ttf", 0);
  add("Noto Sans Devanagari", noto + "NotoSansDevanagari", ".ttf", 0);
  add("Noto Sans Bengali", noto + "NotoSansBengali", ".ttf", 0);
  add("Noto Sans Ethiopic", noto + "NotoSansEthiopic", ".ttf", 0);
  add("Noto Sans Thai", noto + "NotoSansThai", ".ttf", 0);
  add("Noto Sans Myanmar", noto + "NotoSansMyanmar", ".ttf", 0);
  add("Noto Sans CJK JP", cjk + "NotoSansCJK", ".ttc", 0);
  add("Noto Sans CJK KR", cjk + "NotoSansCJK", ".ttc", 1);
  add("Noto Sans CJK SC", cjk + "NotoSansCJK", ".ttc", 2);
  return fonts;
}

/// A language as its file would describe it, with one font family of its own.
inline Language language(const std::string& tag, const std::string& family) {
  Language made;
  made.tag = tag;
  if (!family.empty()) {
    Language::Font font;
    font.family = family;
    made.fonts.push_back(font);
  }
  return made;
}

/// The stack of a language whose own family is `family`, over English in Noto Sans.
inline layout::FontStack stack(const layout::Fonts& fonts, const std::string& tag,
                               const std::string& family) {
  const auto made = fonts.stack(language(tag, family), language("en", "Noto Sans"));
  INFO((made.has_value() ? "" : made.error().message));
  REQUIRE(made.has_value());
  return *made;
}

/// A run of `words` in language `tag`.
inline TextRun run_of(const std::string& tag, const std::string& words) {
  TextRun run;
  run.text = words;
  run.language = tag;
  return run;
}

/// A text of language `tag`, in its direction, that says `words` in one run.
inline Text text_of(const std::string& tag, const std::string& words) {
  Text text;
  text.unit = "cf.iii";
  text.language = tag;
  text.direction = text::is_right_to_left(text::likely_script(tag)) ? Direction::right_to_left
                                                                    : Direction::left_to_right;
  text.runs.push_back(run_of(tag, words));
  return text;
}

}  // namespace clausekit::tests
