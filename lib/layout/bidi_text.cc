#include "layout/bidi_text.h"

#include "base/utf8.h"
#include "text/characters.h"
#include "text/language.h"

namespace clausekit::layout {
namespace {

constexpr char32_t left_to_right_isolate = 0x2066;
constexpr char32_t right_to_left_isolate = 0x2067;
constexpr char32_t first_strong_isolate = 0x2068;
constexpr char32_t pop_isolate = 0x2069;
constexpr char32_t line_separator = 0x2028;

std::string without_bidi_controls(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint here = code_point_at(value, at);
    if (!text::is_bidi_control(here.value)) {
      out += value.substr(at, here.bytes);
    }
    at += here.bytes;
  }
  return out;
}

class Builder {
 public:
  explicit Builder(const Text& text) : source_(text) {}

  BidiText build() {
    for (std::size_t i = 0; i < source_.runs.size(); ++i) {
      const TextRun& run = source_.runs[i];
      const bool foreign = direction(run) != source_.direction;
      if (in_phrase_ && !foreign) {
        close_phrase();
      }
      if (run.line_break) {
        add(line_separator);
        out_.forced_line_ends.push_back(size());
      }
      // A value alone needs no second isolate around its own.
      if (foreign && !in_phrase_ && !run.value) {
        add(source_.direction == Direction::left_to_right ? right_to_left_isolate
                                                          : left_to_right_isolate);
        in_phrase_ = true;
      }
      add(run, i);
    }
    if (in_phrase_) {
      close_phrase();
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(out_.text.size()); }

  [[nodiscard]] Direction direction(const TextRun& run) const {
    if (run.language.empty() || run.language == source_.language) {
      return source_.direction;
    }
    return text::is_right_to_left(text::likely_script(run.language)) ? Direction::right_to_left
                                                                     : Direction::left_to_right;
  }

  void add(char32_t control) { append_utf8(out_.text, control); }

  void close_phrase() {
    add(pop_isolate);
    in_phrase_ = false;
  }

  void add(const TextRun& run, std::size_t index) {
    if (run.blank_ems > 0) {
      std::string blank;
      append_utf8(blank, blank_character);
      append(blank, index);
    } else if (run.value) {
      add(first_strong_isolate);
      append(without_bidi_controls(run.text), index);
      add(pop_isolate);
    } else {
      append(run.text, index);
    }
  }

  void append(const std::string& bytes, std::size_t index) {
    if (!bytes.empty()) {
      const std::uint32_t begin = size();
      out_.text += bytes;
      out_.parts.push_back({.begin = begin, .end = size(), .source_run = index});
    }
  }

  const Text& source_;
  BidiText out_;
  bool in_phrase_ = false;
};

}  // namespace

BidiText bidi_text(const Text& text) { return Builder(text).build(); }

}  // namespace clausekit::layout
