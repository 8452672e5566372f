#include "pdf/operators.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>

namespace clausekit::pdf {
namespace {

using layout::Stroke;

/// Implementations may not take more (ISO 32000-1, annex C).
constexpr std::int64_t most_thousandths = 32'767'000;

void append_code(std::string& out, std::uint16_t code) {
  static constexpr std::string_view hex = "0123456789ABCDEF";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) out += hex[code >> shift & 0xFU];
}

/// The point at so many hundredths of the box's width and height.
Point within(const Rect& box, int across, int up) {
  return {box.left + box.width() * across / 100, box.bottom + box.height() * up / 100};
}

}  // namespace

std::string font_name(std::size_t index) { return "F" + std::to_string(index); }

Operators::Operators(Point origin) : origin_(origin), out_("0 g 0 G\n") {}

void Operators::add(int number) {
  std::array<char, 16> digits{};
  out_.append(digits.begin(), std::to_chars(digits.begin(), digits.end(), number).ptr);
}

void Operators::begin_text() {
  if (!in_text_) out_ += "BT\n";
  in_text_ = true;
}

void Operators::end_text() {
  if (in_text_) out_ += "ET\n";
  in_text_ = false;
}

void Operators::show(const layout::GlyphRun& run) {
  if (run.shown.empty()) return;
  out_ += in_text_ ? "" : "BT ";
  if (font_ != run.font || size_ != run.size) {
    out_ += "/" + font_name(run.font) + " ";
    number(run.size);
    out_ += "Tf ";
    font_ = run.font;
    size_ = run.size;
  }
  out_ += in_text_ ? "1 0 0 1 " : "";
  point(run.origin);
  out_ += in_text_ ? "Tm[<" : "Td[<";
  for (std::size_t i = 0; i < run.shown.size(); ++i) {
    append_code(out_, run.shown[i].code);
    if (run.shown[i].kern != 0 && i + 1 < run.shown.size()) {
      out_ += ">";
      add(-run.shown[i].kern);
      out_ += "<";
    }
  }
  out_ += in_text_ ? ">]TJ\n" : ">]TJ ET\n";
}

void Operators::draw(const Stroke& stroke) {
  if (pen_ != stroke.pen) {
    number(stroke.pen);
    out_ += "w ";
    pen_ = stroke.pen;
  }
  const Rect& box = stroke.box;
  switch (stroke.shape) {
    case Stroke::Shape::line:
      point({box.left, box.bottom});
      out_ += "m ";
      point({box.right, box.top});
      out_ += "l S\n";
      break;
    case Stroke::Shape::frame:
      point({box.left, box.bottom});
      number(box.width());
      number(box.height());
      out_ += "re S\n";
      break;
    case Stroke::Shape::tick:
      point(within(box, 20, 50));
      out_ += "m ";
      point(within(box, 42, 25));
      out_ += "l ";
      point(within(box, 82, 80));
      out_ += "l S\n";
      break;
  }
}

void Operators::point(Point at) {
  number(at.x - origin_.x);
  number(at.y - origin_.y);
}

/// At most three decimals and never an exponent, whatever the locale; a space after it.
void Operators::number(Length length) {
  const std::int64_t thousandths = length.thousandths;
  too_far_ = too_far_ || std::abs(thousandths) > most_thousandths;
  if (thousandths < 0) out_ += '-';
  add(static_cast<int>(std::abs(thousandths) / 1000));
  if (int rest = static_cast<int>(std::abs(thousandths) % 1000); rest != 0) {
    out_ += '.';
    for (int place = 100; rest != 0; rest %= place, place /= 10) {
      out_ += static_cast<char>('0' + rest / place);
    }
  }
  out_ += ' ';
}

}  // namespace clausekit::pdf
