#include "xml/writer.h"

namespace clausekit::xml {
namespace {

std::string escaped(std::string_view words, bool in_value) {
  std::string out;
  out.reserve(words.size());
  for (const char c : words) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '\r') {
      out += "&#13;";
    } else if (in_value && c == '"') {
      out += "&quot;";
    } else if (in_value && c == '\t') {
      out += "&#9;";
    } else if (in_value && c == '\n') {
      out += "&#10;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string opening(std::string_view name, const std::vector<Attribute>& attributes) {
  std::string out = "<" + std::string(name);
  for (const Attribute& attribute : attributes) {
    out += " " + attribute.name + "=\"" + escaped_value(attribute.value) + "\"";
  }
  return out;
}

}  // namespace

std::string escaped_text(std::string_view words) { return escaped(words, false); }

std::string escaped_value(std::string_view words) { return escaped(words, true); }

std::string start_tag(std::string_view name, const std::vector<Attribute>& attributes) {
  return opening(name, attributes) + ">";
}

std::string element(std::string_view name, const std::vector<Attribute>& attributes,
                    std::string_view content) {
  if (content.empty()) {
    return opening(name, attributes) + "/>";
  }
  std::string out = start_tag(name, attributes);
  out += content;
  return out + "</" + std::string(name) + ">";
}

}  // namespace clausekit::xml
