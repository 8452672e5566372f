// Severities by name, as every report writes them.
#pragma once

#include <string_view>

#include "base/diagnostic.h"

namespace clausekit::report {

constexpr std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

}  // namespace clausekit::report
