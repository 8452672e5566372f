// A place in a text that moves forward: the small steps that every XML production is made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clausekit::xml {

class Cursor {
 public:
  Cursor(std::string_view text, std::uint32_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::uint32_t at() const { return at_; }
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  /// The byte here; NUL, which no XML file has, at the end.
  [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[at_]; }
  [[nodiscard]] bool looking_at(std::string_view what) const {
    return text_.substr(at_, what.size()) == what;
  }
  [[nodiscard]] std::string_view cut(std::uint32_t begin, std::uint32_t end) const {
    return text_.substr(begin, end - begin);
  }

  /// Steps over `what` if it stands here.
  bool accept(std::string_view what);
  /// Steps over white space; was there any?
  bool skip_space();
  /// Moves to the next `what`, or to the end; was there one?
  bool move_to(std::string_view what);
  /// Steps over the name here (production [5]) and returns it; empty when none begins here.
  std::string_view name();

 private:
  std::string_view text_;
  std::uint32_t at_;
};

}  // namespace clausekit::xml
