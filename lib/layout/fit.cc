#include "layout/fit.h"

#include <utility>

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
  Fitter(Typesetter& set, const std::function<std::vector<Row>()>& flow, Length first)
      : set_(set), spec_(set.spec()), flow_(flow), first_(first), tags_(set.tags().size()) {}

  Side fitted(Length other, int largest_per_mille) {
    const int closest = spec_.tightest_leading_per_mille;
    const int last = closest < 1000 ? steps : 0;
    Stretch stretch{.tightest = last == 0 ? spec_.tightest_per_mille : spec_.close_per_mille};
    for (int i = 0; i <= last && !spec_.large; ++i) {
      Side side = flowed(1000 - (1000 - closest) * i / steps);
      if (stacked(side, stretch)) {
        return i == 0 && largest_per_mille > 1000 ? grown(std::move(side), largest_per_mille)
                                                  : std::move(side);
      }
      stretch.loosest = stretch.tightest;
      stretch.tightest = spec_.close_per_mille -
                         (spec_.close_per_mille - spec_.tightest_per_mille) * (i + 1) / steps;
    }
    return on_pages(other);
  }

 private:
  /// On several pages, and as few: distances and lines give way by the same steps.
  Side on_pages(Length other) {
    const auto at_step = [&](int i) {
      const bool closer = !spec_.large && spec_.tightest_leading_per_mille < 1000;
      Spec limits = spec_;
      limits.tightest_per_mille =
          closer ? spec_.close_per_mille -
                       (spec_.close_per_mille - spec_.tightest_per_mille) * i / steps
                 : spec_.tightest_per_mille;
      Side side =
          flowed(closer ? 1000 - (1000 - spec_.tightest_leading_per_mille) * i / steps : 1000);
      side.stacks = stack(side.rows, limits, first_, other);
      return side;
    };
    const std::size_t fewest = at_step(steps).stacks.size();
    for (int i = 0; i < steps; ++i) {
      Side side = at_step(i);
      if (side.stacks.size() == fewest) {
        return side;
      }
    }
    return at_step(steps);
  }

  /// The elements of an earlier trial are taken away.
  Side flowed(int leading) {
    set_.set_leading(leading);
    set_.tags().truncate(tags_);
    return {.rows = flow_(), .stacks = {}};
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
  const std::function<std::vector<Row>()>& flow_;
  Length first_;
  std::size_t tags_;
};

}  // namespace

Side fitted(Typesetter& set, const std::function<std::vector<Row>()>& flow, Length first,
            Length other, int largest_per_mille) {
  return Fitter(set, flow, first).fitted(other, largest_per_mille);
}

}  // namespace clausekit::layout
