// Widgets, their looks, and what they must not do.
#include <array>
#include <set>
#include <string>

#include "proof/conformance_parts.h"

namespace clausekit::proof {
namespace {

QPDFObjectHandle object_of(Evidence& evidence, const Widget& widget) {
  return evidence.pdf.getObject(widget.object, 0);
}

void silent(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for (const Widget& widget : evidence.printed.widgets) {
    const bool named = widget.element && !evidence.printed.elements[*widget.element].alt.empty();
    if (widget.description.empty() && !named) findings.add(rule, {{"field", widget.name}});
  }
}

void in_form(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for (const Widget& widget : evidence.printed.widgets) {
    const Element* element = widget.element ? &evidence.printed.elements[*widget.element] : nullptr;
    const bool right = element != nullptr && element->type == "Form" && element->kids.size() == 1;
    if (!right) findings.add(rule, {{"field", widget.name}});
  }
}

void flags(const Rule& rule, Evidence& evidence, const Findings& findings) {
  constexpr long long print = 1LL << 2U;
  constexpr long long invisible = 1LL, hidden = 1LL << 1U, no_view = 1LL << 5U,
                      toggle_no_view = 1LL << 8U;
  for (const Widget& widget : evidence.printed.widgets) {
    QPDFObjectHandle value = object_of(evidence, widget).getKey("/F");
    const long long set = value.isInteger() ? value.getIntValue() : 0;
    const bool seen = (set & (invisible | hidden | no_view | toggle_no_view)) == 0;
    if ((set & print) == 0 || !seen) findings.add(rule, {{"field", widget.name}});
  }
}

void appearance(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for (const Widget& widget : evidence.printed.widgets) {
    QPDFObjectHandle looks = object_of(evidence, widget).getKey("/AP");
    const bool only_normal = looks.isDictionary() && looks.getKeys() == std::set<std::string>{"/N"};
    QPDFObjectHandle normal = only_normal ? looks.getKey("/N") : QPDFObjectHandle::newNull();
    const bool right = widget.type == "Btn" ? normal.isDictionary() : normal.isStream();
    if (!right) findings.add(rule, {{"field", widget.name}});
  }
}

/// Fields above a widget may carry actions, too.
bool acts(QPDFObjectHandle field) {
  for (int depth = 0; field.isDictionary() && depth < most_depth; ++depth) {
    if (field.hasKey("/A") || field.hasKey("/AA")) return true;
    field = field.getKey("/Parent");
  }
  return false;
}

void actions(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for (const Widget& widget : evidence.printed.widgets) {
    if (acts(object_of(evidence, widget))) findings.add(rule, {{"field", widget.name}});
  }
}

QPDFObjectHandle form_of(Evidence& evidence) { return evidence.pdf.getRoot().getKey("/AcroForm"); }

void needed(const Rule& rule, Evidence& evidence, const Findings& findings) {
  QPDFObjectHandle form = form_of(evidence);
  if (!form.isDictionary()) return;
  QPDFObjectHandle value = form.getKey("/NeedAppearances");
  if (value.isBool() && value.getBoolValue()) findings.add(rule);
}

void xfa(const Rule& rule, Evidence& evidence, const Findings& findings) {
  QPDFObjectHandle form = form_of(evidence);
  if (form.isDictionary() && form.hasKey("/XFA")) findings.add(rule);
}

constexpr std::array checks{
    Conformance{{.id = "pdf-field-silent",
                 .severity = Severity::error,
                 .message = "nothing is read aloud for the field \"{field}\"",
                 .why = "Who cannot see the page does not know what to fill in.",
                 .bad = "a widget without /TU, its Form without /Alt",
                 .good = "/TU (Name, as you want it written)"},
                "UA 7.18.1",
                "28-005",
                silent},
    Conformance{{.id = "pdf-form-element",
                 .severity = Severity::error,
                 .message = "the field \"{field}\" is not alone in a Form element",
                 .why = "A screen reader passes over it, or reads its label twice.",
                 .bad = "an OBJR in a P, or beside text",
                 .good = "Form with one OBJR, the label in a P beside it"},
                "UA 7.18.4",
                "28-010",
                in_form},
    Conformance{{.id = "pdf-field-flags",
                 .severity = Severity::error,
                 .message = "the field \"{field}\" is not printed, or is hidden",
                 .why = "What was filled in is missing on paper.",
                 .bad = "/F 2",
                 .good = "/F 4"},
                "A 6.3.2",
                "",
                flags},
    Conformance{{.id = "pdf-field-looks",
                 .severity = Severity::error,
                 .message = "the field \"{field}\" has no looks of its own, or more than one",
                 .why = "Each program draws it in its own way, or not at all.",
                 .bad = "/AP << /N … /D … >>",
                 .good = "/AP << /N … >>"},
                "A 6.3.3",
                "",
                appearance,
                false},
    Conformance{{.id = "pdf-field-action",
                 .severity = Severity::error,
                 .message = "the field \"{field}\" carries an action",
                 .why = "It may change or send what somebody fills in.",
                 .bad = "/AA with JavaScript",
                 .good = "a field that only holds an answer"},
                "A 6.4.1, 6.5.1",
                "",
                actions},
    Conformance{{.id = "pdf-looks-needed",
                 .severity = Severity::error,
                 .message = "leaves it to the viewer to draw its fields",
                 .why = "The same answers look different everywhere, and print empty somewhere.",
                 .bad = "/NeedAppearances true",
                 .good = "an appearance for each field"},
                "A 6.4.1",
                "",
                needed,
                false},
    Conformance{{.id = "pdf-xfa",
                 .severity = Severity::error,
                 .message = "holds a second form, as XFA",
                 .why = "Some programs show that one instead.",
                 .bad = "/XFA in the AcroForm",
                 .good = "none"},
                "UA 7.15; A 6.4.2",
                "25-001",
                xfa},
};

}  // namespace

std::span<const Conformance> field_conformance() { return checks; }

}  // namespace clausekit::proof
