#include "sources/language.h"

#include "sources/inlines.h"
#include "sources/numbers.h"
#include "sources/opened.h"
#include "text/language.h"

namespace clausekit::sources {
namespace {

Direction direction_of(std::string_view script) {
  return text::is_right_to_left(script) ? Direction::right_to_left : Direction::left_to_right;
}

std::vector<Language::Font> fonts(const Element& root) {
  std::vector<Language::Font> out;
  for (const Element& element : root.children("font")) {
    Language::Font font;
    font.family = element.value("family");
    font.where = element.start_tag();
    font.purpose = element.has("for") ? element.value("for") : font.purpose;
    font.package = element.value("package");
    font.leading_per_mille = per_mille(element.value("leading")).value_or(font.leading_per_mille);
    font.scale_per_mille = per_mille(element.value("scale")).value_or(font.scale_per_mille);
    font.large_per_mille = per_mille(element.value("large")).value_or(font.large_per_mille);
    out.push_back(std::move(font));
  }
  return out;
}

Language::Formats formats(const Element& element) {
  Language::Formats out;
  out.native_digits = element.value("digits") == "native";
  out.date = element.value("date");
  for (const Element& month : element.children("month")) {
    if (const std::optional<int> number = whole_number(month.value("n"))) {
      out.months[*number] = month.text();
    }
  }
  return out;
}

}  // namespace

Language known_language(std::string_view tag) {
  Language out;
  const std::string name = text::language_name(tag, "en");
  const std::string own_name = text::language_name(tag, tag);
  out.tag = tag;
  out.english = name.empty() ? out.tag : name;
  out.native = own_name.empty() ? out.english : own_name;
  out.script = text::likely_script(tag);
  out.direction = direction_of(out.script);
  return out;
}

std::optional<Language> read_language(const Source& source, Report& report) {
  const std::optional<xml::Document> document = opened(source, language_grammar(), report);
  if (!document) {
    return std::nullopt;
  }
  const Element root(*document, document->root());
  Language out = known_language(root.value("xml:lang"));
  out.english = root.value("english");
  out.native = root.value("native");
  out.reviewed_by = root.value("reviewed-by");
  out.where = root.start_tag();
  if (root.has("script")) {
    out.script = root.value("script");
    out.direction = direction_of(out.script);
  }
  if (root.has("dir")) {
    out.direction =
        root.value("dir") == "rtl" ? Direction::right_to_left : Direction::left_to_right;
  }
  out.fonts = fonts(root);
  if (const std::optional<Element> element = root.child("formats")) {
    out.formats = formats(*element);
  }
  if (const std::optional<Element> quotes = root.child("quotes")) {
    out.quote_open = quotes->value("open");
    out.quote_close = quotes->value("close");
  }
  if (const std::optional<Element> length = root.child("length")) {
    const std::optional<double> least = decimal(length->value("min"));
    const std::optional<double> most = decimal(length->value("max"));
    if (least && most) {
      out.length = {*least, *most};
    }
  }
  for (const Element& list : root.children("words")) {
    std::vector<std::string>& kind = out.words[list.value("kind")];
    for (const Element& word : list.children("w")) {
      kind.push_back(word.text());
    }
  }
  for (const Element& says : root.children("says")) {
    out.says[says.value("id")] = inlines(says);
  }
  return out;
}

}  // namespace clausekit::sources
