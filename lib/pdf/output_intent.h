// What the numbers of a gray mean on paper or glass (ISO 32000-1, 14.11.5).
#pragma once

#include <string>

#include "base/result.h"
#include "pdf/haru.h"

namespace clausekit::pdf {

/// The condition that the pages are made for. All of them are painted in DeviceGray.
struct OutputIntent {
  std::string profile;  ///< the bytes of an ICC profile below version 5
  std::string name;     ///< for people, such as the profile's file name
};

/// Whether `intent` is what PDF/A-2 takes for gray pages: an ICC profile of a printer or a display,
/// for gray, below version 5 (ISO 19005-2, 6.2.3).
Outcome usable(const OutputIntent& intent);

/// Whether it is what PDF/X-4 takes, and prints gray on the black plate alone: an ICC profile of a
/// printer, for gray or CMYK, below version 5.
Outcome usable_for_press(const OutputIntent& intent);

/// The output intents: that of PDF/A, and `for_press` that of PDF/X; the profile is one embedded
/// stream (ISO 19005-2, 6.2.3).
Array write_output_intents(Haru& haru, const OutputIntent& intent, bool for_press);

}  // namespace clausekit::pdf
