#include "xml/cursor.h"

#include <algorithm>

#include "xml/characters.h"

namespace clausekit::xml {

bool Cursor::accept(std::string_view what) {
  const bool there = looking_at(what);
  at_ += there ? static_cast<std::uint32_t>(what.size()) : 0;
  return there;
}

bool Cursor::skip_space() {
  const std::uint32_t before = at_;
  while (!at_end() && is_space(text_[at_])) {
    ++at_;
  }
  return at_ > before;
}

bool Cursor::move_to(std::string_view what) {
  const std::size_t found = text_.find(what, at_);
  at_ = static_cast<std::uint32_t>(std::min(found, text_.size()));
  return found != std::string_view::npos;
}

std::string_view Cursor::name() {
  const std::uint32_t begin = at_;
  while (!at_end()) {
    const Decoded c = decoded(text_, at_);
    if (!(at_ == begin ? starts_name(c.code) : continues_name(c.code))) {
      break;
    }
    at_ += c.length;
  }
  return cut(begin, at_);
}

}  // namespace clausekit::xml
