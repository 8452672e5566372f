#include "trial.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "checks/catalog.h"
#include "places.h"
#include "sources/digest.h"
#include "sources/project.h"

namespace clausekit::tests {
namespace {

/// After everything that the files say has happened.
constexpr Date today = std::chrono::year(2027) / std::chrono::January / 1;

bool is_of_state(const std::string& rule) {
  return rule.starts_with("state-") || rule.starts_with("edition-");
}

Translation& translation_of(Project& project, const std::string& form, const std::string& tag) {
  const auto found =
      std::find_if(project.translations.begin(), project.translations.end(),
                   [&](const Translation& t) { return t.form == form && t.language == tag; });
  INFO(form << " in " << tag);
  REQUIRE(found != project.translations.end());
  return *found;
}

/// Words that follow words are one piece, as they are when they have been read.
Inlines tidied(Inlines text) {
  Inlines out;
  for (Inline& piece : text) {
    piece.children = tidied(std::move(piece.children));
    const bool is_text = piece.kind == Inline::Kind::text;
    if (is_text && piece.text.empty()) continue;
    if (is_text && !out.empty() && out.back().kind == Inline::Kind::text) {
      out.back().text += piece.text;
    } else {
      out.push_back(std::move(piece));
    }
  }
  return out;
}

Form& form_of(Project& project, const std::string& id) {
  const auto found = std::find_if(project.forms.begin(), project.forms.end(),
                                  [&](const Form& form) { return form.id == id; });
  INFO(id);
  REQUIRE(found != project.forms.end());
  return *found;
}

}  // namespace

Trial::Trial(const std::string& root, std::string language) : language_(std::move(language)) {
  Report report;
  project_ = sources::read_project(DiskFiles(CLAUSEKIT_SOURCE_DIR "/" + root), report);
  REQUIRE_FALSE(project_.forms.empty());
  meanings_ = std::make_shared<checks::Meanings>(project_);
  of_source_ = project_.forms.front().language == language_;
}

std::vector<Finding> Trial::run(const std::string& form, bool with_states) const {
  Report report;
  meanings_->forget(form, language_);
  checks::run({.project = project_,
               .today = today,
               .languages = {language_},
               .forms = {form},
               .meanings = meanings_},
              report);
  std::vector<Finding> out;
  for (const Diagnostic& d : report.diagnostics()) {
    const std::string rule(d.rule->id);
    if (d.severity != Severity::note && d.waived.empty() && (with_states || !is_of_state(rule))) {
      out.push_back({rule, d.severity, d, message(d)});
    }
  }
  return out;
}

std::vector<Finding> Trial::as_shipped(const std::string& form) { return run(form, false); }

void Trial::put_in(const Change& change, Form& form, Translation& translation) const {
  INFO(change.unit);
  const Inlines text = tidied(change.text);
  const std::string digest = sources::digest(text);
  if (of_source_) {
    const auto unit = std::find_if(form.units.begin(), form.units.end(),
                                   [&](const Unit& u) { return u.id == change.unit; });
    REQUIRE(unit != form.units.end());
    unit->text = text;
    unit->digest = digest;
  }
  const auto segment = std::find_if(translation.segments.begin(), translation.segments.end(),
                                    [&](const Segment& s) { return s.id == change.unit; });
  REQUIRE(segment != translation.segments.end());
  if (of_source_) {
    segment->source = digest;
  } else {
    segment->target = text;
    segment->target_digest = digest;
  }
  for (Event& event : segment->events) {
    (of_source_ ? event.source : event.target) = digest;
  }
}

std::vector<Finding> Trial::findings(const TrialCase& change) {
  const auto key = [](const Finding& f) {
    return Key{f.rule, f.diagnostic.subject.unit, f.diagnostic.subject.requirement, f.message};
  };
  const auto [usual, is_new] = usual_.try_emplace(change.form);
  if (is_new) {
    for (const Finding& finding : run(change.form, true)) ++usual->second[key(finding)];
  }
  Form& form = form_of(project_, change.form);
  Translation& translation = translation_of(project_, change.form, language_);
  // Of a translation's form nothing changes, and what is known of its texts points into them.
  std::optional<Form> form_before = of_source_ ? std::optional<Form>(form) : std::nullopt;
  Translation translation_before = translation;
  for (const Change& each : change.changes) put_in(each, form, translation);
  if (change.act) change.act(translation);

  std::vector<Finding> out;
  std::map<Key, int> left = usual->second;
  for (Finding& finding : run(change.form, change.of_state)) {
    if (--left[key(finding)] < 0) out.push_back(std::move(finding));
  }
  if (form_before) form = std::move(*form_before);
  translation = std::move(translation_before);
  return out;
}

bool Trial::speaks_of(const Finding& finding, const TrialCase& change) const {
  const Diagnostic& d = finding.diagnostic;
  if (change.of_document) return true;
  std::set<std::string> units = change.about;
  for (const Change& each : change.changes) units.insert(each.unit);
  if (units.contains(d.subject.unit)) return true;
  if (d.subject.requirement.empty()) return false;
  const Form* form = project_.form(change.form);
  return std::any_of(units.begin(), units.end(), [&](const std::string& id) {
    const Unit* unit = form->unit(id);
    return unit != nullptr && std::find(unit->requirements.begin(), unit->requirements.end(),
                                        d.subject.requirement) != unit->requirements.end();
  });
}

const Form* form_with_unit(const Project& project, const std::string& unit) {
  for (const Form& form : project.forms) {
    if (form.unit(unit) != nullptr) return &form;
  }
  return nullptr;
}

}  // namespace clausekit::tests
