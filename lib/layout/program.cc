#include "layout/program.h"

#include <hb-ot.h>
#include <hb-subset.h>

#include <array>
#include <charconv>
#include <string_view>

#include "base/digest.h"
#include "layout/glyf.h"

namespace clausekit::layout {
namespace {

using SubsetInput = Owned<hb_subset_input_t, hb_subset_input_destroy>;
using SubsetPlan = Owned<hb_subset_plan_t, hb_subset_plan_destroy>;

/// Without these a program still paints (ISO 32000-1, 9.9). The layout tables must go before the
/// subsetter looks at them: it would follow GSUB to glyphs that nobody shows.
constexpr std::array dropped{
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('M', 'A', 'T', 'H'),
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('m', 'e', 't', 'a'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('V', 'O', 'R', 'G'),
    HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('h', 'd', 'm', 'x'),
    HB_TAG('L', 'T', 'S', 'H'), HB_TAG('V', 'D', 'M', 'X'), HB_TAG('S', 'T', 'A', 'T'),
    HB_TAG('f', 'v', 'a', 'r'), HB_TAG('g', 'v', 'a', 'r'), HB_TAG('a', 'v', 'a', 'r'),
    HB_TAG('c', 'v', 'a', 'r'), HB_TAG('H', 'V', 'A', 'R'), HB_TAG('V', 'V', 'A', 'R'),
    HB_TAG('M', 'V', 'A', 'R')};

std::string table(hb_face_t* face, hb_tag_t tag) {
  const HbBlob blob(hb_face_reference_table(face, tag));
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return size == 0 ? std::string() : std::string(data, size);
}

/// Six letters that differ wherever the programs do (ISO 32000-1, 9.6.4).
std::string subset_tag(std::string_view program) {
  const std::string digest = sha256(program);
  std::uint64_t number = 0;
  const char* begin = digest.data() + digest.find(':') + 1;
  std::from_chars(begin, begin + 12, number, 16);
  std::string tag;
  for (int i = 0; i < 6; ++i, number /= 26) tag += static_cast<char>('A' + number % 26);
  return tag;
}

/// The PostScript name, of the characters that both PostScript and libharu take in a name.
std::string postscript_name(hb_face_t* face) {
  std::array<char, 64> buffer{};
  auto size = static_cast<unsigned>(buffer.size());
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size,
                      buffer.data());
  std::string name;
  for (const char c : std::string_view(buffer.data())) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter || (c >= '0' && c <= '9') || c == '-' || c == '_') name += c;
  }
  return name.empty() ? "Font" : name;
}

bool has_serifs(std::string_view os2) {
  const unsigned family_class = read_u16(os2, 30) >> 8U;
  const unsigned panose_serif = read_u16(os2, 32) & 0xFFU;
  return (family_class >= 1 && family_class <= 7 && family_class != 6) ||
         (panose_serif >= 2 && panose_serif <= 10);
}

}  // namespace

Result<CutFace> cut_down(const Face& face, const std::set<std::uint32_t>& glyphs) {
  const SubsetInput input(hb_subset_input_create_or_fail());
  if (input) {
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING |
                                               HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
                                               HB_SUBSET_FLAGS_DESUBROUTINIZE);
    for (const std::uint32_t glyph : glyphs) {
      hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
    }
    for (const hb_tag_t tag : dropped) {
      hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG), tag);
    }
  }
  const SubsetPlan plan(
      input ? hb_subset_plan_create_or_fail(face.handles().face.get(), input.get()) : nullptr);
  CutFace cut{HbFace(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr), {}};
  if (!cut.face) {
    return Failure{.message = "cannot cut down the font \"" + face.file().path + "\"",
                   .remedy = "is the file whole?"};
  }
  const hb_map_t* moved = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const std::uint32_t glyph : glyphs) cut.glyphs[glyph] = hb_map_get(moved, glyph);
  return cut;
}

std::string program_bytes(hb_face_t* cut, EmbeddedFont::Format format) {
  if (format == EmbeddedFont::Format::cff) return table(cut, HB_TAG('C', 'F', 'F', ' '));
  const HbBlob blob(hb_face_reference_blob(cut));
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return size == 0 ? std::string() : std::string(data, size);
}

int per_mille(const Face& face, int font_units) {
  const std::int64_t em = face.units_per_em();
  const std::int64_t doubled = std::int64_t{font_units} * 2000;
  return static_cast<int>((doubled + (doubled < 0 ? -em : em)) / (2 * em));
}

void describe(EmbeddedFont& font, hb_face_t* cut, const Face& source) {
  hb_face_t* face = source.handles().face.get();
  const std::string head = table(cut, HB_TAG('h', 'e', 'a', 'd'));
  const std::string os2 = table(face, HB_TAG('O', 'S', '/', '2'));
  const std::string post = table(face, HB_TAG('p', 'o', 's', 't'));
  font.name = subset_tag(font.program) + "+" + postscript_name(face);
  font.bold = source.file().bold;
  font.serif = has_serifs(os2);
  font.italic_angle = static_cast<std::int32_t>(read_u32(post, 4)) / 65536.0;
  font.ascent = per_mille(source, source.ascent());
  font.descent = per_mille(source, source.descent());
  const int cap_height = read_u16(os2, 0) >= 2 ? read_i16(os2, 88) : 0;
  font.cap_height = cap_height > 0 ? per_mille(source, cap_height) : font.ascent;
  for (std::size_t i = 0; i < font.box.size(); ++i)
    font.box.at(i) = per_mille(source, read_i16(head, 36 + 2 * i));
}

}  // namespace clausekit::layout
