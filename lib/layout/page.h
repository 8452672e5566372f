// The result of layout: pages of tagged glyph runs and rules. Everything that the PDF will say is
// decided here or above; `pdf` only writes it down.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/length.h"
#include "model/document.h"

namespace clausekit::layout {

/// A font program cut down to what these pages show, with its own dense numbering of codes
/// (ISO 32000-1, 9.7: Type0, Identity-H). One code stands for one cluster of glyphs and its text.
struct EmbeddedFont {
  enum class Format {
    truetype,  ///< an sfnt with glyf outlines, for FontFile2; `glyph` maps code → glyph
    cff,       ///< a bare CID-keyed CFF table, for FontFile3 /CIDFontType0C; codes are its CIDs
  };
  struct Code {
    std::uint16_t code = 0;   ///< as shown in the content stream
    std::uint16_t glyph = 0;  ///< in the subset
    int width = 0;            ///< 1/1000 em, equal to the program's own advance
    std::string text;         ///< UTF-8, never empty: its ToUnicode entry
  };

  std::string name;  ///< PostScript name with the six-letter subset tag
  Format format = Format::truetype;
  std::string program;
  std::string deflated;     ///< `program` as base/deflate.h makes it; empty where nobody did yet
  std::vector<Code> codes;  ///< ascending by code
  /// 1/1000 em, for the font descriptor.
  int ascent = 0, descent = 0, cap_height = 0;
  std::array<int, 4> box{};  ///< left, bottom, right, top of all glyphs laid over each other
  double italic_angle = 0;
  bool bold = false, serif = false;
};

/// Codes shown one after another from `origin` to the right. In right-to-left text they stand in
/// visual order and `reversed` is set (ReversedChars, ISO 32000-1, 14.8.2.3.3).
struct GlyphRun {
  struct Shown {
    std::uint16_t code = 0;
    int kern = 0;  ///< 1/1000 em added after this code (a negative TJ number), 0 in reversed runs
  };
  std::size_t font = 0;  ///< index into Pages::fonts
  Length size;
  Point origin;  ///< on the baseline, at the left end
  bool reversed = false;
  std::vector<Shown> shown;
};

/// A straight line, or with `filled` the inside of the box; black.
struct Stroke {
  Rect box;    ///< a line: two opposite corners; a frame: its outline at the pen's middle
  Length pen;  ///< the width of the pen
  enum class Shape { line, frame, tick } shape = Shape::line;
};

/// Page furniture, decoration, and what only the print shop needs (ISO 32000-1, 14.8.2.2.2).
enum class Artifact { none, header, footer, layout, page };

/// One painted thing. Items stand in reading order, which is also the order of painting.
struct Item {
  std::optional<std::size_t> tag;  ///< index into Pages::tags; nothing: an artifact
  Artifact artifact = Artifact::none;
  std::optional<GlyphRun> run;
  std::optional<Stroke> stroke;
  std::optional<std::size_t> field;  ///< index into the page's fields: it is read here
};

/// A structure element (ISO 32000-1, 14.8.4). Parents stand before their children.
struct Tag {
  std::string
      type;  ///< a standard structure type: Document, Sect, H1, P, L, LI, Lbl, LBody, Form, Span
  std::optional<std::size_t> parent;
  std::string language;  ///< where it differs from the parent's, else empty
  std::string unit;
  std::vector<std::string> requirements;
  std::string list_numbering;  ///< L only: None, Decimal, LowerRoman, LowerAlpha
  bool right_to_left = false;  ///< where it differs from the parent's: WritingMode RlTb
  bool left_to_right = false;  ///< likewise LrTb
  bool personal = false;
  FormBlock::Audience audience = FormBlock::Audience::all;
  FormBlock::Stage stage = FormBlock::Stage::any;
};

/// Where a field stands. If it is fillable, frames and rules round it are artifacts and `pdf` makes
/// it a form field; else they and the answer are content of its Form element.
struct PlacedField {
  FieldPlace field;
  Rect box;
  std::size_t tag = 0;          ///< its Form element
  std::vector<GlyphRun> value;  ///< fillable: the answer, placed on the page
  bool at_right = false;        ///< what is typed begins at the right
  std::optional<Stroke> tick;   ///< check box, radio button: what ticks it
};

struct Page {
  Length width, height;  ///< the trimmed sheet, origin at the lower left
  /// Beyond it on every side: how far ink may run, and how far the sheet to be trimmed goes.
  Length bleed, surround;
  std::vector<Item> items;
  std::vector<PlacedField> fields;  ///< in reading order
};

struct Pages {
  About about;
  std::vector<EmbeddedFont> fonts;
  /// Of the letters that someone may type into a field; its codes are their code points. Null where
  /// there is nothing to type into.
  std::shared_ptr<const EmbeddedFont> field_font;
  std::vector<Tag> tags;  ///< [0] is the Document
  std::vector<Page> pages;
};

}  // namespace clausekit::layout
