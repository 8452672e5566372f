#include "layout/face_choice.h"

#include "base/utf8.h"
#include "text/characters.h"
#include "text/language.h"

namespace clausekit::layout {
namespace {

template <class Predicate>
bool all_of(std::string_view text, Predicate predicate) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    if (!predicate(here.value)) {
      return false;
    }
    at += here.bytes;
  }
  return true;
}

bool shows_all(const Face& face, std::string_view text) {
  return all_of(text, [&](char32_t c) { return can_show(face, c); });
}

bool is_neutral(std::string_view text) {
  return all_of(text, [](char32_t c) { return text::is_shared(c); });
}

}  // namespace

bool can_show(const Face& face, char32_t code_point) {
  return face.has_glyph(code_point) || text::is_hidden(code_point) ||
         text::is_ignorable(code_point) || (text::is_space(code_point) && face.has_glyph(U' ')) ||
         (code_point == U'\u2011' && face.has_glyph(U'\u2010'));
}

std::optional<FaceChoice::Chosen> FaceChoice::try_entry(std::size_t entry, std::string_view text,
                                                        bool strong) const {
  const FontStack::Entry& candidate = fonts_.entries[entry];
  if ((bold_ || strong) && shows_all(*candidate.bold, text)) {
    return Chosen{candidate.bold, candidate.scale_per_mille};
  }
  if (shows_all(*candidate.regular, text)) {
    return Chosen{candidate.regular, candidate.scale_per_mille};
  }
  return std::nullopt;
}

std::optional<FaceChoice::Chosen> FaceChoice::for_all_of(std::string_view text, bool strong) {
  if (previous_ && is_neutral(text)) {
    if (auto chosen = try_entry(*previous_, text, strong)) {
      return chosen;
    }
  }
  for (std::size_t entry = 0; entry < fonts_.entries.size(); ++entry) {
    if (auto chosen = try_entry(entry, text, strong)) {
      previous_ = entry;
      return chosen;
    }
  }
  return std::nullopt;
}

}  // namespace clausekit::layout
