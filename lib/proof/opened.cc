#include "proof/opened.h"

#include <exception>

#include "proof/read.h"

namespace clausekit::proof {

std::unique_ptr<Evidence> opened(const Source& file, Report& report) {
  auto evidence = std::make_unique<Evidence>();
  std::string reason;
  try {
    read_evidence(file, *evidence);
    return evidence;
  } catch (const QPDFExc& fault) {
    reason = fault.getMessageDetail();
  } catch (const std::exception& fault) {
    reason = fault.what();  // ours, or qpdf's for objects of a wrong type
  }
  report.add(pdf_unreadable, {&file, 0, 0}, {}, {{"reason", reason}});
  return nullptr;
}

}  // namespace clausekit::proof
