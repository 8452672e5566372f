// The objects of a PDF file as qpdf reads them, for tests of its structure.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace clausekit::tests {

/// One PDF file. Names keep their `/`; text strings are UTF-8 after `u:`, other bytes hexadecimal
/// after `b:`.
class PdfObjects {
 public:
  /// Nothing, after a warning, where qpdf is not installed; fails the test when the file is faulty.
  static std::optional<PdfObjects> of(const std::string& pdf);

  [[nodiscard]] const nlohmann::json& trailer() const { return trailer_; }
  /// `value` itself, or the object that it refers to (of a stream, its dictionary).
  [[nodiscard]] const nlohmann::json& resolved(const nlohmann::json& value) const;
  [[nodiscard]] const nlohmann::json& catalog() const { return resolved(trailer_.at("/Root")); }
  /// The page objects in order.
  [[nodiscard]] nlohmann::json pages() const;

 private:
  nlohmann::json objects_, trailer_;
};

}  // namespace clausekit::tests
