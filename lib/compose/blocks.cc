#include "compose/blocks.h"

#include "compose/field_names.h"
#include "compose/words.h"

namespace clausekit::compose {
namespace {

/// What a section hands down to everything inside it.
struct Inherited {
  FormBlock::Audience audience = FormBlock::Audience::all;
  FormBlock::Stage stage = FormBlock::Stage::any;
};

class BodyBuilder {
 public:
  BodyBuilder(const Job& job, bool sample, Report& report)
      : job_(job), sample_(sample), report_(report), names_(job, report) {}

  std::vector<Block> blocks(const std::vector<FormBlock>& forms, const Inherited& inherited) {
    std::vector<Block> out;
    for (const FormBlock& form : forms) {
      if (job_.form.printed(form.only_if) && (!form.unit || printed(*form.unit))) {
        out.push_back(block(form, inherited));
      }
    }
    return out;
  }

 private:
  [[nodiscard]] bool printed(std::size_t unit) const {
    return job_.form.printed(job_.form.units[unit].only_if);
  }

  [[nodiscard]] bool bilingual(const Inherited& inherited) const {
    return inherited.audience == FormBlock::Audience::agency &&
           job_.language.tag != job_.form.language;
  }

  /// Staff read the source language first; everybody else reads only their own.
  void set_text(Block& block, std::size_t index, const Inherited& inherited) {
    const Unit& unit = job_.form.units[index];
    block.role = unit.role;
    block.text = unit_text_or_preview(job_, unit);
    if (bilingual(inherited) && unit.translate) {
      block.companion = std::move(block.text);
      block.text = *unit_text(job_, unit, source_language(job_));
    }
  }

  Block block(const FormBlock& form, Inherited inherited) {
    if (form.kind == FormBlock::Kind::section) {
      if (form.audience != FormBlock::Audience::all) {
        inherited.audience = form.audience;
      }
      if (form.stage != FormBlock::Stage::any) {
        inherited.stage = form.stage;
      }
    }
    Block out;
    out.id = form.id;
    out.audience = inherited.audience;
    out.stage = inherited.stage;
    out.personal = form.personal;
    out.keep_together = form.keep_together;
    if (form.unit) {
      set_text(out, *form.unit, inherited);
    }
    switch (form.kind) {
      case FormBlock::Kind::title:
        out.kind = Block::Kind::heading;
        out.title = true;
        break;
      case FormBlock::Kind::heading:
        out.kind = Block::Kind::heading;
        out.level = form.level;
        break;
      case FormBlock::Kind::paragraph:
        out.kind = Block::Kind::paragraph;
        break;
      case FormBlock::Kind::advisory:
        out.kind = Block::Kind::advisory;
        break;
      case FormBlock::Kind::clauses:
        out.kind = Block::Kind::list;
        out.numbering = form.numbering;
        out.children = items(form, inherited);
        break;
      case FormBlock::Kind::clause:  // reached through its list only
      case FormBlock::Kind::section:
        out.kind = Block::Kind::section;
        section_language(out, inherited);
        out.children = blocks(form.blocks, inherited);
        break;
      case FormBlock::Kind::field:
        out.kind = Block::Kind::field;
        field(out, form, inherited);
        break;
      case FormBlock::Kind::choice:
        out.kind = Block::Kind::choice;
        out.pick_any = form.pick_any;
        out.children = options(out, form, inherited);
        break;
    }
    return out;
  }

  void section_language(Block& out, const Inherited& inherited) const {
    const Language& language = bilingual(inherited) ? source_language(job_) : job_.language;
    out.language = language.tag;
    out.direction = language.direction;
  }

  std::vector<Block> items(const FormBlock& list, const Inherited& inherited) {
    std::vector<Block> out;
    for (const FormBlock& clause : list.blocks) {
      if (!job_.form.printed(clause.only_if)) {
        continue;
      }
      Block item;
      item.kind = Block::Kind::item;
      item.id = clause.id;
      item.audience = inherited.audience;
      item.stage = inherited.stage;
      item.keep_together = true;  // a clause is never split
      if (list.numbering != "none") {
        item.label = numeral("(" + clause.num + ")");
        const std::string digit = std::to_string(out.size() + 1);
        item.digit = digit == clause.num ? std::string{} : digit;
      }
      item.children = blocks(clause.blocks, inherited);
      out.push_back(std::move(item));
    }
    return out;
  }

  /// The law's own numeral stands the same in every language and never takes part in reordering.
  [[nodiscard]] Text numeral(std::string text) const {
    return {.language = job_.language.tag,
            .direction = job_.language.direction,
            .runs = {{.text = std::move(text), .language = job_.form.language, .value = true}}};
  }

  [[nodiscard]] std::string answer(const std::string& name) const {
    if (job_.answers == nullptr) {
      return {};
    }
    const auto found = job_.answers->values.find(name);
    return found == job_.answers->values.end() ? std::string{} : found->second;
  }

  /// The words that a screen reader says for a field: in the form's language, not the staff's.
  [[nodiscard]] static const Text& spoken(const Block& block) {
    return block.companion.empty() ? block.text : block.companion;
  }

  /// A mark is made with ink, and so is a signature unless the office has switched it otherwise; a
  /// sample is never signed.
  [[nodiscard]] bool fillable(const FormBlock& form) const {
    switch (form.type) {
      case FormBlock::FieldType::box:
        return false;
      case FormBlock::FieldType::signature:
        return !job_.flat && !sample_ && !form.electronic.empty() &&
               job_.form.printed(form.electronic);
      default:
        return !job_.flat;
    }
  }

  void field(Block& out, const FormBlock& form, const Inherited& inherited) {
    out.field = {.name = form.name,
                 .type = form.type,
                 .personal = form.personal,
                 .description = names_.name(form, spoken(out)),
                 .language = spoken(out).language,
                 .fillable = fillable(form),
                 .value = answer(form.name)};
    if (form.type == FormBlock::FieldType::signature && out.field.fillable) {
      add_names(job_.form.body, FormBlock::Audience::all, inherited.audience, out.field.locks);
    }
    if (form.hint) {
      out.hint = unit_text_or_preview(job_, job_.form.units[*form.hint]);
    }
    if (sample_ && form.type == FormBlock::FieldType::signature) {
      out.do_not_sign = true;
      out.hint = says(job_, "mark-sample-sign", {}, report_);
      if (out.hint.language != job_.form.language) {
        out.hint_companion = says_in_source(job_, "mark-sample-sign", {});
        if (bilingual(inherited)) {
          std::swap(out.hint, out.hint_companion);
        }
      }
    }
  }

  /// The names of the fields that `audience` fills in.
  void add_names(const std::vector<FormBlock>& blocks, FormBlock::Audience around,
                 FormBlock::Audience audience, std::vector<std::string>& out) const {
    for (const FormBlock& block : blocks) {
      const bool says = block.audience != FormBlock::Audience::all;
      const FormBlock::Audience here = says ? block.audience : around;
      if (!job_.form.printed(block.only_if)) {
        continue;
      }
      if (here == audience && !block.name.empty()) {
        out.push_back(block.name);
      }
      add_names(block.blocks, here, audience, out);
    }
  }

  std::vector<Block> options(const Block& question, const FormBlock& choice,
                             const Inherited& inherited) {
    const std::string picked = "," + answer(choice.name) + ",";
    std::vector<Block> out;
    for (const FormBlock::Option& option : choice.options) {
      if (!printed(option.unit)) {
        continue;
      }
      Block block;
      block.kind = Block::Kind::option;
      block.id = job_.form.units[option.unit].id;
      block.audience = inherited.audience;
      block.stage = inherited.stage;
      set_text(block, option.unit, inherited);
      block.field = {
          // Answers that do not exclude each other are fields of their own below the question's.
          .name = choice.pick_any ? choice.name + "." + option.value : choice.name,
          .export_value = option.value,
          .type = FormBlock::FieldType::check,
          .personal = choice.personal,
          .radio = !choice.pick_any,
          .description = FieldNames::name(spoken(question), spoken(block)),
          .group = choice.pick_any ? std::string{} : plain(spoken(question)),
          .answer = choice.pick_any ? std::string{} : plain(spoken(block)),
          .language = spoken(block).language,
          .fillable = !job_.flat,
          .checked = picked.find("," + option.value + ",") != std::string::npos};
      out.push_back(std::move(block));
    }
    return out;
  }

  const Job& job_;
  bool sample_;
  Report& report_;
  FieldNames names_;
};

}  // namespace

std::vector<Block> body_blocks(const Job& job, bool sample, Report& report) {
  return BodyBuilder(job, sample, report).blocks(job.form.body, {});
}

void insert_marks(std::vector<Block>& body, const std::vector<Text>& marks) {
  std::vector<Block> blocks;
  for (const Text& mark : marks) {
    Block block;
    block.kind = Block::Kind::mark;
    block.text = mark;
    blocks.push_back(std::move(block));
  }
  const bool titled = !body.empty() && body.front().title;
  body.insert(body.begin() + (titled ? 1 : 0), std::make_move_iterator(blocks.begin()),
              std::make_move_iterator(blocks.end()));
}

}  // namespace clausekit::compose
