// Holds a document against its grammar.
#include <algorithm>
#include <string>

#include "sources/grammar.h"
#include "sources/words.h"
#include "xml/characters.h"
#include "xml/faults.h"

namespace clausekit::sources {
namespace {

/// `"a", "b" or "c"`, or `nothing`.
std::string listed(const std::vector<std::string>& names, std::string_view open,
                   std::string_view close) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    out += i == 0 ? "" : i + 1 == names.size() ? " or " : ", ";
    out += std::string(open) + names[i] + std::string(close);
  }
  return out.empty() ? "nothing" : out;
}

std::string wanted(const AttributeGrammar& attribute) {
  if (attribute.type != nullptr) {
    return std::string(attribute.type->wanted);
  }
  return (attribute.list ? "a list of " : "one of ") + listed(words(attribute.choices), "\"", "\"");
}

bool accepts(const AttributeGrammar& attribute, std::string_view value) {
  if (attribute.type != nullptr) {
    return attribute.type->accepts(value);
  }
  return attribute.list ? are_all_of(value, attribute.choices)
                        : is_one_of(value, attribute.choices);
}

bool is_declaration(std::string_view attribute) {
  return attribute == "xmlns" || attribute.starts_with("xmlns:");
}

class Checker {
 public:
  Checker(const Grammar& grammar, Report& report) : grammar_(grammar), report_(report) {}

  /// The gate bounds how deep elements are nested, so this may recurse.
  void check(const Element& element, const ElementGrammar& grammar) {
    if (grammar.unit) {
      subject_.unit = element.value("id");
    }
    check_attributes(element, grammar);
    check_text(element, grammar);
    check_children(element, grammar);
    if (grammar.unit) {
      subject_.unit.clear();
    }
  }

 private:
  void add(const Rule& rule, Span where, std::vector<Arg> args) {
    if (++faults_ <= enough) {
      report_.add(rule, where, subject_, std::move(args));
    }
  }

  void check_attributes(const Element& element, const ElementGrammar& grammar) {
    const std::string name(grammar.name);
    for (const pugi::xml_attribute given : element.node().attributes()) {
      const auto known =
          std::find_if(grammar.attributes.begin(), grammar.attributes.end(),
                       [&](const AttributeGrammar& a) { return a.name == given.name(); });
      if (is_declaration(given.name())) {
        continue;
      }
      if (known == grammar.attributes.end()) {
        std::vector<std::string> names;
        for (const AttributeGrammar& a : grammar.attributes) {
          names.emplace_back(a.name);
        }
        const Span where = element.document()
                               .attribute(element.node(), given.name())
                               .value_or(element.start_tag());
        add(file_attribute, where,
            {{"element", name},
             {"name", xml::excerpt(given.name())},
             {"allowed", listed(names, "\"", "\"")}});
      } else if (const std::string value = element.value(given.name()); !accepts(*known, value)) {
        add(file_value, element.value_where(given.name()),
            {{"name", given.name()}, {"value", xml::excerpt(value)}, {"wanted", wanted(*known)}});
      }
    }
    const Rule* said = nullptr;  // a rule of its own for several attributes says it once
    for (const AttributeGrammar& a : grammar.attributes) {
      const bool missing = a.presence == Presence::required && !element.has(a.name);
      if (missing && (a.missing == &missing_attribute || a.missing != said)) {
        said = a.missing;
        add(*a.missing, element.start_tag(),
            {{"element", name}, {"name", std::string(a.name)}, {"wanted", wanted(a)}});
      }
    }
  }

  void check_text(const Element& element, const ElementGrammar& grammar) {
    if (grammar.text) {
      return;
    }
    for (const pugi::xml_node child : element.node().children()) {
      const std::string_view words = child.value();
      if (!std::all_of(words.begin(), words.end(), xml::is_space)) {
        add(file_text, element.document().text(child), {{"element", std::string(grammar.name)}});
        return;
      }
    }
  }

  void check_children(const Element& element, const ElementGrammar& grammar) {
    std::vector<std::size_t> seen(grammar.content.size(), 0);
    std::size_t furthest = 0;
    for (const pugi::xml_node node : element.node().children()) {
      if (node.type() != pugi::node_element || faults_ > enough) {
        continue;
      }
      const Element child(element.document(), node);
      const std::size_t at = place_of(child, grammar);
      if (at == grammar.content.size()) {
        misplaced(child, grammar);
        continue;
      }
      const Particle& particle = grammar.content[at];
      const bool single =
          particle.times == Particle::Times::once || particle.times == Particle::Times::maybe;
      const std::string name(child.name());
      if (at < furthest) {
        add(file_order, child.start_tag(),
            {{"name", name}, {"before", words(grammar.content[furthest].names).front()}});
      } else if (single && seen[at] > 0) {
        add(file_repeated, child.start_tag(),
            {{"name", name}, {"parent", std::string(grammar.name)}});
      }
      furthest = std::max(furthest, at);
      ++seen[at];
      check(child, *grammar_.element(child.name()));
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
      const Particle::Times times = grammar.content[i].times;
      if (seen[i] == 0 && (times == Particle::Times::once || times == Particle::Times::some)) {
        add(missing_element, element.start_tag(),
            {{"parent", std::string(grammar.name)},
             {"wanted", listed(words(grammar.content[i].names), "<", ">")}});
      }
    }
  }

  /// The particle that `child` belongs to; the number of particles when there is none.
  [[nodiscard]] std::size_t place_of(const Element& child, const ElementGrammar& grammar) const {
    std::size_t at = 0;
    const bool ours = child.document().name_space(child.node()) == grammar_.name_space;
    while (at < grammar.content.size() &&
           !(ours && is_one_of(child.name(), grammar.content[at].names))) {
      ++at;
    }
    return at;
  }

  void misplaced(const Element& child, const ElementGrammar& grammar) {
    std::vector<std::string> names;
    for (const Particle& particle : grammar.content) {
      const std::vector<std::string> more = words(particle.names);
      names.insert(names.end(), more.begin(), more.end());
    }
    add(file_element, child.start_tag(),
        {{"name", xml::excerpt(child.node().name())},
         {"parent", std::string(grammar.name)},
         {"allowed", listed(names, "<", ">")}});
  }

  static constexpr std::size_t enough = 100;
  const Grammar& grammar_;
  Report& report_;
  Subject subject_;  ///< the unit that is being checked
  std::size_t faults_ = 0;
};

}  // namespace

const ElementGrammar* Grammar::element(std::string_view wanted_name) const {
  const auto found =
      std::find_if(elements.begin(), elements.end(),
                   [&](const ElementGrammar& element) { return element.name == wanted_name; });
  return found == elements.end() ? nullptr : &*found;
}

bool has_root_of(const Grammar& grammar, const xml::Document& document, Report& report) {
  const pugi::xml_node root = document.root();
  const std::string_view name = xml::Document::local_name(root);
  const std::string_view name_space = document.name_space(root);
  if (name == grammar.root && name_space == grammar.name_space) {
    return true;
  }
  report.add(file_root, document.start_tag(root), {},
             {{"wanted", std::string(grammar.root)},
              {"namespace", std::string(grammar.name_space)},
              {"found", xml::excerpt(name)},
              {"other", xml::excerpt(name_space)}});
  return false;
}

void check(const Grammar& grammar, const xml::Document& document, Report& report) {
  Checker(grammar, report).check({document, document.root()}, *grammar.element(grammar.root));
}

}  // namespace clausekit::sources
