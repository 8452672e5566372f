// Fonts: opened once, chosen per grapheme cluster.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/language.h"

namespace clausekit::layout {

struct EmbeddedFont;

/// Where an installed upright font of regular or bold weight stands. Whoever calls the library
/// finds them; the library looks nowhere.
struct FontFile {
  std::string family;
  bool bold = false;
  std::string path;
  unsigned index = 0;  ///< of the face in a collection
};

/// One opened font face; immutable and shared between threads.
class Face {
 public:
  /// Fails when the file cannot be opened, has no TrueType or CFF outlines, or forbids embedding a
  /// part of it (OS/2 fsType).
  static Result<std::shared_ptr<const Face>> open(const FontFile& file);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  [[nodiscard]] const FontFile& file() const;
  [[nodiscard]] bool has_glyph(char32_t code_point) const;
  [[nodiscard]] int units_per_em() const;
  /// Font units; descent is negative.
  [[nodiscard]] int ascent() const;
  [[nodiscard]] int descent() const;
  [[nodiscard]] bool is_cff() const;

  /// What HarfBuzz needs; only files of this folder look inside.
  struct Handles;
  [[nodiscard]] const Handles& handles() const { return *handles_; }

 private:
  explicit Face(std::unique_ptr<const Handles> handles);
  std::unique_ptr<const Handles> handles_;
};

/// The faces for one language, in order of preference.
struct FontStack {
  struct Entry {
    std::shared_ptr<const Face> regular;
    std::shared_ptr<const Face> bold;  ///< the regular one where there is no bold
    int scale_per_mille = 1000;
  };
  std::vector<Entry> entries;
  int leading_per_mille = 1350;  ///< line height over type size
};

/// The installed fonts; opens each face at most once. Safe to share between threads.
class Fonts {
 public:
  explicit Fonts(std::vector<FontFile> installed);
  ~Fonts();

  /// The stack for text of `language`: its own fonts (those for `purpose` first, then for text,
  /// then fallbacks), after them those of `source`, for Latin letters and digits inside other
  /// scripts. Where one of the two names no font and the stack cannot write its letters, the first
  /// installed font that can is added, by file name. A named family that is not installed is a
  /// failure that names it and the package that has it.
  [[nodiscard]] Result<FontStack> stack(const Language& language, const Language& source,
                                        std::string_view purpose = "text") const;

  /// The font for what is typed into the fields of a form in `language`, from its stack: see
  /// field_font.h. Made once for each language and kept.
  [[nodiscard]] Result<std::shared_ptr<const EmbeddedFont>> field_font(
      const Language& language, const Language& source) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace clausekit::layout
