#include "sample.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <vector>

#include "checks/catalog.h"
#include "golden.h"
#include "places.h"
#include "sources/project.h"

namespace clausekit::tests {
namespace {

constexpr unsigned parsing =
    pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_comments | pugi::parse_declaration;

pugi::xml_document parsed(const std::string& text) {
  pugi::xml_document out;
  INFO(text);
  REQUIRE(out.load_buffer(text.data(), text.size(), parsing, pugi::encoding_utf8));
  return out;
}

std::string written(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_escapes, pugi::encoding_utf8);
  std::string text = out.str();
  if (const std::size_t end = text.find("?><"); end != std::string::npos) {
    text.insert(end + 2, "\n");  // pugixml keeps no white space outside of the root
  }
  return text;
}

std::string value(pugi::xml_node node, const char* name) { return node.attribute(name).value(); }

// --- putting samples in place --------------------------------------------------------------------

/// Where the parts of a file stand when they are not in the body: in this order.
constexpr std::array<std::string_view, 8> order = {"use",  "switch",   "variable", "citation",
                                                   "body", "language", "concept",  "requirement"};

bool is_root(std::string_view name) {
  constexpr std::array<std::string_view, 7> roots = {"form",   "registry", "locale", "people",
                                                     "checks", "tbx",      "forms"};
  return std::find(roots.begin(), roots.end(), name) != roots.end();
}

/// A <language> with a tag belongs to a registry, one with a name is a file.
bool is_root(pugi::xml_node node) {
  return is_root(node.name()) ||
         (std::string_view(node.name()) == "language" && !node.attribute("xml:lang").empty());
}

std::string path_of_root(pugi::xml_node node) {
  const std::string_view name = node.name();
  if (name == "form") {
    return "forms/" + value(node, "id") + "/form.xml";
  }
  if (name == "registry") {
    return "forms/registry/" + value(node, "id") + ".xml";
  }
  if (name == "forms") {
    return "glossary/" + value(node, "xml:lang") + ".forms.xml";
  }
  if (name == "tbx") {
    return "glossary/" + value(node, "xml:lang") + ".tbx";
  }
  if (name == "people" || name == "checks") {
    return std::string(name) + ".xml";
  }
  return "locales/" + value(node, "xml:lang") + "/" +
         (name == "language" ? "language" : value(node, "form")) + ".xml";
}

std::string path_of_part(pugi::xml_node node) {
  const std::string_view name = node.name();
  if (name == "seg") {
    return "locales/de/card.xml";
  }
  return name == "requirement" || name == "concept" ? "forms/registry/act-7.xml"
                                                    : "forms/card/form.xml";
}

pugi::xml_node with_id(pugi::xml_node root, const std::string& id) {
  return root.find_node(
      [&](pugi::xml_node node) { return value(node, "id") == id && node != root; });
}

std::size_t rank(pugi::xml_node node) {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), node.name()) -
                                  order.begin());
}

/// Adds `part` where the grammar wants it: blocks at the end of the body, others by their order.
void insert(pugi::xml_node root, pugi::xml_node part) {
  if (rank(part) < order.size()) {
    for (pugi::xml_node child : root.children()) {
      if (child.type() == pugi::node_element && rank(child) > rank(part)) {
        root.insert_copy_before(part, child);
        return;
      }
    }
    root.append_copy(part);
    return;
  }
  pugi::xml_node body = root.child("body");
  pugi::xml_node parent = body ? body : root;
  parent.append_child(pugi::node_pcdata).set_value("\n  ");
  parent.append_copy(part);
}

class Overlay {
 public:
  explicit Overlay(FileMap files) : files_(std::move(files)) {}

  void take_out(pugi::xml_node parts, const std::set<std::string>& kept) {
    for (pugi::xml_node part : parts.children()) {
      const std::string id = value(part, "id");
      if (part.type() == pugi::node_element && !is_root(part) && !id.empty() &&
          !kept.contains(id)) {
        pugi::xml_document& file = open(path_of_part(part));
        const pugi::xml_node old = with_id(file.document_element(), id);
        old.parent().remove_child(old);
      }
    }
  }

  void put_in(pugi::xml_node parts) {
    std::set<std::string> placed;
    for (pugi::xml_node part : parts.children()) {
      if (part.type() != pugi::node_element) {
        continue;
      }
      if (is_root(part)) {
        change_root(part);
      } else {
        place(open(path_of_part(part)).document_element(), part, placed);
      }
    }
  }

  FileMap files() && {
    for (const auto& [path, document] : open_) {
      files_[path] = written(document);
    }
    return std::move(files_);
  }

 private:
  pugi::xml_document& open(const std::string& path) {
    const auto known = open_.find(path);
    return known != open_.end() ? known->second
                                : open_.emplace(path, parsed(files_.at(path))).first->second;
  }

  void change_root(pugi::xml_node sample) {
    const std::string path = path_of_root(sample);
    if (!files_.contains(path)) {
      files_[path] =
          "<" + std::string(sample.name()) + " xmlns=\"urn:clausekit:" + sample.name() + ":1\"/>";
    }
    pugi::xml_node root = open(path).document_element();
    for (const pugi::xml_attribute attribute : sample.attributes()) {
      root.remove_attribute(attribute.name());
      root.append_attribute(attribute.name()) = attribute.value();
    }
    std::set<std::string> placed;
    for (pugi::xml_node part : sample.children()) {
      if (part.type() == pugi::node_element) {
        place(root, part, placed);
      }
    }
  }

  /// The first part of an id takes the place of what is there, a second one comes besides.
  static void place(pugi::xml_node root, pugi::xml_node part, std::set<std::string>& placed) {
    const std::string id = value(part, "id");
    const pugi::xml_node old =
        id.empty() || !placed.insert(id).second ? pugi::xml_node() : with_id(root, id);
    if (old) {
      old.parent().insert_copy_before(part, old);
      old.parent().remove_child(old);
    } else {
      insert(root, part);
    }
  }

  FileMap files_;
  std::map<std::string, pugi::xml_document> open_;
};

pugi::xml_document wrapped(std::string_view sample) {
  return parsed("<sample>" + std::string(sample) + "</sample>");
}

// --- stamping ------------------------------------------------------------------------------------

struct Actor {
  const char* act;
  const char* by;
  const char* role;
};

constexpr std::array<Actor, 3> actors = {{{"translate", "ada", "translator"},
                                          {"review", "ben", "reviewer"},
                                          {"approve", "cleo", "counsel"}}};

std::string role_of(std::string_view by) {
  const auto known = std::find_if(actors.begin(), actors.end(),
                                  [&](const Actor& actor) { return actor.by == by; });
  return known == actors.end() ? "translator" : known->role;
}

/// A new last child on a line of its own.
pugi::xml_node appended(pugi::xml_node parent, const char* line, const char* name) {
  parent.append_child(pugi::node_pcdata).set_value(line);
  return parent.append_child(name);
}

void set_default(pugi::xml_node node, const char* name, const std::string& value) {
  if (node.attribute(name).empty() && !value.empty()) {
    node.append_attribute(name) = value.c_str();
  }
}

/// A digest that was cut short, filled up with noughts.
void fill_up(pugi::xml_attribute digest) {
  std::string given = digest.value();
  if (const std::size_t cut = given.find("…"); cut != std::string::npos) {
    given.erase(cut);
    given.resize(std::string_view("sha256:").size() + 64, '0');
    digest = given.c_str();
  }
}

void stamp(pugi::xml_node seg, const std::string& source, const std::string& target) {
  set_default(seg, "source", source);
  fill_up(seg.attribute("source"));
  const std::string given = value(seg, "source");
  for (pugi::xml_node waiver : seg.children("waiver")) {
    set_default(waiver, "of", target.empty() ? source : target);
    set_default(waiver, "at", "2026-05-04T14:11:00Z");
    fill_up(waiver.attribute("of"));
  }
  if (seg.attribute("state").empty() && !seg.child("event")) {
    seg.append_attribute("state") = "final";
    for (const Actor& actor : actors) {
      pugi::xml_node event = appended(seg, "\n    ", "event");
      event.append_attribute("act") = actor.act;
      event.append_attribute("by") = actor.by;
    }
  }
  set_default(seg, "state", "initial");
  for (pugi::xml_node event : seg.children("event")) {
    set_default(event, "role", role_of(value(event, "by")));
    set_default(event, "at", "2026-05-02T14:11:00Z");
    set_default(event, "source", given);
    set_default(event, "target", target);
  }
}

void stamp(pugi::xml_node root, const Form& form, const Translation& translation) {
  const bool of_the_source = translation.language == form.language;
  if (of_the_source) {
    for (const Unit& unit : form.units) {
      if (!root.find_child_by_attribute("seg", "id", unit.id.c_str())) {
        appended(root, "\n  ", "seg").append_attribute("id") = unit.id.c_str();
      }
    }
  }
  std::size_t index = 0;
  const std::string nothing = "sha256:" + std::string(64, '0');
  for (pugi::xml_node seg : root.children("seg")) {
    const Unit* unit = form.unit(value(seg, "id"));
    const std::string target =
        index < translation.segments.size() ? translation.segments[index].target_digest : "";
    stamp(seg, unit == nullptr ? nothing : unit->digest, target);
    ++index;
  }
}

}  // namespace

FileMap files_below(const std::string& folder) {
  const std::filesystem::path root = std::filesystem::path(CLAUSEKIT_SOURCE_DIR) / folder;
  FileMap out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.is_regular_file()) {
      const std::string path = std::filesystem::relative(entry.path(), root).generic_string();
      out[path] = source_file(folder + "/" + path);
    }
  }
  return out;
}

FileMap with_sample(FileMap files, std::string_view sample, std::string_view other) {
  const pugi::xml_document ours = wrapped(sample);
  const pugi::xml_document theirs = wrapped(other);
  std::set<std::string> kept;
  for (pugi::xml_node part : ours.document_element().children()) {
    kept.insert(value(part, "id"));
  }
  Overlay overlay(std::move(files));
  overlay.take_out(theirs.document_element(), kept);
  overlay.put_in(ours.document_element());
  return std::move(overlay).files();
}

FileMap stamped(FileMap files) {
  Report ignored;
  const Project project = sources::read_project(MemoryFiles(files), ignored);
  for (const Translation& translation : project.translations) {
    const Form* form = project.form(translation.form);
    if (form != nullptr) {
      std::string& text = files.at(translation.where.source->path());
      pugi::xml_document document = parsed(text);
      stamp(document.document_element(), *form, translation);
      text = written(document);
    }
  }
  return files;
}

Checked checked(const FileMap& files, Gate gate) {
  using namespace std::chrono;
  Checked out{.project = {}, .report = Report(gate)};
  out.project = sources::read_project(MemoryFiles(files), out.report);
  checks::run({.project = out.project, .today = 2026y / July / 1}, out.report);
  return out;
}

}  // namespace clausekit::tests
