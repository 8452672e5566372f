// The first step of every reader: through the gate, and against the grammar.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/source.h"
#include "sources/grammar.h"
#include "xml/document.h"

namespace clausekit::sources {

/// The parsed file, with every departure from `grammar` reported. Nothing when it is no well-formed
/// XML, or has another root.
inline std::optional<xml::Document> opened(const Source& source, const Grammar& grammar,
                                           Report& report) {
  std::optional<xml::Document> document = xml::Document::parsed(source, report);
  if (!document || !has_root_of(grammar, *document, report)) {
    return std::nullopt;
  }
  check(grammar, *document, report);
  return document;
}

}  // namespace clausekit::sources
