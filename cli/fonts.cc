#include "cli/fonts.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <tuple>

#include "base/owned.h"

namespace clausekit::cli {
namespace {

using FcConfigPtr = Owned<FcConfig, FcConfigDestroy>;
using FcPatternPtr = Owned<FcPattern, FcPatternDestroy>;
using FcObjectSetPtr = Owned<FcObjectSet, FcObjectSetDestroy>;
using FcFontSetPtr = Owned<FcFontSet, FcFontSetDestroy>;

int integer(FcPattern* font, const char* object, int otherwise) {
  int value = 0;
  return FcPatternGetInteger(font, object, 0, &value) == FcResultMatch ? value : otherwise;
}

std::string string(FcPattern* font, const char* object) {
  FcChar8* value = nullptr;
  return FcPatternGetString(font, object, 0, &value) == FcResultMatch
             ? reinterpret_cast<const char*>(value)
             : std::string{};
}

}  // namespace

std::vector<layout::FontFile> installed_fonts() {
  const FcConfigPtr config(FcInitLoadConfigAndFonts());
  const FcPatternPtr everything(FcPatternCreate());
  FcPatternAddBool(everything.get(), FC_SCALABLE, FcTrue);
  const FcObjectSetPtr wanted(FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT,
                                               FC_WIDTH, FC_VARIABLE, nullptr));
  const FcFontSetPtr fonts(FcFontList(config.get(), everything.get(), wanted.get()));
  std::vector<layout::FontFile> out;
  for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
    FcPattern* font = fonts->fonts[i];
    const int weight = integer(font, FC_WEIGHT, FC_WEIGHT_REGULAR);
    FcBool variable = FcFalse;
    FcPatternGetBool(font, FC_VARIABLE, 0, &variable);
    const bool plain = integer(font, FC_SLANT, FC_SLANT_ROMAN) == FC_SLANT_ROMAN &&
                       integer(font, FC_WIDTH, FC_WIDTH_NORMAL) == FC_WIDTH_NORMAL &&
                       variable == FcFalse;
    if (!plain || (weight != FC_WEIGHT_REGULAR && weight != FC_WEIGHT_BOLD)) {
      continue;
    }
    // The high half of the index numbers named instances of variable fonts.
    out.push_back({.family = string(font, FC_FAMILY),
                   .bold = weight == FC_WEIGHT_BOLD,
                   .path = string(font, FC_FILE),
                   .index = static_cast<unsigned>(integer(font, FC_INDEX, 0)) & 0xFFFFU});
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
    return std::tie(a.path, a.index) < std::tie(b.path, b.index);
  });
  return out;
}

}  // namespace clausekit::cli
