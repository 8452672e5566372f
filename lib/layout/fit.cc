#include "layout/fit.h"

#include <utility>

#include "layout/flow.h"

namespace clausekit::layout {
namespace {

constexpr int steps = 7;  ///< of the leading

/// `spec` with the person's text `per_mille` as large; labels stay what they are.
Spec enlarged(const Spec& spec, int per_mille) {
  Spec out = spec;
  out.label = spec.label_size();
  out.body = scaled(spec.body, per_mille);
  const Length more = out.body - spec.body;
  out.heading += more;
  out.minor_heading += more;
  out.digit += more * 2;
  out.label_column += more * 3;
  for (Length* distance :
       {&out.paragraph_gap, &out.item_gap, &out.section_gap, &out.heading_gap, &out.tick_box}) {
    *distance = scaled(*distance, per_mille);
  }
  return out;
}

class Fitter {
 public:
  Fitter(Typesetter& set, const std::vector<Block>& blocks, const Column& column, Length first)
      : set_(set),
        spec_(set.spec()),
        blocks_(blocks),
        column_(column),
        first_(first),
        tags_(set.tags().size()) {}

  Side fitted(Length other, int largest_per_mille) {
    const int closest = spec_.tightest_leading_per_mille;
    const int last = closest < 1000 ? steps : 0;
    Stretch stretch{.tightest = last == 0 ? spec_.tightest_per_mille : spec_.close_per_mille};
    for (int i = 0; i <= last; ++i) {
      Side side = flowed(1000 - (1000 - closest) * i / steps);
      if (stacked(side, stretch)) {
        return i == 0 && largest_per_mille > 1000 ? grown(std::move(side), largest_per_mille)
                                                  : std::move(side);
      }
      stretch.loosest = stretch.tightest;
      stretch.tightest = spec_.close_per_mille -
                         (spec_.close_per_mille - spec_.tightest_per_mille) * (i + 1) / steps;
    }
    Side side = flowed(1000);
    side.stacks = stack(side.rows, spec_, first_, other);
    return side;
  }

 private:
  /// The elements of an earlier trial are taken away.
  Side flowed(int leading) {
    set_.set_leading(leading);
    set_.tags().truncate(tags_);
    return {.rows = flow(set_, blocks_, set_.tags().root(), column_), .stacks = {}};
  }

  [[nodiscard]] bool stacked(Side& side, const Stretch& stretch) const {
    auto page = on_one_page(side.rows, first_, stretch);
    if (page) {
      side.stacks.push_back(*std::move(page));
    }
    return page.has_value();
  }

  /// Larger type, the largest first, with distances as wanted; else `usual`. Text takes about the
  /// square of its size, so most sizes need no trial.
  Side grown(Side usual, int largest_per_mille) {
    Length text;
    Length foot;
    for (const Row& row : usual.rows) {
      const bool fixed = foot > Length{} || row.framed;
      (fixed ? foot : text) += row.height + row.space_before;
    }
    const Length room = first_ - foot;
    bool tried = false;
    for (int per_mille = largest_per_mille; per_mille > 1000; per_mille -= 50) {
      if (scaled(scaled(text, per_mille), per_mille) > room + room / 20) {
        continue;
      }
      tried = true;
      const Spec larger = enlarged(spec_, per_mille);
      set_.set_spec(larger);
      Side side = flowed(1000);
      set_.set_spec(spec_);
      if (stacked(side, {.tightest = 1000})) {
        return side;
      }
    }
    if (tried) {
      usual = flowed(1000);  // with its elements, which a trial took away
      (void)stacked(usual, {.tightest = spec_.tightest_per_mille});
    }
    return usual;
  }

  Typesetter& set_;
  const Spec& spec_;
  const std::vector<Block>& blocks_;
  const Column& column_;
  Length first_;
  std::size_t tags_;
};

}  // namespace

Side fitted(Typesetter& set, const std::vector<Block>& blocks, const Column& column, Length first,
            Length other, int largest_per_mille) {
  return Fitter(set, blocks, column, first).fitted(other, largest_per_mille);
}

}  // namespace clausekit::layout
