#include "xml/scan.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "xml/characters.h"
#include "xml/cursor.h"
#include "xml/faults.h"
#include "xml/namespaces.h"
#include "xml/references.h"
#include "xml/rules.h"

namespace clausekit::xml {
namespace {

bool equal_ignoring_case(std::string_view a, std::string_view lower) {
  return std::equal(a.begin(), a.end(), lower.begin(), lower.end(), [](char x, char y) {
    return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y;
  });
}

bool is_version(std::string_view value) {
  return value.size() > 2 && value.starts_with("1.") &&
         value.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

class Scanner {
 public:
  Scanner(const Source& source, std::uint32_t begin, Report& report)
      : faults_(source, report), cursor_(source.text(), begin), namespaces_(places_, faults_) {}

  std::optional<Places> run() {
    declaration();
    while (!faults_.stopped() && !cursor_.at_end()) {
      cursor_.peek() == '<' ? markup() : character_data();
    }
    if (!faults_.stopped() && !open_.empty()) {
      unclosed_element("the file ends first", cursor_.at());
    } else if (!faults_.stopped() && places_.elements.empty()) {
      faults_.fail("it has no root element", cursor_.at(), cursor_.at());
    }
    return faults_.stopped() ? std::nullopt : std::optional(std::move(places_));
  }

 private:
  using Byte = std::uint32_t;

  void unclosed_element(std::string found, Byte begin) {
    const ElementPlace& open = places_.elements[open_.back()];
    faults_.fail(unclosed, begin, cursor_.at(),
                 {{"open", excerpt(cursor_.cut(open.begin + 1, open.name_end))},
                  {"found", std::move(found)}},
                 {{.where = {&faults_.source(), open.begin, open.tag_end},
                   .message = "it was opened here"}});
  }

  /// A name with at most one colon, inside it (Namespaces, production [7]).
  void qualified_name(const char* missing) {
    const Byte begin = cursor_.at();
    const std::string_view name = cursor_.name();
    const std::string_view local = local_part(name);
    if (name.empty()) {
      faults_.fail(missing, begin, begin);
    } else if (name.front() == ':' || local.empty() || local.find(':') != std::string_view::npos ||
               !starts_name(decoded(local, 0).code)) {
      faults_.fail("\"" + excerpt(name) + "\" is no name with at most one colon inside it", begin,
                   cursor_.at());
    }
  }

  /// `= "value"`; the bytes between the quotes.
  std::pair<Byte, Byte> quoted_value() {
    cursor_.skip_space();
    const bool equals = cursor_.accept("=");
    cursor_.skip_space();
    const char quote = cursor_.peek();
    const Byte begin = cursor_.at() + 1;
    if (!equals || (quote != '"' && quote != '\'')) {
      faults_.fail("an attribute has a value in quotes: name=\"value\"", cursor_.at(),
                   cursor_.at());
      return {};
    }
    cursor_.accept(std::string_view(&quote, 1));
    if (!cursor_.move_to(std::string_view(&quote, 1))) {
      faults_.fail("the quote that opens this value is never closed", begin - 1, begin);
      return {};
    }
    const Byte end = cursor_.at();
    cursor_.accept(std::string_view(&quote, 1));
    return {begin, end};
  }

  /// Moves behind the next `mark`; without one, what began at `begin` is never closed.
  void close_with(std::string_view mark, Byte begin, const char* what) {
    const Byte inside = cursor_.at();
    if (!cursor_.move_to(mark)) {
      faults_.fail(std::string(what) + " is never closed by " + std::string(mark), begin, inside);
    }
    cursor_.accept(mark);
  }

  void declaration() {
    const Byte begin = cursor_.at();
    if (!cursor_.looking_at("<?xml ") && !cursor_.looking_at("<?xml\t") &&
        !cursor_.looking_at("<?xml\r") && !cursor_.looking_at("<?xml\n")) {
      return;
    }
    cursor_.accept("<?xml");
    constexpr std::array<std::string_view, 3> order{"version", "encoding", "standalone"};
    const auto* next = order.begin();
    bool valid = true;
    while (valid && cursor_.skip_space() && cursor_.peek() != '?') {
      const std::string_view name = cursor_.name();
      const auto [value_begin, value_end] = quoted_value();
      if (faults_.stopped()) {
        return;
      }
      const std::string_view value = cursor_.cut(value_begin, value_end);
      if (name == "encoding" && !equal_ignoring_case(value, "utf-8")) {
        faults_.fail(not_utf8, value_begin, value_end,
                     {{"found", "it says encoding=\"" + excerpt(value) + "\""}});
        return;
      }
      const auto* const known = std::find(next, order.end(), name);
      valid = known != order.end() && (next != order.begin() || name == "version") &&
              (name != "version" || is_version(value)) &&
              (name != "standalone" || value == "yes" || value == "no");
      next = valid ? known + 1 : next;
    }
    if (!valid || next == order.begin() || !cursor_.accept("?>")) {
      faults_.fail(R"(the first line should read <?xml version="1.0" encoding="UTF-8"?>)", begin,
                   cursor_.at());
    }
  }

  void markup() {
    const Byte begin = cursor_.at();
    if (cursor_.accept("<!--")) {
      comment(begin);
    } else if (!open_.empty() && cursor_.accept("<![CDATA[")) {
      close_with("]]>", begin, "this CDATA section");
    } else if (cursor_.accept("<?")) {
      processing_instruction(begin);
    } else if (cursor_.accept("</")) {
      end_tag(begin);
    } else if (cursor_.accept("<!DOCTYPE")) {
      faults_.fail(doctype, begin, cursor_.at());
    } else {
      cursor_.accept("<");
      start_tag(begin);
    }
  }

  void comment(Byte begin) {
    const Byte inside = cursor_.at();
    close_with("-->", begin, "this comment");
    const auto dashes = static_cast<Byte>(faults_.source().text().find("--", inside));
    if (!faults_.stopped() && dashes + 3 != cursor_.at()) {
      faults_.add(malformed, dashes, dashes + 2,
                  {{"fault", "two hyphens may not stand inside a comment"}});
    }
  }

  void processing_instruction(Byte begin) {
    const std::string_view target = cursor_.name();
    if (equal_ignoring_case(target, "xml")) {
      faults_.fail("the XML declaration stands only at the very beginning of a file", begin,
                   cursor_.at());
    } else if (target.empty() || target.find(':') != std::string_view::npos ||
               (!is_space(cursor_.peek()) && !cursor_.looking_at("?>"))) {
      faults_.fail("a processing instruction begins with a name", begin, cursor_.at());
    } else {
      close_with("?>", begin, "this processing instruction");
    }
  }

  void start_tag(Byte begin) {
    ElementPlace place{.begin = begin,
                       .first_attribute = static_cast<Byte>(places_.attributes.size())};
    qualified_name("a \"<\" that begins no tag is written &lt;");
    place.name_end = cursor_.at();
    if (!faults_.stopped() && open_.empty() && !places_.elements.empty()) {
      faults_.fail(two_roots, begin, cursor_.at(),
                   {{"name", excerpt(cursor_.cut(begin + 1, cursor_.at()))}});
    }
    bool empty = false;
    while (!faults_.stopped()) {
      const bool spaced = cursor_.skip_space();
      empty = cursor_.accept("/>");
      if (empty || cursor_.accept(">")) {
        break;
      }
      if (!spaced) {
        faults_.fail("a space is missing here, or the \">\" that closes the tag", cursor_.at(),
                     cursor_.at());
        return;
      }
      attribute();
    }
    if (faults_.stopped()) {
      return;
    }
    place.tag_end = place.content_end = place.end = cursor_.at();
    place.attribute_count = static_cast<Byte>(places_.attributes.size()) - place.first_attribute;
    namespaces_.open(place);
    places_.elements.push_back(place);
    if (empty) {
      namespaces_.close();
    } else if (open_.size() == max_depth) {
      faults_.fail(too_deep, begin, cursor_.at(), {{"limit", std::to_string(max_depth)}});
    } else {
      open_.push_back(places_.elements.size() - 1);
    }
  }

  void attribute() {
    AttributePlace place{.name_begin = cursor_.at()};
    qualified_name("the tag is not closed by \">\"");
    place.name_end = cursor_.at();
    if (faults_.stopped()) {
      return;
    }
    std::tie(place.value_begin, place.value_end) = quoted_value();
    const std::size_t bracket = cursor_.cut(place.value_begin, place.value_end).find('<');
    if (bracket != std::string_view::npos) {
      const Byte at = place.value_begin + static_cast<Byte>(bracket);
      faults_.fail("a \"<\" in a value is written &lt;, or the quote before it is not closed", at,
                   at + 1);
    }
    check_references(place.value_begin, place.value_end, faults_);
    places_.attributes.push_back(place);
  }

  void end_tag(Byte begin) {
    const std::string_view name = cursor_.name();
    cursor_.skip_space();
    if (!cursor_.accept(">")) {
      faults_.fail("this end tag is not closed by \">\"", begin, cursor_.at());
      return;
    }
    if (open_.empty()) {
      faults_.fail("</" + excerpt(name) + "> closes nothing", begin, cursor_.at());
      return;
    }
    ElementPlace& place = places_.elements[open_.back()];
    if (name != cursor_.cut(place.begin + 1, place.name_end)) {
      unclosed_element("</" + excerpt(name) + "> stands here", begin);
      return;
    }
    place.content_end = begin;
    place.end = cursor_.at();
    namespaces_.close();
    open_.pop_back();
  }

  void character_data() {
    const Byte begin = cursor_.at();
    cursor_.move_to("<");
    const std::string_view words = cursor_.cut(begin, cursor_.at());
    const std::size_t ink = words.find_first_not_of(" \t\r\n");
    if (open_.empty() && ink != std::string_view::npos) {
      faults_.fail("text stands outside the root element", begin + static_cast<Byte>(ink),
                   cursor_.at());
      return;
    }
    check_references(begin, cursor_.at(), faults_);
    const std::size_t marked_end = words.find("]]>");
    if (marked_end != std::string_view::npos) {
      const Byte at = begin + static_cast<Byte>(marked_end);
      faults_.add(malformed, at, at + 3, {{"fault", R"("]]>" in text is written "]]&gt;")"}});
    }
  }

  Faults faults_;
  Cursor cursor_;
  Places places_;
  Namespaces namespaces_;
  std::vector<std::size_t> open_;  ///< the elements around the cursor, innermost last
};

}  // namespace

std::optional<Places> scan(const Source& source, std::uint32_t begin, Report& report) {
  return Scanner(source, begin, report).run();
}

}  // namespace clausekit::xml
