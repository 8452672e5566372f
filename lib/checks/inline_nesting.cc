// The elements inside a translation stand in one another otherwise than in the source text.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "checks/view.h"
#include "checks/visit.h"

namespace clausekit::checks {
namespace {

bool marks_words(const Inline& element) {
  return element.kind == Inline::Kind::em || element.kind == Inline::Kind::term ||
         element.kind == Inline::Kind::span;
}

/// The emphases and terms around an element. A <span> says only what language the words are in.
std::set<std::string> around(const Placed& placed) {
  std::set<std::string> out;
  for (const Inline* outer : placed.inside) {
    if (outer->kind != Inline::Kind::span) {
      out.insert(tag(*outer));
    }
  }
  return out;
}

/// Values by their tag, each with what stands around its first occurrence.
std::map<std::string, std::set<std::string>> values(const Inlines& text) {
  std::map<std::string, std::set<std::string>> out;
  for (const Placed& placed : elements(text)) {
    if (!marks_words(*placed.element)) {
      out.emplace(tag(*placed.element), around(placed));
    }
  }
  return out;
}

std::string listed(const std::set<std::string>& tags) {
  std::string out;
  for (const std::string& each : tags) {
    out += (out.empty() ? "" : " and ") + each;
  }
  return out.empty() ? "outside of every mark" : "inside " + out;
}

bool inside_its_own_kind(const Placed& placed) {
  return std::any_of(placed.inside.begin(), placed.inside.end(),
                     [&](const Inline* outer) { return tag(*outer) == tag(*placed.element); });
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    const auto source = values(pair.unit->text);
    std::set<std::string> seen;
    for (const Placed& placed : elements(*pair.segment->target)) {
      const std::string name = tag(*placed.element);
      std::string found;
      if (marks_words(*placed.element)) {
        found = !says_something(placed.element->children) ? "empty"
                : inside_its_own_kind(placed)             ? "inside another " + name
                                                          : "";
      } else if (const auto expected = source.find(name); seen.insert(name).second &&
                                                          expected != source.end() &&
                                                          expected->second != around(placed)) {
        found = listed(around(placed));
      }
      if (!found.empty()) {
        add(report, self, pair, placed.element->where, {{"element", name}, {"found", found}},
            {{pair.unit->text_where, "the source text"}});
      }
    }
  }
}

}  // namespace

extern constinit const Check inline_nesting{
    .rule =
        {.id = "inline-nesting",
         .severity = Severity::error,
         .message = "{element} is {found}: place it as the source text does",
         .why = "A value inside a marked word is read as a part of it; a mark around nothing "
                "marks nothing.",
         .bad =
             R"(<seg id="card.ii"><target>Sie bekommen Ihren Ausweis zurück, auch wenn<em kind="strong"> </em>Sie nicht zahlen.</target></seg>)",
         .good =
             R"(<seg id="card.ii"><target>Sie bekommen Ihren Ausweis zurück, <em kind="strong">auch wenn</em> Sie nicht zahlen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
