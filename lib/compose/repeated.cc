#include "compose/repeated.h"

#include <algorithm>
#include <utility>

namespace clausekit::compose {
namespace {

bool for_staff(const Block& block) { return block.audience == FormBlock::Audience::agency; }

bool is_signed(const Block& block) {
  const bool signature =
      block.kind == Block::Kind::field && block.field.type == FormBlock::FieldType::signature;
  return !for_staff(block) &&
         (signature || std::any_of(block.children.begin(), block.children.end(), is_signed));
}

/// Leaves of `blocks` what says the law, marked as said before.
void shorten(std::vector<Block>& blocks) {
  std::erase_if(blocks, [](const Block& block) { return block.role == Unit::Role::gloss; });
  for (Block& block : blocks) {
    block.repeated = true;
    shorten(block.children);
  }
}

/// The numbered lists of `blocks`, each behind its heading.
void collect(const std::vector<Block>& blocks, std::vector<Block>& out) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (for_staff(blocks[i])) continue;
    if (blocks[i].kind == Block::Kind::list && blocks[i].numbering != "none") {
      const bool headed = i > 0 && blocks[i - 1].kind == Block::Kind::heading;
      if (headed) out.push_back(blocks[i - 1]);
      out.push_back(blocks[i]);
    } else {
      collect(blocks[i].children, out);
    }
  }
}

/// Puts `section` above the signature.
void insert(std::vector<Block>& blocks, Block section) {
  const auto at = std::find_if(blocks.begin(), blocks.end(), is_signed);
  if (at == blocks.end()) return;
  if (at->kind == Block::Kind::section && !at->keep_together) {
    insert(at->children, std::move(section));
    return;
  }
  section.audience = at->audience;
  section.stage = at->stage;
  blocks.insert(at, std::move(section));
}

}  // namespace

void repeat_clauses(std::vector<Block>& body, const Language& language) {
  Block section;
  section.kind = Block::Kind::section;
  section.language = language.tag;
  section.direction = language.direction;
  section.repeated = true;
  collect(body, section.children);
  shorten(section.children);
  if (!section.children.empty()) insert(body, std::move(section));
}

}  // namespace clausekit::compose
