// Writing XML: the same text gives the same bytes, and nothing that is written needs repair.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clausekit::xml {

struct Attribute {
  std::string name, value;
};

/// `words` as character data: `&`, `<` and `>` escaped, a carriage return as `&#13;`, because a
/// reader would make a line feed of it.
std::string escaped_text(std::string_view words);

/// `words` as the value of an attribute in double quotes: also `"`, and tab and line ends as
/// references, because a reader would make spaces of them.
std::string escaped_value(std::string_view words);

/// `<name a="v">`, in the order given.
std::string start_tag(std::string_view name, const std::vector<Attribute>& attributes);

/// A whole element; `content` is XML already. Without any it is `<name a="v"/>`.
std::string element(std::string_view name, const std::vector<Attribute>& attributes,
                    std::string_view content);

}  // namespace clausekit::xml
