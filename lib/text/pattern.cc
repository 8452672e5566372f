#include "text/pattern.h"

#include <algorithm>
#include <limits>

namespace clausekit::text {
namespace {

constexpr std::size_t npos = std::numeric_limits<std::size_t>::max();
constexpr std::size_t gap_words = 6;
constexpr std::size_t gap_characters = 18;
constexpr std::string_view ellipsis = "…";

/// The pieces of `text` between the separators; empty ones are left out.
std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) {
      out.push_back(text.substr(0, end));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// Nothing beyond what fits: so long a match shields nothing so far behind.
std::uint64_t bit(std::size_t i) { return i < 64 ? std::uint64_t{1} << i : 0; }

/// A bit for each letter; several letters may share one.
std::uint64_t letters(std::u32string_view word) {
  std::uint64_t out = 0;
  for (const char32_t c : word) {
    out |= std::uint64_t{1} << (c % 64U);
  }
  return out;
}

bool is_next(const Token& token) { return !token.after_stop && !token.after_comma; }

}  // namespace

Pattern::Pattern(std::string_view notation, const Reading& reading)
    : gap_(reading.unspaced ? gap_characters : gap_words) {
  for (std::string_view piece : split(notation, ' ')) {
    if (piece == ellipsis) {
      if (!parts_.empty()) {
        parts_.emplace_back();
      }
      continue;
    }
    Part part;
    if (piece.starts_with('[') && piece.ends_with(']')) {
      part.optional = true;
      piece = piece.substr(1, piece.size() - 2);
    }
    for (std::string_view word : split(piece, '/')) {
      Alternative alternative;
      alternative.open_front = word.starts_with('*');
      alternative.open_back = word.size() > 1 && word.ends_with('*');
      for (Token& token : tokens(word, reading)) {
        alternative.words.push_back(std::move(token.text));
      }
      if (!alternative.words.empty()) {
        part.one_of.push_back(std::move(alternative));
      }
    }
    if (!part.one_of.empty()) {
      parts_.push_back(std::move(part));
    }
  }
  while (!parts_.empty() && parts_.back().one_of.empty()) {
    parts_.pop_back();
  }
}

std::size_t Pattern::match(const std::vector<Token>& text, const Alternative& words,
                           std::size_t at) {
  const std::size_t count = words.words.size();
  if (at + count > text.size()) {
    return npos;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::u32string& wanted = words.words[i];
    const std::u32string& found = text[at + i].text;
    if (i > 0 && !is_next(text[at + i])) {
      return npos;
    }
    const bool front = i == 0 && words.open_front;
    const bool back = i + 1 == count && words.open_back;
    const bool fits = front && back ? found.find(wanted) != std::u32string::npos
                      : front       ? found.ends_with(wanted)
                      : back        ? found.starts_with(wanted)
                                    : found == wanted;
    if (!fits) {
      return npos;
    }
  }
  return at + count;
}

std::size_t Pattern::match(Attempt& attempt, std::size_t part, std::size_t at) const {
  if (part == parts_.size()) {
    return at;
  }
  const std::size_t place = part * (attempt.text.size() + 1) + at;
  if (attempt.failed.empty()) {
    attempt.failed.resize(parts_.size() * (attempt.text.size() + 1));
  }
  if (attempt.failed[place]) {
    return npos;
  }
  const std::size_t end = sought(attempt, part, at);
  attempt.failed[place] = end == npos;
  return end;
}

std::size_t Pattern::sought(Attempt& attempt, std::size_t part, std::size_t at) const {
  const std::vector<Token>& text = attempt.text;
  const Part& here = parts_[part];
  if (here.one_of.empty()) {
    for (std::size_t skipped = 0; skipped <= gap_ && at + skipped < text.size(); ++skipped) {
      if (text[at + skipped].after_stop) {
        break;
      }
      const std::size_t end = match(attempt, part + 1, at + skipped);
      if (end != npos) {
        return end;
      }
    }
    return npos;
  }
  const bool after_gap = part > 0 && parts_[part - 1].one_of.empty();
  if (at < text.size() && (part == 0 || after_gap || is_next(text[at]))) {
    for (const Alternative& alternative : here.one_of) {
      const std::size_t behind = match(text, alternative, at);
      const std::size_t end = behind == npos ? npos : match(attempt, part + 1, behind);
      if (end != npos) {
        for (std::size_t i = at; i < behind; ++i) {
          attempt.words |= bit(i - attempt.first);
        }
        return end;
      }
    }
  }
  return here.optional ? match(attempt, part + 1, at) : npos;
}

std::size_t Patterns::add(std::string_view notation) {
  const std::size_t id = patterns_.size();
  patterns_.emplace_back(notation, reading_);
  for (const Pattern::Part& part : patterns_.back().parts_) {
    for (const Pattern::Alternative& alternative : part.one_of) {
      const std::u32string& word = alternative.words.front();
      std::vector<Start>& list = alternative.open_front ? anywhere_ : by_letter_[word.front()];
      if (list.empty() || list.back().id != id) {
        list.push_back({.id = id, .letters = letters(word)});
      } else {
        list.back().letters &= letters(word);
      }
    }
    if (!part.optional) {
      break;
    }
  }
  return id;
}

std::vector<Found> Patterns::find(const std::vector<Token>& text) const {
  std::vector<Found> out;
  const auto try_all = [&](const std::vector<Start>& starts, std::size_t at) {
    const std::uint64_t here = letters(text[at].text);
    for (const Start& start : starts) {
      if ((start.letters & ~here) != 0) {
        continue;
      }
      Pattern::Attempt attempt{.text = text, .first = at};
      const std::size_t end = patterns_[start.id].sought(attempt, 0, at);
      if (end != npos && end > at) {
        out.push_back({.id = start.id, .first = at, .last = end, .words = attempt.words});
      }
    }
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto list = by_letter_.find(text[at].text.front());
    if (list != by_letter_.end()) {
      try_all(list->second, at);
    }
    try_all(anywhere_, at);
  }
  return out;
}

}  // namespace clausekit::text
