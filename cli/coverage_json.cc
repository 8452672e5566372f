// Coverage for programs.
#include <nlohmann/json.hpp>

#include "checks/proven.h"
#include "checks/view.h"
#include "cli/coverage.h"

namespace clausekit::cli {
namespace {

using Json = nlohmann::ordered_json;

Json of(const checks::Told& told) {
  Json out{{"unit", told.unit->id}, {"state", checks::name(told.state)}, {"stale", told.stale}};
  if (told.text != nullptr) {
    out["text"] = checks::plain(*told.text);
  }
  if (told.where.source != nullptr) {
    out["file"] = told.where.source->path();
    out["line"] = told.where.source->location(told.where.begin).line;
  }
  return out;
}

Json of(const checks::ConceptEvidence& need) {
  Json out{{"concept", need.of == nullptr ? "" : need.of->id},
           {"wanted", need.wanted},
           {"searched", need.has_forms},
           {"is_found", need.is_found()},
           {"found", Json::array()}};
  for (const checks::Evidence& e : need.found) {
    out["found"].push_back({{"unit", e.unit->id},
                            {"words", e.words},
                            {"offset", e.begin},
                            {"length", e.end - e.begin}});
  }
  return out;
}

Json of(const checks::Cell& cell) {
  Json out{{"language", cell.language->tag},
           {"is", name(cell.is)},
           {"state", checks::name(cell.state)},
           {"known", cell.known()},
           {"found", cell.found()},
           {"texts", Json::array()},
           {"needs", Json::array()}};
  for (const checks::Told& told : cell.told) {
    out["texts"].push_back(of(told));
  }
  for (const checks::ConceptEvidence& need : cell.needs) {
    out["needs"].push_back(of(need));
  }
  return out;
}

Json of(const checks::CoverageRow& row) {
  Json out{{"requirement", row.requirement->id},
           {"cite", row.requirement->cite},
           {"quotation", row.requirement->quotation},
           {"languages", Json::array()}};
  for (const checks::Cell& cell : row.cells) {
    out["languages"].push_back(of(cell));
  }
  return out;
}

}  // namespace

std::string coverage_json(const std::vector<checks::Coverage>& coverage) {
  Json out{{"version", 1}, {"matrices", Json::array()}};
  for (const checks::Coverage& one : coverage) {
    Json matrix{{"form", one.form->id},
                {"registry", one.registry->id},
                {"other_requirements", one.others},
                {"requirements", Json::array()}};
    for (const checks::CoverageRow& row : one.rows) {
      matrix["requirements"].push_back(of(row));
    }
    out["matrices"].push_back(std::move(matrix));
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace clausekit::cli
