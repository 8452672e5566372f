#include "layout/subset.h"

#include <hb.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "layout/cff.h"
#include "layout/coded_pieces.h"
#include "layout/codes.h"
#include "layout/handles.h"
#include "layout/program.h"

namespace clausekit::layout {
namespace {

bool shows_notdef(const CodedPiece& piece) {
  return std::any_of(piece.form.components.begin(), piece.form.components.end(),
                     [](const auto& component) { return component.glyph == 0; });
}

/// Strings codes together to GlyphRuns, with corrections where a code's own advance leads astray.
class Stringer {
 public:
  Stringer(const LineRun& run, Point line_start) : run_(run), start_(line_start) {
    start_.x += run.x;
    kerns_ = !run.right_to_left || run.face->is_cff();
  }

  void add(const CodedPiece& piece, std::size_t font, std::uint16_t code) {
    const int x = per_mille(*run_.face, piece.x);
    const Length y = scaled(run_.size, per_mille(*run_.face, piece.y));
    if (runs_.empty() || runs_.back().font != font || runs_.back().origin.y != start_.y + y) {
      runs_.push_back({font,
                       run_.size,
                       {start_.x + scaled(run_.size, x), start_.y + y},
                       run_.right_to_left,
                       {}});
    } else if (kerns_) {
      runs_.back().shown.back().kern = x - pen_;
    }
    runs_.back().shown.push_back({code, 0});
    pen_ = x + per_mille(*run_.face, piece.form.advance);
  }

  /// In reading order.
  std::vector<GlyphRun> finish() && {
    if (run_.right_to_left) std::reverse(runs_.begin(), runs_.end());
    return std::move(runs_);
  }

 private:
  const LineRun& run_;
  Point start_;
  bool kerns_ = true;
  std::vector<GlyphRun> runs_;
  int pen_ = 0;  ///< 1/1000 em, where the last code has led
};

}  // namespace

struct FontEmbedder::State {
  std::vector<Codes> fonts;
  std::map<const Face*, std::vector<std::uint16_t>> cids;
  std::optional<Failure> failure;

  void fail(Failure what) {
    if (!failure) failure = std::move(what);
  }

  /// The CIDs of a CFF face, nothing for TrueType; read once.
  const std::vector<std::uint16_t>& cids_of(const Face& face) {
    const auto [found, added] = cids.try_emplace(&face);
    if (added && face.is_cff()) {
      hb_face_t* source = face.handles().face.get();
      const HbBlob blob(hb_face_reference_table(source, HB_TAG('C', 'F', 'F', ' ')));
      unsigned size = 0;
      const char* data = hb_blob_get_data(blob.get(), &size);
      found->second = cff_cids({data, size}, hb_face_get_glyph_count(source));
      if (found->second.empty()) {
        fail({.message = "cannot embed the font \"" + face.file().path +
                         "\": its glyphs are not numbered by CIDs",
              .remedy = "choose a TrueType font, or a CID-keyed one such as Noto Sans CJK"});
      }
    }
    return found->second;
  }

  /// The font and code for `piece` of `face`, in a new font where none has room.
  std::optional<std::pair<std::size_t, std::uint16_t>> code(const std::shared_ptr<const Face>& face,
                                                            const CodedPiece& piece) {
    for (std::size_t i = 0; i < fonts.size(); ++i) {
      if (&fonts[i].face() != face.get()) continue;
      if (const auto code = fonts[i].code(piece)) return std::pair(i, *code);
    }
    fonts.emplace_back(face, cids_of(*face));
    const auto code = fonts.back().code(piece);
    return code ? std::optional(std::pair(fonts.size() - 1, *code)) : std::nullopt;
  }
};

FontEmbedder::FontEmbedder() : state_(std::make_unique<State>()) {}
FontEmbedder::~FontEmbedder() = default;

std::vector<GlyphRun> FontEmbedder::encode(const LineRun& run, Point line_start) {
  Stringer stringer(run, line_start);
  for (const CodedPiece& piece : coded_pieces(run)) {
    const auto coded = shows_notdef(piece) ? std::nullopt : state_->code(run.face, piece);
    if (coded) {
      stringer.add(piece, coded->first, coded->second);
    } else {
      state_->fail({.message = "the font \"" + run.face->file().path + "\" has no glyph for \"" +
                               piece.text + "\"",
                    .remedy = {}});
    }
  }
  return std::move(stringer).finish();
}

Result<std::vector<EmbeddedFont>> FontEmbedder::finish() {
  if (state_->failure) return *state_->failure;
  std::vector<EmbeddedFont> out;
  for (const Codes& codes : state_->fonts) {
    auto font = codes.finish();
    if (!font) return font.error();
    out.push_back(std::move(*font));
  }
  return out;
}

}  // namespace clausekit::layout
