#include "checks/passage.h"

#include <algorithm>
#include <iterator>

#include "checks/view.h"

namespace clausekit::checks {
namespace {

void collect(std::vector<Stretch>& out, const Inlines& text, std::string_view language) {
  for (const Inline& piece : text) {
    if (piece.kind == Inline::Kind::text) {
      out.push_back({.piece = &piece, .text = piece.text, .language = language});
    }
    const bool speaks = piece.kind == Inline::Kind::span && !piece.language.empty();
    collect(out, piece.children, speaks ? std::string_view(piece.language) : language);
  }
}

/// How often `part` begins in `text` before `end`.
std::size_t occurrences(std::string_view text, std::string_view part, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at < end; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace

std::vector<Passage> passages(const Context& context) {
  std::vector<Passage> out;
  for (const Form* form : forms(context)) {
    for (const Unit& unit : form->units) {
      if (says_something(unit.text)) {
        out.push_back({.form = form,
                       .unit = &unit,
                       .language = form->language,
                       .text = &unit.text,
                       .where = unit.text_where});
      }
    }
  }
  std::ranges::transform(texts(context), std::back_inserter(out), passage);
  return out;
}

Passage passage(const Pair& pair) {
  return {.form = pair.form,
          .unit = pair.unit,
          .translation = pair.translation,
          .language = pair.translation->language,
          .text = &*pair.segment->target,
          .where = pair.segment->target_where};
}

std::vector<Stretch> stretches(const Passage& passage) {
  std::vector<Stretch> out;
  collect(out, *passage.text, passage.language);
  return out;
}

Span place(const Stretch& stretch, std::size_t at, std::size_t length) {
  const Span& whole = stretch.piece->where;
  if (whole.source == nullptr || length == 0) {
    return whole;
  }
  // White space may have been folded, so bytes are not counted; the n-th remains the n-th.
  const std::string_view part = stretch.text.substr(at, length);
  const std::size_t before = occurrences(stretch.text, part, at);
  const std::string_view written = whole.text();
  std::size_t found = written.find(part);
  for (std::size_t n = 0; n < before && found != std::string_view::npos; ++n) {
    found = written.find(part, found + 1);
  }
  if (found == std::string_view::npos) {
    return whole;
  }
  const auto begin = whole.begin + static_cast<std::uint32_t>(found);
  return {whole.source, begin, begin + static_cast<std::uint32_t>(length)};
}

void add(Report& report, const Check& check, const Passage& passage, Span where,
         const std::vector<Arg>& args, const std::vector<Note>& notes) {
  const std::string language(passage.language);
  std::vector<Arg> all = args;
  all.push_back({"unit", passage.unit->id});
  all.push_back({"language", language});
  const auto add_for = [&](const std::string& requirement) {
    report.add(check.rule, where,
               {.language = language,
                .form = passage.form->id,
                .unit = passage.unit->id,
                .requirement = requirement},
               all, notes);
  };
  if (!passage.unit->is_clause()) {
    add_for("");
    return;
  }
  std::ranges::for_each(passage.unit->requirements, add_for);
}

}  // namespace clausekit::checks
