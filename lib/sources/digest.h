// What an approval is bound to: digests of texts, not of files.
//
// The canonical segment is the text with NFC applied to its words, every run of XML white space
// (space, tab, CR, LF) as one U+0020 and none at either end, `&`, `<` and `>` escaped, and elements
// as `<name a="v">…</name>`, or `<name a="v"/>` without content; attributes in alphabetical order,
// of which only `ref`, `kind`, `xml:lang` and `dir` count. So neither indentation nor comments,
// prefixes or layout make a translation stale; a word, a variable, an emphasis or a citation does.
#pragma once

#include <string>

#include "model/form.h"
#include "model/inline.h"
#include "model/translation.h"

namespace clausekit::sources {

std::string canonical(const Inlines& content);

/// SHA-256 of the canonical segment.
std::string digest(const Inlines& content);

/// SHA-256 over everything that a printed form is made of: one line for each switch, and for each
/// block and each unit in the order of the form, with ids, numbering, fields and the units'
/// digests.
std::string digest(const Form& form);

/// SHA-256 over one line for each text of the card and each unit that it shows.
std::string digest(const StaffCard& card);

/// SHA-256 over one line for each segment with a target, in the order of the ids: the id, a space,
/// the target's digest.
std::string digest(const Translation& translation);

}  // namespace clausekit::sources
