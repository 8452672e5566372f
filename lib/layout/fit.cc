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
  Fitter(Typesetter& set, const std::function<std::vector<Row>()>& rows, Length first)
      : set_(set), spec_(set.spec()), rows_(rows), first_(first), tags_(set.tags().size()) {}

  Side fitted(Length other, int largest_per_mille) {
    if (spec_.large) {
      return on_pages(other, 1000, spec_.tightest_per_mille);
    }
    Stretch stretch{.tightest = last() == 0 ? spec_.tightest_per_mille : spec_.close_per_mille};
    for (int i = 0; i <= last(); ++i) {
      Side side = flowed(leading(i));
      if (stacked(side, stretch)) {
        return i == 0 && largest_per_mille > 1000 ? grown(std::move(side), largest_per_mille)
                                                  : std::move(side);
      }
      stretch.loosest = stretch.tightest;
      stretch.tightest = tightest(i + 1);
    }
    const std::size_t fewest =
        on_pages(other, leading(last()), spec_.tightest_per_mille).stacks.size();
    for (int i = 0; i < last(); ++i) {
      Side side = on_pages(other, leading(i), tightest(i));
      if (side.stacks.size() == fewest) {
        return side;
      }
    }
    return on_pages(other, leading(last()), spec_.tightest_per_mille);
  }

 private:
  /// The last of the steps from lines and distances as wanted to the closest; 0: there are none.
  [[nodiscard]] int last() const { return spec_.tightest_leading_per_mille < 1000 ? steps : 0; }
  [[nodiscard]] int leading(int step) const {
    return 1000 - (1000 - spec_.tightest_leading_per_mille) * step / steps;
  }
  [[nodiscard]] int tightest(int step) const {
    return spec_.close_per_mille -
           (spec_.close_per_mille - spec_.tightest_per_mille) * step / steps;
  }

  /// As many pages as it takes.
  Side on_pages(Length other, int leading, int tightest) {
    Spec limits = spec_;
    limits.tightest_per_mille = tightest;
    Side side = flowed(leading);
    side.stacks = stack(side.rows, limits, first_, other);
    return side;
  }

  /// The elements of an earlier trial are taken away.
  Side flowed(int leading) {
    set_.set_leading(leading);
    set_.tags().truncate(tags_);
    return {.rows = rows_(), .stacks = {}};
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
  const std::function<std::vector<Row>()>& rows_;
  Length first_;
  std::size_t tags_;
};

}  // namespace

Side fitted(Typesetter& set, const std::function<std::vector<Row>()>& rows, Length first,
            Length other, int largest_per_mille) {
  return Fitter(set, rows, first).fitted(other, largest_per_mille);
}

}  // namespace clausekit::layout
