// libharu's objects as the bytes of a compact file. libharu's own writer knows PDF 1.4: it gives
// each object a line of its own and a table of places, and compresses none of it.
#pragma once

#include <hpdf.h>

#include <string>
#include <string_view>

namespace clausekit::pdf {

/// The file, whose header says `version` such as "1.7": streams as they are, all other objects
/// packed into compressed object streams, and a cross-reference stream (ISO 32000-1, 7.5.7
/// and 7.5.8); `id` (16 bytes) is both of its identifiers. What stands in streams is written as it
/// is, and their dictionaries name its filter. Numbers the objects anew, which ends what else the
/// document is good for. When libharu refuses, the document's error is set.
std::string serialized(HPDF_Doc document, std::string_view version, std::string_view id);

}  // namespace clausekit::pdf
