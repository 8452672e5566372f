// UTF-8 that some program took for another encoding and saved again: `nÃºmero`, `â€™`, `Ð¿Ð¾`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace clausekit::text {

struct Misread {
  std::size_t begin = 0, end = 0;  ///< bytes of the text
  std::string meant;               ///< what stood there before
};

/// The first such piece of `text`, which is in a language of `script` (ISO 15924). What could also
/// be meant, as the `É»` that ends `«LIBERTÉ»`, does not count.
std::optional<Misread> misread(std::string_view text, std::string_view script);

}  // namespace clausekit::text
