// Marked content and structure.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "proof/conformance_parts.h"

namespace clausekit::proof {
namespace {

bool has_oddity(const Evidence& evidence, Oddity::Kind kind, std::size_t page) {
  return std::any_of(
      evidence.printed.oddities.begin(), evidence.printed.oddities.end(),
      [&](const Oddity& oddity) { return oddity.kind == kind && oddity.page == page; });
}

void untagged(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for (std::size_t page = 0; page < evidence.printed.pages.size(); ++page) {
    if (has_oddity(evidence, Oddity::Kind::untagged, page)) findings.add(rule, {page_arg(page)});
  }
}

void nested(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for (std::size_t page = 0; page < evidence.printed.pages.size(); ++page) {
    if (has_oddity(evidence, Oddity::Kind::nested, page)) findings.add(rule, {page_arg(page)});
  }
}

/// The number tree below `node`, at most so deep.
void collect_numbers(QPDFObjectHandle node, std::map<long long, QPDFObjectHandle>& out, int depth) {
  if (!node.isDictionary() || depth > most_depth || out.size() > most_elements) return;
  QPDFObjectHandle numbers = node.getKey("/Nums");
  for (int i = 0; numbers.isArray() && i + 1 < numbers.getArrayNItems(); i += 2) {
    if (numbers.getArrayItem(i).isInteger()) {
      out.emplace(numbers.getArrayItem(i).getIntValue(), numbers.getArrayItem(i + 1));
    }
  }
  QPDFObjectHandle kids = node.getKey("/Kids");
  for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) {
    collect_numbers(kids.getArrayItem(i), out, depth + 1);
  }
}

std::map<long long, QPDFObjectHandle> parent_tree(Evidence& evidence) {
  std::map<long long, QPDFObjectHandle> out;
  QPDFObjectHandle root = evidence.pdf.getRoot().getKey("/StructTreeRoot");
  collect_numbers(root.getKey("/ParentTree"), out, 0);
  return out;
}

/// Object number of the element that holds each MCID of each page.
using Owners = std::vector<std::map<int, int>>;

Owners owners(const Printed& printed) {
  Owners out(printed.pages.size());
  for (const Element& element : printed.elements) {
    for (const Element::Kid& kid : element.kids) {
      if (kid.kind != Element::Kid::Kind::content) continue;
      out[kid.page][*printed.pages[kid.page].sequences[kid.index].mcid] = element.object;
    }
  }
  return out;
}

/// Whether /ParentTree leads from every MCID of `page` to the element that holds it.
bool leads_back(const Page& page, const std::map<int, int>& owners,
                const std::map<long long, QPDFObjectHandle>& tree) {
  if (!page.struct_parents) return false;
  const auto found = tree.find(*page.struct_parents);
  QPDFObjectHandle list = found == tree.end() ? QPDFObjectHandle::newNull() : found->second;
  std::set<int> seen;
  return std::all_of(page.sequences.begin(), page.sequences.end(), [&](const Sequence& sequence) {
    if (!sequence.mcid) return true;
    const int mcid = *sequence.mcid;
    const auto owner = owners.find(mcid);
    return mcid >= 0 && seen.insert(mcid).second && owner != owners.end() && list.isArray() &&
           mcid < list.getArrayNItems() && list.getArrayItem(mcid).getObjectID() == owner->second;
  });
}

void round_trip(const Rule& rule, Evidence& evidence, const Findings& findings) {
  const Printed& printed = evidence.printed;
  const std::map<long long, QPDFObjectHandle> tree = parent_tree(evidence);
  const Owners owned = owners(printed);
  for (std::size_t page = 0; page < printed.pages.size(); ++page) {
    if (!leads_back(printed.pages[page], owned[page], tree)) findings.add(rule, {page_arg(page)});
  }
}

void widget_key(const Rule& rule, Evidence& evidence, const Findings& findings) {
  const std::map<long long, QPDFObjectHandle> tree = parent_tree(evidence);
  for (const Widget& widget : evidence.printed.widgets) {
    QPDFObjectHandle key = evidence.pdf.getObject(widget.object, 0).getKey("/StructParent");
    const auto found = key.isInteger() ? tree.find(key.getIntValue()) : tree.end();
    QPDFObjectHandle element = found == tree.end() ? QPDFObjectHandle::newNull() : found->second;
    const bool right = widget.element && element.isDictionary() &&
                       element.getObjectID() == evidence.printed.elements[*widget.element].object;
    if (!right) findings.add(rule, {{"field", widget.name}});
  }
}

void parents(const Rule& rule, Evidence& evidence, const Findings& findings) {
  const Printed& printed = evidence.printed;
  const int root = evidence.pdf.getRoot().getKey("/StructTreeRoot").getObjectID();
  for (const Element& element : printed.elements) {
    if (element.object == 0) continue;
    const int wanted = element.parent ? printed.elements[*element.parent].object : root;
    QPDFObjectHandle parent = evidence.pdf.getObject(element.object, 0).getKey("/P");
    if (parent.getObjectID() != wanted) findings.add(rule, {{"type", element.type}});
  }
}

void types(const Rule& rule, Evidence& evidence, const Findings& findings) {
  // Those of 14.8.4 that a form has a use for.
  static const std::set<std::string> standard{
      "Document", "Part", "Sect",  "Div",       "P",          "H1",      "H2",    "H3",
      "H4",       "H5",   "H6",    "L",         "LI",         "Lbl",     "LBody", "Span",
      "Quote",    "Form", "Note",  "Reference", "BlockQuote", "Caption", "Table", "TR",
      "TH",       "TD",   "THead", "TBody",     "TFoot",      "Link",    "Figure"};
  for (const Element& element : evidence.printed.elements) {
    if (!standard.contains(element.type)) findings.add(rule, {{"type", element.type}});
  }
  QPDFObjectHandle roles = evidence.pdf.getRoot().getKey("/StructTreeRoot").getKey("/RoleMap");
  for (const std::string& key : roles.isDictionary() ? roles.getKeys() : std::set<std::string>{}) {
    findings.add(rule, {{"type", key.substr(1)}});
  }
}

/// 1 to 6, or 0 for what is no heading.
int heading_level(const std::string& type) {
  const bool heading = type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6';
  return heading ? type[1] - '0' : 0;
}

void headings(const Rule& rule, Evidence& evidence, const Findings& findings) {
  int last = 0;
  for (const Element& element : evidence.printed.elements) {
    const int level = heading_level(element.type);
    if (level > last + 1) findings.add(rule, {{"type", element.type}});
    last = level == 0 ? last : level;
  }
}

void lists(const Rule& rule, Evidence& evidence, const Findings& findings) {
  static const std::map<std::string, std::set<std::string>> inside{{"L", {"LI", "L", "Caption"}},
                                                                   {"LI", {"Lbl", "LBody"}}};
  static const std::map<std::string, std::string> outside{
      {"LI", "L"}, {"Lbl", "LI"}, {"LBody", "LI"}};
  for (const Element& element : evidence.printed.elements) {
    const std::string around =
        element.parent ? evidence.printed.elements[*element.parent].type : std::string{};
    const auto allowed = inside.find(around);
    const auto needed = outside.find(element.type);
    const bool belongs = (allowed == inside.end() || allowed->second.contains(element.type)) &&
                         (needed == outside.end() || needed->second == around);
    if (!belongs) findings.add(rule, {{"type", element.type}, {"around", around}});
  }
}

void tab_order(const Rule& rule, Evidence& evidence, const Findings& findings) {
  std::set<std::size_t> pages;
  for (const Widget& widget : evidence.printed.widgets) pages.insert(widget.page);
  for (const std::size_t page : pages) {
    if (evidence.printed.pages[page].tabs != "S") findings.add(rule, {page_arg(page)});
  }
}

constexpr std::array checks{
    Conformance{{.id = "pdf-untagged",
                 .severity = Severity::error,
                 .message = "page {page} paints something that is neither tagged nor an artifact",
                 .why = "A screen reader may read it anywhere, or not at all.",
                 .bad = "a line drawn after EMC",
                 .good = "/Artifact << /Type /Layout >> BDC … EMC round it"},
                "UA 7.1",
                "01-005",
                untagged},
    Conformance{{.id = "pdf-tag-nested",
                 .severity = Severity::error,
                 .message = "page {page} has marked content inside of other marked content",
                 .why = "What is decoration is read aloud, or what is text is not.",
                 .bad = "an artifact between the BDC and the EMC of a paragraph",
                 .good = "the paragraph ended before and begun again behind it"},
                "UA 7.1",
                "01-003, 01-004",
                nested},
    Conformance{{.id = "pdf-parent-tree",
                 .severity = Severity::error,
                 .message = "the parent tree does not lead from page {page} back to its elements",
                 .why = "Who points at a line hears another one.",
                 .bad = "two elements exchanged in /ParentTree",
                 .good = "each MCID leads to the element that has it as a kid"},
                "UA 7.1",
                "",
                round_trip},
    Conformance{{.id = "pdf-struct-parent",
                 .severity = Severity::error,
                 .message = "the field \"{field}\" does not lead back to its element",
                 .why = "Who tabs into the field does not hear what it is.",
                 .bad = "a widget without /StructParent",
                 .good = "its key in the parent tree, which names its Form element"},
                "UA 7.18.4",
                "28-010",
                widget_key},
    Conformance{{.id = "pdf-tag-parent",
                 .severity = Severity::error,
                 .message = "an element {type} does not name the one that it stands in",
                 .why = "Programs that climb the tree fall out of it.",
                 .bad = "a structure element without /P",
                 .good = "/P with the element that has it as a kid"},
                "UA 7.1",
                "",
                parents},
    Conformance{{.id = "pdf-tag-type",
                 .severity = Severity::error,
                 .message = "{type} is no standard structure type, or is mapped to another",
                 .why = "No screen reader knows what to do with it.",
                 .bad = "/S /Clause",
                 .good = "/S /P"},
                "UA 7.1",
                "02-001 to 02-004",
                types},
    Conformance{{.id = "pdf-heading-skipped",
                 .severity = Severity::error,
                 .message = "a heading {type} follows without the level above it",
                 .why = "Who jumps from heading to heading looks for the part that is missing.",
                 .bad = "H1, H3",
                 .good = "H1, H2"},
                "UA 7.4.2",
                "14-002, 14-003",
                headings},
    Conformance{{.id = "pdf-list-nesting",
                 .severity = Severity::error,
                 .message = "{type} stands in {around}, where a list cannot have it",
                 .why = "A screen reader counts the items wrong: three clauses instead of four.",
                 .bad = "P in L",
                 .good = "L > LI > Lbl, LBody"},
                "UA 7.2",
                "09-005",
                lists},
    Conformance{{.id = "pdf-tab-order",
                 .severity = Severity::error,
                 .message = "page {page} has fields, and its tab order is not that of reading",
                 .why = "Who fills it in by keyboard jumps about.",
                 .bad = "/Tabs /R",
                 .good = "/Tabs /S"},
                "UA 7.18.3",
                "28-008, 28-009",
                tab_order},
};

}  // namespace

std::span<const Conformance> tag_conformance() { return checks; }

}  // namespace clausekit::proof
