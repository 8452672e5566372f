#include "pdf/content.h"

#include <array>
#include <charconv>
#include <cstdlib>

namespace clausekit::pdf {
namespace {

using layout::Artifact;
using layout::Stroke;

/// Implementations may not take more (ISO 32000-1, annex C).
constexpr std::int64_t most_thousandths = 32'767'000;

void append(std::string& out, int value) {
  std::array<char, 16> digits{};
  out.append(digits.begin(), std::to_chars(digits.begin(), digits.end(), value).ptr);
}

void append_code(std::string& out, std::uint16_t code) {
  static constexpr std::string_view hex = "0123456789ABCDEF";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) out += hex[code >> shift & 0xFU];
}

std::string_view artifact_entries(Artifact artifact) {
  switch (artifact) {
    case Artifact::header:
      return "<</Type/Pagination/Subtype/Header>>";
    case Artifact::footer:
      return "<</Type/Pagination/Subtype/Footer>>";
    case Artifact::none:
    case Artifact::layout:
      break;
  }
  return "<</Type/Layout>>";
}

/// The point at so many hundredths of the box's width and height.
Point within(const Rect& box, int across, int up) {
  return {box.left + box.width() * across / 100, box.bottom + box.height() * up / 100};
}

}  // namespace

std::string font_name(std::size_t index) { return "F" + std::to_string(index); }

Content::Content(Structure& structure, std::size_t page)
    : structure_(structure), page_(page), out_("0 g 0 G\n") {}

void Content::paint(const layout::Item& item) {
  open({item.tag, item.artifact, item.run && item.run->reversed});
  if (item.run) show(*item.run);
  if (item.stroke) draw(*item.stroke);
}

Result<std::string> Content::finish() && {
  close();
  if (too_far_) {
    return Failure{.message = "something on page " + std::to_string(page_ + 1) +
                              " lies more than 32,767 points away",
                   .remedy = {}};
  }
  return std::move(out_);
}

void Content::open(const Mark& mark) {
  if (mark_ == mark) return;
  close();
  mark_ = mark;
  // The identifier goes innermost: readers look for no other sequence inside of it.
  if (mark.reversed) out_ += "/ReversedChars BMC\n";
  if (mark.tag) {
    out_ += "/" + structure_.type(*mark.tag) + "<</MCID ";
    append(out_, structure_.mark(*mark.tag, page_));
    out_ += ">>BDC\n";
  } else {
    out_.append("/Artifact").append(artifact_entries(mark.artifact)).append("BDC\n");
  }
}

void Content::close() {
  if (mark_) out_ += mark_->reversed ? "EMC\nEMC\n" : "EMC\n";
  mark_.reset();
}

void Content::show(const layout::GlyphRun& run) {
  if (run.shown.empty()) return;
  out_ += "BT ";
  if (font_ != run.font || size_ != run.size) {
    out_ += "/" + font_name(run.font) + " ";
    number(run.size);
    out_ += "Tf ";
    font_ = run.font;
    size_ = run.size;
  }
  numbers({run.origin.x, run.origin.y});
  out_ += "Td[<";
  for (std::size_t i = 0; i < run.shown.size(); ++i) {
    append_code(out_, run.shown[i].code);
    if (run.shown[i].kern != 0 && i + 1 < run.shown.size()) {
      out_ += ">";
      append(out_, -run.shown[i].kern);
      out_ += "<";
    }
  }
  out_ += ">]TJ ET\n";
}

void Content::draw(const Stroke& stroke) {
  if (pen_ != stroke.pen) {
    number(stroke.pen);
    out_ += "w ";
    pen_ = stroke.pen;
  }
  const Rect& box = stroke.box;
  switch (stroke.shape) {
    case Stroke::Shape::line:
      numbers({box.left, box.bottom});
      out_ += "m ";
      numbers({box.right, box.top});
      out_ += "l S\n";
      break;
    case Stroke::Shape::frame:
      numbers({box.left, box.bottom, box.width(), box.height()});
      out_ += "re S\n";
      break;
    case Stroke::Shape::tick: {
      const Point start = within(box, 20, 50), turn = within(box, 42, 25),
                  end = within(box, 82, 80);
      numbers({start.x, start.y});
      out_ += "m ";
      numbers({turn.x, turn.y});
      out_ += "l ";
      numbers({end.x, end.y});
      out_ += "l S\n";
      break;
    }
  }
}

void Content::numbers(std::initializer_list<Length> lengths) {
  for (const Length length : lengths) number(length);
}

/// At most three decimals and never an exponent, whatever the locale; a space after it.
void Content::number(Length length) {
  const std::int64_t thousandths = length.thousandths;
  too_far_ = too_far_ || std::abs(thousandths) > most_thousandths;
  if (thousandths < 0) out_ += '-';
  append(out_, static_cast<int>(std::abs(thousandths) / 1000));
  if (int rest = static_cast<int>(std::abs(thousandths) % 1000); rest != 0) {
    out_ += '.';
    for (int place = 100; rest != 0; rest %= place, place /= 10) {
      out_ += static_cast<char>('0' + rest / place);
    }
  }
  out_ += ' ';
}

}  // namespace clausekit::pdf
