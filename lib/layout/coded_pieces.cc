#include "layout/coded_pieces.h"

#include <hb.h>

#include <algorithm>

#include "base/utf8.h"
#include "layout/handles.h"

namespace clausekit::layout {
namespace {

/// `text` dealt out to `count` glyphs in logical order, the last taking the rest. A glyph for which
/// nothing is left stands for a zero width space, which no reader shows.
std::vector<std::string> dealt_out(const std::u32string& text, std::size_t count) {
  constexpr char32_t zero_width_space = 0x200B;
  std::vector<std::string> out(count);
  for (std::size_t i = 0; i < text.size(); ++i) {
    append_utf8(out[std::min(i, count - 1)], text[i]);
  }
  for (std::string& part : out) {
    if (part.empty()) append_utf8(part, zero_width_space);
  }
  return out;
}

/// The glyphs of `cluster` one by one, each with its own share of `text`.
std::vector<CodedPiece> separate(const Cluster& cluster, const std::u32string& text,
                                 bool right_to_left) {
  std::vector<std::string> shares = dealt_out(text, cluster.glyphs.size());
  if (right_to_left) std::reverse(shares.begin(), shares.end());
  std::vector<CodedPiece> out;
  int pen = 0;
  for (std::size_t i = 0; i < cluster.glyphs.size(); ++i) {
    const Cluster::Glyph& glyph = cluster.glyphs[i];
    CompositeGlyph form{{{glyph.id, glyph.x - pen, glyph.y}}, std::max(0, glyph.advance)};
    out.push_back({std::move(form), std::move(shares[i]), pen, 0});
    pen += glyph.advance;
  }
  return out;
}

std::vector<CodedPiece> truetype_pieces(const Face& face, const Cluster& cluster,
                                        const std::u32string& text, bool right_to_left) {
  const std::size_t count = cluster.glyphs.size();
  if (right_to_left && count > 1 && text.size() == count) return separate(cluster, text, true);

  CodedPiece whole{{{}, std::max(0, cluster.advance)}, cluster.text, 0, 0};
  for (const Cluster::Glyph& glyph : cluster.glyphs) {
    whole.form.components.push_back({glyph.id, glyph.x, glyph.y});
  }
  const Cluster::Glyph& first = cluster.glyphs.front();
  if (!right_to_left && count == 1 && first.x == 0 && first.y == 0) {
    whole.form = plain_glyph(face, first.id);
  }
  return {whole};
}

std::vector<CodedPiece> cff_pieces(const Face& face, const Cluster& cluster,
                                   const std::u32string& text, bool right_to_left) {
  std::vector<CodedPiece> out = separate(cluster, text, right_to_left);
  for (CodedPiece& piece : out) {
    const CompositeGlyph::Component at = piece.form.components.front();
    piece.form = plain_glyph(face, at.glyph);
    piece.x += at.x;
    piece.y = at.y;
  }
  return out;
}

}  // namespace

CompositeGlyph plain_glyph(const Face& face, std::uint32_t glyph) {
  const int advance = hb_font_get_glyph_h_advance(face.handles().font.get(), glyph);
  return {{{glyph, 0, 0}}, std::max(0, advance)};
}

std::vector<CodedPiece> coded_pieces(const LineRun& run) {
  const Face& face = *run.face;
  const bool cff = face.is_cff();
  std::vector<CodedPiece> out;
  int pen = 0;
  for (const Cluster& cluster : run.clusters) {
    const std::u32string text = code_points(cluster.text);
    if (!text.empty() && !cluster.glyphs.empty()) {
      for (CodedPiece& piece : cff ? cff_pieces(face, cluster, text, run.right_to_left)
                                   : truetype_pieces(face, cluster, text, run.right_to_left)) {
        piece.x += pen;
        out.push_back(std::move(piece));
      }
    }
    pen += cluster.advance;
  }
  return out;
}

}  // namespace clausekit::layout
