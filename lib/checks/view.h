// A unit's text as checks look at it: its words, and the elements among them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/inline.h"

namespace clausekit::checks {

/// The words in the order of the file, UTF-8. A variable or a citation is U+FFFC, so that it never
/// looks like a word; a line break is a space.
std::string plain(const Inlines& text);

/// The same without what a <span> says is in a language other than `tag`, and without web and mail
/// addresses: what is left has to be in the language `tag`.
std::string own_words(const Inlines& text, std::string_view tag);

/// Whether there is anything to print but spaces and punctuation; a value counts.
bool says_something(const Inlines& text);

/// An element inside a text, with those that it stands in, the outermost first.
struct Placed {
  const Inline* element = nullptr;
  std::vector<const Inline*> inside;
};

/// Every element, in the order of the file.
std::vector<Placed> elements(const Inlines& text);

/// How the element's start tag is written, such as `<var ref="fee"/>` or `<em kind="strong">`.
std::string tag(const Inline& element);

}  // namespace clausekit::checks
