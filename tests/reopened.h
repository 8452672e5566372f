// Embedded fonts, seen by HarfBuzz as a PDF reader would see them.
#pragma once

#include <hb.h>

#include "layout/handles.h"
#include "layout/page.h"

namespace clausekit::tests {

/// An embedded TrueType program, opened again. Borrows its bytes.
struct Reopened {
  explicit Reopened(const layout::EmbeddedFont& embedded)
      : blob(hb_blob_create(embedded.program.data(), static_cast<unsigned>(embedded.program.size()),
                            HB_MEMORY_MODE_READONLY, nullptr, nullptr)),
        face(hb_face_create(blob.get(), 0)),
        font(hb_font_create(face.get())) {}
  layout::HbBlob blob;
  layout::HbFace face;
  layout::HbFont font;
};

}  // namespace clausekit::tests
