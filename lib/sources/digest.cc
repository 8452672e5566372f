#include "sources/digest.h"

#include <map>

#include "base/digest.h"
#include "sources/form_words.h"
#include "sources/inlines.h"
#include "text/normalize.h"

namespace clausekit::sources {
namespace {

void normalize(Inlines& pieces) {
  for (Inline& piece : pieces) {
    piece.text = text::nfc(piece.text);
    normalize(piece.children);
  }
}

void add_line(std::string& out, std::initializer_list<std::string_view> words) {
  std::string_view separator;
  for (const std::string_view word : words) {
    out += separator;
    out += word;
    separator = " ";
  }
  out += '\n';
}

void add_unit(std::string& out, std::string_view what, const Form& form, std::size_t index) {
  add_line(out, {what, form.units[index].id, form.units[index].digest});
}

void add_blocks(std::string& out, const Form& form, const std::vector<FormBlock>& blocks) {
  for (const FormBlock& block : blocks) {
    add_line(out,
             {word_for(block_words, block.kind), block.id, block.numbering, block.num, block.name,
              word_for(field_words, block.type), block.pick_any ? "any" : "one", block.only_if});
    if (!block.electronic.empty()) {
      add_line(out, {"electronic", block.electronic});
    }
    if (block.unit) {
      add_unit(out, "text", form, *block.unit);
    }
    if (block.hint) {
      add_unit(out, "hint", form, *block.hint);
    }
    for (const FormBlock::Option& option : block.options) {
      add_unit(out, option.value, form, option.unit);
    }
    add_blocks(out, form, block.blocks);
    add_line(out, {"end"});
  }
}

}  // namespace

std::string canonical(const Inlines& content) {
  Inlines normal = content;
  normalize(normal);
  return written(normal);
}

std::string digest(const Inlines& content) { return sha256(canonical(content)); }

std::string digest(const Form& form) {
  std::string lines;
  add_line(lines, {"form", form.id, form.code, form.edition, form.language});
  for (const Form::Switch& s : form.switches) {
    add_line(lines, {"switch", s.id, s.on ? "on" : "off"});
  }
  add_blocks(lines, form, form.body);
  if (form.footer) {
    add_unit(lines, "footer", form, *form.footer);
  }
  return sha256(lines);
}

std::string digest(const StaffCard& card) {
  std::string lines;
  for (const auto* texts : {&card.purpose, &card.steps}) {
    for (const StaffCard::Step& step : *texts) {
      add_line(lines, {step.id, step.only_if, digest(step.text)});
    }
    add_line(lines, {"end"});
  }
  for (const StaffCard::Shown& shown : card.shown) {
    add_line(lines, {"show", shown.unit});
  }
  return sha256(lines);
}

std::string digest(const Translation& translation) {
  std::map<std::string_view, std::string_view> targets;
  for (const Segment& segment : translation.segments) {
    if (segment.target) {
      targets[segment.id] = segment.target_digest;
    }
  }
  std::string lines;
  for (const auto& [id, target] : targets) {
    add_line(lines, {id, target});
  }
  return sha256(lines);
}

}  // namespace clausekit::sources
