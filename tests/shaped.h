// Real shaped text for tests below the paragraph: one run, no bidi, no line breaking.
#pragma once

#include <memory>
#include <string>

#include "layout/line.h"

namespace clausekit::tests {

/// A face that every machine with the project's fonts has; fails the test where it is missing.
std::shared_ptr<const layout::Face> noto(const std::string& file, unsigned index = 0);

/// `text`, all of one script and direction, as one run at the left end of its line.
layout::LineRun shaped(std::shared_ptr<const layout::Face> face, const std::string& text,
                       Length size, const std::string& language = "en", bool right_to_left = false);

}  // namespace clausekit::tests
