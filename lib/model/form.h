// One form: its units, its fields, their order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/source.h"
#include "model/inline.h"

namespace clausekit {

/// A piece of text that is translated as a whole and never split: the segment of the trade.
struct Unit {
  enum class Element { title, heading, paragraph, advisory, label, hint, option, footer };
  enum class Role { none, clause, gloss, lead, label };

  std::string id;
  Element element = Element::paragraph;
  Role role = Role::none;
  std::vector<std::string> requirements;  ///< what it answers; a gloss never satisfies one
  bool translate = true;
  std::optional<int> max_lines;
  std::string only_if;             ///< the nearest switch that governs it, or empty
  Inlines text;                    ///< the English
  std::string digest;              ///< of the canonical text
  std::vector<std::string> notes;  ///< for translators, the nearest first
  Span where;                      ///< the start tag
  Span text_where;                 ///< the content

  /// Carries law: it answers a requirement and is no gloss.
  [[nodiscard]] bool is_clause() const { return !requirements.empty() && role != Role::gloss; }
};

/// A condition on another field: `decision=attorney,consent`.
struct When {
  std::string field;
  std::vector<std::string> values;
  Span where;
};

/// A node of the form's structure. Text is named by its index in `Form::units`.
struct FormBlock {
  enum class Kind { title, heading, paragraph, advisory, clauses, clause, field, choice, section };
  enum class FieldType { line, box, check, signature, initials, date, time };
  enum class Audience { all, person, agency };
  enum class Stage { any, before, after };
  struct Option {
    std::size_t unit = 0;
    std::string value;  ///< the export value, the same in every language
    Span where;
  };

  Kind kind = Kind::paragraph;
  std::string id;
  Span where;
  std::string only_if;
  std::optional<std::size_t>
      unit;  ///< title, heading, paragraph, advisory: the text; field, choice: the label
  std::optional<std::size_t> hint;  ///< field
  int level = 1;                    ///< heading: 1 to 3
  std::string advisory;             ///< "rights", "warning" or "notice"
  std::string numbering;            ///< clauses: "lower-roman", "decimal", "lower-alpha", "none"
  std::string num;                  ///< clause: as written
  std::string name;                 ///< field, choice: the field name in the PDF
  FieldType type = FieldType::line;
  bool pick_any = false;  ///< choice: several options may be picked
  bool personal = false;  ///< field, choice: holds personal data
  std::optional<When> required_when;
  bool always_required = false;
  std::string electronic;  ///< signature: the switch that lets it be made on a screen, or empty
  std::optional<When> when;
  std::vector<std::string> requirements;  ///< field, choice: those it answers itself
  std::vector<Option> options;
  Audience audience = Audience::all;  ///< section; inherited by what is inside
  Stage stage = Stage::any;           ///< section; likewise
  bool keep_together = false;
  std::vector<FormBlock> blocks;
};

/// What staff have to know of a form that cannot be read off it. In the form's own language, and
/// never translated: staff read it.
struct StaffCard {
  struct Step {
    std::string id;
    std::vector<std::string> requirements;  ///< what it rests on; it answers none of them
    std::string only_if;                    ///< a switch, or empty
    Inlines text;
    Span where;
  };
  struct Shown {
    std::string unit;
    Span where;
  };
  std::vector<Step> purpose;  ///< when the form is used, and when not
  std::vector<Step> steps;    ///< what to do, in order
  std::vector<Shown> shown;   ///< what is said or shown to the person in their own language
  std::string digest;         ///< of all of it; empty: there is none
};

struct Form {
  struct Use {
    std::string registry;
    std::vector<std::string>
        requirements;  ///< the provisions it answers, ids or their beginnings; empty: all
    Span where;
  };
  struct Switch {
    std::string id;
    bool on = false;
    std::string text;
    Span where;
  };
  struct Variable {
    std::string name, type, value_language, example;
    std::optional<int> max_chars;
    Span where;
  };
  struct Citation {
    std::string id, text;
    Span where;
  };

  std::string id;  ///< the folder's name
  std::string code;
  std::string edition;
  std::string language = "en";
  std::vector<Use> uses;
  std::vector<Switch> switches;
  std::vector<Variable> variables;
  std::vector<Citation> citations;
  std::vector<Unit> units;  ///< in document order
  std::vector<FormBlock> body;
  std::optional<std::size_t> footer;
  StaffCard card;
  std::string digest;  ///< of the composed form: every unit's digest with ids, order and fields
  Span where;

  [[nodiscard]] const Unit* unit(const std::string& wanted) const {
    for (const Unit& u : units) {
      if (u.id == wanted) {
        return &u;
      }
    }
    return nullptr;
  }
  /// On by default, or governed by no switch.
  [[nodiscard]] bool printed(const std::string& only_if) const {
    for (const Switch& s : switches) {
      if (s.id == only_if) {
        return s.on;
      }
    }
    return true;
  }
};

}  // namespace clausekit
