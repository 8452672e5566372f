#include "report/sarif.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/digest.h"
#include "report/severity.h"

namespace clausekit::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
constexpr auto base = "%SRCROOT%";

Json said(std::string_view words) { return {{"text", words}}; }

/// A path as a URI reference (RFC 3986): what is neither unreserved nor a slash is escaped.
std::string uri(std::string_view path) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    if (plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 0xFU];
    }
  }
  return out;
}

bool is_binary(const Source& source) { return source.text().find('\0') != std::string_view::npos; }

Json region(Span where) {
  Json out;
  if (!is_binary(*where.source)) {
    const Location from = where.source->location(where.begin);
    const Location to = where.source->location(where.end);
    out["startLine"] = from.line;
    out["startColumn"] = from.column;
    out["endLine"] = to.line;
    out["endColumn"] = to.column;
  }
  out["byteOffset"] = where.begin;
  out["byteLength"] = where.end - where.begin;
  return out;
}

Json physical(Span where) {
  return {{"artifactLocation", {{"uri", uri(where.source->path())}, {"uriBaseId", base}}},
          {"region", region(where)}};
}

/// The finding's place among forms, units and requirements, the innermost.
Json logical(const Subject& subject) {
  Json out = Json::array();
  std::string name = subject.form;
  const auto add = [&](const char* kind, const std::string& own) {
    if (!own.empty()) {
      name += (name.empty() || name == own ? "" : "/") + (name == own ? "" : own);
      out.push_back({{"name", own}, {"fullyQualifiedName", name}, {"kind", kind}});
    }
  };
  add("form", subject.form);
  add("unit", subject.unit);
  add("requirement", subject.requirement);
  return out;
}

Json location(const Diagnostic& diagnostic) {
  Json out = Json::object();
  if (diagnostic.where.source != nullptr) {
    out["physicalLocation"] = physical(diagnostic.where);
  }
  if (Json places = logical(diagnostic.subject); !places.empty()) {
    out["logicalLocations"] = std::move(places);
  }
  return out;
}

Json related(const std::vector<Note>& notes) {
  Json out = Json::array();
  for (const Note& note : notes) {
    if (note.where.source != nullptr) {
      out.push_back({{"id", out.size() + 1},
                     {"physicalLocation", physical(note.where)},
                     {"message", said(note.message)}});
    }
  }
  return out;
}

Json properties(const Subject& subject) {
  Json out = Json::object();
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) {
      out[name] = value;
    }
  };
  add("language", subject.language);
  add("form", subject.form);
  add("unit", subject.unit);
  add("requirement", subject.requirement);
  return out;
}

std::string help(const Rule& rule, bool markdown) {
  const std::string fence = markdown ? "```xml\n" : "";
  const std::string close = markdown ? "\n```" : "";
  std::string out(rule.why);
  if (!rule.bad.empty()) {
    out += "\n\nBad:\n\n" + fence + std::string(rule.bad) + close;
  }
  if (!rule.good.empty()) {
    out += "\n\nGood:\n\n" + fence + std::string(rule.good) + close;
  }
  return out;
}

Json descriptor(const Rule& rule) {
  return {{"id", rule.id},
          {"shortDescription", said(rule.message)},
          {"fullDescription", said(rule.why)},
          {"help", {{"text", help(rule, false)}, {"markdown", help(rule, true)}}},
          {"defaultConfiguration", {{"level", name(rule.severity)}}},
          {"properties",
           {{"when", rule.gate == Gate::publish ? "publish" : "always"}, {"fixed", rule.fixed}}}};
}

/// The rules by id, those of the findings among them whoever forgot them.
std::vector<const Rule*> all(const Report& report, std::span<const Rule* const> rules) {
  std::map<std::string_view, const Rule*> known;
  for (const Rule* rule : rules) {
    known.emplace(rule->id, rule);
  }
  for (const Diagnostic& found : report.diagnostics()) {
    known.emplace(found.rule->id, found.rule);
  }
  std::vector<const Rule*> out;
  for (const auto& [id, rule] : known) {
    out.push_back(rule);
  }
  return out;
}

/// What stays the same of a finding while lines are added above it. Findings that are alike in all
/// of that are told apart by their order.
class Fingerprints {
 public:
  std::string of(const Diagnostic& found) {
    const Subject& subject = found.subject;
    std::string words(found.rule->id);
    for (const std::string& word :
         {found.where.source == nullptr ? std::string{} : found.where.source->path(),
          subject.language, subject.form, subject.unit, subject.requirement, message(found)}) {
      words += '\n' + word;
    }
    const int before = seen_[words]++;
    return sha256(words + '\n' + std::to_string(before)).substr(sizeof("sha256:") - 1);
  }

 private:
  std::map<std::string, int> seen_;
};

Json suppressions(const Diagnostic& found) {
  Json out = Json::array();
  if (!found.waived.empty()) {
    out.push_back({{"kind", "inSource"}, {"status", "accepted"}, {"justification", found.waived}});
  }
  return out;
}

}  // namespace

std::string sarif(const Report& report, std::span<const Rule* const> rules,
                  std::string_view version) {
  const std::vector<const Rule*> listed = all(report, rules);
  Json descriptors = Json::array();
  std::map<std::string_view, std::size_t> index;
  for (const Rule* rule : listed) {
    index[rule->id] = descriptors.size();
    descriptors.push_back(descriptor(*rule));
  }
  Json results = Json::array();
  Fingerprints fingerprints;
  for (const Diagnostic& found : report.diagnostics()) {
    Json result;
    result["ruleId"] = found.rule->id;
    result["ruleIndex"] = index[found.rule->id];
    result["level"] = name(found.severity);
    result["message"] = said(message(found));
    if (Json place = location(found); !place.empty()) {
      result["locations"] = Json::array({std::move(place)});
    }
    if (Json places = related(found.notes); !places.empty()) {
      result["relatedLocations"] = std::move(places);
    }
    result["partialFingerprints"] = {{"clausekitFinding/v1", fingerprints.of(found)}};
    result["suppressions"] = suppressions(found);
    if (Json more = properties(found.subject); !more.empty()) {
      result["properties"] = std::move(more);
    }
    results.push_back(std::move(result));
  }
  Json run;
  run["tool"]["driver"] = {{"name", "ClauseKit"}, {"version", version}, {"rules", descriptors}};
  run["originalUriBaseIds"][base] = {{"description", said("The project's folder.")}};
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = std::move(results);
  const Json log = {{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
  // Messages quote files, and files may hold bytes that are not UTF-8.
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace clausekit::report
