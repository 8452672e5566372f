#include "checks/view.h"

#include <algorithm>

#include "text/content.h"

namespace clausekit::checks {
namespace {

constexpr auto object = "\uFFFC";

/// Appends the words of `text`; spans for which `skip` holds are left out.
template <class Skip>
void append(std::string& out, const Inlines& text, const Skip& skip) {
  for (const Inline& piece : text) {
    switch (piece.kind) {
      case Inline::Kind::text:
        out += piece.text;
        break;
      case Inline::Kind::var:
      case Inline::Kind::cite:
        out += object;
        break;
      case Inline::Kind::line_break:
        out += ' ';
        break;
      case Inline::Kind::term:
      case Inline::Kind::em:
      case Inline::Kind::span:
        if (!skip(piece)) {
          append(out, piece.children, skip);
        }
        break;
    }
  }
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// A mail or web address, with whatever stands against it: `info@example.org,`.
bool is_address(std::string_view token) {
  if (token.find('@') != std::string_view::npos || token.find("://") != std::string_view::npos) {
    return true;
  }
  // A dot with two letters or digits on either side: `example.org/help`, but not `U.S.` or `e.g.`.
  for (std::size_t i = 2; i + 2 < token.size(); ++i) {
    if (token[i] == '.' && is_letter_or_digit(token[i - 2]) && is_letter_or_digit(token[i - 1]) &&
        is_letter_or_digit(token[i + 1]) && is_letter_or_digit(token[i + 2])) {
      return true;
    }
  }
  return false;
}

std::string without_addresses(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view token = text.substr(0, end);
    out += is_address(token) ? object : token;
    text.remove_prefix(end);
    if (!text.empty()) {
      out += ' ';
      text.remove_prefix(1);
    }
  }
  return out;
}

void collect(std::vector<Placed>& out, const Inlines& text, std::vector<const Inline*>& inside) {
  for (const Inline& piece : text) {
    if (piece.kind == Inline::Kind::text) {
      continue;
    }
    out.push_back({.element = &piece, .inside = inside});
    inside.push_back(&piece);
    collect(out, piece.children, inside);
    inside.pop_back();
  }
}

}  // namespace

std::string plain(const Inlines& text) {
  std::string out;
  append(out, text, [](const Inline&) { return false; });
  return out;
}

std::string own_words(const Inlines& text, std::string_view tag) {
  std::string out;
  append(out, text, [&](const Inline& piece) {
    return piece.kind == Inline::Kind::span && piece.language != tag;
  });
  return without_addresses(out);
}

bool says_something(const Inlines& text) { return text::says_something(plain(text)); }

std::vector<Placed> elements(const Inlines& text) {
  std::vector<Placed> out;
  std::vector<const Inline*> inside;
  collect(out, text, inside);
  return out;
}

std::string tag(const Inline& element) {
  switch (element.kind) {
    case Inline::Kind::var:
      return "<var ref=\"" + element.ref + "\"/>";
    case Inline::Kind::cite:
      return "<cite ref=\"" + element.ref + "\"/>";
    case Inline::Kind::term:
      return "<term ref=\"" + element.ref + "\">";
    case Inline::Kind::em:
      return "<em kind=\"" + element.ref + "\">";
    case Inline::Kind::span:
      return "<span xml:lang=\"" + element.language + "\">";
    case Inline::Kind::line_break:
      return "<br/>";
    case Inline::Kind::text:
      break;
  }
  return {};
}

}  // namespace clausekit::checks
