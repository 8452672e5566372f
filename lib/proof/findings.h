// What is found wrong with one file, told in one way.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"

namespace clausekit::proof {

/// Adds findings about one file. Nothing of what a file says goes into them: it may be filled in.
class Findings {
 public:
  Findings(const Source& file, Subject subject, Report& report)
      : file_(file), subject_(std::move(subject)), report_(report) {}

  void add(const Rule& rule, std::vector<Arg> args = {}) const {
    report_.add(rule, {&file_, 0, 0}, subject_, std::move(args));
  }
  /// About one unit, or one of its requirements.
  void add_about(const std::string& unit, const std::string& requirement, const Rule& rule,
                 std::vector<Arg> args) const {
    Subject about = subject_;
    about.unit = unit;
    about.requirement = requirement;
    report_.add(rule, {&file_, 0, 0}, std::move(about), std::move(args));
  }

 private:
  const Source& file_;
  Subject subject_;
  Report& report_;
};

/// Pages as people count them.
inline Arg page_arg(std::size_t page) { return {"page", std::to_string(page + 1)}; }

}  // namespace clausekit::proof
