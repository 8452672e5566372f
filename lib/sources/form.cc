#include "sources/form.h"

#include "sources/digest.h"
#include "sources/form_words.h"
#include "sources/inlines.h"
#include "sources/numbers.h"
#include "sources/opened.h"
#include "sources/words.h"

namespace clausekit::sources {
namespace {

/// What a block takes over from those around it.
struct Surroundings {
  std::string only_if;
  FormBlock::Audience audience = FormBlock::Audience::all;
  FormBlock::Stage stage = FormBlock::Stage::any;
  std::vector<std::string> notes;  ///< for translators, the nearest first
};

/// `decision=attorney,consent`; nothing when the attribute is absent or no condition.
std::optional<When> condition(const Element& element, std::string_view attribute) {
  const std::string value = element.value(attribute);
  if (!when_value.accepts(value)) {
    return std::nullopt;
  }
  const std::size_t equals = value.find('=');
  return When{.field = value.substr(0, equals),
              .values = words(value.substr(equals + 1), ','),
              .where = element.value_where(attribute)};
}

Surroundings inside(const Element& element, Surroundings around) {
  if (element.has("if")) {
    around.only_if = element.value("if");
  }
  around.audience = named(audience_words, element.value("for"), around.audience);
  if (element.has("stage")) {
    around.stage = named(stage_words, element.value("stage"), around.stage);
  }
  std::vector<std::string> notes;
  for (const Element& note : element.children("note")) {
    if (note.value("for") == "translator") {
      notes.push_back(note.text());
    }
  }
  around.notes.insert(around.notes.begin(), notes.begin(), notes.end());
  return around;
}

class Reader {
 public:
  explicit Reader(Form& form) : form_(form) {}

  void read(const Element& root) {
    form_.id = root.value("id");
    form_.code = root.value("code");
    form_.edition = root.value("edition");
    form_.language = root.value("xml:lang");
    form_.where = root.start_tag();
    read_head(root);
    if (const std::optional<Element> body = root.child("body")) {
      form_.body = blocks(*body, {});
      if (const std::optional<Element> footer = body->child("footer")) {
        form_.footer = unit(*footer, {});
      }
    }
    form_.digest = digest(form_);
    if (const std::optional<Element> card = root.child("staff-card")) {
      read_card(*card);
    }
  }

 private:
  void read_head(const Element& root) {
    for (const Element& use : root.children("use")) {
      form_.uses.push_back({.registry = use.value("registry"),
                            .requirements = words(use.value("requirements")),
                            .where = use.start_tag()});
    }
    for (const Element& s : root.children("switch")) {
      form_.switches.push_back({.id = s.value("id"),
                                .on = s.value("default") == "on",
                                .text = s.text(),
                                .where = s.start_tag()});
    }
    for (const Element& v : root.children("variable")) {
      const std::optional<Element> example = v.child("example");
      form_.variables.push_back({.name = v.value("name"),
                                 .type = v.value("type"),
                                 .value_language = v.value("value-lang"),
                                 .example = example ? example->text() : std::string{},
                                 .max_chars = whole_number(v.value("max-chars")),
                                 .where = v.start_tag()});
    }
    for (const Element& c : root.children("citation")) {
      form_.citations.push_back({.id = c.value("id"), .text = c.text(), .where = c.start_tag()});
    }
  }

  void read_card(const Element& element) {
    const auto steps = [&](std::string_view name) {
      std::vector<StaffCard::Step> out;
      for (const Element& step : element.children(name)) {
        out.push_back({.id = step.value("id"),
                       .requirements = words(step.value("req")),
                       .only_if = step.value("if"),
                       .text = inlines(step),
                       .where = step.start_tag()});
      }
      return out;
    };
    form_.card.purpose = steps("purpose");
    form_.card.steps = steps("step");
    for (const Element& show : element.children("show")) {
      form_.card.shown.push_back({.unit = show.value("ref"), .where = show.start_tag()});
    }
    form_.card.digest = digest(form_.card);
  }

  std::size_t unit(const Element& element, const Surroundings& around) {
    Unit unit;
    unit.id = element.value("id");
    unit.element = named(unit_words, element.name(), Unit::Element::paragraph);
    unit.role = named(role_words, element.value("role"), Unit::Role::none);
    unit.requirements = words(element.value("req"));
    unit.translate = element.value("translate") != "no";
    unit.max_lines = whole_number(element.value("max-lines"));
    unit.only_if = element.has("if") ? element.value("if") : around.only_if;
    unit.text = inlines(element);
    unit.digest = digest(unit.text);
    unit.notes = around.notes;
    unit.where = element.start_tag();
    unit.text_where = element.content();
    form_.units.push_back(std::move(unit));
    return form_.units.size() - 1;
  }

  std::optional<std::size_t> unit(const std::optional<Element>& element,
                                  const Surroundings& around) {
    return element ? std::optional(unit(*element, around)) : std::nullopt;
  }

  /// The gate bounds how deep elements are nested, so this may recurse.
  std::vector<FormBlock> blocks(const Element& parent, const Surroundings& around) {
    std::vector<FormBlock> out;
    for (const Element& child : parent.children()) {
      const bool known =
          std::find(block_words.begin(), block_words.end(), child.name()) != block_words.end();
      if (known) {
        out.push_back(block(child, around));
      }
    }
    return out;
  }

  FormBlock block(const Element& element, const Surroundings& around) {
    using Kind = FormBlock::Kind;
    const Surroundings here = inside(element, around);
    FormBlock block;
    block.kind = named(block_words, element.name(), Kind::paragraph);
    block.id = element.value("id");
    block.where = element.start_tag();
    block.only_if = here.only_if;
    block.audience = here.audience;
    block.stage = here.stage;
    switch (block.kind) {
      case Kind::title:
      case Kind::heading:
      case Kind::paragraph:
      case Kind::advisory:
        block.unit = unit(element, around);
        block.level = whole_number(element.value("level")).value_or(1);
        block.advisory = element.value("kind");
        break;
      case Kind::field:
      case Kind::choice:
        read_question(element, here, block);
        break;
      case Kind::clauses:
      case Kind::clause:
      case Kind::section:
        block.numbering = element.value("numbering");
        block.num = element.value("num");
        block.keep_together = element.value("keep") == "together";
        block.blocks = blocks(element, here);
        break;
    }
    return block;
  }

  void read_question(const Element& element, const Surroundings& here, FormBlock& block) {
    block.name = element.value("name");
    block.type = named(field_words, element.value("type"), FormBlock::FieldType::line);
    block.pick_any = element.value("pick") == "any";
    block.personal = element.value("pii") == "yes";
    block.always_required = element.value("required-when") == "always";
    block.required_when = condition(element, "required-when");
    block.when = condition(element, "when");
    block.electronic = element.value("electronic");
    block.requirements = words(element.value("req"));
    block.unit = unit(element.child("label"), here);
    block.hint = unit(element.child("hint"), here);
    for (const Element& option : element.children("option")) {
      block.options.push_back({.unit = unit(option, here),
                               .value = option.value("value"),
                               .where = option.start_tag()});
    }
  }

  Form& form_;
};

}  // namespace

std::optional<Form> read_form(const Source& source, Report& report) {
  const std::optional<xml::Document> document = opened(source, form_grammar(), report);
  if (!document) {
    return std::nullopt;
  }
  Form form;
  Reader(form).read({*document, document->root()});
  return form;
}

}  // namespace clausekit::sources
