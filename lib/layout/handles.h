// The C handles that layout owns.
#pragma once

#include <hb.h>

#include <memory>

#include "base/owned.h"
#include "layout/fonts.h"
#include "layout/kept_cuts.h"

namespace clausekit::layout {

using HbBlob = Owned<hb_blob_t, hb_blob_destroy>;
using HbFace = Owned<hb_face_t, hb_face_destroy>;
using HbFont = Owned<hb_font_t, hb_font_destroy>;
using HbBuffer = Owned<hb_buffer_t, hb_buffer_destroy>;

/// All immutable or guarded, so that threads can share them. The font's scale is the face's units
/// per em.
struct Face::Handles {
  FontFile file;
  HbBlob blob;
  HbFace face;
  HbFont font;
  std::unique_ptr<KeptCuts> cuts = std::make_unique<KeptCuts>();
};

}  // namespace clausekit::layout
