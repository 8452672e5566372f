#include "report/junit.h"

#include <algorithm>
#include <map>
#include <utility>

#include "report/excerpt.h"
#include "report/severity.h"

namespace clausekit::report {
namespace {

using Findings = std::vector<const Diagnostic*>;

/// U+FFFE and U+FFFF, which no XML may hold, are the last two of these in UTF-8.
bool is_forbidden(std::string_view utf8) {
  return utf8.starts_with("\xEF\xBF\xBE") || utf8.starts_with("\xEF\xBF\xBF");
}

/// Character data, or the value of an attribute in double quotes.
std::string escaped(std::string_view words) {
  const std::string shown = printable(words);
  std::string out;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    if (is_forbidden(std::string_view(shown).substr(at))) {
      out += "\uFFFD";
      at += 2;
      continue;
    }
    switch (const char c = shown[at]) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string attribute(const char* name, std::string_view value) {
  return std::string(" ") + name + "=\"" + escaped(value) + "\"";
}

/// `file:line:column: severity: message`, a line.
std::string line(const Diagnostic& found) {
  std::string out;
  if (const Source* source = found.where.source) {
    const Location at = source->location(found.where.begin);
    out = source->path() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": ";
  }
  out += std::string(name(found.severity)) + ": " + message(found);
  return escaped(out + (found.waived.empty() ? "" : " (waived " + found.waived + ")")) + "\n";
}

bool fails(const Diagnostic* found) {
  return found->severity == Severity::error && found->waived.empty();
}

bool is_note(const Diagnostic* found) { return found->severity == Severity::note; }

/// What stands inside the test of one rule: its failure, and the rest of what it found.
std::string outcome(const Findings& found) {
  std::string errors;
  std::string others;
  std::size_t failed = 0;
  const Diagnostic* first = nullptr;
  for (const Diagnostic* one : found) {
    if (fails(one)) {
      first = first == nullptr ? one : first;
      errors += line(*one);
      ++failed;
    } else if (!is_note(one)) {
      others += line(*one);
    }
  }
  std::string out;
  if (first != nullptr) {
    const std::string more = failed > 1 ? " (and " + std::to_string(failed - 1) + " more)" : "";
    out += "      <failure" + attribute("type", name(Severity::error)) +
           attribute("message", message(*first) + more) + ">" + errors + "</failure>\n";
  }
  if (!others.empty()) {
    out += "      <system-out>" + others + "</system-out>\n";
  }
  return out;
}

/// A suite under its name, as XML, and how many of its tests fail.
struct Written {
  std::string xml;
  std::size_t tests = 0, failures = 0;
};

Written written(const std::string& title, const std::string& class_name,
                const std::map<std::string_view, Findings>& by_rule) {
  Written out;
  for (const auto& [id, found] : by_rule) {
    const std::string inside = outcome(found);
    out.failures += std::any_of(found.begin(), found.end(), fails) ? 1 : 0;
    ++out.tests;
    out.xml += "    <testcase" + attribute("classname", class_name) + attribute("name", id) +
               (inside.empty() ? "/>\n" : ">\n" + inside + "    </testcase>\n");
  }
  out.xml = "  <testsuite" + attribute("name", title) +
            attribute("tests", std::to_string(out.tests)) +
            attribute("failures", std::to_string(out.failures)) + attribute("errors", "0") + ">\n" +
            out.xml + "  </testsuite>\n";
  return out;
}

using Key = std::pair<std::string, std::string>;

}  // namespace

std::string junit(const Report& report, std::span<const Rule* const> rules,
                  const std::vector<Suite>& suites) {
  std::map<std::string_view, Findings> none;
  for (const Rule* rule : rules) {
    if (rule->severity != Severity::note) {
      none[rule->id];
    }
  }
  const Key elsewhere;
  std::map<Key, std::map<std::string_view, Findings>> found{{elsewhere, none}};
  for (const Suite& suite : suites) {
    found[{suite.language, suite.form}] = none;
  }
  for (const Diagnostic& one : report.diagnostics()) {
    if (!is_note(&one)) {
      const auto own = found.find({one.subject.language, one.subject.form});
      (own == found.end() ? found[elsewhere] : own->second)[one.rule->id].push_back(&one);
    }
  }
  std::string inside;
  Written total;
  const auto add = [&](const Written& suite) {
    inside += suite.xml;
    total.tests += suite.tests;
    total.failures += suite.failures;
  };
  add(written("project", "project", found[elsewhere]));
  for (const Suite& suite : suites) {
    add(written(suite.language + " " + suite.form, suite.language + "." + suite.form,
                found[{suite.language, suite.form}]));
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" +
         attribute("name", "clausekit") + attribute("tests", std::to_string(total.tests)) +
         attribute("failures", std::to_string(total.failures)) + attribute("errors", "0") + ">\n" +
         inside + "</testsuites>\n";
}

}  // namespace clausekit::report
