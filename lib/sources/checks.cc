#include "sources/checks.h"

#include <optional>

#include "sources/opened.h"

namespace clausekit::sources {
namespace {

std::optional<Severity> severity(std::string_view word) {
  if (word == "note") return Severity::note;
  if (word == "warning") return Severity::warning;
  if (word == "error") return Severity::error;
  return std::nullopt;
}

}  // namespace

std::vector<RuleSetting> read_checks(const Source& source, Report& report) {
  std::vector<RuleSetting> out;
  const std::optional<xml::Document> document = opened(source, checks_grammar(), report);
  if (!document) {
    return out;
  }
  for (const Element& setting : Element(*document, document->root()).children("severity")) {
    if (const auto is = severity(setting.value("is"))) {
      out.push_back({.rule = setting.value("rule"), .severity = *is, .where = setting.start_tag()});
    }
  }
  return out;
}

}  // namespace clausekit::sources
