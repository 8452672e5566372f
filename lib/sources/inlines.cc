#include "sources/inlines.h"

#include <algorithm>
#include <array>
#include <vector>

#include "xml/characters.h"
#include "xml/writer.h"

namespace clausekit::sources {
namespace {

/// In the order of Inline::Kind.
constexpr std::array<std::string_view, 7> kind_names{"", "var", "cite", "term", "em", "span", "br"};
static_assert(kind_names[static_cast<std::size_t>(Inline::Kind::line_break)] == "br");

std::string one_space_each(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (!xml::is_space(c)) {
      out += c;
    } else if (out.empty() || out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

Inline::Kind kind_of(std::string_view name) {
  const auto* const found = std::find(kind_names.begin(), kind_names.end(), name);
  return found == kind_names.end() ? Inline::Kind::text
                                   : static_cast<Inline::Kind>(found - kind_names.begin());
}

std::string_view name_of(Inline::Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

/// In alphabetical order.
std::vector<xml::Attribute> attributes(const Inline& piece) {
  switch (piece.kind) {
    case Inline::Kind::var:
    case Inline::Kind::cite:
    case Inline::Kind::term:
      return {{"ref", piece.ref}};
    case Inline::Kind::em:
      return {{"kind", piece.ref}};
    case Inline::Kind::span:
      return piece.direction.empty() ? std::vector<xml::Attribute>{{"xml:lang", piece.language}}
                                     : std::vector<xml::Attribute>{{"dir", piece.direction},
                                                                   {"xml:lang", piece.language}};
    case Inline::Kind::text:
    case Inline::Kind::line_break:
      break;
  }
  return {};
}

/// Words that follow words are one piece, whatever comment or section mark stood between.
void append_words(std::string_view words, Span where, Inlines& out) {
  if (out.empty() || out.back().kind != Inline::Kind::text) {
    out.emplace_back().where = where;
  }
  out.back().text += words;
  out.back().where.end = where.end;
}

/// The gate bounds how deep elements are nested, so this may recurse.
void append_content(const Element& parent, Inlines& out) {
  for (const pugi::xml_node node : parent.node().children()) {
    if (node.type() != pugi::node_element) {
      append_words(node.value(), parent.document().text(node), out);
      continue;
    }
    const Element child(parent.document(), node);
    const Inline::Kind kind = kind_of(child.name());
    if (kind == Inline::Kind::text) {
      append_content(child, out);
      continue;
    }
    Inline piece;
    piece.kind = kind;
    piece.ref = child.value(kind == Inline::Kind::em ? "kind" : "ref");
    piece.language = child.value("xml:lang");
    piece.direction = child.value("dir");
    piece.where = child.whole();
    append_content(child, piece.children);
    out.push_back(std::move(piece));
  }
}

void fold_space(Inlines& pieces) {
  for (Inline& piece : pieces) {
    piece.text = one_space_each(piece.text);
    fold_space(piece.children);
  }
}

void trim(Inlines& pieces) {
  if (!pieces.empty() && pieces.front().text.starts_with(' ')) {
    pieces.front().text.erase(0, 1);
  }
  if (!pieces.empty() && pieces.back().text.ends_with(' ')) {
    pieces.back().text.pop_back();
  }
  std::erase_if(pieces, [](const Inline& piece) {
    return piece.kind == Inline::Kind::text && piece.text.empty();
  });
}

}  // namespace

Inlines inlines(const Element& element) {
  Inlines out;
  append_content(element, out);
  fold_space(out);
  trim(out);
  return out;
}

std::string written(const Inlines& content, const std::string& prefix) {
  std::string out;
  for (const Inline& piece : content) {
    if (piece.kind == Inline::Kind::text) {
      out += xml::escaped_text(piece.text);
    } else {
      out += xml::element(prefix + std::string(name_of(piece.kind)), attributes(piece),
                          written(piece.children, prefix));
    }
  }
  return out;
}

std::string plain_text(const Inlines& content) {
  std::string out;
  for (const Inline& piece : content) {
    out += piece.text + plain_text(piece.children);
  }
  return out;
}

}  // namespace clausekit::sources
