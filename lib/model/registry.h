// What a law requires, in its own words.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/source.h"

namespace clausekit {

using Date = std::chrono::year_month_day;

/// One atom of meaning that a clause must carry, such as "at the person's own expense".
struct Concept {
  struct Pitfall {
    std::string language;  ///< empty: every language
    std::string text;
  };
  std::string id;
  std::string gloss;
  bool quantifier = false;  ///< says how much or on what condition only: "any", "only"
  std::vector<Pitfall> pitfalls;
  Span where;
};

enum class Polarity { permission, duty, ban, possibility, fact };

struct Requirement {
  enum class Kind { text, field, process };
  enum class Level { must, should };
  struct Need {
    std::string concept_id;
    int n = 1;
    Span where;
  };
  struct PolarityOf {
    std::string concept_id;
    Polarity is = Polarity::fact;
  };
  struct Number {
    std::string value, unit;
  };
  /// A field that the law demands, or words that no field name may contain.
  struct FieldRule {
    std::string name;
    bool present = true;
  };

  std::string id;    ///< such as 63c.iii
  std::string cite;  ///< as a lawyer cites it
  std::string num;   ///< the law's own numeral, or empty
  Kind kind = Kind::text;
  Level level = Level::must;
  std::string quotation;  ///< the law's words, white space folded
  std::vector<Need> needs;
  std::vector<Need> forbids;
  std::vector<PolarityOf> polarity;
  std::vector<Number> numbers;
  std::vector<FieldRule> fields;
  Span where;            ///< the start tag
  Span quotation_where;  ///< the quotation
};

struct Registry {
  enum class Status { bill, enacted, repealed };
  struct LanguageAsked {
    std::string tag, why;
  };

  std::string id;
  std::string name;  ///< what the law is called on a page; empty: the id
  std::string jurisdiction;
  Status status = Status::bill;
  std::optional<Date> in_force_from, in_force_to;  ///< the first and the last day
  std::string law_path;                            ///< the file with the law's text, or empty
  std::optional<std::string> law_text;  ///< its text as read; nothing when it could not be read
  std::vector<LanguageAsked> languages;
  std::vector<Concept> concepts;
  std::vector<Requirement> requirements;  ///< in the law's order
  Span where;

  /// Enacted, and `day` within its dates.
  [[nodiscard]] bool in_force(Date day) const {
    return status == Status::enacted && (!in_force_from || *in_force_from <= day) &&
           (!in_force_to || day <= *in_force_to);
  }
  [[nodiscard]] const Requirement* requirement(const std::string& wanted) const {
    for (const Requirement& r : requirements) {
      if (r.id == wanted) {
        return &r;
      }
    }
    return nullptr;
  }
};

}  // namespace clausekit
