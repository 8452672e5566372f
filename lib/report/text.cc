#include "report/text.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "report/excerpt.h"
#include "report/severity.h"

namespace clausekit::report {
namespace {

/// A file that has no lines to show: no text has a NUL.
bool is_binary(const Source& source) { return source.text().find('\0') != std::string_view::npos; }

/// `file:line:column: `, of a binary file `file: `, or nothing without a source.
std::string place(Span where) {
  if (where.source == nullptr) {
    return {};
  }
  if (is_binary(*where.source)) {
    return printable(where.source->path()) + ": ";
  }
  const Location at = where.source->location(where.begin);
  return printable(where.source->path()) + ":" + std::to_string(at.line) + ":" +
         std::to_string(at.column) + ": ";
}

std::string heading(const Diagnostic& diagnostic) {
  return place(diagnostic.where) + std::string(name(diagnostic.severity)) + ": " +
         printable(message(diagnostic)) + " [" + std::string(diagnostic.rule->id) + "]";
}

std::string body(const Diagnostic& diagnostic) {
  const bool shown = diagnostic.where.source != nullptr && !is_binary(*diagnostic.where.source);
  std::string out = shown ? excerpt(diagnostic.where) : std::string{};
  for (const Note& note : diagnostic.notes) {
    out += place(note.where) + "note: " + printable(note.message) + "\n" + excerpt(note.where);
  }
  return out;
}

/// What tells the notes apart that are told only once: their rule and their file.
using NoteKind = std::pair<const Rule*, const Source*>;

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace

std::string text(const Report& report) {
  std::map<NoteKind, std::size_t> notes;
  for (const Diagnostic& d : report.diagnostics()) {
    notes[{d.rule, d.where.source}] += d.severity == Severity::note ? 1 : 0;
  }
  std::string out;
  std::string last;
  for (const Diagnostic& d : report.diagnostics()) {
    std::string line = heading(d);
    if (!d.waived.empty() || line == last) {
      continue;
    }
    last = line;
    if (d.severity == Severity::note) {
      const std::size_t alike = std::exchange(notes[{d.rule, d.where.source}], 0);
      if (alike > 1) {
        out += line + " (and " + std::to_string(alike - 1) + " more in this file)\n";
      }
      if (alike != 1) {
        continue;
      }
    }
    out += line + "\n" + body(d);
  }
  return out;
}

std::string summary(const Report& report) {
  std::string out;
  const auto add = [&](Severity severity, const char* one, const char* many) {
    if (const std::size_t count = report.count(severity); count > 0) {
      out += (out.empty() ? "" : ", ") + counted(count, one, many);
    }
  };
  add(Severity::error, "error", "errors");
  add(Severity::warning, "warning", "warnings");
  add(Severity::note, "note", "notes");
  const auto& all = report.diagnostics();
  const auto waived =
      std::count_if(all.begin(), all.end(), [](const Diagnostic& d) { return !d.waived.empty(); });
  if (waived > 0) {
    out += (out.empty() ? "" : ", ") + std::to_string(waived) + " waived";
  }
  return out.empty() ? "no faults found" : out;
}

}  // namespace clausekit::report
