// clausekit explain: a rule, what it catches, why it matters, a bad and a good example.
#include <fmt/core.h>

#include <vector>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/rules.h"
#include "report/severity.h"

namespace clausekit::cli {
namespace {

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
  if (rule.fixed) {
    out += "\n  No project can make it milder.\n";
  }
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
