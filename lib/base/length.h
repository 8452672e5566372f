// Length: distances on a page, exact on every machine.
#pragma once

#include <compare>
#include <cstdint>

namespace clausekit {

/// Thousandths of a PostScript point (1/72 inch), as an integer, so that sums never depend on the
/// machine. The range of ±2,000,000 points is far beyond any page.
struct Length {
  std::int32_t thousandths = 0;

  [[nodiscard]] constexpr double points() const { return thousandths / 1000.0; }

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return {-thousandths}; }
  constexpr Length& operator+=(Length other) {
    thousandths += other.thousandths;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    thousandths -= other.thousandths;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return {a.thousandths + b.thousandths}; }
  friend constexpr Length operator-(Length a, Length b) { return {a.thousandths - b.thousandths}; }
  friend constexpr Length operator*(Length a, std::int32_t n) { return {a.thousandths * n}; }
  friend constexpr Length operator/(Length a, std::int32_t n) { return {a.thousandths / n}; }
};

/// `count` points; rounds to the nearest thousandth, halves away from zero.
constexpr Length points(double count) {
  return {static_cast<std::int32_t>(count * 1000 + (count < 0 ? -0.5 : 0.5))};
}

/// `length` times `per_mille` / 1000, rounded to the nearest thousandth of a point.
constexpr Length scaled(Length length, std::int32_t per_mille) {
  const std::int64_t product = std::int64_t{length.thousandths} * per_mille;
  return {static_cast<std::int32_t>((product + (product < 0 ? -500 : 500)) / 1000)};
}

struct Point {
  Length x, y;
};

/// Corners in PDF's sense: `left`/`bottom` is nearest the page's origin.
struct Rect {
  Length left, bottom, right, top;
  [[nodiscard]] constexpr Length width() const { return right - left; }
  [[nodiscard]] constexpr Length height() const { return top - bottom; }
};

}  // namespace clausekit
