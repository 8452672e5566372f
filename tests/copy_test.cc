// What is left of a page on a copy of a copy. COPY_OUT=folder in the environment puts the pictures
// there, to be looked at.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <fstream>

#include "command.h"
#include "copier.h"
#include "gray.h"
#include "pages_by_hand.h"
#include "pages_made.h"
#include "pdf/write.h"
#include "proof/read.h"

using namespace clausekit;
using namespace clausekit::tests;

namespace {

constexpr double pixels = copier_dpi / 72.0;  ///< in a point

struct Dot {
  int x = 0, y = 0;
};

/// The pixel that shows a place on `page`.
Dot dot(const proof::Page& page, double x, double y) {
  return {static_cast<int>(std::floor((x - page.media.left) * pixels)),
          static_cast<int>(std::floor((page.media.top - y) * pixels))};
}

/// The share of the way along `line` that is black, or nearly so.
double seen(const Picture& picture, const proof::Page& page, const proof::Segment& line) {
  const double length = std::hypot(line.x1 - line.x0, line.y1 - line.y0) * pixels;
  const int steps = static_cast<int>(length) + 1;
  int black = 0;
  for (int i = 0; i <= steps; ++i) {
    const double part = static_cast<double>(i) / steps;
    const Dot at =
        dot(page, line.x0 + (line.x1 - line.x0) * part, line.y0 + (line.y1 - line.y0) * part);
    black += picture.black_near(at.x, at.y, 1) ? 1 : 0;
  }
  return static_cast<double>(black) / (steps + 1);
}

/// The share of the black of `of`, where `words` stand, that is black in `in`, or next to it.
double kept(const Picture& of, const Picture& in, const proof::Page& page,
            const proof::Piece& words) {
  const Dot begin = dot(page, words.box.left, words.box.top);
  const Dot end = dot(page, words.box.right, words.box.bottom);
  int all = 0, found = 0;
  for (int y = begin.y; y <= end.y; ++y) {
    for (int x = begin.x; x <= end.x; ++x) {
      if (!of.black(x, y)) continue;
      ++all;
      found += in.black_near(x, y, 1) ? 1 : 0;
    }
  }
  return all == 0 ? 1 : static_cast<double>(found) / all;
}

/// Whether a line runs through the place of the words.
bool crossed(const proof::Piece& words, const proof::Page& page) {
  constexpr double reach = 2;  // points
  const auto in_box = [&](const proof::Segment& line) {
    return std::min(line.x0, line.x1) < words.box.right &&
           std::max(line.x0, line.x1) > words.box.left &&
           std::min(line.y0, line.y1) < words.box.top + reach &&
           std::max(line.y0, line.y1) > words.box.bottom - reach;
  };
  return std::any_of(page.sequences.begin(), page.sequences.end(), [&](const auto& sequence) {
    return std::any_of(sequence.segments.begin(), sequence.segments.end(), in_box);
  });
}

void show(const std::string& name, const Picture& picture) {
  const char* const folder = std::getenv("COPY_OUT");  // NOLINT(concurrency-mt-unsafe)
  if (folder == nullptr) return;
  std::ofstream(std::string(folder) + "/" + name + ".pgm", std::ios::binary) << pgm(picture);
}

proof::Printed read(const std::string& pdf) {
  const Source file("form.pdf", pdf);
  Report report;
  auto printed = proof::read(file, report);
  REQUIRE(printed.has_value());
  return *std::move(printed);
}

}  // namespace

TEST_CASE("on a copy of a copy every line and word is still there, and boxes are empty",
          "[pages][copy]") {
  const TemporaryFolder folder;
  for_every_form_and_language([&](const Form& form, const Language& language) {
    compose::Job job = own_job(form, language);
    job.flat = true;
    const layout::Pages pages = pages_of(job);
    const std::string pdf = pdf_of(job);
    const std::string path = folder.write("form.pdf", pdf);
    const proof::Printed printed = read(pdf);
    for (std::size_t i = 0; i < printed.pages.size(); ++i) {
      const auto first = printed_picture(path, i);
      if (!first) return;
      const Picture copy = copied(copied(*first));
      show(form.id + "-" + language.tag + "-" + std::to_string(i + 1), copy);
      for (const layout::PlacedField& placed : pages.pages[i].fields) {
        if (placed.field.export_value.empty()) continue;
        INFO("page " << i + 1 << ": the box for " << placed.field.export_value);
        const Rect& box = placed.box;
        const Dot middle = dot(printed.pages[i], (box.left + box.right).points() / 2,
                               (box.bottom + box.top).points() / 2);
        CHECK_FALSE(copy.black_near(middle.x, middle.y, 6));
        CHECK(copy.black_near(middle.x, middle.y, 14));
      }
      for (const proof::Sequence& sequence : printed.pages[i].sequences) {
        for (const proof::Segment& line : sequence.segments) {
          INFO("page " << i + 1 << ": a line from " << line.x0 << ", " << line.y0);
          CHECK(seen(copy, printed.pages[i], line) > 0.98);
        }
        for (const proof::Piece& words : sequence.pieces) {
          INFO("page " << i + 1 << ": " << words.text);
          CHECK(kept(*first, copy, printed.pages[i], words) > 0.95);
          // Not just a stop, and no rule below the words, which grows by more than letters do.
          const bool some = words.box.right - words.box.left > 2 * words.size &&
                            !crossed(words, printed.pages[i]);
          if (some) CHECK(kept(copy, *first, printed.pages[i], words) > 0.85);
        }
      }
    }
  });
}

TEST_CASE("a hairline does not outlive its copies", "[pages][copy]") {
  PagesByHand hand;
  hand.stroke({}, layout::Stroke::Shape::line,
              {points(72), points(500.1), points(540), points(500.1)});
  layout::Pages pages = hand.finish();
  const auto share = [&](double pen) {
    pages.pages.at(0).items.back().stroke->pen = points(pen);
    const auto pdf = pdf::write(pages, gray());
    REQUIRE(pdf.has_value());
    const TemporaryFolder folder;
    const auto first = printed_picture(folder.write("line.pdf", *pdf), 0);
    if (!first) return pen < 0.5 ? 0.0 : 1.0;  // SKIPPED
    const proof::Page page = read(*pdf).pages.at(0);
    return seen(copied(copied(*first)), page, page.sequences.at(0).segments.at(0));
  };
  CHECK(share(0.25) < 0.5);
  CHECK(share(0.75) > 0.98);
}
