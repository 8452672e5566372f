#include "checks/spaced_marks.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/content.h"

namespace clausekit::checks {
namespace {

constexpr std::string_view no_break = "\u00A0", narrow = "\u202F", opening_quote = "\u00AB",
                           closing_quote = "\u00BB";

/// One character of a passage.
struct Place {
  const Stretch* stretch = nullptr;
  std::size_t at = 0, bytes = 0;
  char32_t c = 0;

  [[nodiscard]] std::string_view text() const { return stretch->text.substr(at, bytes); }
};

std::vector<Place> characters(const std::vector<Stretch>& all) {
  std::vector<Place> out;
  for (const Stretch& stretch : all) {
    for (std::size_t at = 0; at < stretch.text.size();) {
      const CodePoint here = code_point_at(stretch.text, at);
      out.push_back({.stretch = &stretch, .at = at, .bytes = here.bytes, .c = here.value});
      at += here.bytes;
    }
  }
  return out;
}

bool is_fixed_space(char32_t c) { return c == U'\u00A0' || c == U'\u202F' || c == U'\u2060'; }

/// A full-width space for what stands between words, a narrow one for what closes a sentence.
std::string_view space_for(std::string_view mark) {
  return mark == ":" || mark == opening_quote || mark == closing_quote ? no_break : narrow;
}

/// A mark that belongs to a time, an address or another mark: `10:30`, `https://`, `?!`, `(?)`.
bool is_bound(const std::vector<Place>& all, std::size_t n, const std::vector<std::string>& marks) {
  const auto is_mark = [&](const Place& place) {
    return std::find(marks.begin(), marks.end(), place.text()) != marks.end();
  };
  const bool starts = n == 0;
  const bool after_mark =
      !starts && ((is_mark(all[n - 1]) && all[n - 1].text() != closing_quote) ||
                  all[n - 1].c == U'(' || all[n - 1].c == U'\u2026' || all[n - 1].c == U'[');
  const bool before_word = all[n].text() != opening_quote && all[n].text() != closing_quote &&
                           n + 1 < all.size() && all[n + 1].stretch == all[n].stretch &&
                           (text::says_something(all[n + 1].text()) || all[n + 1].c == U'/');
  return starts || after_mark || before_word;
}

}  // namespace

std::vector<Spacing> wrong_spaces(const std::vector<Stretch>& all,
                                  const std::vector<std::string>& marks) {
  std::vector<Spacing> out;
  const std::vector<Place> places = characters(all);
  for (std::size_t n = 0; n < places.size(); ++n) {
    const std::string_view mark = places[n].text();
    if (std::find(marks.begin(), marks.end(), mark) == marks.end()) {
      continue;
    }
    const bool opens = mark == opening_quote;
    if (!opens && is_bound(places, n, marks)) {
      continue;
    }
    const std::size_t beside = opens ? n + 1 : n - 1;
    const Place* neighbour = beside < places.size() ? &places[beside] : nullptr;
    // Where an element lies between, such as a value, the space would have to stand outside of it.
    const bool here = neighbour != nullptr && neighbour->stretch == places[n].stretch;
    const std::size_t edge = opens ? places[n].at + places[n].bytes : places[n].at;
    Spacing wrong{.stretch = places[n].stretch,
                  .at = edge,
                  .bytes = 0,
                  .mark = mark,
                  .space = space_for(mark)};
    if (here && neighbour->c == U' ') {
      wrong.at = neighbour->at;
      wrong.bytes = neighbour->bytes;
    } else if (neighbour != nullptr && is_fixed_space(neighbour->c)) {
      continue;
    }
    out.push_back(wrong);
  }
  return out;
}

}  // namespace clausekit::checks
