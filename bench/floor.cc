#include "floor.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
#include <unicode/brkiter.h>
#include <zlib.h>

#include <array>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string_view>

#include "base/utf8.h"
#include "layout/handles.h"
#include "layout/program.h"
#include "pdf/content.h"
#include "pdf/structure.h"
#include "text/letters.h"

using namespace clausekit;
using layout::HbBlob;
using layout::HbFace;

namespace {

using SubsetInput = Owned<hb_subset_input_t, hb_subset_input_destroy>;

/// Text of one face and direction, as one call of HarfBuzz shapes it.
struct Run {
  const layout::Face* face = nullptr;
  std::string text;
  bool right_to_left = false;
};

/// A font to be cut down: the face made ready for it, kept for the whole process, and the glyphs.
struct Cut {
  hb_face_t* prepared = nullptr;
  std::set<std::uint32_t> glyphs;
  std::string program;
};

std::string postscript_name(const layout::Face& face) {
  std::array<char, 64> name{};
  auto size = static_cast<unsigned>(name.size());
  hb_ot_name_get_utf8(face.handles().face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID,
                      &size, name.data());
  return name.data();
}

hb_face_t* prepared(const layout::Face& face) {
  static std::map<const layout::Face*, HbFace> known;
  HbFace& kept = known[&face];
  if (kept == nullptr) kept.reset(hb_subset_preprocess(face.handles().face.get()));
  return kept.get();
}

std::vector<Run> runs_of(const layout::Pages& pages,
                         const std::map<std::string, const layout::Face*>& faces) {
  std::vector<std::map<std::uint16_t, std::string>> texts;
  std::vector<const layout::Face*> face_of_font;
  for (const layout::EmbeddedFont& font : pages.fonts) {
    face_of_font.push_back(faces.at(font.name.substr(font.name.find('+') + 1)));
    texts.emplace_back();
    for (const auto& code : font.codes) texts.back()[code.code] = code.text;
  }
  std::vector<Run> out;
  for (const layout::Page& page : pages.pages) {
    for (const layout::Item& item : page.items) {
      if (!item.run) continue;
      Run run{face_of_font[item.run->font], {}, item.run->reversed};
      for (const auto& shown : item.run->shown) {
        const std::string& text = texts[item.run->font][shown.code];
        run.text = run.right_to_left ? text + run.text : run.text + text;
      }
      out.push_back(std::move(run));
    }
  }
  return out;
}

std::string content_of(const layout::Pages& pages) {
  pdf::Structure structure(pages);
  std::string out;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    pdf::Content content(structure, i);
    for (const layout::Item& item : pages.pages[i].items) content.paint(item);
    out += std::move(content).finish().value();
  }
  return out;
}

unsigned deflated_size(std::string_view bytes, int level) {
  static std::vector<Bytef> room;
  uLongf size = compressBound(bytes.size());
  if (room.size() < size) room.resize(size);
  compress2(room.data(), &size, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), level);
  return static_cast<unsigned>(size);
}

}  // namespace

struct Floor::State {
  std::vector<Run> runs;
  std::vector<icu::UnicodeString> texts;
  std::unique_ptr<icu::BreakIterator> lines;
  std::vector<Cut> cuts;
  std::string content;
  layout::HbBuffer buffer{hb_buffer_create()};
  hb_language_t language = HB_LANGUAGE_INVALID;
};

Floor::Floor(const layout::Pages& pages, const layout::FontStack& stack,
             const std::string& language)
    : state_(std::make_unique<State>()) {
  std::map<std::string, const layout::Face*> faces;
  for (const auto& entry : stack.entries) {
    for (const layout::Face* face : {entry.bold.get(), entry.regular.get()}) {
      faces[postscript_name(*face)] = face;
    }
  }
  state_->runs = runs_of(pages, faces);
  for (const Run& run : state_->runs) {
    state_->texts.push_back(icu::UnicodeString::fromUTF8(run.text));
  }
  UErrorCode status = U_ZERO_ERROR;
  state_->lines.reset(
      icu::BreakIterator::createLineInstance(icu::Locale(language.c_str()), status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no line breaks");
  state_->language = hb_language_from_string(language.c_str(), -1);
  state_->content = content_of(pages);

  std::map<const layout::Face*, std::set<std::uint32_t>> glyphs;
  for (const Run& run : state_->runs) {
    hb_buffer_t* buffer = state_->buffer.get();
    hb_buffer_reset(buffer);
    hb_buffer_add_utf8(buffer, run.text.data(), static_cast<int>(run.text.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(run.face->handles().font.get(), buffer, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    for (unsigned i = 0; i < count; ++i) glyphs[run.face].insert(infos[i].codepoint);
  }
  for (auto& [face, used] : glyphs) state_->cuts.push_back({prepared(*face), used, {}});
  // The field font: letters of the TrueType faces, each in the first that has it.
  std::set<char32_t> given;
  const std::u32string letters = text::typed_letters(language);
  for (auto entry = stack.entries.rbegin(); entry != stack.entries.rend(); ++entry) {
    const layout::Face& face = *entry->regular;
    if (face.is_cff()) continue;
    Cut cut{prepared(face), {}, {}};
    for (const char32_t letter : letters) {
      hb_codepoint_t glyph = 0;
      if (hb_font_get_nominal_glyph(face.handles().font.get(), letter, &glyph) != 0 &&
          given.insert(letter).second) {
        cut.glyphs.insert(glyph);
      }
    }
    state_->cuts.push_back(std::move(cut));
  }
  cut_down();
}

Floor::~Floor() = default;

unsigned Floor::shape() {
  unsigned glyphs = 0;
  for (const Run& run : state_->runs) {
    hb_buffer_t* buffer = state_->buffer.get();
    hb_buffer_reset(buffer);
    hb_buffer_add_utf8(buffer, run.text.data(), static_cast<int>(run.text.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_buffer_set_language(buffer, state_->language);
    hb_shape(run.face->handles().font.get(), buffer, nullptr, 0);
    glyphs += hb_buffer_get_length(buffer);
  }
  return glyphs;
}

unsigned Floor::breaks() {
  unsigned count = 0;
  for (const icu::UnicodeString& text : state_->texts) {
    state_->lines->setText(text);
    while (state_->lines->next() != icu::BreakIterator::DONE) ++count;
  }
  return count;
}

unsigned Floor::cut_down() {
  unsigned bytes = 0;
  for (Cut& cut : state_->cuts) {
    const SubsetInput input(hb_subset_input_create_or_fail());
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING |
                                               HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
                                               HB_SUBSET_FLAGS_DESUBROUTINIZE);
    for (const std::uint32_t glyph : cut.glyphs) {
      hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
    }
    for (const std::string_view tag : {"GSUB", "GPOS", "GDEF", "BASE", "cmap", "name", "post",
                                       "OS/2", "gasp", "meta", "vhea", "vmtx", "VORG", "DSIG"}) {
      hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG),
                 HB_TAG(tag[0], tag[1], tag[2], tag[3]));
    }
    const HbFace face(hb_subset_or_fail(cut.prepared, input.get()));
    const HbBlob blob(hb_face_reference_blob(face.get()));
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    if (cut.program.empty()) cut.program.assign(data, size);
    bytes += size;
  }
  return bytes;
}

unsigned Floor::compress_fonts() {
  unsigned bytes = 0;
  for (const Cut& cut : state_->cuts) bytes += deflated_size(cut.program, 6);
  return bytes;
}

unsigned Floor::compress_content() { return deflated_size(state_->content, 6); }
