#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace clausekit {
namespace {

auto position(const Diagnostic& d) {
  return std::tuple(d.where.source == nullptr ? std::string_view{} : d.where.source->path(),
                    d.where.begin, d.rule->id, std::string_view(d.subject.language),
                    std::string_view(d.subject.form), std::string_view(d.subject.unit),
                    std::string_view(d.subject.requirement));
}

}  // namespace

std::string message(const Diagnostic& diagnostic) {
  std::string out;
  std::string_view rest = diagnostic.rule->message;
  while (!rest.empty()) {
    const std::size_t open = rest.find('{');
    const std::size_t close = rest.find('}', open == std::string_view::npos ? rest.size() : open);
    if (close == std::string_view::npos) {
      break;
    }
    const std::string_view name = rest.substr(open + 1, close - open - 1);
    const auto arg = std::find_if(diagnostic.args.begin(), diagnostic.args.end(),
                                  [&](const Arg& a) { return a.name == name; });
    out += rest.substr(0, open);
    out += arg == diagnostic.args.end() ? rest.substr(open, close + 1 - open) : arg->value;
    rest.remove_prefix(close + 1);
  }
  out += rest;
  return out;
}

void Report::add(const Rule& rule, Span where, Subject subject, std::vector<Arg> args,
                 std::vector<Note> notes) {
  const bool quiet = rule.gate == Gate::publish && gate_ != Gate::publish;
  diagnostics_.push_back({.rule = &rule,
                          .severity = quiet ? Severity::note : rule.severity,
                          .where = where,
                          .subject = std::move(subject),
                          .args = std::move(args),
                          .notes = std::move(notes)});
}

void Report::add(Report other) {
  diagnostics_.insert(diagnostics_.end(), std::make_move_iterator(other.diagnostics_.begin()),
                      std::make_move_iterator(other.diagnostics_.end()));
}

void Report::sort() {
  std::stable_sort(
      diagnostics_.begin(), diagnostics_.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return position(a) < position(b); });
  const auto repeated = std::unique(diagnostics_.begin(), diagnostics_.end(),
                                    [](const Diagnostic& a, const Diagnostic& b) {
                                      return position(a) == position(b) && message(a) == message(b);
                                    });
  diagnostics_.erase(repeated, diagnostics_.end());
}

std::size_t Report::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(
      diagnostics_.begin(), diagnostics_.end(),
      [&](const Diagnostic& d) { return d.severity == severity && d.waived.empty(); }));
}

}  // namespace clausekit
