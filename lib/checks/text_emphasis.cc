// The emphasis has moved from the word that decides to another one.
//
// Where the source text emphasises wording of a concept ("only"), and the target says the concept
// and emphasises something, the two have to meet. A lost <em> is `inline-parity`.
#include <algorithm>

#include "checks/meaning.h"
#include "checks/view.h"

namespace clausekit::checks {
namespace {

struct Range {
  std::size_t begin = 0, end = 0;  // bytes of plain()
};

/// Where the words in <em> stand in `plain(text)`.
std::vector<Range> emphasised(const Inlines& text, std::size_t at = 0) {
  std::vector<Range> out;
  for (const Inline& piece : text) {
    const std::size_t length = plain({piece}).size();
    if (piece.kind == Inline::Kind::em) {
      out.push_back({at, at + length});
    } else if (!piece.children.empty()) {
      const std::vector<Range> inner = emphasised(piece.children, at);
      out.insert(out.end(), inner.begin(), inner.end());
    }
    at += length;
  }
  return out;
}

bool meets(const Utterance& text, const Hit& hit, const std::vector<Range>& ranges) {
  const std::size_t begin = text.tokens[hit.first].begin;
  const std::size_t end = text.tokens[hit.last - 1].end;
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& r) { return begin < r.end && r.begin < end; });
}

/// The concepts whose evidence is all emphasised, as a quantifier's one word is.
std::vector<std::string_view> stressed(const Utterance& source, const std::vector<Range>& ranges) {
  std::vector<std::string_view> out;
  for (const Hit& hit : source.hits) {
    if (hit.kind == Hit::Kind::form && hit.quantifies && meets(source, hit, ranges)) {
      out.push_back(hit.concept_id);
    }
  }
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Meaning* meaning : meanings(context)) {
    if (meaning->glossary == nullptr) {
      continue;
    }
    for (const Utterance& text : meaning->said) {
      if (text.source == nullptr) {
        continue;
      }
      const std::vector<Range> here = emphasised(*text.text);
      const std::vector<Range> there = emphasised(*text.source->text);
      if (here.empty() || there.empty()) {
        continue;
      }
      for (const std::string_view concept_id : stressed(*text.source, there)) {
        const std::vector<const Hit*> found = text.evidence(concept_id);
        const bool met = std::any_of(found.begin(), found.end(),
                                     [&](const Hit* hit) { return meets(text, *hit, here); });
        if (!found.empty() && !met) {
          add(report, self, *meaning, text, "", Severity::warning,
              {{"words", text.words(found.front()->first, found.front()->last)}},
              {{text.source->where, "the source text"}});
          break;
        }
      }
    }
  }
}

}  // namespace

extern constinit const Check text_emphasis{
    .rule =
        {.id = "text-emphasis",
         .severity = Severity::warning,
         .message = "put the emphasis on \"{words}\", as in the source text",
         .why = "A tired reader sees the bold word and little else.",
         .bad =
             R"(<seg id="card.ii"><target>Sie bekommen Ihren <em kind="strong">Ausweis</em> zurück, auch wenn Sie nicht zahlen.</target></seg>)",
         .good =
             R"(<seg id="card.ii"><target>Sie bekommen Ihren Ausweis zurück, <em kind="strong">auch wenn</em> Sie nicht zahlen.</target></seg>)"},
    .run = run,
    .data = Data::forms};

}  // namespace clausekit::checks
