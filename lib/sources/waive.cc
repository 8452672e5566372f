#include "sources/waive.h"

#include "sources/segment_edits.h"
#include "xml/document.h"

namespace clausekit::sources {

std::vector<Edit> waive(const Translation& translation, const Segment& segment,
                        const Waiver& waiver) {
  Report reported_when_read;
  const std::optional<xml::Document> document =
      xml::Document::parsed(*translation.where.source, reported_when_read);
  if (!document) {
    return {};
  }
  for (const Element& element : Element(*document, document->root()).children("seg")) {
    if (element.start_tag() == segment.where) {
      SegmentChange change;
      change.waiver = waiver;
      return segment_edits(element, change);
    }
  }
  return {};
}

}  // namespace clausekit::sources
