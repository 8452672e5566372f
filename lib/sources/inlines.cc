#include "sources/inlines.h"

#include <algorithm>

#include "xml/characters.h"
#include "xml/writer.h"

namespace clausekit::sources {
namespace {

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
  using Kind = Inline::Kind;
  return name == "var"    ? Kind::var
         : name == "cite" ? Kind::cite
         : name == "term" ? Kind::term
         : name == "em"   ? Kind::em
         : name == "span" ? Kind::span
         : name == "br"   ? Kind::line_break
                          : Kind::text;
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

std::string written(const Inlines& content) {
  std::string out;
  for (const Inline& piece : content) {
    const std::string inside = written(piece.children);
    switch (piece.kind) {
      case Inline::Kind::text:
        out += xml::escaped_text(piece.text);
        break;
      case Inline::Kind::var:
        out += xml::element("var", {{"ref", piece.ref}}, inside);
        break;
      case Inline::Kind::cite:
        out += xml::element("cite", {{"ref", piece.ref}}, inside);
        break;
      case Inline::Kind::term:
        out += xml::element("term", {{"ref", piece.ref}}, inside);
        break;
      case Inline::Kind::em:
        out += xml::element("em", {{"kind", piece.ref}}, inside);
        break;
      case Inline::Kind::span: {
        std::vector<xml::Attribute> attributes;
        if (!piece.direction.empty()) {
          attributes.push_back({"dir", piece.direction});
        }
        attributes.push_back({"xml:lang", piece.language});
        out += xml::element("span", attributes, inside);
        break;
      }
      case Inline::Kind::line_break:
        out += xml::element("br", {}, inside);
        break;
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
