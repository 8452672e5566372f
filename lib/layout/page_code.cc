#include "layout/page_code.h"

#include <qrencode.h>

#include <algorithm>
#include <cctype>
#include <memory>

#include "layout/typesetter.h"

namespace clausekit::layout {
namespace {

/// Of the smallest code: so much is said on every page, and all codes are of one size.
constexpr int version = 3;
constexpr int modules = 4 * version + 17;
constexpr int quiet = 4;

struct Free {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, Free>;

/// In the smallest size that holds the text, with as much protection as fits it.
Code encoded(const std::string& text) {
  Code best;
  for (const QRecLevel level : {QR_ECLEVEL_Q, QR_ECLEVEL_M}) {
    Code code(QRcode_encodeString(text.c_str(), version, level, QR_MODE_8, 1));
    if (code != nullptr && (best == nullptr || code->width < best->width)) {
      best = std::move(code);
    }
  }
  return best;
}

}  // namespace

std::string page_code_text(const About& about, std::size_t page, std::size_t pages) {
  std::string text = about.code + " " + about.edition + " " + about.language + " " + about.layout +
                     " " + std::to_string(page) + "/" + std::to_string(pages) + " " +
                     about.fingerprint;
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

Length page_code_side(const Spec& spec) { return spec.code_module * (modules + quiet); }

Result<Row> page_code(const Spec& spec, Length width, const std::string& text) {
  const Code code = encoded(text);
  if (code == nullptr) {
    return Failure{.message = "the page code cannot hold \"" + text + "\"",
                   .remedy = "give the form a shorter code or edition"};
  }
  // A larger code has smaller modules, so that the square stays what it is.
  const Length side = spec.code_module * modules;
  const auto at = [&](int module) { return side * module / code->width; };
  const Length left = width - side;
  const Length pen = side / code->width;
  Row row;
  for (int y = 0; y < code->width; ++y) {
    const unsigned char* line = code->data + static_cast<std::ptrdiff_t>(y) * code->width;
    for (int x = 0; x < code->width;) {
      const int from = x;
      while (x < code->width && (line[x] & 1U) != 0) {
        ++x;
      }
      if (x == from) {
        ++x;
        continue;
      }
      const Length middle = at(y) + pen / 2;
      Typesetter::stroke(row, {{left + at(from), middle, left + at(x), middle}, pen});
      row.pieces.back().artifact = Artifact::header;
    }
  }
  return row;
}

}  // namespace clausekit::layout
