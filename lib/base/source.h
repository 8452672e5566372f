// A file's text, and how a byte of it is named to a person.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausekit {

/// What a person reads: 1-based line, 1-based column counted in code points.
struct Location {
  std::uint32_t line = 1, column = 1;
  bool operator==(const Location&) const = default;
};

/// The bytes of one file, as read; nothing is decoded or repaired. Immovable, because Spans point
/// at it: whoever owns Sources (a Project) keeps them at one address.
class Source {
 public:
  /// `path` is what messages print: relative to the project's root, with `/`.
  Source(std::string path, std::string text);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string_view text() const { return text_; }

  /// Where `byte` stands; past the end means the end. Lines end at LF, CR LF or CR. In text that is
  /// not UTF-8 every byte that starts no sequence counts as a column of its own.
  [[nodiscard]] Location location(std::uint32_t byte) const;

  /// The line (1-based) without its line end; empty past the last.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;

 private:
  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

/// A run of bytes, begin ≤ end, in one source. The Project owns the sources, so no Span outlives
/// it.
struct Span {
  const Source* source = nullptr;
  std::uint32_t begin = 0, end = 0;

  [[nodiscard]] std::string_view text() const;
  bool operator==(const Span&) const = default;
};

}  // namespace clausekit
