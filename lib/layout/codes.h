// The codes of one embedded font in the making.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "layout/coded_pieces.h"
#include "layout/page.h"

namespace clausekit::layout {

/// Deals out codes for pieces of one face, and makes the font that knows them.
/// TrueType: 1, 2, 3 …, one for each pair of form and text. CID-keyed CFF: the glyph's own CID.
class Codes {
 public:
  /// `cids` are those of the face's glyphs, empty for TrueType; they must outlive this.
  Codes(std::shared_ptr<const Face> face, const std::vector<std::uint16_t>& cids);

  [[nodiscard]] const Face& face() const { return *face_; }

  /// The code for `piece`, of this face; nothing when this font has no room for it: its numbers are
  /// used up, or (CFF) its glyph already stands for another text.
  [[nodiscard]] std::optional<std::uint16_t> code(const CodedPiece& piece);

  [[nodiscard]] Result<EmbeddedFont> finish() const;

 private:
  struct Coded {
    std::uint16_t code = 0;
    std::size_t form = 0;  ///< index into forms_
    std::string text;
  };

  /// What is known of a form.
  struct Form {
    std::size_t number = 0;                            ///< index into forms_
    Few<std::pair<std::string, std::uint16_t>> codes;  ///< TrueType: text → code
  };

  [[nodiscard]] std::optional<std::uint16_t> dense_code(const CodedPiece& piece);
  [[nodiscard]] std::optional<std::uint16_t> cid_code(const CodedPiece& piece);
  [[nodiscard]] Result<EmbeddedFont> finish_truetype() const;
  [[nodiscard]] Result<EmbeddedFont> finish_cff() const;
  /// Gives `font` the codes; the glyph of each is that of its form.
  void add_codes(EmbeddedFont& font, const std::vector<std::uint32_t>& glyph_of_form) const;
  /// What is known of `form`, entered when it is new.
  Form& enter(const CompositeGlyph& form);

  std::shared_ptr<const Face> face_;
  const std::vector<std::uint16_t>* cids_;
  std::vector<CompositeGlyph> forms_;
  std::map<CompositeGlyph, Form> known_;
  std::set<std::uint32_t> glyphs_;
  std::vector<Coded> coded_;
  std::map<std::uint16_t, std::string> texts_;  ///< CID → text
};

}  // namespace clausekit::layout
