#include "base/source.h"

#include <algorithm>

namespace clausekit {
namespace {

bool continues_sequence(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), line_starts_{0} {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    const bool line_end =
        text_[i] == '\n' || (text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n'));
    if (line_end) {
      line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
}

Location Source::location(std::uint32_t byte) const {
  const auto offset = std::min<std::uint32_t>(byte, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::uint32_t start = *std::prev(after);
  const auto code_points = std::count_if(text_.begin() + start, text_.begin() + offset,
                                         [](char c) { return !continues_sequence(c); });
  return {.line = static_cast<std::uint32_t>(after - line_starts_.begin()),
          .column = static_cast<std::uint32_t>(code_points) + 1};
}

std::string_view Source::line(std::uint32_t number) const {
  if (number == 0 || number > line_starts_.size()) {
    return {};
  }
  const std::uint32_t start = line_starts_[number - 1];
  const std::size_t next = number < line_starts_.size() ? line_starts_[number] : text_.size();
  std::string_view line = std::string_view(text_).substr(start, next - start);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) {
    line.remove_suffix(1);
  }
  return line;
}

std::string_view Span::text() const {
  return source == nullptr ? std::string_view{} : source->text().substr(begin, end - begin);
}

}  // namespace clausekit
