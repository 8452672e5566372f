// The C handles that layout owns.
#pragma once

#include <hb.h>

#include "base/owned.h"
#include "layout/fonts.h"

namespace clausekit::layout {

using HbBlob = Owned<hb_blob_t, hb_blob_destroy>;
using HbFace = Owned<hb_face_t, hb_face_destroy>;
using HbFont = Owned<hb_font_t, hb_font_destroy>;
using HbBuffer = Owned<hb_buffer_t, hb_buffer_destroy>;

/// All immutable, so that threads can share them. The font's scale is the face's units per em.
struct Face::Handles {
  FontFile file;
  HbBlob blob;
  HbFace face;
  HbFont font;
};

}  // namespace clausekit::layout
