// The operators that paint text and rules (ISO 32000-1, annex A), for pages and appearances alike.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/length.h"
#include "layout/page.h"

namespace clausekit::pdf {

/// A content stream while it grows. Remembers what was set last, and sets nothing twice.
class Operators {
 public:
  /// Everything is painted in black of DeviceGray, `origin` being the stream's own.
  explicit Operators(Point origin = {});

  void show(const layout::GlyphRun& run);
  /// Between the two everything shown stands in one text object; nothing may be drawn there.
  void begin_text();
  void end_text();
  void draw(const layout::Stroke& stroke);
  /// Appends `operators` as they are.
  void add(std::string_view operators) { out_ += operators; }
  void add(int number);

  /// Whether something lay beyond what a PDF can measure.
  [[nodiscard]] bool too_far() const { return too_far_; }
  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  void number(Length length);
  void point(Point at);

  Point origin_;
  std::string out_;
  std::optional<std::size_t> font_;  ///< as set last, with size_
  Length size_, pen_;                ///< likewise
  bool in_text_ = false, too_far_ = false;
};

/// The name of font number `index` among the page's resources.
std::string font_name(std::size_t index);

}  // namespace clausekit::pdf
