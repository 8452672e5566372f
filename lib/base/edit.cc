#include "base/edit.h"

#include <algorithm>
#include <cassert>

namespace clausekit {

std::string edited(const Source& source, const std::vector<Edit>& edits) {
  std::vector<const Edit*> own;
  for (const Edit& edit : edits) {
    if (edit.where.source == &source) {
      own.push_back(&edit);
    }
  }
  std::stable_sort(own.begin(), own.end(), [](const Edit* a, const Edit* b) {
    return a->where.begin != b->where.begin ? a->where.begin < b->where.begin
                                            : a->where.end < b->where.end;
  });
  std::string out;
  std::uint32_t copied = 0;
  for (const Edit* edit : own) {
    assert(edit->where.begin >= copied);
    out += source.text().substr(copied, edit->where.begin - copied);
    out += edit->text;
    copied = edit->where.end;
  }
  out += source.text().substr(copied);
  return out;
}

}  // namespace clausekit
