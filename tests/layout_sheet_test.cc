// The one sheet: its two sides, the box of personal data, the page code, the margin that is
// punched.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <utility>

#include "command.h"
#include "layout/page_code.h"
#include "layout/spec.h"
#include "pages_made.h"

using namespace clausekit;
using namespace clausekit::tests;

namespace {

const layout::Spec& standard() { return *layout::spec("standard"); }

bool holds(const Rect& outer, const Rect& inner) {
  return outer.left <= inner.left && inner.right <= outer.right && outer.bottom <= inner.bottom &&
         inner.top <= outer.top;
}

std::vector<Rect> frames(const layout::Page& page) {
  std::vector<Rect> out;
  for (const layout::Item& item : page.items) {
    if (item.stroke && !item.tag && item.stroke->shape == layout::Stroke::Shape::frame &&
        item.stroke->pen == standard().thick_pen) {
      out.push_back(item.stroke->box);
    }
  }
  return out;
}

/// The one frame of `page` with its personal fields; fails the test if they stand elsewhere.
std::optional<Rect> personal_box(const layout::Page& page) {
  std::vector<Rect> fields;
  for (const layout::PlacedField& placed : page.fields) {
    if (placed.field.personal) fields.push_back(placed.box);
  }
  if (fields.empty()) return std::nullopt;
  for (const Rect& frame : frames(page)) {
    const bool all = std::all_of(fields.begin(), fields.end(),
                                 [&](const Rect& field) { return holds(frame, field); });
    if (all) return frame;
  }
  FAIL("there is no frame round the personal fields");
  return std::nullopt;
}

/// The labels of personal fields in `blocks`, by unit.
void personal_labels(const std::vector<FormBlock>& blocks, const Form& form,
                     std::set<std::string>& out) {
  for (const FormBlock& block : blocks) {
    if (block.personal && block.unit) out.insert(form.units[*block.unit].id);
    personal_labels(block.blocks, form, out);
  }
}

template <class Test>
void for_every_page(Test test) {
  for_every_form_and_language([&](const Form& form, const Language& language) {
    const compose::Job job = office_job(form, language);
    const layout::Pages pages = pages_of(job);
    for (const layout::Page& page : pages.pages) test(job, pages, page);
  });
}

}  // namespace

TEST_CASE("every form in every language is one sheet", "[layout][pages]") {
  for_every_form_and_language([](const Form& form, const Language& language) {
    CHECK(pages_of(office_job(form, language)).pages.size() == 2);
  });
}

TEST_CASE("personal data stand in one box, and nothing else but their labels", "[layout][pages]") {
  for_every_page([](const compose::Job& job, const layout::Pages& pages, const layout::Page& page) {
    const auto box = personal_box(page);
    REQUIRE(box);
    for (const layout::PlacedField& placed : page.fields) {
      INFO(placed.field.name);
      CHECK(holds(*box, placed.box) == placed.field.personal);
    }
    std::set<std::string> labels{""};  // that a sample must not be signed is no unit
    personal_labels(job.form.body, job.form, labels);
    for (const layout::Item& item : page.items) {
      if (!item.run || item.run->origin.y < box->bottom || item.run->origin.y > box->top) continue;
      REQUIRE(item.tag);
      std::string unit;
      for (auto tag = item.tag; tag && unit.empty(); tag = pages.tags[*tag].parent) {
        unit = pages.tags[*tag].unit;
      }
      INFO(unit);
      CHECK(labels.contains(unit));
    }
  });
}

TEST_CASE("the box of a side stands at one place in every language", "[layout][pages]") {
  for (const Form& form : own_project().forms) {
    std::map<std::size_t, Rect> places;
    for (const Language& language : own_project().languages) {
      const layout::Pages pages = pages_of(office_job(form, language));
      for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        const Rect box = personal_box(pages.pages[i]).value();
        const Rect& place = places.emplace(i, box).first->second;
        INFO(form.id << " in " << language.tag << ", page " << i + 1);
        CHECK(box.left == place.left);
        CHECK(box.right == place.right);
        CHECK(box.top == place.top);
        CHECK(box.bottom == place.bottom);
      }
    }
  }
}

TEST_CASE("the corners of the box are marked for whoever cuts a scan", "[layout][pages]") {
  for_every_page([](const compose::Job&, const layout::Pages&, const layout::Page& page) {
    const Rect box = personal_box(page).value();
    constexpr Length near = points(4);
    int marks = 0;
    for (const layout::Item& item : page.items) {
      if (!item.stroke || item.stroke->pen < points(1.5) || item.stroke->pen > points(4)) continue;
      const Rect& line = item.stroke->box;
      const auto close = [&](Length a, Length b) { return a - b <= near && b - a <= near; };
      const bool corner = (close(line.left, box.left) || close(line.left, box.right)) &&
                          (close(line.bottom, box.bottom) || close(line.bottom, box.top));
      const bool mark = item.stroke->shape == layout::Stroke::Shape::line;
      marks += corner && mark ? 1 : 0;
    }
    CHECK(marks == 8);
  });
}

TEST_CASE("the wide margin is at the spine, on fronts and on backs", "[layout][pages]") {
  const layout::Spec& spec = standard();
  REQUIRE(spec.margin_binding > spec.margin_outer);
  for_every_form_and_language([&](const Form& form, const Language& language) {
    const layout::Pages pages = pages_of(office_job(form, language));
    const Rect front = personal_box(pages.pages.at(0)).value();
    const Rect back = personal_box(pages.pages.at(1)).value();
    CHECK(front.left == spec.margin_binding);
    CHECK(spec.page_width - front.right == spec.margin_outer);
    CHECK(back.left == spec.margin_outer);
    CHECK(spec.page_width - back.right == spec.margin_binding);
  });
}

TEST_CASE("a camera reads from every page which one it is", "[layout][pages]") {
  const TemporaryFolder folder;
  for (const char* tag : {"en", "ar", "km", "zh-Hans"}) {
    const Form& form = *own_project().form("consent-form");
    const compose::Job job = office_job(form, *own_project().language(tag));
    const layout::Pages pages = pages_of(job);
    const std::string file = folder.write("page.pdf", pdf_of(job));
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      const std::string picture = folder.path() + "/" + tag + number;
      const auto drawn = run({"pdftoppm", "-r", "150", "-gray", "-png", "-singlefile", "-f", number,
                              "-l", number, file, picture});
      if (!drawn) return;
      const auto read = run({"zbarimg", "--quiet", "--raw", picture + ".png"});
      if (!read) return;
      const std::string wanted = layout::page_code_text(pages.about, i + 1, pages.pages.size());
      CHECK(read->output == wanted + "\n");
      CHECK(wanted.find(pages.about.fingerprint) != std::string::npos);
    }
  }
}

TEST_CASE("the page code keeps its place and its size, however much it says", "[layout]") {
  const layout::Spec& spec = standard();
  for (const std::size_t length : {10U, 47U, 61U, 200U}) {
    const auto code = layout::page_code(spec, points(500), std::string(length, 'A'));
    REQUIRE(code.has_value());
    Length left = points(500);
    Length right;
    Length bottom;
    for (const layout::Piece& piece : code->pieces) {
      left = std::min(left, piece.stroke->box.left);
      right = std::max(right, piece.stroke->box.right);
      bottom = std::max(bottom, piece.stroke->box.bottom + piece.stroke->pen / 2);
    }
    CHECK(right == points(500));
    CHECK(left == points(500) - spec.code_module * 29);
    CHECK(std::abs((bottom - spec.code_module * 29).thousandths) < 100);
  }
  CHECK_FALSE(layout::page_code(spec, points(500), std::string(5000, 'A')).has_value());
}

TEST_CASE("the modules of the page code are large enough for a copier", "[layout]") {
  for (const layout::Spec& spec : layout::specs()) {
    CHECK((spec.code_module == Length{} || spec.code_module >= points(1)));
  }
}
