// How the form's grammar names what the model counts: the names in the order of the enumerations.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "model/form.h"

namespace clausekit::sources {

constexpr std::array<std::string_view, 9> block_words{
    "title", "heading", "p", "advisory", "clauses", "clause", "field", "choice", "section"};
constexpr std::array<std::string_view, 8> unit_words{"title", "heading", "p",      "advisory",
                                                     "label", "hint",    "option", "footer"};
constexpr std::array<std::string_view, 5> role_words{"", "clause", "gloss", "lead", "label"};
constexpr std::array<std::string_view, 7> field_words{"line",     "box",  "check", "signature",
                                                      "initials", "date", "time"};
constexpr std::array<std::string_view, 3> audience_words{"all", "person", "agency"};
constexpr std::array<std::string_view, 3> stage_words{"", "before", "after"};

static_assert(block_words[static_cast<std::size_t>(FormBlock::Kind::section)] == "section");
static_assert(unit_words[static_cast<std::size_t>(Unit::Element::footer)] == "footer");
static_assert(role_words[static_cast<std::size_t>(Unit::Role::label)] == "label");
static_assert(field_words[static_cast<std::size_t>(FormBlock::FieldType::time)] == "time");
static_assert(audience_words[static_cast<std::size_t>(FormBlock::Audience::agency)] == "agency");
static_assert(stage_words[static_cast<std::size_t>(FormBlock::Stage::after)] == "after");

/// The value that `word` names; `otherwise` when it names none.
template <class Enum, std::size_t size>
Enum named(const std::array<std::string_view, size>& words, std::string_view word, Enum otherwise) {
  const auto* const found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? otherwise : static_cast<Enum>(found - words.begin());
}

template <class Enum, std::size_t size>
std::string_view word_for(const std::array<std::string_view, size>& words, Enum value) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace clausekit::sources
