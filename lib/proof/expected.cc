#include "proof/expected.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace clausekit::proof {
namespace {

std::string list_numbering(const std::string& numbering) {
  return numbering == "lower-roman"   ? "LowerRoman"
         : numbering == "lower-alpha" ? "LowerAlpha"
         : numbering == "decimal"     ? "Decimal"
                                      : "None";
}

/// The order of reading: the title, what the person reads, what staff fill in.
void in_order(const Document& document, const std::function<void(const Block&)>& visit) {
  const auto for_staff = [](const Block& block) {
    return block.audience == FormBlock::Audience::agency;
  };
  for (const Block& block : document.body) {
    if (block.title) visit(block);
  }
  for (const bool staff : {false, true}) {
    for (const Block& block : document.body) {
      if (!block.title && for_staff(block) == staff) visit(block);
    }
  }
}

class Builder {
 public:
  void block(const Block& block) {
    switch (block.kind) {
      case Block::Kind::section:
        blocks(block.children);
        break;
      case Block::Kind::heading:
        text(block, "H" + std::to_string(block.level));
        break;
      case Block::Kind::paragraph:
      case Block::Kind::advisory:
      case Block::Kind::mark:
        text(block, "P");
        break;
      case Block::Kind::list:
        list(block);
        break;
      case Block::Kind::field:
        text(block, "P");
        if (block.do_not_sign) text(block.hint, block.hint_companion, "P");
        break;
      case Block::Kind::choice:
        text(block, "P");
        choice(block);
        break;
      case Block::Kind::item:
      case Block::Kind::option:
        break;  // reached through what they belong to
    }
  }

  std::vector<Expected> take() { return std::move(out_); }

 private:
  void blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) this->block(block);
  }

  void text(const Block& block, const std::string& type) {
    text(block.text, block.companion, type);
  }

  Expected* text(const Text& text, const Text& companion, const std::string& type) {
    if (text.empty()) return nullptr;
    Expected made = around_;
    made.text = &text;
    made.type = type;
    made.pattern.add(text);
    if (!companion.empty()) {
      made.pattern.add_gap();
      made.pattern.add(companion);
    }
    out_.push_back(std::move(made));
    return &out_.back();
  }

  void list(const Block& list) {
    const Expected outside = enter_list(list_numbering(list.numbering));
    for (const Block& item : list.children) {
      around_.item = ++items_;
      if (!item.label.empty()) label(item);
      around_.inside.emplace_back("LBody");
      blocks(item.children);
      around_.inside.pop_back();
    }
    around_ = outside;
  }

  /// The plain digit and the law's own numeral.
  void label(const Block& item) {
    Expected made = around_;
    made.text = &item.label;
    made.type = "Lbl";
    if (!item.digit.empty()) {
      made.pattern.add(item.digit, item.label.runs.front().language);
      made.pattern.add_gap();
    }
    made.pattern.add(item.label);
    out_.push_back(std::move(made));
  }

  void choice(const Block& choice) {
    const Expected outside = enter_list("None");
    for (const Block& option : choice.children) {
      around_.item = ++items_;
      text(option, "LBody");
    }
    around_ = outside;
  }

  Expected enter_list(std::string numbering) {
    Expected outside = around_;
    around_.list = ++lists_;
    around_.numbering = std::move(numbering);
    around_.inside.emplace_back("L");
    around_.inside.emplace_back("LI");
    return outside;
  }

  Expected around_;
  int items_ = 0, lists_ = 0;
  std::vector<Expected> out_;
};

void collect(const Block& block, std::vector<const FieldPlace*>& out) {
  if (!block.field.name.empty()) {
    out.push_back(&block.field);
  }
  for (const Block& child : block.children) collect(child, out);
}

}  // namespace

std::vector<Expected> expected_texts(const Document& document) {
  Builder builder;
  in_order(document, [&](const Block& block) { builder.block(block); });
  return builder.take();
}

std::vector<const FieldPlace*> expected_fields(const Document& document) {
  std::vector<const FieldPlace*> out;
  in_order(document, [&](const Block& block) { collect(block, out); });
  return out;
}

}  // namespace clausekit::proof
