#include "layout/numbered.h"

#include <cstdint>

#include "text/values.h"

namespace clausekit::layout {

Text numbered(const Language& own, Text text, std::size_t page, std::size_t pages) {
  const bool native = text.language == own.tag && own.formats && own.formats->native_digits;
  const auto written = [&](std::size_t number) {
    return text::number(static_cast<std::int64_t>(number), text.language, native);
  };
  for (TextRun& run : text.runs) {
    if (run.value && run.text == page_value) {
      run.text = written(page);
    } else if (run.value && run.text == pages_value) {
      run.text = written(pages);
    }
  }
  return text;
}

}  // namespace clausekit::layout
