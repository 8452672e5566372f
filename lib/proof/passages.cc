#include "proof/passages.h"

#include <utility>

namespace clausekit::proof {
namespace {

using Kid = Element::Kid;

/// What belongs to `element` itself.
void collect(const Printed& printed, std::size_t element, Passage& into) {
  const Element& of = printed.elements[element];
  for (const Kid& kid : of.kids) {
    if (kid.kind == Kid::Kind::content) {
      const Sequence& sequence = printed.pages[kid.page].sequences[kid.index];
      for (const Piece& piece : sequence.pieces) into.words.add(piece.text, of.language);
      if (sequence.pieces.empty()) continue;
      into.baselines.push_back(sequence.pieces.front().baseline);
      into.pages.insert(kid.page);
    } else if (kid.kind == Kid::Kind::element && printed.elements[kid.index].type == "Span") {
      collect(printed, kid.index, into);
    }
  }
}

}  // namespace

std::vector<Passage> passages(const Printed& printed) {
  std::vector<Passage> out;
  for (std::size_t i = 0; i < printed.elements.size(); ++i) {
    const Element& element = printed.elements[i];
    if (element.type == "Form" || element.type == "Span") continue;
    Passage passage{.element = i};
    collect(printed, i, passage);
    passage.words.close();
    if (!passage.words.letters.empty()) out.push_back(std::move(passage));
  }
  return out;
}

Words furniture_words(const Printed& printed, std::size_t page) {
  Words out;
  for (const Sequence& sequence : printed.pages[page].sequences) {
    if (sequence.mcid) continue;
    for (const Piece& piece : sequence.pieces) out.add(piece.text, {});
  }
  return out.without_spaces();
}

}  // namespace clausekit::proof
