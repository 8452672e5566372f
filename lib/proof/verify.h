// A finished PDF, proved to be the form it claims to be.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "model/project.h"

namespace clausekit::proof {

/// What a file proved to be, or claims to be while the report has errors.
struct Verified {
  std::string form, language, edition, layout;
  std::string source_digest, locale_digest;  ///< `sha256:…`
  std::size_t pages = 0;
  std::size_t fields = 0;  ///< that can be filled in
};

/// Reads `file`, the bytes of a PDF, and holds it against what `project` composes as of `today`:
/// every text, in order, in its place in the structure and in its language; head, foot and marks of
/// every page; every field; and nothing besides. Then against what PDF/UA-1 and PDF/A-2a ask for.
/// What somebody filled in is free, and never part of a report. Nothing comes back for what is no
/// form of this project.
std::optional<Verified> verify(const Project& project, Date today, const Source& file,
                               Report& report);

}  // namespace clausekit::proof
