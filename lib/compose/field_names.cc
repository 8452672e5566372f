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
    if (block.kind == FormBlock::Kind::field || block.kind == FormBlock::Kind::choice) {
      fields_[block.name] = &block;
    }
    if (block.kind == FormBlock::Kind::field) {
      ++count_[label(block)];
      signature_before_[block.name] = last_signature_;
      if (block.type == FormBlock::FieldType::signature) {
        last_signature_ = &block;
      }
    }
    collect(block.blocks);
  }
}

std::string FieldNames::label(const FormBlock& field) const {
  return field.unit ? plain(unit_text_or_preview(job_, job_.form.units[*field.unit]))
                    : std::string{};
}

std::string FieldNames::context(const FormBlock& field) const {
  const auto same = count_.find(label(field));
  if (same == count_.end() || same->second < 2) {
    return {};
  }
  if (field.when) {
    const auto asked = fields_.find(field.when->field);
    if (asked != fields_.end()) {
      return label(*asked->second);
    }
  }
  const auto before = signature_before_.find(field.name);
  const bool signature = before != signature_before_.end() && before->second != nullptr;
  return signature ? label(*before->second) : std::string{};
}

std::string FieldNames::name(const FormBlock& field, const Text& label) const {
  std::string out = joined(context(field), plain(label));
  if (field.type == FormBlock::FieldType::date) {
    out += " (" + plain(says(job_, "date-hint", {}, report_)) + ")";
  }
  return out;
}

std::string FieldNames::name(const Text& question, const Text& answer) {
  return joined(plain(question), plain(answer));
}

}  // namespace clausekit::compose
