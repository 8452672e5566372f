// One form in one language: targets, their states, and who did what when.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/source.h"
#include "model/inline.h"

namespace clausekit {

enum class State { initial, translated, reviewed, final };

/// Something that happened to a segment; events are appended, never rewritten.
struct Event {
  std::string act, by, role, at;  ///< as written; `at` is an ISO 8601 date and time with zone
  std::string source;             ///< digest of the English then
  std::string target;             ///< digest of the target then, or empty
  std::string via, text;
  Span where;
};

struct Waiver {
  std::string check, of, by, at, until, text;
  Span where;
};

struct Segment {
  /// The English that a stale target was made from.
  struct Was {
    std::string source;
    Inlines text;
    Span where;
  };
  struct Back {
    std::string of, by, text;
    Span where;
  };

  std::string id;
  std::string source;  ///< digest of the English that the target was made from; empty: not stamped
  std::optional<State> state;  ///< nothing: not stamped, or no state of ours
  std::optional<Inlines> target;
  std::string target_digest;  ///< of the canonical target as it stands now; empty without a target
  std::optional<Was> was;
  std::optional<Back> back;
  std::vector<Waiver> waivers;
  std::vector<Event> events;
  Span where;         ///< the start tag
  Span source_where;  ///< the value of `source`, or empty behind the element's name when absent
  Span state_where;   ///< likewise `state`
  Span target_where;  ///< the content of <target>, or the start tag without one
  Span end;           ///< the end tag, or the `/>` of an empty element
};

struct Translation {
  std::string language;
  std::string form;
  std::string edition;
  std::string source_language;
  std::string status;
  std::string orthography;
  std::vector<Segment> segments;
  std::string digest;  ///< of all ids with their target digests, in the order of the ids
  Span where;          ///< the root's start tag

  [[nodiscard]] const Segment* segment(const std::string& wanted) const {
    for (const Segment& s : segments) {
      if (s.id == wanted) {
        return &s;
      }
    }
    return nullptr;
  }
};

}  // namespace clausekit
