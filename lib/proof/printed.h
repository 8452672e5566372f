// A finished PDF as it reads: pages, tags, text, fields, and what the file says of itself.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace clausekit::proof {

/// A rectangle on a page in points, origin at the lower left.
struct Box {
  double left = 0, bottom = 0, right = 0, top = 0;

  [[nodiscard]] bool holds(const Box& inner, double slack) const {
    return inner.left >= left - slack && inner.bottom >= bottom - slack &&
           inner.right <= right + slack && inner.top <= top + slack;
  }
  [[nodiscard]] bool meets(const Box& other) const {
    return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
  }
};

/// What one operator shows (ISO 32000-1, 9.4.3).
struct Piece {
  std::string text;  ///< UTF-8 by ToUnicode, in logical order
  Box box;           ///< from the font's descent to its ascent
  double baseline = 0;
  double size = 0;  ///< of the type, in points
};

/// One straight part of a stroked path.
struct Segment {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  double pen = 0;
};

/// One marked-content sequence (14.6): what a structure element owns of a page, or an artifact.
struct Sequence {
  std::size_t page = 0;
  std::optional<int> mcid;  ///< nothing: an artifact
  std::string type;         ///< the tag it was opened with, such as `P` or `Artifact`
  std::string subtype;      ///< artifact: `Header`, `Footer`, or else its Type
  std::vector<Piece> pieces;
  std::vector<Segment> segments;

  /// For the print shop only: marks and words beside the trimmed sheet (14.8.2.2.2).
  [[nodiscard]] bool for_press() const { return !mcid && subtype == "Page"; }
};

/// Something in a content stream that should not be there, or stands in the wrong place.
struct Oddity {
  enum class Kind {
    foreign,   ///< an operator or operand that clausekit never writes
    untagged,  ///< painted outside of any marked content
    nested,    ///< tagged content in an artifact, or the reverse, or in other tagged content
  };
  Kind kind = Kind::foreign;
  std::size_t page = 0;
  std::string what;
};

struct Page {
  Box media, crop;
  Box trim, bleed;                    ///< bleed: the trimmed sheet where none is stated
  bool states_trim = false;           ///< has a TrimBox of its own
  std::string tabs;                   ///< the value of /Tabs, or empty
  std::optional<int> struct_parents;  ///< its key in the parent tree
  std::vector<Sequence> sequences;    ///< in the order of painting
};

/// A composite font as far as its text goes (9.7).
struct Font {
  std::string name;
  bool embedded = false;
  std::map<std::uint16_t, std::string> text;      ///< ToUnicode: code → UTF-8
  std::map<std::uint16_t, double> widths;         ///< code → 1/1000 em
  std::map<std::uint16_t, std::uint16_t> glyphs;  ///< CIDToGIDMap; empty: a code is its glyph
  std::set<std::uint16_t> shown;                  ///< codes that a page shows
  double default_width = 1000, ascent = 0, descent = 0;
  std::string program;  ///< the sfnt, or empty for other formats
};

/// A structure element (14.7.2).
struct Element {
  /// A part of it, in reading order.
  struct Kid {
    enum class Kind { element, content, object } kind = Kind::element;
    /// element: index into Printed::elements; content: into the page's sequences; object: into
    /// Printed::widgets.
    std::size_t index = 0;
    std::size_t page = 0;  ///< content
  };

  std::string type;      ///< as written; our files have no role map
  std::string language;  ///< inherited where it states none
  std::string stated_language;
  bool states_language = false;
  std::string alt;
  std::string actual_text;  ///< ActualText, or the expansion E: what is read instead
  std::map<std::string, std::string> attributes;  ///< by key; names without slash
  std::optional<std::size_t> parent;
  std::vector<Kid> kids;
  int object = 0;  ///< its number in the file; 0: a direct object
};

/// A field's place on a page (12.5.6.19), with what it inherits from its field.
struct Widget {
  std::string name;               ///< fully qualified (12.7.3.2)
  std::string type;               ///< `Tx`, `Btn`, `Ch`, `Sig`
  std::string description;        ///< TU, its own or its field's
  std::string group_description;  ///< TU of the field above
  std::string state;              ///< button: the export value, from its appearances
  std::string value;              ///< V
  unsigned flags = 0;             ///< Ff
  Box box;
  std::size_t page = 0;
  std::optional<std::size_t> element;  ///< the element that holds it
  int object = 0;
};

struct Printed {
  std::vector<Page> pages;
  std::vector<Font> fonts;
  std::vector<Element> elements;  ///< parents before children, in reading order
  std::vector<Widget> widgets;
  std::vector<Oddity> oddities;
  std::string language;                     ///< the catalog's Lang
  bool interactive = false;                 ///< has an AcroForm with fields
  std::map<std::string, std::string> says;  ///< XMP: `dc:title`, `clausekit:form`, `pdfuaid:part` …
};

}  // namespace clausekit::proof
