#include "checks/terms.h"

#include <algorithm>

#include "text/language.h"
#include "text/pattern.h"

namespace clausekit::checks {
namespace {

text::Strength strength(Strength ours) {
  switch (ours) {
    case Strength::primary:
      return text::Strength::primary;
    case Strength::secondary:
      return text::Strength::secondary;
    case Strength::tertiary:
      break;
  }
  return text::Strength::tertiary;
}

text::Reading reading(const std::string& tag, const std::string& script, Strength ours) {
  return {.tag = tag, .strength = strength(ours), .unspaced = text::is_unspaced(script)};
}

/// What means something in the notation of patterns cannot be part of a term.
bool is_plain(const std::string& term) {
  return term.find_first_of("*/[]") == std::string::npos && term.find("…") == std::string::npos;
}

/// The terms of a termbase, ready to be sought.
struct Sought {
  explicit Sought(text::Reading reading) : patterns(std::move(reading)) {}
  void add(const TermEntry& entry, const TermEntry::Term& term, const char* ending) {
    if (!is_plain(term.text)) return;
    const std::size_t id = patterns.add(term.text + ending);
    of.resize(id + 1);
    of[id] = {&entry, &term};
  }

  text::Patterns patterns;
  std::vector<std::pair<const TermEntry*, const TermEntry::Term*>> of;
};

bool speaks_of(const Sought& source, const std::vector<text::Found>& found,
               const TermEntry& entry) {
  return entry.source_terms.empty() || std::ranges::any_of(found, [&](const text::Found& one) {
           return source.of[one.id].first == &entry;
         });
}

}  // namespace

bool is_forbidden(const TermEntry::Term& term) {
  return term.status == TermEntry::Status::deprecated ||
         term.status == TermEntry::Status::superseded;
}

std::vector<TermUse> term_uses(const Meaning& meaning) {
  std::vector<TermUse> out;
  if (meaning.is_source() || meaning.glossary == nullptr || meaning.glossary->terms.empty()) {
    return out;
  }
  const std::string& source_tag = meaning.form->language;
  Sought source(reading(source_tag, text::likely_script(source_tag), Strength::primary));
  Sought target(
      reading(meaning.language->tag, meaning.language->script, meaning.glossary->strength));
  for (const TermEntry& entry : meaning.glossary->terms) {
    // Plurals and the like are longer than the term.
    for (const TermEntry::Term& term : entry.source_terms) source.add(entry, term, "*");
    for (const TermEntry::Term& term : entry.terms) target.add(entry, term, "");
  }
  for (const Utterance& utterance : meaning.said) {
    if (utterance.source == nullptr) continue;
    const std::vector<text::Found> theirs =
        source.patterns.find(text::tokens(utterance.source->plain, source.patterns.reading()));
    std::vector<text::Found> ours =
        target.patterns.find(text::tokens(utterance.plain, target.patterns.reading()));
    const std::vector<text::Found> all = ours;
    std::erase_if(ours, [&](const text::Found& one) {  // "legal adviser" is no "adviser"
      return std::ranges::any_of(all, [&](const text::Found& other) {
        return other.first <= one.first && one.last <= other.last &&
               other.last - other.first > one.last - one.first;
      });
    });
    for (const text::Found& one : ours) {
      const auto& [entry, term] = target.of[one.id];
      if (speaks_of(source, theirs, *entry)) {
        out.push_back(
            {.at = &utterance, .entry = entry, .term = term, .first = one.first, .last = one.last});
      }
    }
  }
  return out;
}

}  // namespace clausekit::checks
