#include "compose/numerals.h"

#include <utility>

namespace clausekit::compose {

Text numeral(const Job& job, const Language& language, std::string text) {
  return {.language = language.tag,
          .direction = language.direction,
          .runs = {{.text = std::move(text), .language = job.form.language, .value = true}}};
}

Block clause_item(const Job& job, const Language& language, const FormBlock& list,
                  const FormBlock& clause, std::size_t position) {
  Block item;
  item.kind = Block::Kind::item;
  item.id = clause.id;
  item.keep_together = true;  // a clause is never split
  if (list.numbering != "none") {
    item.label = numeral(job, language, "(" + clause.num + ")");
    const std::string digit = std::to_string(position);
    item.digit = digit == clause.num ? std::string{} : digit;
  }
  return item;
}

}  // namespace clausekit::compose
