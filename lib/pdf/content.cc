#include "pdf/content.h"

#include <string_view>

namespace clausekit::pdf {
namespace {

using layout::Artifact;

std::string_view artifact_entries(Artifact artifact) {
  switch (artifact) {
    case Artifact::header:
      return "<</Type/Pagination/Subtype/Header>>";
    case Artifact::footer:
      return "<</Type/Pagination/Subtype/Footer>>";
    case Artifact::page:
      return "<</Type/Page>>";
    case Artifact::none:
    case Artifact::layout:
      break;
  }
  return "<</Type/Layout>>";
}

}  // namespace

Content::Content(Structure& structure, std::size_t page) : structure_(structure), page_(page) {}

void Content::paint(const layout::Item& item) {
  if (item.field) structure_.place(page_, *item.field);
  if (!item.run && !item.stroke) return;
  open({item.tag, item.artifact, item.run.has_value(), item.run && item.run->reversed});
  if (item.run) out_.show(*item.run);
  if (item.stroke) out_.draw(*item.stroke);
}

Result<std::string> Content::finish() && {
  close();
  out_.end_text();
  if (out_.too_far()) {
    return Failure{.message = "something on page " + std::to_string(page_ + 1) +
                              " lies more than 32,767 points away",
                   .remedy = {}};
  }
  return std::move(out_).take();
}

void Content::open(const Mark& mark) {
  if (mark_ == mark && !mark.reversed) return;
  close();
  mark_ = mark;
  // One text object goes on as long as it can: in a new one, MuPDF takes punctuation at the left of
  // a right-to-left line for left-to-right text.
  if (mark.text) {
    out_.begin_text();
  } else {
    out_.end_text();
  }
  // The identifier goes innermost: readers look for no other sequence inside of it.
  if (mark.reversed) out_.add("/ReversedChars BMC\n");
  if (mark.tag) {
    out_.add("/" + structure_.type(*mark.tag) + "<</MCID ");
    out_.add(structure_.mark(*mark.tag, page_));
    out_.add(">>BDC\n");
  } else {
    out_.add("/Artifact");
    out_.add(artifact_entries(mark.artifact));
    out_.add("BDC\n");
  }
}

void Content::close() {
  if (mark_) out_.add(mark_->reversed ? "EMC\nEMC\n" : "EMC\n");
  mark_.reset();
}

}  // namespace clausekit::pdf
