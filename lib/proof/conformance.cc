#include "proof/conformance.h"

#include <exception>
#include <string_view>
#include <vector>

#include "proof/conformance_parts.h"
#include "proof/read.h"

namespace clausekit::proof {
namespace {

/// Whether the file was added to after it was written (ISO 32000-1, 7.5.6).
bool is_updated(std::string_view bytes) {
  constexpr std::string_view mark = "startxref";
  const std::size_t first = bytes.find(mark);
  return first != std::string_view::npos &&
         bytes.find(mark, first + mark.size()) != std::string_view::npos;
}

}  // namespace

std::span<const Conformance> conformance() {
  static const std::vector<Conformance> all = [] {
    std::vector<Conformance> out;
    for (const auto part : {file_conformance(), tag_conformance(), field_conformance(),
                            font_conformance(), press_conformance()}) {
      out.insert(out.end(), part.begin(), part.end());
    }
    return out;
  }();
  return all;
}

void check_conformance(Evidence& evidence, const Findings& findings) {
  const bool updated = is_updated(evidence.bytes);
  try {
    for (const Conformance& check : conformance()) {
      if (!updated || check.after_filling) check.run(check.rule, evidence, findings);
    }
    throw_warnings(evidence.pdf);
  } catch (const std::exception& fault) {  // ours, or qpdf's for objects of a wrong type
    findings.add(pdf_unreadable, {{"reason", fault.what()}});
  }
}

}  // namespace clausekit::proof
