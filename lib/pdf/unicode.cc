#include "pdf/unicode.h"

#include "base/utf8.h"

namespace clausekit::pdf {
namespace {

void append_unit(std::string& out, char32_t unit) {
  out += static_cast<char>(unit >> 8U & 0xFFU);
  out += static_cast<char>(unit & 0xFFU);
}

/// Char of XML 1.0, 2.2.
bool xml_can_hold(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

}  // namespace

std::string utf16be(std::string_view utf8) {
  std::string out;
  for (const char32_t c : code_points(utf8)) {
    if (c < 0x10000) {
      append_unit(out, c);
    } else {
      append_unit(out, 0xD800U + ((c - 0x10000U) >> 10U));
      append_unit(out, 0xDC00U + ((c - 0x10000U) & 0x3FFU));
    }
  }
  return out;
}

std::string escaped_xml(std::string_view utf8) {
  std::string out;
  for (const char32_t c : code_points(utf8)) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (xml_can_hold(c)) {
      append_utf8(out, c);
    }
  }
  return out;
}

}  // namespace clausekit::pdf
