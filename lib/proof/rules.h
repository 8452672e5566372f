// The rules that a finished file is held to, beside those of the standards.
#pragma once

#include <vector>

#include "base/diagnostic.h"

namespace clausekit::proof {

extern constinit const Rule pdf_foreign;
extern constinit const Rule pdf_digest;
extern constinit const Rule pdf_text_roundtrip;
extern constinit const Rule pdf_clause_order;
extern constinit const Rule pdf_clause_structure;
extern constinit const Rule pdf_clause_place;
extern constinit const Rule pdf_lang_tag;
extern constinit const Rule pdf_numbering;
extern constinit const Rule pdf_text_foreign;
extern constinit const Rule pdf_text_replaced;
extern constinit const Rule pdf_clipped;
extern constinit const Rule pdf_struck_out;
extern constinit const Rule pdf_text_overlap;
extern constinit const Rule pdf_type_small;
extern constinit const Rule pdf_painted_foreign;
extern constinit const Rule pdf_page_mixed;
extern constinit const Rule pdf_mark_missing;
extern constinit const Rule pdf_field_missing;
extern constinit const Rule pdf_field_name;
extern constinit const Rule pdf_field_description;
extern constinit const Rule pdf_field_covers;
extern constinit const Rule pdf_field_place;

/// Every rule of this folder.
std::vector<const Rule*> rules();

}  // namespace clausekit::proof
