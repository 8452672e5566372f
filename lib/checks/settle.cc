#include "checks/settle.h"

#include <algorithm>
#include <map>
#include <optional>

#include "checks/catalog.h"
#include "checks/waivers.h"

namespace clausekit::checks {
namespace {

std::optional<Severity> setting(const Project& project, const Rule& rule) {
  std::optional<Severity> out;
  for (const RuleSetting& s : project.settings) {
    if (s.rule == rule.id) {
      out = std::max(s.severity, out.value_or(s.severity));
    }
  }
  return out;
}

void set_severities(const Project& project, Report& report) {
  if (project.settings.empty()) {
    return;
  }
  for (Diagnostic& found : report.diagnostics()) {
    const Rule& rule = *found.rule;
    const bool at_a_draft = rule.gate == Gate::publish && report.gate() != Gate::publish;
    const Severity here = severity(project, rule);
    if (!at_a_draft) {
      found.severity = found.severity == rule.severity ? here : std::min(found.severity, here);
    }
  }
}

void mark_waived(const Context& context, Report& report) {
  std::vector<PlacedWaiver> sound = waivers(context);
  std::erase_if(sound, [&](const PlacedWaiver& w) { return !is_sound(context, w); });
  if (sound.empty()) {
    return;
  }
  std::multimap<std::string_view, const PlacedWaiver*> by_unit;
  for (const PlacedWaiver& w : sound) {
    by_unit.emplace(w.unit->id, &w);
  }
  for (Diagnostic& found : report.diagnostics()) {
    const auto [begin, end] = by_unit.equal_range(found.subject.unit);
    for (auto w = begin; w != end && found.waived.empty(); ++w) {
      if (speaks_of(*w->second, found)) {
        found.waived = words(context.project, *w->second->waiver);
      }
    }
  }
}

}  // namespace

const Rule* rule(const Context& context, std::string_view id) {
  if (const Check* check = find(id)) {
    return &check->rule;
  }
  const auto found = std::find_if(context.rules.begin(), context.rules.end(),
                                  [&](const Rule* r) { return r->id == id; });
  return found == context.rules.end() ? nullptr : *found;
}

Severity severity(const Project& project, const Rule& rule) {
  const Severity set = setting(project, rule).value_or(rule.severity);
  return rule.fixed ? std::max(set, rule.severity) : set;
}

void settle(const Context& context, Report& report) {
  set_severities(context.project, report);
  mark_waived(context, report);
}

}  // namespace clausekit::checks
