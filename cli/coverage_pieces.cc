// A unit's text cut where evidence begins and ends.
#include <algorithm>

#include "checks/view.h"
#include "cli/coverage.h"

namespace clausekit::cli {
namespace {

constexpr std::string_view object = "\uFFFC";  // stands for whatever is inserted

/// Whether byte `at` of the unit's text lies in words that were found.
bool is_found(const Unit* unit, std::size_t at, const std::vector<checks::ConceptEvidence>& by) {
  return std::any_of(by.begin(), by.end(), [&](const checks::ConceptEvidence& need) {
    return std::any_of(need.found.begin(), need.found.end(), [&](const checks::Evidence& e) {
      return e.unit == unit && e.begin <= at && at < e.end;
    });
  });
}

/// What the insertions are called, in the order in which they stand.
std::vector<std::string> insertions(const Inlines& text) {
  std::vector<std::string> out;
  for (const checks::Placed& placed : checks::elements(text)) {
    const Inline::Kind kind = placed.element->kind;
    if (kind == Inline::Kind::var || kind == Inline::Kind::cite) {
      out.push_back(placed.element->ref);
    }
  }
  return out;
}

}  // namespace

std::vector<Piece> pieces(const checks::Told& told,
                          const std::vector<checks::ConceptEvidence>& by) {
  std::vector<Piece> out;
  const std::string plain = checks::plain(*told.text);
  const std::vector<std::string> names = insertions(*told.text);
  std::size_t inserted = 0;
  for (std::size_t at = 0; at < plain.size();) {
    const bool found = is_found(told.unit, at, by);
    if (std::string_view(plain).substr(at).starts_with(object) && inserted < names.size()) {
      out.push_back({.words = names[inserted++], .inserted = true, .found = found});
      at += object.size();
      continue;
    }
    if (out.empty() || out.back().inserted || out.back().found != found) {
      out.push_back({.words = "", .found = found});
    }
    out.back().words += plain[at++];
  }
  return out;
}

std::string_view name(checks::Cell::Is is) {
  switch (is) {
    case checks::Cell::Is::missing:
      return "missing";
    case checks::Cell::Is::empty:
      return "empty";
    case checks::Cell::Is::stale:
      return "stale";
    case checks::Cell::Is::present:
      return "present";
    case checks::Cell::Is::approved:
      break;
  }
  return "approved";
}

}  // namespace clausekit::cli
