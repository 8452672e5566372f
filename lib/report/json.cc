#include "report/json.h"

#include <nlohmann/json.hpp>

#include "report/severity.h"

namespace clausekit::report {
namespace {

using Json = nlohmann::ordered_json;

void add_place(Json& json, Span where) {
  if (where.source == nullptr) {
    return;
  }
  const Location at = where.source->location(where.begin);
  json["file"] = where.source->path();
  json["line"] = at.line;
  json["column"] = at.column;
  json["offset"] = where.begin;
  json["length"] = where.end - where.begin;
}

void add_unless_empty(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) {
    json[key] = value;
  }
}

Json json_of(const Diagnostic& diagnostic) {
  Json json;
  json["rule"] = diagnostic.rule->id;
  json["severity"] = name(diagnostic.severity);
  add_place(json, diagnostic.where);
  add_unless_empty(json, "language", diagnostic.subject.language);
  add_unless_empty(json, "form", diagnostic.subject.form);
  add_unless_empty(json, "unit", diagnostic.subject.unit);
  add_unless_empty(json, "requirement", diagnostic.subject.requirement);
  json["message"] = message(diagnostic);
  for (const Note& note : diagnostic.notes) {
    Json further;
    add_place(further, note.where);
    further["message"] = note.message;
    json["notes"].push_back(std::move(further));
  }
  return json;
}

}  // namespace

std::string json(const Report& report) {
  Json json;
  json["version"] = 1;
  json["diagnostics"] = Json::array();
  Json waived = Json::array();
  for (const Diagnostic& diagnostic : report.diagnostics()) {
    if (diagnostic.waived.empty()) {
      json["diagnostics"].push_back(json_of(diagnostic));
    } else {
      waived.push_back(json_of(diagnostic));
      waived.back()["reason"] = diagnostic.waived;
    }
  }
  if (!waived.empty()) {
    json["waived"] = std::move(waived);
  }
  json["summary"] = {{"errors", report.count(Severity::error)},
                     {"warnings", report.count(Severity::warning)},
                     {"notes", report.count(Severity::note)}};
  // Messages quote files, and files may hold bytes that are not UTF-8.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace clausekit::report
