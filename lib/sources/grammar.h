// The grammars of forms/schema as tables, and the one function that holds a file against them.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "sources/element.h"
#include "sources/rules.h"
#include "sources/values.h"

namespace clausekit::sources {

enum class Presence { optional, required };

struct AttributeGrammar {
  std::string_view name;
  const ValueType* type = nullptr;  ///< or else one of, or a list of, the words
  std::string_view choices = {};
  Presence presence = Presence::optional;
  bool list = false;
  const Rule* missing = &missing_attribute;  ///< what is reported when a required one is absent
};

/// A place in an element's content: one of `names` (separated by spaces), so many times.
struct Particle {
  enum class Times { once, maybe, any, some };
  std::string_view names;
  Times times = Times::once;
};

struct ElementGrammar {
  std::string_view name;
  std::vector<AttributeGrammar> attributes = {};
  std::vector<Particle> content = {};  ///< in this order
  bool text = false;                   ///< words may stand among them
  bool unit = false;                   ///< its id is that of a unit: faults inside speak of it
};

/// One kind of file. An element's name has one meaning within it.
struct Grammar {
  std::string_view name_space;
  std::string_view root;
  std::vector<ElementGrammar> elements;

  [[nodiscard]] const ElementGrammar* element(std::string_view name) const;
};

const Grammar& form_grammar();
const Grammar& registry_grammar();
const Grammar& language_grammar();
const Grammar& locale_grammar();
const Grammar& people_grammar();
const Grammar& checks_grammar();
const Grammar& answers_grammar();
const Grammar& forms_grammar();

/// Whether the root is the grammar's; reports `file-root` if not.
bool has_root_of(const Grammar& grammar, const xml::Document& document, Report& report);

/// Reports whatever in the document departs from `grammar`; after a hundred faults it stops.
void check(const Grammar& grammar, const xml::Document& document, Report& report);

}  // namespace clausekit::sources
