#include "layout/fonts.h"

#include <hb-ot.h>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "base/deflate.h"
#include "layout/field_font.h"
#include "layout/handles.h"
#include "text/language.h"
#include "text/letters.h"

namespace clausekit::layout {
namespace {

constexpr hb_tag_t glyf = HB_TAG('g', 'l', 'y', 'f');
constexpr hb_tag_t cff = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t os2 = HB_TAG('O', 'S', '/', '2');

HbBlob table(hb_face_t* face, hb_tag_t tag) { return HbBlob(hb_face_reference_table(face, tag)); }

bool has_table(hb_face_t* face, hb_tag_t tag) {
  return hb_blob_get_length(table(face, tag).get()) > 0;
}

/// OS/2 fsType (OpenType 1.9): restricted licence, no subsetting, or bitmaps only.
bool forbids_embedding(hb_face_t* face) {
  const HbBlob blob = table(face, os2);
  unsigned length = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(hb_blob_get_data(blob.get(), &length));
  if (length < 10) {
    return false;
  }
  const unsigned type = (static_cast<unsigned>(bytes[8]) << 8U) | bytes[9];
  return (type & 0x000FU) == 0x0002U || (type & 0x0300U) != 0;
}

}  // namespace

Face::Face(std::unique_ptr<const Handles> handles) : handles_(std::move(handles)) {}
Face::~Face() = default;

Result<std::shared_ptr<const Face>> Face::open(const FontFile& file) {
  auto handles = std::make_unique<Handles>();
  handles->file = file;
  handles->blob.reset(hb_blob_create_from_file_or_fail(file.path.c_str()));
  if (handles->blob == nullptr) {
    return Failure{.message = "cannot open the font file \"" + file.path + "\"", .remedy = {}};
  }
  handles->face.reset(hb_face_create(handles->blob.get(), file.index));
  hb_face_t* face = handles->face.get();
  if (file.index >= hb_face_count(handles->blob.get()) || hb_face_get_glyph_count(face) == 0 ||
      (!has_table(face, glyf) && !has_table(face, cff))) {
    return Failure{.message = "\"" + file.path + "\" is no font with TrueType or CFF outlines",
                   .remedy = {}};
  }
  if (forbids_embedding(face)) {
    return Failure{
        .message = "the licence of font \"" + file.family + "\" forbids embedding a part of it",
        .remedy = "name another family in language.xml"};
  }
  handles->font.reset(hb_font_create(face));
  hb_face_make_immutable(face);
  hb_font_make_immutable(handles->font.get());
  return std::shared_ptr<const Face>(new Face(std::move(handles)));
}

const FontFile& Face::file() const { return handles_->file; }

bool Face::has_glyph(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(handles_->font.get(), code_point, &glyph) != 0 && glyph != 0;
}

int Face::units_per_em() const { return static_cast<int>(hb_face_get_upem(handles_->face.get())); }

int Face::ascent() const {
  hb_font_extents_t extents{};
  hb_font_get_h_extents(handles_->font.get(), &extents);
  return extents.ascender;
}

int Face::descent() const {
  hb_font_extents_t extents{};
  hb_font_get_h_extents(handles_->font.get(), &extents);
  return extents.descender;
}

bool Face::is_cff() const { return has_table(handles_->face.get(), cff); }

struct Fonts::State {
  using OpenedFace = Result<std::shared_ptr<const Face>>;

  std::vector<FontFile> installed;  ///< by path, then index
  std::mutex mutex;                 ///< guards `opened`
  std::map<const FontFile*, OpenedFace> opened;

  using FieldFont = std::shared_ptr<const EmbeddedFont>;
  /// A language, its source language and the fonts of both.
  using FieldFontKey = std::vector<std::string>;
  std::mutex field_font_mutex;  ///< guards `field_fonts`
  std::map<FieldFontKey, FieldFont> field_fonts;

  const FontFile* find(const std::string& family, bool bold) const {
    const auto found = std::find_if(installed.begin(), installed.end(), [&](const FontFile& file) {
      return file.family == family && file.bold == bold;
    });
    return found == installed.end() ? nullptr : &*found;
  }

  OpenedFace open(const FontFile& file) {
    const std::scoped_lock lock(mutex);
    auto found = opened.find(&file);
    if (found == opened.end()) {
      found = opened.emplace(&file, Face::open(file)).first;
    }
    return found->second;
  }

  /// Adds the regular and the bold face of an installed family, either for the other where there
  /// is only one, unless the stack has them already.
  Outcome add(const std::string& family, int scale, FontStack& stack) {
    for (const FontStack::Entry& entry : stack.entries) {
      if (entry.regular->file().family == family) {
        return Done{};
      }
    }
    std::vector<std::shared_ptr<const Face>> faces;
    for (const bool bold : {false, true}) {
      const FontFile* own = find(family, bold);
      const FontFile* file = own == nullptr ? find(family, !bold) : own;
      assert(file != nullptr);
      auto face = open(*file);
      if (!face) {
        return face.error();
      }
      faces.push_back(*std::move(face));
    }
    stack.entries.push_back({.regular = faces[0], .bold = faces[1], .scale_per_mille = scale});
    return Done{};
  }

  Outcome add_named(const Language& language, std::string_view purpose, FontStack& stack) {
    for (const Language::Font& font : language.fonts) {
      if (font.purpose != purpose) {
        continue;
      }
      if (find(font.family, false) == nullptr && find(font.family, true) == nullptr) {
        return Failure{.message = "the font family \"" + font.family + "\" of language \"" +
                                  language.tag + "\" is not installed",
                       .remedy = font.package.empty()
                                     ? std::string{}
                                     : "install the Debian package " + font.package};
      }
      if (auto added = add(font.family, font.scale_per_mille, stack); !added) {
        return added.error();
      }
    }
    return Done{};
  }

  enum class Outlines { any, truetype };

  static bool writes(const Face& face, const std::u32string& letters, Outlines outlines) {
    return (outlines == Outlines::any || !face.is_cff()) &&
           std::all_of(letters.begin(), letters.end(),
                       [&](char32_t letter) { return face.has_glyph(letter); });
  }

  /// Adds the first installed font that can write the language, unless one of the stack can.
  void add_by_coverage(const Language& language, Outlines outlines, FontStack& stack) {
    const std::u32string letters = text::letters_of(language.tag);
    for (const FontStack::Entry& entry : stack.entries) {
      if (writes(*entry.regular, letters, outlines)) {
        return;
      }
    }
    for (const FontFile& file : installed) {
      if (file.bold) {
        continue;
      }
      const auto face = open(file);
      if (!face || !writes(**face, letters, outlines)) {
        continue;
      }
      if (add(file.family, 1000, stack).has_value()) {
        return;
      }
    }
  }
};

Fonts::Fonts(std::vector<FontFile> installed) : state_(std::make_unique<State>()) {
  std::sort(installed.begin(), installed.end(), [](const FontFile& a, const FontFile& b) {
    return std::tie(a.path, a.index) < std::tie(b.path, b.index);
  });
  state_->installed = std::move(installed);
}

Fonts::~Fonts() = default;

Result<FontStack> Fonts::stack(const Language& language, const Language& source,
                               std::string_view purpose) const {
  FontStack stack;
  for (const Language* which : {&language, &source}) {
    for (const std::string_view wanted :
         {purpose, std::string_view("text"), std::string_view("fallback")}) {
      if (auto added = state_->add_named(*which, wanted, stack); !added) {
        return added.error();
      }
    }
  }
  for (const Language* which : {&language, &source}) {
    if (which->fonts.empty()) {
      state_->add_by_coverage(*which, State::Outlines::any, stack);
    }
  }
  if (stack.entries.empty()) {
    return Failure{.message = "no installed font can write language \"" + language.tag + "\"",
                   .remedy = "name one in its language.xml, with the package that has it"};
  }
  for (const Language::Font& font : language.fonts) {
    if (font.leading_per_mille > 0) {
      stack.leading_per_mille = font.leading_per_mille;
      break;
    }
  }
  return stack;
}

Result<std::shared_ptr<const EmbeddedFont>> Fonts::field_font(const Language& language,
                                                              const Language& source) const {
  // All that the stack depends on.
  State::FieldFontKey key{language.tag, source.tag};
  for (const Language* which : {&language, &source}) {
    for (const Language::Font& font : which->fonts) {
      key.push_back(font.purpose);
      key.push_back(font.family);
    }
  }
  // Whoever comes second waits for the first, instead of making the same again.
  const std::scoped_lock lock(state_->field_font_mutex);
  State::FieldFont& kept = state_->field_fonts[std::move(key)];
  if (kept == nullptr) {
    auto own = stack(language, source);
    if (!own) return own.error();
    // Only TrueType programs can be merged.
    state_->add_by_coverage(source, State::Outlines::truetype, *own);
    auto made = layout::field_font(*own, text::typed_letters(language.tag));
    if (!made) return made.error();
    made->deflated = deflated(made->program, Effort::thorough);
    kept = std::make_shared<const EmbeddedFont>(*std::move(made));
  }
  return kept;
}

}  // namespace clausekit::layout
