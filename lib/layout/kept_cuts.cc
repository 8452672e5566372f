#include "layout/kept_cuts.h"

#include <algorithm>

#include "base/deflate.h"
#include "layout/handles.h"
#include "layout/program.h"

namespace clausekit::layout {

std::shared_ptr<const KeptCut> KeptCuts::find(const Glyphs& glyphs) {
  const std::scoped_lock lock(mutex_);
  const auto found = std::find_if(cuts_.begin(), cuts_.end(),
                                  [&](const auto& cut) { return cut.first == glyphs; });
  if (found == cuts_.end()) return nullptr;
  cuts_.splice(cuts_.begin(), cuts_, found);
  return cuts_.front().second;
}

void KeptCuts::keep(const Glyphs& glyphs, std::shared_ptr<const KeptCut> cut) {
  const std::scoped_lock lock(mutex_);
  cuts_.emplace_front(glyphs, std::move(cut));
  if (cuts_.size() > most) cuts_.pop_back();
}

Result<std::shared_ptr<const KeptCut>> cut_cff(const Face& face, const KeptCuts::Glyphs& glyphs) {
  KeptCuts& kept = *face.handles().cuts;
  if (auto known = kept.find(glyphs)) return known;
  auto cut = cut_down(face, glyphs);
  if (!cut) return cut.error();
  auto made = std::make_shared<KeptCut>();
  made->font.format = EmbeddedFont::Format::cff;
  made->font.program = program_bytes(cut->face.get(), made->font.format);
  made->font.deflated = deflated(made->font.program, Effort::thorough);
  describe(made->font, cut->face.get(), face);
  made->glyphs = std::move(cut->glyphs);
  kept.keep(glyphs, made);
  return std::shared_ptr<const KeptCut>(std::move(made));
}

}  // namespace clausekit::layout
