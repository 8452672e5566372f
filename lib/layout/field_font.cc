#include "layout/field_font.h"

#include <hb.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "base/utf8.h"
#include "layout/handles.h"
#include "layout/merge.h"
#include "layout/program.h"

namespace clausekit::layout {
namespace {

/// What one face has of the letters: letter → its glyph there.
struct Share {
  const Face* face = nullptr;
  std::map<char32_t, std::uint32_t> glyphs;
};

Share share_of(const Face& face, std::u32string_view letters) {
  Share out{&face, {}};
  for (const char32_t letter : letters) {
    hb_codepoint_t glyph = 0;
    if (letter > 0 && letter < 0xFFFF &&
        hb_font_get_nominal_glyph(face.handles().font.get(), letter, &glyph) != 0 && glyph != 0) {
      out.glyphs.emplace(letter, glyph);
    }
  }
  return out;
}

/// The faces that give something, the richest first, and each letter in the first that has it.
std::vector<Share> shares(const FontStack& stack, std::u32string_view letters) {
  std::vector<Share> all;
  for (const FontStack::Entry& entry : stack.entries) {
    if (!entry.regular->is_cff()) all.push_back(share_of(*entry.regular, letters));
  }
  std::stable_sort(all.begin(), all.end(), [](const Share& a, const Share& b) {
    return a.glyphs.size() > b.glyphs.size();
  });
  std::vector<Share> out;
  std::set<char32_t> given;
  for (Share& share : all) {
    if (!out.empty() && share.face->units_per_em() != out.front().face->units_per_em()) continue;
    for (auto at = share.glyphs.begin(); at != share.glyphs.end();) {
      at = given.insert(at->first).second ? std::next(at) : share.glyphs.erase(at);
    }
    if (!share.glyphs.empty()) out.push_back(std::move(share));
  }
  return out;
}

}  // namespace

Result<EmbeddedFont> field_font(const FontStack& stack, std::u32string_view letters) {
  EmbeddedFont font;
  std::optional<CutFace> whole;
  const std::vector<Share> parts = shares(stack, letters);
  for (const Share& part : parts) {
    std::set<std::uint32_t> glyphs;
    for (const auto& [letter, glyph] : part.glyphs) glyphs.insert(glyph);
    auto cut = cut_down(*part.face, glyphs);
    if (!cut) return cut.error();
    std::uint32_t base = 0;
    if (whole) {
      const auto appended = append_glyphs(whole->face.get(), cut->face.get());
      if (!appended) {
        return Failure{.message = "cannot embed the font \"" + part.face->file().path +
                                  "\": " + appended.error().message,
                       .remedy = {}};
      }
      base = *appended;
    }
    for (const auto& [letter, glyph] : part.glyphs) {
      std::string text;
      append_utf8(text, letter);
      const int advance = hb_font_get_glyph_h_advance(part.face->handles().font.get(), glyph);
      font.codes.push_back({static_cast<std::uint16_t>(letter),
                            static_cast<std::uint16_t>(cut->glyphs[glyph] + base),
                            per_mille(*part.face, advance), std::move(text)});
    }
    if (!whole) whole = *std::move(cut);
  }
  if (!whole) {
    return Failure{.message = "no TrueType font has letters for the fields",
                   .remedy = "install one that can write the source language"};
  }
  std::sort(font.codes.begin(), font.codes.end(),
            [](const auto& a, const auto& b) { return a.code < b.code; });
  font.program = program_bytes(whole->face.get(), font.format);
  describe(font, whole->face.get(), *parts.front().face);
  return font;
}

}  // namespace clausekit::layout
