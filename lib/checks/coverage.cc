#include "checks/coverage.h"

#include <algorithm>

#include "checks/law.h"
#include "checks/meaning.h"
#include "checks/proven.h"
#include "checks/view.h"

namespace clausekit::checks {
namespace {

bool is_of(const Registry& registry, const Requirement* wanted) {
  return std::any_of(registry.requirements.begin(), registry.requirements.end(),
                     [&](const Requirement& r) { return &r == wanted; });
}

/// One form in one language.
class Column {
 public:
  Column(const Context& context, Meanings& meanings, const Form& form, const Language& language)
      : context_(context),
        form_(form),
        language_(language),
        translation_(context.project.translation(form.id, language.tag)),
        meaning_(meanings.of(form, language)),
        answers_(answers(context.project, meaning_)) {}

  Cell cell(const Requirement& requirement) const {
    Cell out{.language = &language_};
    for (const Unit& unit : form_.units) {
      const auto& named = unit.requirements;
      if (unit.is_clause() && form_.printed(unit.only_if) &&
          std::find(named.begin(), named.end(), requirement.id) != named.end()) {
        out.told.push_back(told(unit));
      }
    }
    out.is = standing(out.told);
    out.state = out.told.empty() ? State::initial : State::final;
    for (const Told& one : out.told) {
      out.state = std::min(out.state, one.state);
    }
    out.needs = needs(requirement);
    return out;
  }

 private:
  [[nodiscard]] bool is_source() const { return language_.tag == form_.language; }

  [[nodiscard]] Told told(const Unit& unit) const {
    const Segment* segment = translation_ == nullptr ? nullptr : translation_->segment(unit.id);
    Told out{.unit = &unit, .where = translation_ == nullptr ? Span{} : translation_->where};
    if (is_source()) {
      out.text = &unit.text;
      out.where = unit.text_where;
    } else if (segment != nullptr && segment->target) {
      out.text = &*segment->target;
      out.where = segment->target_where;
    }
    if (segment != nullptr && out.text != nullptr) {
      const Pair pair{
          .form = &form_, .translation = translation_, .unit = &unit, .segment = segment};
      const State proof = proven(context_.project, pair).state.value_or(State::initial);
      out.stale = !segment->source.empty() && segment->source != unit.digest;
      out.state =
          out.stale ? State::initial : std::min(proof, segment->state.value_or(State::initial));
    }
    return out;
  }

  static Cell::Is standing(const std::vector<Told>& told) {
    const auto any = [&](auto is) { return std::any_of(told.begin(), told.end(), is); };
    if (told.empty() || any([](const Told& t) { return t.text == nullptr; })) {
      return Cell::Is::missing;
    }
    if (any([](const Told& t) { return !says_something(*t.text); })) {
      return Cell::Is::empty;
    }
    if (any([](const Told& t) { return t.stale; })) {
      return Cell::Is::stale;
    }
    return any([](const Told& t) { return t.state != State::final; }) ? Cell::Is::present
                                                                      : Cell::Is::approved;
  }

  [[nodiscard]] std::vector<ConceptEvidence> needs(const Requirement& requirement) const {
    const auto answer = std::find_if(answers_.begin(), answers_.end(), [&](const Answer& a) {
      return a.requirement == &requirement;
    });
    if (answer != answers_.end()) {
      return evidence(meaning_, *answer).needs;
    }
    return nothing_found(requirement);
  }

  /// Where no unit has text there is nothing to search, but the same is needed.
  [[nodiscard]] std::vector<ConceptEvidence> nothing_found(const Requirement& requirement) const {
    std::vector<ConceptEvidence> out;
    for (const Registry& registry : context_.project.registries) {
      if (!is_of(registry, &requirement)) {
        continue;
      }
      for (const Requirement::Need& need : requirement.needs) {
        const ConceptForms* forms =
            meaning_.glossary == nullptr ? nullptr : meaning_.glossary->forms(need.concept_id);
        out.push_back({.of = concept_of(registry, need.concept_id),
                       .wanted = static_cast<std::size_t>(std::max(need.n, 1)),
                       .has_forms = forms != nullptr && !forms->forms.empty()});
      }
    }
    return out;
  }

  const Context& context_;
  const Form& form_;
  const Language& language_;
  const Translation* translation_;
  const Meaning& meaning_;
  std::vector<Answer> answers_;
};

}  // namespace

std::size_t Cell::known() const {
  return static_cast<std::size_t>(
      std::count_if(needs.begin(), needs.end(), [](const auto& n) { return n.has_forms; }));
}

std::size_t Cell::found() const {
  return static_cast<std::size_t>(std::count_if(
      needs.begin(), needs.end(), [](const auto& n) { return n.has_forms && n.is_found(); }));
}

std::vector<Coverage> coverage(const Context& context) {
  std::vector<Coverage> out;
  Meanings meanings(context.project);
  for (const Form* form : forms(context)) {
    std::vector<const Language*> languages;
    std::vector<Column> columns;
    for (const Language& language : context.project.languages) {
      if (context.wants_language(language.tag)) {
        languages.push_back(&language);
        columns.emplace_back(context, meanings, *form, language);
      }
    }
    const std::vector<const Requirement*> asked = undertaken(context.project, *form);
    for (const Registry& registry : context.project.registries) {
      Coverage one{.form = form, .registry = &registry, .languages = languages};
      for (const Requirement* requirement : asked) {
        if (!is_of(registry, requirement)) {
          continue;
        }
        if (requirement->kind != Requirement::Kind::text) {
          ++one.others;
          continue;
        }
        CoverageRow row{.requirement = requirement};
        for (const Column& column : columns) {
          row.cells.push_back(column.cell(*requirement));
        }
        one.rows.push_back(std::move(row));
      }
      if (!one.rows.empty() || one.others > 0) {
        out.push_back(std::move(one));
      }
    }
  }
  return out;
}

}  // namespace clausekit::checks
