#include "checks/visit.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "checks/view.h"

namespace clausekit::checks {
namespace {

std::vector<const Translation*> files(const Context& context, bool of_the_source) {
  std::vector<const Translation*> out;
  for (const Translation& t : context.project.translations) {
    const Form* form = context.project.form(t.form);
    if (form != nullptr && (t.language == form->language) == of_the_source &&
        context.wants_form(t.form) && context.wants_language(t.language)) {
      out.push_back(&t);
    }
  }
  return out;
}

}  // namespace

bool Pair::demanded() const {
  return form->printed(unit->only_if) && (unit->translate || unit->is_clause());
}

bool Pair::has_text() const {
  return segment != nullptr && segment->target && says_something(*segment->target);
}

bool Pair::is_translated() const { return has_text() && (unit->translate || unit->is_clause()); }

std::vector<const Form*> forms(const Context& context) {
  std::vector<const Form*> out;
  for (const Form& form : context.project.forms) {
    if (context.wants_form(form.id)) {
      out.push_back(&form);
    }
  }
  return out;
}

std::vector<const Translation*> translations(const Context& context) {
  return files(context, false);
}

std::vector<const Translation*> source_files(const Context& context) {
  return files(context, true);
}

Span place(const Project& project, const Language& language) {
  if (language.where.source != nullptr) {
    return language.where;
  }
  const auto first = std::find_if(project.translations.begin(), project.translations.end(),
                                  [&](const Translation& t) { return t.language == language.tag; });
  return first == project.translations.end() ? Span{} : first->where;
}

std::vector<Pair> pairs(const Context& context, const Translation& translation) {
  std::vector<Pair> out;
  const Form* form = context.project.form(translation.form);
  if (form == nullptr) {
    return out;
  }
  std::unordered_map<std::string_view, const Segment*> segments;
  for (const Segment& segment : translation.segments) {
    segments.emplace(segment.id, &segment);  // the first of a repeated id, as everywhere
  }
  for (const Unit& unit : form->units) {
    const auto found = segments.find(unit.id);
    out.push_back({.form = form,
                   .translation = &translation,
                   .unit = &unit,
                   .segment = found == segments.end() ? nullptr : found->second});
  }
  return out;
}

std::vector<Pair> pairs(const Context& context) {
  std::vector<Pair> out;
  for (const Translation* translation : translations(context)) {
    std::ranges::copy(pairs(context, *translation), std::back_inserter(out));
  }
  return out;
}

std::vector<Pair> texts(const Context& context) {
  std::vector<Pair> out = pairs(context);
  std::erase_if(out, [](const Pair& pair) { return !pair.has_text(); });
  return out;
}

std::vector<Pair> stated(const Context& context) {
  std::vector<Pair> out = texts(context);
  for (const Translation* file : source_files(context)) {
    std::ranges::copy(pairs(context, *file), std::back_inserter(out));
  }
  return out;
}

void add(Report& report, const Check& check, const Pair& pair, Span where,
         const std::vector<Arg>& args, const std::vector<Note>& notes,
         std::optional<Severity> severity) {
  const auto add_for = [&](const std::string& requirement) {
    std::vector<Arg> all = args;
    all.push_back({"unit", pair.unit->id});
    all.push_back({"requirement", requirement});
    all.push_back({"language", pair.translation->language});
    report.add(check.rule, where,
               {.language = pair.translation->language,
                .form = pair.form->id,
                .unit = pair.unit->id,
                .requirement = requirement},
               std::move(all), notes);
    if (severity) {
      report.diagnostics().back().severity = *severity;
    }
  };
  if (!pair.unit->is_clause()) {
    add_for("");
    return;
  }
  for (const std::string& requirement : pair.unit->requirements) {
    add_for(requirement);
  }
}

}  // namespace clausekit::checks
