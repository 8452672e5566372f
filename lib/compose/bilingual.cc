#include "compose/bilingual.h"

#include <algorithm>
#include <iterator>

#include "compose/blocks.h"
#include "compose/words.h"

namespace clausekit::compose {
namespace {

bool for_staff(const Block& block) { return block.audience == FormBlock::Audience::agency; }

/// Leaves of every question its words.
void take_fields_out(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    block.field = {};
    take_fields_out(block.children);
  }
}

/// Leaves of a hint the language that it stands in: the other one has its own.
void part_hints(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    block.hint_companion = {};
    part_hints(block.children);
  }
}

Block section(const Language& language, std::vector<Block> body, const std::vector<Text>& marks) {
  insert_marks(body, marks);
  part_hints(body);
  Block out;
  out.kind = Block::Kind::section;
  out.language = language.tag;
  out.direction = language.direction;
  out.children = std::move(body);
  return out;
}

}  // namespace

std::vector<Block> in_two_languages(const Job& job, std::vector<Block> own,
                                    const std::vector<Text>& marks, bool sample) {
  const Language& source = source_language(job);
  Report unheard;  // what the form says in its own language is reported where that is asked for
  std::vector<Block> other = body_blocks({.project = job.project,
                                          .form = job.form,
                                          .language = source,
                                          .layout = job.layout,
                                          .today = job.today,
                                          .answers = job.answers,
                                          .flat = job.flat},
                                         sample, unheard);
  std::erase_if(other, for_staff);
  take_fields_out(other);

  const auto staff = std::stable_partition(own.begin(), own.end(),
                                           [](const Block& block) { return !for_staff(block); });
  std::vector<Block> rest(std::make_move_iterator(staff), std::make_move_iterator(own.end()));
  own.erase(staff, own.end());

  std::vector<Text> own_marks;
  std::vector<Text> other_marks;
  std::partition_copy(marks.begin(), marks.end(), std::back_inserter(own_marks),
                      std::back_inserter(other_marks),
                      [&](const Text& mark) { return mark.language == job.language.tag; });
  std::vector<Block> out;
  out.push_back(section(source, std::move(other), other_marks));
  out.push_back(section(job.language, std::move(own), own_marks));
  out.insert(out.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
  return out;
}

}  // namespace clausekit::compose
