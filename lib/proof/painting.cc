// What is painted on a page, whatever it means.
#include <algorithm>
#include <string>
#include <vector>

#include "proof/rules.h"
#include "proof/sheets.h"

namespace clausekit::proof {
namespace {

Box within(const Box& a, const Box& b) {
  return {std::max(a.left, b.left), std::max(a.bottom, b.bottom), std::min(a.right, b.right),
          std::min(a.top, b.top)};
}

/// What the pen leaves on the paper, for lines that run along an edge of it.
Box inked(const Segment& segment) {
  const double half = segment.pen / 2;
  return {std::min(segment.x0, segment.x1) - half, std::min(segment.y0, segment.y1) - half,
          std::max(segment.x0, segment.x1) + half, std::max(segment.y0, segment.y1) + half};
}

bool runs_through(const Page& page, const Box& core) {
  return std::any_of(page.sequences.begin(), page.sequences.end(), [&](const Sequence& sequence) {
    return std::any_of(sequence.segments.begin(), sequence.segments.end(),
                       [&](const Segment& segment) { return inked(segment).meets(core); });
  });
}

/// Of all words of `page`.
std::vector<Box> cores(const Page& page) {
  std::vector<Box> out;
  for (const Sequence& sequence : page.sequences) {
    for (const Piece& piece : sequence.pieces) {
      const bool only_space = piece.text.find_first_not_of(' ') == std::string::npos;
      if (!only_space) out.push_back(core(piece));
    }
  }
  return out;
}

bool any_meet(const std::vector<Box>& boxes) {
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t k = i + 1; k < boxes.size(); ++k) {
      if (boxes[i].meets(boxes[k])) return true;
    }
  }
  return false;
}

}  // namespace

Box core(const Piece& piece) {
  constexpr double side = 0.5;  // points that neighbours may share
  return {piece.box.left + side, piece.baseline, std::max(piece.box.right - side, piece.box.left),
          piece.baseline + piece.size / 2};
}

void check_painting(const Printed& printed, double smallest, const Findings& findings) {
  constexpr double slack = 0.5;
  for (std::size_t i = 0; i < printed.pages.size(); ++i) {
    const Page& page = printed.pages[i];
    const Box paper = within(page.media, page.crop);
    const Box sheet = within(paper, page.trim);
    bool clipped = false;
    bool struck = false;
    bool small = false;
    for (const Sequence& sequence : page.sequences) {
      const Box& edge = sequence.for_press() ? paper : sheet;
      for (const Piece& piece : sequence.pieces) {
        clipped = clipped || !edge.holds(core(piece), slack);
        struck = struck || runs_through(page, core(piece));
        small = small || piece.size < smallest;
      }
    }
    if (clipped) findings.add(pdf_clipped, {page_arg(i)});
    if (struck) findings.add(pdf_struck_out, {page_arg(i)});
    if (small) findings.add(pdf_type_small, {page_arg(i)});
    if (any_meet(cores(page))) findings.add(pdf_text_overlap, {page_arg(i)});
  }
  for (const Oddity& oddity : printed.oddities) {
    if (oddity.kind == Oddity::Kind::foreign) {
      findings.add(pdf_painted_foreign, {page_arg(oddity.page), {"what", oddity.what}});
    }
  }
}

}  // namespace clausekit::proof
