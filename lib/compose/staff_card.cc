#include "compose/staff_card.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/digest.h"
#include "compose/numerals.h"
#include "compose/words.h"

namespace clausekit::compose {
namespace {

using Audience = FormBlock::Audience;
using Stage = FormBlock::Stage;

/// The same job in the form's own language.
Job in_source(const Job& job) {
  return {.project = job.project,
          .form = job.form,
          .language = source_language(job),
          .layout = job.layout,
          .content = job.content,
          .today = job.today,
          .answers = job.answers};
}

class CardBuilder {
 public:
  explicit CardBuilder(const Job& job) : job_(job), source_(in_source(job)) {}

  std::vector<Block> blocks() {
    const StaffCard& card = job_.form.card;
    const std::vector<Block> purpose = steps(card.purpose);
    if (!purpose.empty()) {
      Block section;
      section.kind = Block::Kind::section;
      section.language = source_.language.tag;
      section.direction = source_.language.direction;
      section.children = purpose;
      out_.push_back(std::move(section));
    }
    numbered(card.steps);
    shown(card.shown);
    clauses(job_.form.body);
    gather(job_.form.body, Audience::all, Stage::any);
    questions("card-any", staff_[static_cast<std::size_t>(Stage::any)]);
    questions("card-before", staff_[static_cast<std::size_t>(Stage::before)]);
    questions("card-after", staff_[static_cast<std::size_t>(Stage::after)]);
    return std::move(out_);
  }

 private:
  void heading(std::string_view says) {
    Block out;
    out.kind = Block::Kind::heading;
    out.level = 2;
    out.text = says_in_source(job_, says, {});
    out_.push_back(std::move(out));
  }

  [[nodiscard]] std::vector<Block> steps(const std::vector<StaffCard::Step>& steps) const {
    std::vector<Block> out;
    for (const StaffCard::Step& step : steps) {
      if (!job_.form.printed(step.only_if)) {
        continue;
      }
      Block block;
      block.id = step.id;
      block.text =
          text_of(step.text, source_.language, variable_values(job_, source_.language), job_.form);
      block.text.unit = step.id;
      block.text.requirements = step.requirements;
      out.push_back(std::move(block));
    }
    return out;
  }

  static Block list(std::string numbering) {
    Block out;
    out.kind = Block::Kind::list;
    out.numbering = std::move(numbering);
    return out;
  }

  void numbered(const std::vector<StaffCard::Step>& texts) {
    Block list = CardBuilder::list("decimal");
    for (Block& step : steps(texts)) {
      Block item;
      item.kind = Block::Kind::item;
      item.keep_together = true;
      item.label = numeral(job_, source_.language, std::to_string(list.children.size() + 1) + ".");
      item.children.push_back(std::move(step));
      list.children.push_back(std::move(item));
    }
    if (!list.children.empty()) {
      out_.push_back(std::move(list));
    }
  }

  /// The person's language, for saying or pointing at, above what it means.
  void shown(const std::vector<StaffCard::Shown>& shown) {
    std::vector<Block> found;
    for (const StaffCard::Shown& one : shown) {
      const Unit* unit = job_.form.unit(one.unit);
      if (unit == nullptr || !job_.form.printed(unit->only_if)) {
        continue;
      }
      Block block;
      block.kind = Block::Kind::spoken;
      block.id = unit->id;
      block.text = unit_text_or_preview(job_, *unit);
      if (!block.text.empty() && block.text.language != job_.form.language) {
        block.companion = *unit_text(job_, *unit, source_.language);
      }
      if (!block.text.empty()) {
        found.push_back(std::move(block));
      }
    }
    if (!found.empty()) {
      heading("card-show");
      std::move(found.begin(), found.end(), std::back_inserter(out_));
    }
  }

  void clauses(const std::vector<FormBlock>& blocks) {
    for (const FormBlock& block : blocks) {
      if (!job_.form.printed(block.only_if) || block.audience == Audience::agency) {
        continue;
      }
      if (block.kind == FormBlock::Kind::clauses) {
        clause_list(block);
      } else {
        clauses(block.blocks);
      }
    }
  }

  void clause_list(const FormBlock& form) {
    Block list = CardBuilder::list(form.numbering);
    for (const FormBlock& clause : form.blocks) {
      if (!job_.form.printed(clause.only_if)) {
        continue;
      }
      Block item = clause_item(job_, source_.language, form, clause, list.children.size() + 1);
      law(clause.blocks, item.children);
      if (!item.children.empty()) {
        list.children.push_back(std::move(item));
      }
    }
    if (!list.children.empty()) {
      heading("card-clauses");
      out_.push_back(std::move(list));
    }
  }

  /// What carries law; what only explains it is left out.
  void law(const std::vector<FormBlock>& blocks, std::vector<Block>& out) const {
    for (const FormBlock& block : blocks) {
      if (block.unit && job_.form.units[*block.unit].is_clause() &&
          job_.form.printed(block.only_if)) {
        Block text;
        text.id = block.id;
        text.text = *unit_text(job_, job_.form.units[*block.unit], source_.language);
        out.push_back(std::move(text));
      }
      law(block.blocks, out);
    }
  }

  /// What staff answer, by when they do, in the order of the form.
  void gather(const std::vector<FormBlock>& blocks, Audience audience, Stage stage) {
    for (const FormBlock& block : blocks) {
      if (!job_.form.printed(block.only_if)) {
        continue;
      }
      const Audience who = block.audience == Audience::all ? audience : block.audience;
      const Stage when = block.stage == Stage::any ? stage : block.stage;
      const bool asks =
          block.kind == FormBlock::Kind::field || block.kind == FormBlock::Kind::choice;
      if (asks && block.unit && who == Audience::agency) {
        staff_[static_cast<std::size_t>(when)].push_back(
            *unit_text(job_, job_.form.units[*block.unit], source_.language));
      }
      gather(block.blocks, who, when);
    }
  }

  void questions(std::string_view says, std::vector<Text>& texts) {
    if (texts.empty()) {
      return;
    }
    heading(says);
    Block list = CardBuilder::list("none");
    list.side_by_side = true;
    for (Text& text : texts) {
      Block label;
      label.text = std::move(text);
      Block item;
      item.kind = Block::Kind::item;
      item.children.push_back(std::move(label));
      list.children.push_back(std::move(item));
    }
    out_.push_back(std::move(list));
  }

  const Job& job_;
  const Job source_;
  std::array<std::vector<Text>, 3> staff_;  ///< by stage
  std::vector<Block> out_;
};

/// What is in the source language first: staff read it.
void source_first(std::vector<Text>& texts, const std::string& source) {
  std::stable_partition(texts.begin(), texts.end(),
                        [&](const Text& text) { return text.language == source; });
}

}  // namespace

void make_card(const Job& job, Document& document) {
  const Language& source = source_language(job);
  Block title;
  title.kind = Block::Kind::heading;
  title.title = true;
  title.text = says_in_source(job, "card-title", {});
  About& about = document.about;
  about.title = plain(title.text) + ": " + plain(document.furniture.name.back());
  if (job.language.tag != source.tag) {
    about.for_language = job.language.tag;
    about.title += " (" + job.language.english + ")";
  }
  about.language = source.tag;
  about.direction = source.direction;
  document.furniture.kind = {title.text};
  source_first(document.furniture.name, source.tag);
  source_first(document.furniture.marks, source.tag);
  for (std::vector<Text>* foot : {&document.furniture.prepared, &document.furniture.page}) {
    std::erase_if(*foot, [&](const Text& text) { return text.language != source.tag; });
  }
  document.body = CardBuilder(job).blocks();
  document.body.insert(document.body.begin(), std::move(title));
}

std::string card_digest(const Form& form) {
  return form.card.digest.empty() ? form.digest : sha256(form.digest + " " + form.card.digest);
}

}  // namespace clausekit::compose
