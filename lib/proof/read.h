// A finished PDF → what a reader gets out of it.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/source.h"
#include "proof/printed.h"

namespace clausekit::proof {

/// Reads the bytes of `file`, which may be any. Nothing is mended: what is damaged, encrypted, not
/// tagged or beyond our limits is the fault `pdf-unreadable`, and nothing comes back.
std::optional<Printed> read(const Source& file, Report& report);

extern constinit const Rule pdf_unreadable;

}  // namespace clausekit::proof
