#include "layout/layout.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "layout/bilingual.h"
#include "layout/fit.h"
#include "layout/flow.h"
#include "layout/furniture.h"
#include "layout/page_code.h"
#include "layout/painter.h"
#include "layout/paragraph.h"
#include "layout/press.h"
#include "layout/subset.h"

namespace clausekit::layout {
namespace {

/// Between what a page holds and its foot.
constexpr Length foot_gap = points(6);

constexpr Rule pdf_overflow{
    .id = "pdf-overflow",
    .severity = Severity::error,
    .message =
        "page {page} holds something that is taller than the page; shorten the text or "
        "let its parts be kept apart",
    .why = "Words of the law would be cut off at the edge of the paper.",
    .bad = "<section keep=\"together\"> with more than a page in it",
    .good = "<section>"};

constexpr Rule pdf_page_count{
    .id = "pdf-page-count",
    .severity = Severity::warning,
    .message = "takes {pages} pages, more than the {sheet} of one sheet",
    .why = "A second sheet gets lost: clauses and signature should stand on one leaf.",
    .bad = "texts that are much longer than the English",
    .good = "texts of about its length"};

/// Which blocks of the top level go where: what staff fill in gets a side of its own.
struct Sides {
  const Block* title = nullptr;
  std::vector<Block> person, staff;
};

Sides sides(const Document& document) {
  Sides out;
  for (const Block& block : document.body) {
    if (block.title && out.title == nullptr) {
      out.title = &block;
    } else if (block.audience == FormBlock::Audience::agency) {
      out.staff.push_back(block);
    } else {
      out.person.push_back(block);
    }
  }
  return out;
}

/// Whether someone can type into a field.
bool has_typing(const Pages& pages) {
  return std::any_of(pages.pages.begin(), pages.pages.end(), [](const Page& page) {
    return std::any_of(page.fields.begin(), page.fields.end(), [](const PlacedField& placed) {
      return placed.field.fillable && placed.field.export_value.empty() &&
             placed.field.type != FormBlock::FieldType::signature;
    });
  });
}

/// One page: what stands on it, and its head.
struct Sheet {
  const Stack* stack;
  const Row* head;
};

void report_pages(const Document& document, const Spec& spec, const std::vector<Sheet>& sheets,
                  Report& report) {
  const Subject subject{.language = document.about.language, .form = document.about.form};
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (sheets[i].stack->torn) {
      report.add(pdf_overflow, document.typography->where, subject,
                 {{"page", std::to_string(i + 1)}});
    }
  }
  if (spec.pages > 0 && sheets.size() > static_cast<std::size_t>(spec.pages)) {
    report.add(pdf_page_count, document.typography->where, subject,
               {{"pages", std::to_string(sheets.size())}, {"sheet", std::to_string(spec.pages)}});
  }
}

}  // namespace

Result<Pages> lay_out(const Document& document, const Fonts& fonts, const Spec& wanted,
                      Report& report) {
  const Spec spec = sized_for(*document.typography, wanted);
  auto own = fonts.stack(*document.typography, *document.source_typography);
  if (!own) {
    return own.error();
  }
  auto source = fonts.stack(*document.source_typography, *document.source_typography);
  if (!source) {
    return source.error();
  }
  for (FontStack* stack : {&*own, &*source}) {
    stack->leading_per_mille = std::max(stack->leading_per_mille, spec.least_leading_per_mille);
  }
  Typesetter set(document, spec, *std::move(own), *std::move(source), report);
  const Column column{{}, spec.text_width(), document.about.direction};
  const Sides content = sides(document);

  std::optional<Halves> halves;
  if (is_bilingual(document, spec)) {
    halves = halves_of(set, content.person);
  }
  // What stands in head and foot is one line each: it needs no leading to be found again.
  set.set_leading(spec.tightest_leading_per_mille);
  const Row head =
      halves ? first_header(set, halves->own.title, halves->own.tag, column, halves->source.tag)
             : first_header(set, content.title, set.tags().root(), column);
  const Row person_head = other_header(set, column, FormBlock::Audience::person);
  const Row staff_head = other_header(set, column, FormBlock::Audience::agency);
  const Length foot = footer(set, column, 1, 1).height + foot_gap;
  const Length area = spec.page_height - spec.margin_top - spec.margin_bottom - foot;

  const auto flowed = [&](const std::vector<Block>& blocks) {
    return flow(set, blocks, set.tags().root(), column);
  };
  const Side person = fitted(
      set, [&] { return halves ? side_by_side(set, *halves, column) : flowed(content.person); },
      area - head.height, area - person_head.height, spec.largest_type_per_mille);
  const Side staff = fitted(
      set, [&] { return flowed(content.staff); }, area - staff_head.height,
      area - staff_head.height, 1000);
  std::vector<Sheet> sheets;
  for (const Stack& stack : person.stacks) {
    sheets.push_back({&stack, sheets.empty() ? &head : &person_head});
  }
  if (!staff.rows.empty()) {
    for (const Stack& stack : staff.stacks) {
      sheets.push_back({&stack, &staff_head});
    }
  }
  report_pages(document, spec, sheets, report);

  Pages out;
  set.set_leading(spec.tightest_leading_per_mille);
  FontEmbedder embedder;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    Painter painter(spec, embedder, i);
    if (spec.code_module > Length{}) {
      const auto code =
          page_code(spec, column.width, page_code_text(document.about, i + 1, sheets.size()));
      if (!code) {
        return code.error();
      }
      painter.paint(*code, {});
    }
    painter.paint(*sheets[i].head, {});
    painter.paint(*sheets[i].stack, sheets[i].head->height);
    const Row bottom = footer(set, column, i + 1, sheets.size());
    painter.paint(bottom, spec.page_height - spec.margin_top - spec.margin_bottom - bottom.height);
    Page page = std::move(painter).take();
    add_press_marks(page, set, embedder, i + 1, sheets.size());
    out.pages.push_back(std::move(page));
  }
  out.about = document.about;
  out.tags = std::move(set.tags()).take();
  auto embedded = embedder.finish();
  if (!embedded) {
    return embedded.error();
  }
  out.fonts = *std::move(embedded);
  if (has_typing(out)) {
    auto typed = fonts.field_font(*document.typography, *document.source_typography);
    if (!typed) {
      return typed.error();
    }
    out.field_font = *std::move(typed);
  }
  return out;
}

std::vector<const Rule*> rules() { return {&pdf_font_coverage, &pdf_overflow, &pdf_page_count}; }

}  // namespace clausekit::layout
