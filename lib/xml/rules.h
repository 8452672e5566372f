// The rules of the gate: why a file is not let in.
#pragma once

#include <span>

#include "base/diagnostic.h"

namespace clausekit::xml {

extern const Rule oversize;           ///< more bytes than anyone needs
extern const Rule not_utf8;           ///< another encoding, or bytes that are none
extern const Rule control_char;       ///< a character that XML forbids
extern const Rule doctype;            ///< a document type declaration
extern const Rule malformed;          ///< whatever has no rule of its own
extern const Rule unclosed;           ///< a start tag without an end tag, or the wrong one
extern const Rule unknown_entity;     ///< a reference to nothing
extern const Rule two_roots;          ///< a second root element
extern const Rule dup_attribute;      ///< an attribute twice in one tag
extern const Rule undeclared_prefix;  ///< a namespace prefix that nobody declared
extern const Rule too_deep;           ///< nested deeper than anyone needs

/// All of them, in the order in which the gate applies them.
std::span<const Rule* const> rules();

}  // namespace clausekit::xml
