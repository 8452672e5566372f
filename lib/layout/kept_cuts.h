// Fonts that were cut down, kept for the next document that shows the same glyphs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <utility>

#include "base/result.h"
#include "layout/page.h"

namespace clausekit::layout {

class Face;

/// A font that is cut down to some glyphs, compressed too, and where they went.
struct KeptCut {
  EmbeddedFont font;  ///< without codes
  std::map<std::uint32_t, std::uint32_t> glyphs;
};

/// The last few of one face. Safe to share between threads.
class KeptCuts {
 public:
  using Glyphs = std::set<std::uint32_t>;

  /// The one for `glyphs`, or null.
  std::shared_ptr<const KeptCut> find(const Glyphs& glyphs);
  /// Keeps `cut`; the one that was not looked for longest makes room.
  void keep(const Glyphs& glyphs, std::shared_ptr<const KeptCut> cut);

 private:
  static constexpr std::size_t most = 8;
  std::mutex mutex_;                                                   ///< guards `cuts_`
  std::list<std::pair<Glyphs, std::shared_ptr<const KeptCut>>> cuts_;  ///< last used first
};

/// `face`, a CID-keyed CFF font, cut down to `glyphs`. Of a font for Han the subsetter must go over
/// all 65,535 glyphs, which takes longer than all else of a document; so each cut is kept with the
/// face.
Result<std::shared_ptr<const KeptCut>> cut_cff(const Face& face, const KeptCuts::Glyphs& glyphs);

}  // namespace clausekit::layout
