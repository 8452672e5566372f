// The entrance: the table of commands, and what an exit status means.
#include <fmt/core.h>

#include <array>
#include <exception>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/output.h"

namespace clausekit::cli {
namespace {

struct Command {
  const char* name;
  const char* summary;
  Action (*add)(CLI::App&);
};

constexpr std::array commands{
    Command{"check", "Hold every language of every form against the law and the rules", check},
    Command{"coverage", "Show what each language says of what the law requires", coverage},
    Command{"explain", "Say what a rule catches and why it matters", explain},
    Command{"render", "Make print-ready PDFs", render},
    Command{"status", "Say what is to do, per language and person", status},
    Command{"update", "Stamp hand edits, and mark what the English left behind", update},
    Command{"verify", "Read finished PDFs back and prove what they say", verify},
    Command{"waive", "Let a warning stand, by name and with a reason", waive},
};

int run(int argc, char** argv) {
  CLI::App app("Forms that a law requires: word-true in every language, printed right.",
               "clausekit");
  app.set_version_flag("--version", std::string("clausekit ") + CLAUSEKIT_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Exit status: 0 clean, 1 faults found, 2 wrong usage, 3 something could not be read or "
      "written.");
  std::vector<std::pair<CLI::App*, Action>> actions;
  for (const Command& command : commands) {
    CLI::App* sub = app.add_subcommand(command.name, command.summary);
    actions.emplace_back(sub, command.add(*sub));
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? Status::clean : Status::usage;
  }
  for (const auto& [sub, action] : actions) {
    if (sub->parsed()) {
      return action();
    }
  }
  return Status::usage;
}

}  // namespace
}  // namespace clausekit::cli

int main(int argc, char** argv) {
  try {
    return clausekit::cli::run(argc, argv);
  } catch (const std::exception& bug) {
    return clausekit::cli::fail(
        {.message = fmt::format("a fault in clausekit itself: {}", bug.what()),
         .remedy = "please report it with the command that caused it"});
  }
}
