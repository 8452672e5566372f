// The commands; each declares its options on `command` and returns what it does, whose result is
// the exit status.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace clausekit::cli {

using Action = std::function<int()>;

Action check(CLI::App& command);
Action coverage(CLI::App& command);
Action explain(CLI::App& command);
Action render(CLI::App& command);
Action status(CLI::App& command);
Action update(CLI::App& command);
Action verify(CLI::App& command);
Action waive(CLI::App& command);

}  // namespace clausekit::cli
