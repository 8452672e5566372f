// Changing a <seg> in its file: only the bytes that must change do.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/edit.h"
#include "model/translation.h"
#include "sources/element.h"

namespace clausekit::sources {

/// The word for a state in a file.
std::string_view word(State state);

/// What is to become of a segment; what is not set stays as it is.
struct SegmentChange {
  enum class Was { keep, set, remove };

  std::optional<std::string> source;
  std::optional<State> state;
  Was was = Was::keep;
  std::string was_source;        ///< Was::set: the digest of the old English
  Inlines was_text;              ///< Was::set: the old English; empty when nobody knows it
  std::vector<Event> events;     ///< to be appended
  std::optional<Waiver> waiver;  ///< to be added; it takes the place of one of the same rule

  [[nodiscard]] bool empty() const {
    return !source && !state && was == Was::keep && events.empty() && !waiver;
  }
};

/// The edits that make `change` of the element `seg`: values replaced, attributes added behind the
/// last one, elements put in their place with the line breaks and indentation of their neighbours.
std::vector<Edit> segment_edits(const Element& seg, const SegmentChange& change);

}  // namespace clausekit::sources
