#include "compose/field_names.h"

#include "compose/words.h"
#include "text/characters.h"

namespace clausekit::compose {
namespace {

/// `context`, then `words`: with a colon between, unless the context ends a sentence by itself.
std::string joined(const std::string& context, const std::string& words) {
  if (context.empty()) {
    return words;
  }
  return context + (text::ends_with_punctuation(context) ? " " : ": ") + words;
}

}  // namespace

FieldNames::FieldNames(const Job& job, Report& report) : job_(job), report_(report) {
  collect(job.form.body);
}

void FieldNames::collect(const std::vector<FormBlock>& blocks) {
  for (const FormBlock& block : blocks) {
    if (!job_.form.printed(block.only_if)) {
      continue;
    }
    const bool field = block.kind == FormBlock::Kind::field;
    if ((field || block.kind == FormBlock::Kind::choice) && block.unit) {
      const Unit& unit = job_.form.units[*block.unit];
      questions_.push_back({&block, plain(unit_text_or_preview(job_, unit))});
      if (field) {
        ++count_[questions_.back().label];
      }
    }
    collect(block.blocks);
  }
}

bool FieldNames::shared(const std::string& label) const {
  const auto same = count_.find(label);
  return same != count_.end() && same->second > 1;
}

std::string FieldNames::context(const FormBlock& field) const {
  std::string before;
  for (const Question& question : questions_) {
    if (field.when && question.block->name == field.when->field) {
      return question.label;
    }
    if (question.block == &field) {
      break;
    }
    if (question.block->kind == FormBlock::Kind::field && !shared(question.label)) {
      before = question.label;
    }
  }
  return before;
}

std::string FieldNames::name(const FormBlock& field, const Text& label) const {
  const std::string words = plain(label);
  std::string out = shared(words) ? joined(context(field), words) : words;
  if (field.type == FormBlock::FieldType::date) {
    out += " (" + plain(says(job_, "date-hint", {}, report_)) + ")";
  }
  return out;
}

std::string FieldNames::name(const Text& question, const Text& answer) {
  return joined(plain(question), plain(answer));
}

}  // namespace clausekit::compose
