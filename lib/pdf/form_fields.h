// The fields that are filled in on a screen (ISO 32000-1, 12.7) and their widgets (12.5.6.19).
#pragma once

#include <optional>
#include <vector>

#include "layout/page.h"
#include "pdf/haru.h"
#include "pdf/structure.h"

namespace clausekit::pdf {

/// The widgets of a file by page and field; nothing where a field is only drawn.
using Widgets = std::vector<std::vector<std::optional<Ref>>>;

/// A widget to be defined for every field of `pages` that can be filled in.
Widgets reserve_widgets(Haru& haru, const layout::Pages& pages);

/// Defines `widgets`, with the appearance of each, and the fields that they belong to: fields with
/// the same name and several values are one, and a name with dots is a path of fields (12.7.3.2).
/// No script, no action, no appearance left to the viewer (ISO 19005-2, 6.4.1). `resources` has the
/// fonts of the answers. Returns the interactive form; nothing where there is no field.
std::optional<Ref> write_fields(Haru& haru, const layout::Pages& pages, const Structure& structure,
                                const std::vector<Ref>& sheets, const Widgets& widgets,
                                Ref resources);

}  // namespace clausekit::pdf
