#include "proof/read.h"

#include <memory>
#include <utility>

#include "proof/opened.h"

namespace clausekit::proof {

extern constinit const Rule pdf_unreadable{
    .id = "pdf-unreadable",
    .severity = Severity::error,
    .message = "cannot be read as a tagged PDF: {reason}",
    .why = "Nobody can tell what a reader would get to see, or hear.",
    .bad = "a file cut short on its way, or encrypted",
    .good = "the file as clausekit rendered it"};

std::optional<Printed> read(const Source& file, Report& report) {
  const std::unique_ptr<Evidence> evidence = opened(file, report);
  return evidence == nullptr ? std::nullopt : std::optional(std::move(evidence->printed));
}

}  // namespace clausekit::proof
