#include "proof/fields.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "proof/expected.h"
#include "proof/rules.h"
#include "proof/sheets.h"

namespace clausekit::proof {
namespace {

constexpr unsigned radio_flag = 1U << 15U;  // Ff, ISO 32000-1, table 226

bool is_button(const FieldPlace& field) {
  return field.type == FormBlock::FieldType::check || !field.export_value.empty();
}

/// What people call a field: its name, and which answer of several.
std::string called(const FieldPlace& field) {
  return field.radio ? field.name + "=" + field.export_value : field.name;
}

std::string drawn_role(const FieldPlace& field) {
  return !is_button(field) ? "tv" : field.radio ? "rb" : "cb";
}

class Checker {
 public:
  Checker(const Document& document, const Printed& printed, const Findings& findings)
      : printed_(printed), findings_(findings), expected_(expected_fields(document)) {}

  void run() {
    std::vector<const FieldPlace*> drawn;
    std::vector<const FieldPlace*> interactive;
    for (const FieldPlace* field : expected_) {
      (field->fillable ? interactive : drawn).push_back(field);
    }
    check_drawn(drawn);
    check_interactive(interactive);
    covers();
    places();
  }

 private:
  /// Drawn fields have no names; they stand in the order of the form.
  void check_drawn(const std::vector<const FieldPlace*>& fields) const {
    std::vector<const Element*> found;
    for (const Element& element : printed_.elements) {
      if (element.type == "Form" && element.attributes.contains("Role")) found.push_back(&element);
    }
    if (found.size() == fields.size()) {
      for (std::size_t i = 0; i < fields.size(); ++i) compare(*fields[i], *found[i]);
      return;
    }
    for (const FieldPlace* field : fields) {
      const auto at = std::find_if(found.begin(), found.end(), [&](const Element* element) {
        return attribute(*element, "Desc") == field->description;
      });
      if (at == found.end()) {
        findings_.add(pdf_field_missing, {{"field", called(*field)}});
      } else {
        compare(*field, **at);
        found.erase(at);
      }
    }
    for (const Element* element : found) {
      findings_.add(pdf_field_name, {{"found", attribute(*element, "Desc")}, {"expected", "none"}});
    }
  }

  static std::string attribute(const Element& element, const std::string& key) {
    const auto found = element.attributes.find(key);
    return found == element.attributes.end() ? std::string{} : found->second;
  }

  void compare(const FieldPlace& field, const Element& element) const {
    const bool described = attribute(element, "Role") == drawn_role(field) &&
                           attribute(element, "Desc") == field.description;
    if (!described) findings_.add(pdf_field_description, {{"field", called(field)}});
    language(field, element);
  }

  void language(const FieldPlace& field, const Element& element) const {
    if (element.language != field.language) {
      findings_.add(pdf_lang_tag, {{"unit", called(field)}, {"language", field.language}});
    }
  }

  void check_interactive(const std::vector<const FieldPlace*>& fields) const {
    std::vector<const Widget*> left;
    for (const Widget& widget : printed_.widgets) left.push_back(&widget);
    std::vector<const FieldPlace*> missing;
    for (const FieldPlace* field : fields) {
      const auto at = std::find_if(left.begin(), left.end(), [&](const Widget* widget) {
        return widget->name == field->name && widget->state == field->export_value;
      });
      if (at == left.end()) {
        missing.push_back(field);
      } else {
        compare(*field, **at);
        left.erase(at);
      }
    }
    for (const Widget* widget : left) renamed(*widget, missing);
    for (const FieldPlace* field : missing) {
      findings_.add(pdf_field_missing, {{"field", called(*field)}});
    }
  }

  /// A widget of no field: one that is missing, under a wrong name, or one too many.
  void renamed(const Widget& widget, std::vector<const FieldPlace*>& missing) const {
    const auto meant = std::find_if(missing.begin(), missing.end(), [&](const FieldPlace* field) {
      return widget.description == field->description;
    });
    const bool none = meant == missing.end();
    findings_.add(pdf_field_name,
                  {{"found", widget.state.empty() ? widget.name : widget.name + "=" + widget.state},
                   {"expected", none ? "none" : "\"" + called(**meant) + "\""}});
    if (!none) missing.erase(meant);
  }

  void compare(const FieldPlace& field, const Widget& widget) const {
    const bool signature = field.type == FormBlock::FieldType::signature;
    const std::string type = is_button(field) ? "Btn" : signature ? "Sig" : "Tx";
    const bool right_kind = widget.type == type &&
                            ((widget.flags & radio_flag) != 0) == (is_button(field) && field.radio);
    // Readers say what is asked, then which answer this button is.
    const bool grouped = !field.radio || (widget.group_description == field.group &&
                                          spoken_answer(widget) == field.answer);
    if (!right_kind || !grouped || widget.description != field.description) {
      findings_.add(pdf_field_description, {{"field", called(field)}});
    }
    if (widget.element) language(field, printed_.elements[*widget.element]);
  }

  [[nodiscard]] std::string spoken_answer(const Widget& widget) const {
    return widget.element ? printed_.elements[*widget.element].alt : std::string{};
  }

  void covers() const {
    for (const Widget& widget : printed_.widgets) {
      const Page& page = printed_.pages[widget.page];
      const bool on_text =
          std::any_of(page.sequences.begin(), page.sequences.end(), [&](const Sequence& sequence) {
            return std::any_of(sequence.pieces.begin(), sequence.pieces.end(),
                               [&](const Piece& piece) { return widget.box.meets(core(piece)); });
          });
      if (on_text) {
        findings_.add(pdf_field_covers, {{"field", widget.name}, page_arg(widget.page)});
      }
    }
  }

  /// A box to tick is what the list item that it is the label of says.
  void places() const {
    for (const Widget& widget : printed_.widgets) {
      const std::optional<std::size_t> label = parent(widget.element, "Lbl");
      const std::optional<std::size_t> item = parent(label, "LI");
      if (item && !is_beside(widget, *item)) {
        findings_.add(
            pdf_field_place,
            {{"field", widget.state.empty() ? widget.name : widget.name + "=" + widget.state}});
      }
    }
  }

  [[nodiscard]] std::optional<std::size_t> parent(std::optional<std::size_t> element,
                                                  const std::string& type) const {
    if (!element) return std::nullopt;
    const std::optional<std::size_t> up = printed_.elements[*element].parent;
    return up && printed_.elements[*up].type == type ? up : std::nullopt;
  }

  /// Whether the first line of the item's body begins or ends at the widget.
  [[nodiscard]] bool is_beside(const Widget& widget, std::size_t item) const {
    constexpr double farthest = 12;  // points
    for (const Element::Kid& kid : printed_.elements[item].kids) {
      if (kid.kind != Element::Kid::Kind::element) continue;
      const Element& body = printed_.elements[kid.index];
      if (body.type != "LBody") continue;
      for (const Element::Kid& content : body.kids) {
        if (content.kind != Element::Kid::Kind::content) continue;
        const Sequence& sequence = printed_.pages[content.page].sequences[content.index];
        if (content.page != widget.page || sequence.pieces.empty()) return false;
        const double baseline = sequence.pieces.front().baseline;
        return baseline > widget.box.bottom - farthest / 2 &&
               baseline < widget.box.top + farthest / 2 &&
               std::any_of(sequence.pieces.begin(), sequence.pieces.end(), [&](const Piece& piece) {
                 return piece.baseline == baseline &&
                        piece.box.left - widget.box.right <= farthest &&
                        widget.box.left - piece.box.right <= farthest;
               });
      }
    }
    return true;  // no words of its own, and check_texts has told so
  }

  const Printed& printed_;
  const Findings& findings_;
  std::vector<const FieldPlace*> expected_;
};

}  // namespace

void check_fields(const Document& document, const Printed& printed, const Findings& findings) {
  Checker(document, printed, findings).run();
}

}  // namespace clausekit::proof
