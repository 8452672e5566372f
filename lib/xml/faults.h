// What a scan has found wrong so far, and whether it is worth going on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace clausekit::xml {

/// The user's own words as a message shows them: whole code points, and not more than a line.
std::string excerpt(std::string_view words);

class Faults {
 public:
  Faults(const Source& source, Report& report) : source_(source), report_(report) {}

  /// Reports a fault that leaves the tree clear. After `limit` of them the scan stops.
  void add(const Rule& rule, std::uint32_t begin, std::uint32_t end, std::vector<Arg> args = {},
           std::vector<Note> notes = {});

  /// Reports a fault behind which nobody can tell what the file means, and stops the scan.
  void fail(const Rule& rule, std::uint32_t begin, std::uint32_t end, std::vector<Arg> args = {},
            std::vector<Note> notes = {});
  /// The same under `xml-malformed`.
  void fail(std::string fault, std::uint32_t begin, std::uint32_t end);

  [[nodiscard]] bool stopped() const { return stopped_; }
  [[nodiscard]] const Source& source() const { return source_; }

  /// The first few faults tell what is wrong with a file; a thousand more help nobody.
  static constexpr std::uint32_t limit = 20;

 private:
  const Source& source_;
  Report& report_;
  std::uint32_t count_ = 0;
  bool stopped_ = false;
};

}  // namespace clausekit::xml
