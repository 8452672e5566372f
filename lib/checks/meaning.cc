#include "checks/meaning.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/parallel.h"
#include "checks/view.h"
#include "text/normalize.h"
#include "text/pattern.h"

namespace clausekit::checks {
namespace {

text::Reading reading_of(const Language& language, const Glossary* glossary) {
  text::Reading out{.tag = language.tag, .unspaced = text::is_unspaced(language.script)};
  if (glossary != nullptr) {
    constexpr std::array strengths = {text::Strength::primary, text::Strength::secondary,
                                      text::Strength::tertiary};
    out.strength = strengths.at(static_cast<std::size_t>(glossary->strength));
  }
  return out;
}

constexpr std::array<std::pair<const char*, Operator>, 7> operator_lists = {
    {{"negator", Operator::negation},
     {"may", Operator::may},
     {"must", Operator::must},
     {"can", Operator::can},
     {"will", Operator::will},
     {"must-not", Operator::must_not},
     {"need-not", Operator::need_not}}};

/// Left in the source language, which `lang-copy` reports.
bool is_copy(const Utterance& said) {
  return said.source != nullptr &&
         text::comparison_form(said.plain) == text::comparison_form(said.source->plain);
}

bool inside_longer(const Hit& hit, const std::vector<Hit>& hits, bool (*shields)(const Hit&)) {
  return std::any_of(hits.begin(), hits.end(),
                     [&](const Hit& other) { return shields(other) && other.covers(hit); });
}

/// What makes danger wording harmless where it covers it.
bool shields(const Hit& hit) {
  return hit.kind == Hit::Kind::form ||
         (hit.kind == Hit::Kind::phrase &&
          (hit.says == Polarity::permission || hit.says == Polarity::possibility));
}

bool is_quantifier(const Project& project, std::string_view id) {
  return std::any_of(project.registries.begin(), project.registries.end(),
                     [&](const Registry& registry) {
                       const Concept* found = concept_of(registry, id);
                       return found != nullptr && found->quantifier;
                     });
}

/// The clause that the unit with this index stands in, or null.
const FormBlock* clause_of(const std::vector<FormBlock>& blocks, std::size_t unit,
                           const FormBlock* clause) {
  for (const FormBlock& block : blocks) {
    if (block.unit == unit && clause != nullptr) {
      return clause;
    }
    const FormBlock* found =
        clause_of(block.blocks, unit, block.kind == FormBlock::Kind::clause ? &block : clause);
    if (found != nullptr) {
      return found;
    }
  }
  return nullptr;
}

void collect_units(const FormBlock& block, std::set<std::size_t>& out) {
  if (block.unit) {
    out.insert(*block.unit);
  }
  for (const FormBlock& inner : block.blocks) {
    collect_units(inner, out);
  }
}

}  // namespace

// --- utterances ----------------------------------------------------------------------------------

std::string Utterance::words(std::size_t first, std::size_t last) const {
  if (first >= last || last > tokens.size()) {
    return {};
  }
  return plain.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin);
}

std::size_t Utterance::sentences() const {
  return 1 + static_cast<std::size_t>(
                 std::count_if(tokens.begin(), tokens.end(),
                               [](const text::Token& token) { return token.after_sentence; }));
}

std::vector<const Hit*> Utterance::evidence(std::string_view concept_id) const {
  std::vector<const Hit*> out;
  for (const Hit& hit : hits) {
    if (hit.kind != Hit::Kind::form || hit.concept_id != concept_id) {
      continue;
    }
    const bool spoilt = std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
      return other.kind == Hit::Kind::danger && other.concept_id == concept_id && other.covers(hit);
    });
    if (!spoilt) {
      out.push_back(&hit);
    }
  }
  return out;
}

bool Utterance::has(Hit::Kind kind, std::string_view concept_id) const {
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.kind == kind && hit.concept_id == concept_id;
  });
}

const Utterance* Meaning::of(const Unit& unit) const {
  const auto found =
      std::find_if(said.begin(), said.end(), [&](const Utterance& u) { return u.unit == &unit; });
  return found == said.end() ? nullptr : &*found;
}

bool Meaning::lists(const char* kind) const { return language->words.contains(kind); }

// --- what is sought ------------------------------------------------------------------------------

/// All that a language's glossary and word lists look for.
struct Meanings::Sought {
  Sought(const Project& project, const Language& language, const Glossary* glossary)
      : wording(reading_of(language, glossary)), operators(wording.reading()) {
    if (glossary != nullptr) {
      add(project, *glossary);
    }
    for (const auto& [kind, is] : operator_lists) {
      const auto list = language.words.find(kind);
      if (list != language.words.end()) {
        for (const std::string& word : list->second) {
          operators.add(word);
          operator_kinds.push_back(is);
        }
      }
    }
    if (glossary != nullptr) {
      for (const ConceptForms& c : glossary->concepts) {
        if (std::any_of(c.forms.begin(), c.forms.end(),
                        [&](const Wording& form) { return holds_negator(form); })) {
          worded_with_negator.insert(c.concept_id);
        }
      }
    }
  }

  void add(const Project& project, const Glossary& glossary) {
    const auto sought = [&](const Hit& hit) {
      wording.add(hit.wording->pattern);
      hits.push_back(hit);
    };
    for (const ConceptForms& c : glossary.concepts) {
      const bool quantifies = is_quantifier(project, c.concept_id);
      for (const Wording& form : c.forms) {
        sought({.kind = Hit::Kind::form,
                .concept_id = c.concept_id,
                .wording = &form,
                .quantifies = quantifies});
      }
      for (const ConceptForms::Danger& danger : c.dangers) {
        sought({.kind = Hit::Kind::danger,
                .concept_id = c.concept_id,
                .wording = &danger.wording,
                .only_warns = danger.only_warns});
      }
    }
    for (const PolarityForms& polarity : glossary.polarity) {
      for (const PolarityForms::Phrase& phrase : polarity.phrases) {
        sought({.kind = Hit::Kind::phrase,
                .concept_id = polarity.concept_id,
                .wording = &phrase.wording,
                .says = phrase.says});
      }
    }
  }

  [[nodiscard]] Utterance read(const Unit& unit, const Inlines& text, Span where) const {
    Utterance out;
    out.unit = &unit;
    out.text = &text;
    out.where = where;
    out.plain = plain(text);
    out.tokens = text::tokens(out.plain, wording.reading());
    std::vector<Hit> all;
    for (const text::Found& found : wording.find(out.tokens)) {
      Hit hit = hits[found.id];
      hit.first = found.first;
      hit.last = found.last;
      hit.words = found.words;
      all.push_back(hit);
    }
    for (const Hit& hit : all) {
      if (hit.kind != Hit::Kind::danger || !inside_longer(hit, all, shields)) {
        out.hits.push_back(hit);
      }
    }
    out.operations = operations(out.tokens);
    return out;
  }

  [[nodiscard]] bool holds_negator(const Wording& form) const {
    const std::vector<Operation> all = operations(text::tokens(form.pattern, wording.reading()));
    return std::any_of(all.begin(), all.end(),
                       [](const Operation& op) { return op.is == Operator::negation; });
  }

  [[nodiscard]] std::vector<Operation> operations(const std::vector<text::Token>& tokens) const {
    std::vector<Operation> all;
    for (const text::Found& found : operators.find(tokens)) {
      all.push_back({.is = operator_kinds[found.id],
                     .first = found.first,
                     .last = found.last,
                     .words = found.words});
    }
    // The longest win, the first of equals.
    std::stable_sort(all.begin(), all.end(), [](const Operation& a, const Operation& b) {
      return a.last - a.first > b.last - b.first;
    });
    std::vector<Operation> out;
    for (const Operation& here : all) {
      const bool taken = std::any_of(out.begin(), out.end(), [&](const Operation& other) {
        return here.first < other.last && other.first < here.last;
      });
      if (!taken) {
        out.push_back(here);
      }
    }
    std::sort(out.begin(), out.end(),
              [](const Operation& a, const Operation& b) { return a.first < b.first; });
    return out;
  }

  std::set<std::string_view> worded_with_negator;
  text::Patterns wording;
  std::vector<Hit> hits;  ///< by pattern, without a place
  text::Patterns operators;
  std::vector<Operator> operator_kinds;  ///< by pattern
};

// --- meanings ------------------------------------------------------------------------------------

Meanings::Meanings(const Project& project) : project_(project) {
  for (const Language& language : project.languages) {
    sought_[language.tag];
    for (const Form& form : project.forms) {
      forget(form.id, language.tag);
    }
  }
}
Meanings::~Meanings() = default;

const Meanings::Sought& Meanings::sought(const Language& language) {
  Kept<Sought>& kept = sought_.at(language.tag);
  std::call_once(kept.once, [&] {
    kept.value =
        std::make_unique<const Sought>(project_, language, project_.glossary(language.tag));
  });
  return *kept.value;
}

const Meaning& Meanings::of(const Form& form, const Language& language) {
  Kept<Meaning>& kept = *meanings_.at({form.id, language.tag});
  std::call_once(kept.once,
                 [&] { kept.value = std::make_unique<const Meaning>(worked_out(form, language)); });
  return *kept.value;
}

Meaning Meanings::worked_out(const Form& form, const Language& language) {
  const Sought& patterns = sought(language);
  Meaning out{.form = &form,
              .language = &language,
              .glossary = project_.glossary(language.tag),
              .worded_with_negator = patterns.worded_with_negator};
  if (out.is_source()) {
    for (const Unit& unit : form.units) {
      if (says_something(unit.text)) {
        out.said.push_back(patterns.read(unit, unit.text, unit.text_where));
      }
    }
  } else if (const Translation* translation = project_.translation(form.id, language.tag)) {
    const Language* source_language = project_.language(form.language);
    const Meaning* source = source_language == nullptr ? nullptr : &of(form, *source_language);
    for (const Unit& unit : form.units) {
      const Segment* segment = translation->segment(unit.id);
      if (segment == nullptr || !segment->target || !says_something(*segment->target)) {
        continue;
      }
      out.said.push_back(patterns.read(unit, *segment->target, segment->target_where));
      out.said.back().segment = segment;
      out.said.back().source = source == nullptr ? nullptr : source->of(unit);
    }
  }
  return out;
}

void Meanings::forget(const std::string& form, const std::string& language) {
  meanings_.insert_or_assign({form, language}, std::make_unique<Kept<Meaning>>());
}

std::vector<const Meaning*> meanings(const Context& context) {
  std::vector<std::pair<const Form*, const Language*>> wanted;
  for (const Form& form : context.project.forms) {
    if (!context.wants_form(form.id)) {
      continue;
    }
    for (const Language& language : context.project.languages) {
      const bool has_text = language.tag == form.language ||
                            context.project.translation(form.id, language.tag) != nullptr;
      if (has_text && context.wants_language(language.tag)) {
        wanted.emplace_back(&form, &language);
      }
    }
  }
  std::vector<const Meaning*> out(wanted.size());
  in_parallel(wanted.size(), context.threads, [&](std::size_t i) {
    out[i] = &context.meanings->of(*wanted[i].first, *wanted[i].second);
  });
  return out;
}

std::vector<Answer> answers(const Project& project, const Meaning& meaning) {
  std::vector<Answer> out;
  const Form& form = *meaning.form;
  for (const Form::Use& use : form.uses) {
    const Registry* registry = project.registry(use.registry);
    if (registry == nullptr) {
      continue;
    }
    for (const Requirement& requirement : registry->requirements) {
      Answer answer{.registry = registry, .requirement = &requirement};
      std::set<std::size_t> beside, own;
      for (std::size_t i = 0; i < form.units.size(); ++i) {
        const Unit& unit = form.units[i];
        if (!unit.is_clause() || !form.printed(unit.only_if) ||
            std::find(unit.requirements.begin(), unit.requirements.end(), requirement.id) ==
                unit.requirements.end()) {
          continue;
        }
        own.insert(i);
        const Utterance* said = meaning.of(unit);
        if (said != nullptr) {
          answer.said.push_back(said);
        }
        answer.complete = answer.complete && said != nullptr && !is_copy(*said);
        if (const FormBlock* clause = clause_of(form.body, i, nullptr)) {
          collect_units(*clause, beside);
        }
      }
      for (const std::size_t i : beside) {
        const Utterance* said = meaning.of(form.units[i]);
        if (!own.contains(i) && said != nullptr) {
          answer.glosses.push_back(said);
        }
      }
      if (!answer.said.empty()) {
        out.push_back(std::move(answer));
      }
    }
  }
  return out;
}

const Concept* concept_of(const Registry& registry, std::string_view id) {
  const auto found = std::find_if(registry.concepts.begin(), registry.concepts.end(),
                                  [&](const Concept& c) { return c.id == id; });
  return found == registry.concepts.end() ? nullptr : &*found;
}

void add(Report& report, const Check& check, const Meaning& meaning, const Utterance& at,
         const std::string& requirement, Severity severity, std::vector<Arg> args,
         std::vector<Note> notes) {
  args.push_back({"unit", at.unit->id});
  args.push_back({"requirement", requirement});
  args.push_back({"language", meaning.language->tag});
  report.add({.rule = &check.rule,
              .severity = severity,
              .where = at.where,
              .subject = {.language = meaning.language->tag,
                          .form = meaning.form->id,
                          .unit = at.unit->id,
                          .requirement = requirement},
              .args = std::move(args),
              .notes = std::move(notes)});
}

}  // namespace clausekit::checks
