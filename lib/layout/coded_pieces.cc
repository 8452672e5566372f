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

/// All glyphs of `cluster` in one form.
CompositeGlyph whole(const Cluster& cluster) {
  CompositeGlyph form{{}, std::max(0, cluster.advance)};
  for (const Cluster::Glyph& glyph : cluster.glyphs) {
    form.components.push_back({glyph.id, glyph.x, glyph.y});
  }
  return form;
}

bool is_mark(char32_t c) {
  return hb_unicode_general_category(hb_unicode_funcs_get_default(), c) ==
         HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK;
}

/// How much of its cluster's width a character gets. Readers take a letter without width for a
/// repetition, and a mark as wide as a letter for the end of a word.
int share(char32_t c) { return is_mark(c) ? 1 : 8; }

/// `cluster`, whose characters are `text`, as one piece for each of them. The leftmost paints, the
/// others are empty, and together they are as wide as the cluster.
std::vector<CodedPiece> shared_out(const Cluster& cluster, const std::u32string& text) {
  CompositeGlyph form = whole(cluster);
  const int advance = form.advance;
  int shares = 0, taken = 0, x = 0;
  for (const char32_t c : text) shares += share(c);
  std::vector<CodedPiece> out;
  if (shares == 0) return out;
  for (const char32_t c : std::u32string(text.rbegin(), text.rend())) {
    taken += share(c);
    form.advance = advance * taken / shares - x;
    std::string character;
    append_utf8(character, c);
    out.push_back({form, std::move(character), x, 0});
    x += form.advance;
    form.components.clear();
  }
  return out;
}

/// Appends `cluster`, of left-to-right text, as one piece, or two: pdf.js takes what has a mark
/// anywhere in its text for a mark, which moves nothing on, and then finds a gap behind it. So the
/// text from the first mark on is a piece of its own, empty and without width.
void append_cluster(const Face& face, const Cluster& cluster, int pen,
                    std::vector<CodedPiece>& out) {
  const Cluster::Glyph& first = cluster.glyphs.front();
  const bool plain = cluster.glyphs.size() == 1 && first.x == 0 && first.y == 0;
  out.push_back({plain ? plain_glyph(face, first.id) : whole(cluster), cluster.text, pen, 0});
  if (cluster.text.size() == 1) return;
  const std::u32string text = code_points(cluster.text);
  const auto mark = std::find_if(text.begin() + 1, text.end(), is_mark);
  if (mark == text.end()) return;
  std::string letters, rest;
  for (auto c = text.begin(); c != text.end(); ++c) append_utf8(c < mark ? letters : rest, *c);
  out.back().text = std::move(letters);
  const int advance = out.back().form.advance;
  out.push_back({{{}, 0}, std::move(rest), pen + advance, 0});
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

/// Gives a letter that is painted over its neighbor half of that one's width: the second half of a
/// ligature of two glyphs has none of its own, and readers take it for a repetition. `pieces` are
/// those of a right-to-left run, in visual order.
void give_width(std::vector<CodedPiece>& pieces) {
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    CodedPiece &flat = pieces[i], &wide = pieces[i + 1];
    if (flat.form.advance != 0 || flat.x != wide.x || is_mark(code_points(flat.text).front())) {
      continue;
    }
    flat.form.advance = wide.form.advance / 2;
    wide.form.advance -= flat.form.advance;
    wide.x += flat.form.advance;
    for (auto& component : wide.form.components) component.x -= flat.form.advance;
  }
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
  out.reserve(run.clusters.size());
  for (const Cluster& cluster : run.clusters) {
    if (cluster.text.empty() || cluster.glyphs.empty()) {
      pen += cluster.advance;
      continue;
    }
    if (!cff && !run.right_to_left) {
      append_cluster(face, cluster, pen, out);
    } else {
      const std::u32string text = code_points(cluster.text);
      const bool one_each = text.size() == cluster.glyphs.size();
      std::vector<CodedPiece> pieces = cff ? cff_pieces(face, cluster, text, run.right_to_left)
                                       : one_each ? separate(cluster, text, true)
                                                  : shared_out(cluster, text);
      for (CodedPiece& piece : pieces) {
        piece.x += pen;
        out.push_back(std::move(piece));
      }
    }
    pen += cluster.advance;
  }
  if (run.right_to_left && !cff) give_width(out);
  return out;
}

}  // namespace clausekit::layout
