// Coverage written down: for a terminal, for a program, and as a page for a lawyer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/coverage.h"

namespace clausekit::cli {

/// A table for each law and form: a row for each requirement, a column for each language, wrapped
/// to the width of a terminal.
std::string coverage_text(const std::vector<checks::Coverage>& coverage);

/// Everything, as one JSON object, version 1.
std::string coverage_json(const std::vector<checks::Coverage>& coverage);

/// One page that needs nothing besides itself: the tables, then for each requirement the law's
/// words, and in each language the texts and the words found in them. `date` is the day it shows.
std::string coverage_html(const std::vector<checks::Coverage>& coverage, std::string_view date);

/// `missing`, `stale`, `approved` …
std::string_view name(checks::Cell::Is is);

/// A text in pieces: its words, the names of what is filled in, and which of it was found as
/// evidence.
struct Piece {
  std::string words;
  bool inserted = false;  ///< the name of a variable or a citation
  bool found = false;
};
std::vector<Piece> pieces(const checks::Told& told, const std::vector<checks::ConceptEvidence>& by);

}  // namespace clausekit::cli
