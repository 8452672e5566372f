#include "layout/layout.h"

#include <algorithm>

#include "layout/flow.h"
#include "layout/furniture.h"
#include "layout/paginate.h"
#include "layout/paragraph.h"
#include "layout/press.h"
#include "layout/subset.h"

namespace clausekit::layout {
namespace {

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

/// Rows in their final places, written down as the items of a page.
class Painter {
 public:
  Painter(const Spec& spec, FontEmbedder& fonts) : spec_(spec), fonts_(fonts) {}

  Page page() const {
    return {.width = spec_.page_width,
            .height = spec_.page_height,
            .bleed = spec_.bleed,
            .surround = spec_.surround};
  }

  /// `top`: from the top of the type area.
  void paint(Page& page, const Row& row, Length top) {
    const Length y = spec_.page_height - spec_.margin_top - top;
    for (const Piece& piece : row.pieces) {
      Item item;
      item.tag = piece.tag;
      item.artifact = piece.tag ? Artifact::none : piece.artifact;
      if (piece.run) {
        const Point line{spec_.margin_left, y - piece.baseline};
        for (GlyphRun& run : fonts_.encode(*piece.run, line)) {
          if (piece.answer) {
            page.fields.back().value.push_back(std::move(run));
            continue;
          }
          item.run = std::move(run);
          page.items.push_back(item);
        }
      } else if (piece.stroke) {
        item.stroke = piece.stroke;
        item.stroke->box = placed(piece.stroke->box, y);
        page.items.push_back(std::move(item));
      } else if (piece.field) {
        item.field = page.fields.size();
        page.items.push_back(std::move(item));
        PlacedField field = *piece.field;
        field.box = placed(field.box, y);
        if (field.tick) field.tick->box = placed(field.tick->box, y);
        page.fields.push_back(std::move(field));
      }
    }
  }

  /// The frames round the groups of `stack`.
  void frames(Page& page, const Stack& stack, Length top) const {
    for (std::size_t i = 0; i < stack.rows.size();) {
      const Row& row = *stack.rows[i].row;
      std::size_t end = i + 1;
      while (end < stack.rows.size() && row.framed && stack.rows[end].row->group == row.group) {
        ++end;
      }
      if (row.framed) {
        const PlacedRow& last = stack.rows[end - 1];
        const Length y = spec_.page_height - spec_.margin_top - top;
        Item frame;
        frame.artifact = Artifact::layout;
        frame.stroke = Stroke{.box = {spec_.margin_left, y - last.top - last.row->height,
                                      spec_.page_width - spec_.margin_right, y - stack.rows[i].top},
                              .pen = spec_.thick_pen,
                              .shape = Stroke::Shape::frame};
        page.items.push_back(std::move(frame));
      }
      i = end;
    }
  }

 private:
  [[nodiscard]] Rect placed(const Rect& box, Length y) const {
    return {box.left + spec_.margin_left, y - box.bottom, box.right + spec_.margin_left,
            y - box.top};
  }

  const Spec& spec_;
  FontEmbedder& fonts_;
};

/// Whether someone can type into a field.
bool has_typing(const Pages& pages) {
  return std::any_of(pages.pages.begin(), pages.pages.end(), [](const Page& page) {
    return std::any_of(page.fields.begin(), page.fields.end(), [](const PlacedField& placed) {
      return placed.field.fillable && placed.field.export_value.empty() &&
             placed.field.type != FormBlock::FieldType::signature;
    });
  });
}

void report_pages(const Document& document, const Spec& spec, const std::vector<Stack>& stacks,
                  Report& report) {
  const Subject subject{.language = document.about.language, .form = document.about.form};
  for (std::size_t i = 0; i < stacks.size(); ++i) {
    if (stacks[i].torn) {
      report.add(pdf_overflow, document.typography->where, subject,
                 {{"page", std::to_string(i + 1)}});
    }
  }
  if (stacks.size() > static_cast<std::size_t>(spec.pages)) {
    report.add(pdf_page_count, document.typography->where, subject,
               {{"pages", std::to_string(stacks.size())}, {"sheet", std::to_string(spec.pages)}});
  }
}

}  // namespace

Result<Pages> lay_out(const Document& document, const Fonts& fonts, const Spec& spec,
                      Report& report) {
  auto own = fonts.stack(*document.typography, *document.source_typography);
  if (!own) {
    return own.error();
  }
  auto source = fonts.stack(*document.source_typography, *document.source_typography);
  if (!source) {
    return source.error();
  }
  Typesetter set(document, spec, *std::move(own), *std::move(source), report);
  const Column column{
      {}, spec.page_width - spec.margin_left - spec.margin_right, document.about.direction};
  const Sides content = sides(document);

  const Row head = first_header(set, content.title, set.tags().root(), column);
  const Row later_head = other_header(set, column);
  const Row foot = footer(set, column, 1, 1);
  const std::vector<Row> person = flow(set, content.person, set.tags().root(), column);
  const std::vector<Row> staff = flow(set, content.staff, set.tags().root(), column);

  const Length area =
      spec.page_height - spec.margin_top - spec.margin_bottom - foot.height - points(4);
  const Length first = area - head.height;
  const Length other = area - later_head.height;
  std::vector<Stack> stacks = stack(person, spec, first, other);
  if (!staff.empty()) {
    std::vector<Stack> more = stack(staff, spec, other, other);
    stacks.insert(stacks.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
  }
  report_pages(document, spec, stacks, report);

  Pages out;
  FontEmbedder embedder;
  Painter painter(spec, embedder);
  for (std::size_t i = 0; i < stacks.size(); ++i) {
    Page page = painter.page();
    const Row& top = i == 0 ? head : later_head;
    painter.paint(page, top, {});
    for (const PlacedRow& placed : stacks[i].rows) {
      painter.paint(page, *placed.row, top.height + placed.top);
    }
    painter.frames(page, stacks[i], top.height);
    const Row bottom = footer(set, column, i + 1, stacks.size());
    painter.paint(page, bottom,
                  spec.page_height - spec.margin_top - spec.margin_bottom - bottom.height);
    add_press_marks(page, set, embedder, i + 1, stacks.size());
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
