// clausekit explain: a rule, what it catches, why it matters, a bad and a good example.
#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "checks/catalog.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "compose/compose.h"
#include "layout/layout.h"
#include "proof/rules.h"
#include "report/severity.h"
#include "sources/rules.h"
#include "xml/rules.h"

namespace clausekit::cli {
namespace {

/// Every rule of every floor, by id.
std::vector<const Rule*> all_rules() {
  std::vector<const Rule*> out;
  const auto add = [&](const auto& rules) { out.insert(out.end(), rules.begin(), rules.end()); };
  add(xml::rules());
  add(sources::rules());
  for (const checks::Check* check : checks::all()) {
    out.push_back(&check->rule);
  }
  add(compose::rules());
  add(layout::rules());
  add(proof::rules());
  std::sort(out.begin(), out.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
  return out;
}

std::string severity(const Rule& rule) {
  const auto name = std::string(report::name(rule.severity));
  return rule.gate == Gate::publish ? name + " when publishing" : name;
}

std::string indented(std::string_view text) {
  std::string out = "    ";
  for (const char c : text) {
    out += c;
    if (c == '\n') {
      out += "    ";
    }
  }
  return out + "\n";
}

std::string explanation(const Rule& rule) {
  std::string out =
      fmt::format("{} ({})\n\n  {}\n\n  {}\n", rule.id, severity(rule), rule.message, rule.why);
  if (!rule.bad.empty()) {
    out += "\n  Bad:\n" + indented(rule.bad);
  }
  if (!rule.good.empty()) {
    out += "\n  Good:\n" + indented(rule.good);
  }
  return out;
}

int run(const std::string& id) {
  const std::vector<const Rule*> rules = all_rules();
  std::string out;
  for (const Rule* rule : rules) {
    if (id.empty()) {
      out += fmt::format("{:<28} {:<24} {}\n", rule->id, severity(*rule), rule->message);
    } else if (rule->id == id) {
      out = explanation(*rule);
    }
  }
  if (out.empty()) {
    return misused(fmt::format(R"(there is no rule "{}"; "clausekit explain" lists them)", id));
  }
  const Outcome printed = print(out);
  return printed ? Status::clean : fail(printed.error());
}

}  // namespace

Action explain(CLI::App& command) {
  auto rule = std::make_shared<std::string>();
  command.add_option("rule", *rule, "The rule (default: list them all)")->type_name("RULE");
  return [rule] { return run(*rule); };
}

}  // namespace clausekit::cli
