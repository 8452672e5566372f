#include "layout/codes.h"

#include <hb.h>

#include <algorithm>

#include "layout/composite.h"
#include "layout/kept_cuts.h"
#include "layout/program.h"

namespace clausekit::layout {
namespace {

/// Codes and glyphs are numbers of 16 bits, and 0 is nobody's.
constexpr std::size_t most_codes = 65'535;

}  // namespace

Codes::Codes(std::shared_ptr<const Face> face, const std::vector<std::uint16_t>& cids)
    : face_(std::move(face)), cids_(&cids) {}

std::optional<std::uint16_t> Codes::code(const CodedPiece& piece) {
  return cids_->empty() ? dense_code(piece) : cid_code(piece);
}

Codes::Form& Codes::enter(const CompositeGlyph& form) {
  const auto [known, added] = known_.try_emplace(form);
  if (added) {
    known->second.number = forms_.size();
    forms_.push_back(form);
    for (const auto& component : form.components) glyphs_.insert(component.glyph);
  }
  return known->second;
}

std::optional<std::uint16_t> Codes::dense_code(const CodedPiece& piece) {
  Form& form = enter(piece.form);
  for (const auto& [text, code] : form.codes) {
    if (text == piece.text) return code;
  }
  // Each code may need a glyph of its own beside those that it is made of.
  if (coded_.size() + glyphs_.size() >= most_codes) return std::nullopt;
  const auto code = static_cast<std::uint16_t>(coded_.size() + 1);
  form.codes.emplace_back(piece.text, code);
  coded_.push_back({code, form.number, piece.text});
  return code;
}

std::optional<std::uint16_t> Codes::cid_code(const CodedPiece& piece) {
  const std::uint32_t glyph = piece.form.components.front().glyph;
  if (glyph >= cids_->size()) return std::nullopt;
  const std::uint16_t cid = (*cids_)[glyph];
  const auto [known, added] = texts_.try_emplace(cid, piece.text);
  if (added) coded_.push_back({cid, enter(piece.form).number, piece.text});
  return known->second == piece.text ? std::optional(cid) : std::nullopt;
}

Result<EmbeddedFont> Codes::finish() const {
  return cids_->empty() ? finish_truetype() : finish_cff();
}

Result<EmbeddedFont> Codes::finish_cff() const {
  const auto cut = cut_cff(*face_, glyphs_);
  if (!cut) return cut.error();
  EmbeddedFont font = (*cut)->font;
  std::vector<std::uint32_t> glyph_of_form;
  for (const CompositeGlyph& form : forms_) {
    glyph_of_form.push_back((*cut)->glyphs.at(form.components.front().glyph));
  }
  add_codes(font, glyph_of_form);
  return font;
}

Result<EmbeddedFont> Codes::finish_truetype() const {
  auto cut = cut_down(*face_, glyphs_);
  if (!cut) return cut.error();

  std::vector<CompositeGlyph> composites;
  std::vector<std::uint32_t> glyph_of_form;
  const unsigned cut_glyphs = hb_face_get_glyph_count(cut->face.get());
  for (CompositeGlyph form : forms_) {
    const bool plain =
        form.components.size() == 1 && form == plain_glyph(*face_, form.components.front().glyph);
    for (auto& component : form.components) component.glyph = cut->glyphs[component.glyph];
    if (plain) {
      glyph_of_form.push_back(form.components.front().glyph);
    } else {
      glyph_of_form.push_back(cut_glyphs + static_cast<unsigned>(composites.size()));
      composites.push_back(std::move(form));
    }
  }
  const auto grown = append_composites(cut->face.get(), composites);
  if (!grown) {
    return Failure{
        .message = "cannot embed the font \"" + face_->file().path + "\": " + grown.error().message,
        .remedy = {}};
  }

  EmbeddedFont font;
  font.program = program_bytes(cut->face.get(), font.format);
  describe(font, cut->face.get(), *face_);
  add_codes(font, glyph_of_form);
  return font;
}

void Codes::add_codes(EmbeddedFont& font, const std::vector<std::uint32_t>& glyph_of_form) const {
  for (const Coded& coded : coded_) {
    font.codes.push_back({coded.code, static_cast<std::uint16_t>(glyph_of_form[coded.form]),
                          per_mille(*face_, forms_[coded.form].advance), coded.text});
  }
  std::sort(font.codes.begin(), font.codes.end(),
            [](const auto& a, const auto& b) { return a.code < b.code; });
}

}  // namespace clausekit::layout
