#include "sources/segment_edits.h"

#include <array>

#include "sources/inlines.h"
#include "xml/characters.h"
#include "xml/writer.h"

namespace clausekit::sources {
namespace {

constexpr std::array<std::string_view, 4> state_words{"initial", "translated", "reviewed", "final"};

/// `l:` of `<l:seg>`, with which everything beside it is written too; mostly empty.
std::string prefix(const Element& seg) {
  const std::string name = seg.node().name();
  const std::size_t colon = name.find(':');
  return colon == std::string::npos ? std::string{} : name.substr(0, colon + 1);
}

std::string written(const Event& event, const std::string& before) {
  std::vector<xml::Attribute> attributes{{"act", event.act},
                                         {"by", event.by},
                                         {"role", event.role},
                                         {"at", event.at},
                                         {"source", event.source}};
  if (!event.target.empty()) {
    attributes.push_back({"target", event.target});
  }
  if (!event.via.empty()) {
    attributes.push_back({"via", event.via});
  }
  return xml::element(before + "event", attributes, xml::escaped_text(event.text));
}

std::string written(const Waiver& waiver, const std::string& before) {
  std::vector<xml::Attribute> attributes{
      {"check", waiver.check}, {"of", waiver.of}, {"by", waiver.by}, {"at", waiver.at}};
  if (!waiver.until.empty()) {
    attributes.push_back({"until", waiver.until});
  }
  return xml::element(before + "waiver", attributes, xml::escaped_text(waiver.text));
}

Span insertion(const Source* source, std::uint32_t at) { return {source, at, at}; }

/// The white space in front of `byte`, from the last line break on: what a neighbour there begins
/// with. Empty when it stands on the line of what precedes it.
std::string_view line_start(const Source& source, std::uint32_t byte) {
  const std::string_view text = source.text().substr(0, byte);
  std::size_t begin = text.size();
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) {
    --begin;
  }
  if (begin == 0 || !xml::is_space(text[begin - 1])) {
    return text.substr(text.size());
  }
  const bool two_bytes = begin > 1 && text.substr(begin - 2, 2) == "\r\n";
  return text.substr(begin - (two_bytes ? 2 : 1));
}

class Writer {
 public:
  Writer(const Element& seg, std::vector<Edit>& edits)
      : seg_(seg), children_(seg.children()), edits_(edits) {}

  void set_attribute(std::string_view name, std::string_view value) {
    if (seg_.has(name)) {
      edits_.push_back({seg_.value_where(name), xml::escaped_value(value)});
      return;
    }
    const Span tag = seg_.start_tag();
    const auto quote = static_cast<std::uint32_t>(tag.text().find_last_of("\"'"));
    const std::uint32_t at = tag.text().find_last_of("\"'") == std::string_view::npos
                                 ? seg_.value_where(name).begin
                                 : tag.begin + quote + 1;
    edits_.push_back({insertion(tag.source, at),
                      " " + std::string(name) + "=\"" + xml::escaped_value(value) + "\""});
  }

  /// <was> stands behind <target>, or first where there is none.
  void set_was(const std::string& element) {
    if (const std::optional<Element> was = seg_.child("was")) {
      edits_.push_back({was->whole(), element});
    } else if (const std::optional<Element> target = seg_.child("target")) {
      insert_behind(*target, element);
    } else if (!children_.empty()) {
      insert_first(element);
    } else {
      into_empty_.push_back(element);
    }
  }

  void remove_was() {
    if (const std::optional<Element> was = seg_.child("was")) {
      Span where = was->whole();
      where.begin -= static_cast<std::uint32_t>(line_start(*where.source, where.begin).size());
      edits_.push_back({where, ""});
    }
  }

  /// A <waiver> stands behind those that are there, and in front of the events.
  void set_waiver(const std::string& check, const std::string& element) {
    std::optional<Element> before;
    for (const Element& child : children_) {
      if (child.name() == "waiver" && child.value("check") == check) {
        edits_.push_back({child.whole(), element});
        return;
      }
      if (child.name() != "event") {
        before = child;
      }
    }
    if (before) {
      insert_behind(*before, element);
    } else if (!children_.empty()) {
      insert_first(element);
    } else {
      into_empty_.push_back(element);
    }
  }

  void append(const std::string& element) {
    if (children_.empty()) {
      into_empty_.push_back(element);
    } else {
      insert_behind(children_.back(), element);
    }
  }

  /// A segment that held nothing gets its first elements all at once.
  void finish() {
    if (into_empty_.empty()) {
      return;
    }
    const Span tag = seg_.start_tag();
    const std::string outer(line_start(*tag.source, tag.begin));
    std::string inside;
    for (const std::string& element : into_empty_) {
      inside += outer;
      inside += outer.empty() ? "" : "  ";
      inside += element;
    }
    inside += outer;
    const Span end = seg_.end_tag();
    if (end.end == tag.end) {  // <seg …/>
      edits_.push_back({end, ">" + inside + "</" + std::string(seg_.node().name()) + ">"});
    } else {
      edits_.push_back({seg_.content(), inside});
    }
  }

 private:
  void insert_first(const std::string& element) {
    const Span first = children_.front().whole();
    edits_.push_back({insertion(first.source, first.begin),
                      element + std::string(line_start(*first.source, first.begin))});
  }

  void insert_behind(const Element& neighbour, const std::string& element) {
    const Span where = neighbour.whole();
    edits_.push_back({insertion(where.source, where.end),
                      std::string(line_start(*where.source, where.begin)) + element});
  }

  const Element& seg_;
  std::vector<Element> children_;
  std::vector<Edit>& edits_;
  std::vector<std::string> into_empty_;
};

}  // namespace

std::string_view word(State state) { return state_words[static_cast<std::size_t>(state)]; }

std::vector<Edit> segment_edits(const Element& seg, const SegmentChange& change) {
  std::vector<Edit> edits;
  Writer writer(seg, edits);
  const std::string before = prefix(seg);
  if (change.source) {
    writer.set_attribute("source", *change.source);
  }
  if (change.state) {
    writer.set_attribute("state", word(*change.state));
  }
  if (change.was == SegmentChange::Was::remove) {
    writer.remove_was();
  } else if (change.was == SegmentChange::Was::set) {
    writer.set_was(xml::element(before + "was", {{"source", change.was_source}},
                                written(change.was_text, before)));
  }
  if (change.waiver) {
    writer.set_waiver(change.waiver->check, written(*change.waiver, before));
  }
  for (const Event& event : change.events) {
    writer.append(written(event, before));
  }
  writer.finish();
  return edits;
}

}  // namespace clausekit::sources
