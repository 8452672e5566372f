// The composed document: one form in one language with its answers. Meaning without geometry.
//
// `compose` decides everything here (language, structure role, reading order, what is personal
// data, who fills it in and when); `layout` gives it a place and changes none of it.
#pragma once

#include <string>
#include <vector>

#include "model/form.h"
#include "model/language.h"

namespace clausekit {

/// What a document has of its form, and in which languages. A layout asks for one of them.
enum class Content {
  form,        ///< the form as it is; what staff fill in is in two languages
  bilingual,   ///< the form in two languages: a section of each, then what staff fill in
  repeated,    ///< the form, and the clauses once more before the signature
  staff_card,  ///< what staff are to do with the form, on one page
  read_aloud,  ///< the form unit by unit, for whoever reads it to someone
};

/// Words of one language and one emphasis, or a space to be filled in by hand.
struct TextRun {
  std::string text;      ///< UTF-8 in NFC, white space folded; empty for a blank
  std::string language;  ///< BCP 47
  bool strong = false;
  bool value = false;  ///< an inserted value: set as a bidi isolate (UAX #9), never broken apart
  int blank_ems = 0;   ///< > 0: an empty space of so many ems with a rule below
  bool line_break = false;  ///< a forced line end before this run
};

/// The text of one unit in one language: what becomes one paragraph, label or list body.
struct Text {
  std::string unit;  ///< the unit's id, or empty for the toolkit's own words
  std::vector<std::string> requirements;
  std::string language;
  Direction direction = Direction::left_to_right;
  std::vector<TextRun> runs;

  [[nodiscard]] bool empty() const { return runs.empty(); }
};

/// A field of the form, as the PDF will know it (ISO 32000-1, 12.7).
struct FieldPlace {
  std::string name;          ///< fully qualified (12.7.3.2), the same in every language
  std::string export_value;  ///< check box or radio button: its value; else empty
  FormBlock::FieldType type = FormBlock::FieldType::line;
  bool personal = false;
  bool radio = false;  ///< one of a group of which only one can be picked
  /// What it is called when read aloud, all by itself, in `language` (TU, 12.7.3).
  std::string description;
  std::string group;      ///< radio button: the question that it is one answer to
  std::string answer;     ///< radio button: that answer, without the question
  std::string language;   ///< of these: the form's, also where staff read another one first
  bool fillable = false;  ///< on a screen; else it is drawn, for a pen
  std::vector<std::string> locks;  ///< signature: the fields that stay as they are once it is made
  std::string value;               ///< what was answered, or empty
  bool checked = false;
};

/// A node of the document. What a kind does not need stays empty.
struct Block {
  enum class Kind {
    section,    ///< children
    heading,    ///< text, level
    paragraph,  ///< text
    advisory,   ///< text, set apart from its surroundings
    mark,       ///< text: what says that the page is a draft, a sample, not in force
    list,       ///< children are items
    item,       ///< label, children
    field,      ///< text is its label, field
    choice,     ///< text is the question, children are options
    option,     ///< text, field (a box to tick)
    script,     ///< a list whose items are lines to be read aloud
    spoken,     ///< text to be said aloud; the companion says the same to whoever says it
    cue,        ///< text tells whoever reads aloud what to do
  };

  Kind kind = Kind::paragraph;
  std::string id;  ///< the form's id for it, or empty
  Text text;
  Text companion;         ///< the same in the other language of a bilingual block, or empty
  Text hint;              ///< field: what stands with it, such as "Sample. Do not sign."
  Text hint_companion;    ///< the same in the other language, or empty
  Text label;             ///< item: its numeral, such as "(i)"
  std::string digit;      ///< item: the same as a plain digit where the numeral is none, or empty
  std::string numbering;  ///< list: "lower-roman", "decimal", "lower-alpha" or "none"
  bool side_by_side = false;  ///< list without numerals: its short items share lines
  FormBlock::Audience audience = FormBlock::Audience::all;
  FormBlock::Stage stage = FormBlock::Stage::any;
  Unit::Role role = Unit::Role::none;
  int level = 1;  ///< heading: 1 to 6, never skipping one
  bool title = false;
  bool personal = false;
  bool keep_together = false;
  bool do_not_sign = false;  ///< field: the hint stands where the signature would go
  bool pick_any = false;     ///< choice
  bool repeated = false;     ///< stands a second time, in short, before what is signed
  std::string language;      ///< section: of all inside unless they say otherwise
  Direction direction = Direction::left_to_right;  ///< section
  FieldPlace field;  ///< without a name: asked here, and answered in the other language's column
  std::vector<Block> children;
};

/// What the file says of itself (XMP, /Lang, page furniture).
struct About {
  std::string title;  ///< in the document's language
  std::string form, code, edition;
  std::string language;  ///< of this file
  /// Of the person it is for, where that is another one: they do not read it, or staff do. Else
  /// empty.
  std::string for_language;
  std::string copy;  ///< whose copy it is: "person" or "agency"; empty: not said
  std::string language_english, language_native;
  Direction direction = Direction::left_to_right;
  std::string source_digest, locale_digest;
  std::string fingerprint;  ///< short, of form and translation
  std::string layout;
  bool sample = false;  ///< not approved or not in force: must not be signed
};

/// What every page repeats outside the reading order. Where a text is given twice, the document's
/// language comes first and the source language second; in the source language there is one.
struct Furniture {
  Text code;                                  ///< the form's big letters
  std::vector<Text> name;                     ///< the form's title
  std::vector<Text> language;                 ///< the language's name: in English, then in itself
  std::vector<Text> kind;                     ///< what this sheet is: whose copy, a script, a card
  std::vector<Text> marks;                    ///< draft, preview, not in force
  std::vector<Text> prepared;                 ///< the form's footer
  Text edition;                               ///< in the source language: it is for staff
  Text fingerprint;                           ///< likewise
  std::vector<Text> side_person, side_staff;  ///< whom a side of the sheet is for
  std::vector<Text>
      page;  ///< value runs whose text is `page_value` or `pages_value` await a number
  /// For a print shop, beside the trimmed sheet: above it, then below; in the source language.
  /// Value runs await numbers here, too.
  std::vector<Text> slug;
};
inline constexpr const char* page_value = "{page}";
inline constexpr const char* pages_value = "{pages}";

struct Document {
  About about;
  std::vector<Block> body;
  Furniture furniture;
  const Language* typography = nullptr;         ///< fonts and leading of the language; never null
  const Language* source_typography = nullptr;  ///< those of the source language; never null
};

}  // namespace clausekit
