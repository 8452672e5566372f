// What a field is called when it is read aloud: TU, ISO 32000-1, 12.7.3.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "compose/compose.h"
#include "model/document.h"

namespace clausekit::compose {

/// A screen reader that fills in a form goes from field to field and says nothing in between. So a
/// name stands on its own: a label that several fields share comes after what tells them apart (the
/// question that the field depends on, else the label of the nearest field before it that has one
/// of its own), and a date says in which order it is written.
class FieldNames {
 public:
  explicit FieldNames(const Job& job, Report& report);

  /// The name of `field`, whose label is `label`.
  [[nodiscard]] std::string name(const FormBlock& field, const Text& label) const;
  /// The name of one answer to a question.
  [[nodiscard]] static std::string name(const Text& question, const Text& answer);

 private:
  struct Question {
    const FormBlock* block;
    std::string label;
  };

  void collect(const std::vector<FormBlock>& blocks);
  [[nodiscard]] bool shared(const std::string& label) const;
  /// What tells `field` from others with its label.
  [[nodiscard]] std::string context(const FormBlock& field) const;

  const Job& job_;
  Report& report_;
  std::vector<Question> questions_;   ///< fields and choices, in the order of the form
  std::map<std::string, int> count_;  ///< label → fields that have it
};

}  // namespace clausekit::compose
