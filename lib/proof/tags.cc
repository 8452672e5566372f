#include "proof/tags.h"

#include <set>
#include <utility>

namespace clausekit::proof {
namespace {

using Kid = Element::Kid;

/// A part of an array, or the one thing that stands for an array of one.
std::vector<QPDFObjectHandle> parts(QPDFObjectHandle object) {
  if (object.isArray()) return object.getArrayAsVector();
  return object.isNull() ? std::vector<QPDFObjectHandle>{} : std::vector{object};
}

std::string written(QPDFObjectHandle value) {
  return value.isName() ? name_of(value) : text_of(value);
}

class Reader {
 public:
  Reader(const std::map<int, std::size_t>& pages, const std::map<int, std::size_t>& widgets,
         Printed& out)
      : pages_(pages), widgets_(widgets), out_(out), owned_(out.pages.size()) {
    for (std::size_t page = 0; page < out.pages.size(); ++page) {
      const std::vector<Sequence>& sequences = out.pages[page].sequences;
      for (std::size_t i = 0; i < sequences.size(); ++i) {
        if (sequences[i].mcid) owned_[page].emplace(*sequences[i].mcid, i);
      }
    }
  }

  void read(QPDFObjectHandle root) {
    for (const QPDFObjectHandle& kid : parts(root.getKey("/K"))) element(kid, std::nullopt, 0);
  }

 private:
  void element(QPDFObjectHandle dict, std::optional<std::size_t> parent, int depth) {
    if (!dict.isDictionary()) throw Unreadable("a structure element is no dictionary");
    if (depth > most_depth || out_.elements.size() >= most_elements) {
      throw Unreadable("the structure tree is too large");
    }
    const int object = dict.getObjectID();
    if (object != 0 && !seen_.insert(object).second) {
      throw Unreadable("the structure tree runs in a circle");
    }
    const std::size_t index = out_.elements.size();
    Element made{.type = name_of(dict.getKey("/S")),
                 .stated_language = text_of(dict.getKey("/Lang")),
                 .states_language = dict.hasKey("/Lang"),
                 .alt = text_of(dict.getKey("/Alt")),
                 .actual_text = text_of(dict.getKey("/ActualText")) + text_of(dict.getKey("/E")),
                 .parent = parent,
                 .object = object};
    made.language = !made.stated_language.empty() ? made.stated_language
                    : parent                      ? out_.elements[*parent].language
                                                  : out_.language;
    for (QPDFObjectHandle attribute : parts(dict.getKey("/A"))) {
      if (!attribute.isDictionary()) continue;
      for (const std::string& key : attribute.getKeys()) {
        made.attributes[key.substr(1)] = written(attribute.getKey(key));
      }
    }
    out_.elements.push_back(std::move(made));
    for (const QPDFObjectHandle& kid : parts(dict.getKey("/K"))) {
      this->kid(kid, dict.getKey("/Pg"), index, depth);
    }
  }

  void kid(QPDFObjectHandle kid, QPDFObjectHandle page, std::size_t parent, int depth) {
    if (kid.isInteger()) {
      content(page, kid, parent);
      return;
    }
    if (!kid.isDictionary()) return;
    if (kid.hasKey("/Pg")) page = kid.getKey("/Pg");
    const std::string type = name_of(kid.getKey("/Type"));
    if (type == "MCR") {
      content(page, kid.getKey("/MCID"), parent);
    } else if (type == "OBJR") {
      const auto widget = widgets_.find(kid.getKey("/Obj").getObjectID());
      if (widget == widgets_.end()) return;
      out_.widgets[widget->second].element = parent;
      add({Kid::Kind::object, widget->second, 0}, parent);
    } else {
      add({Kid::Kind::element, out_.elements.size(), 0}, parent);
      element(kid, parent, depth + 1);
    }
  }

  void content(const QPDFObjectHandle& page, QPDFObjectHandle mcid, std::size_t parent) {
    const auto number = pages_.find(page.getObjectID());
    if (number == pages_.end() || !mcid.isInteger()) return;
    auto& owned = owned_[number->second];
    const auto sequence = owned.find(mcid.getIntValueAsInt());
    if (sequence == owned.end()) return;
    add({Kid::Kind::content, sequence->second, number->second}, parent);
    owned.erase(sequence);  // what is read twice is owned once
  }

  void add(Kid kid, std::size_t parent) { out_.elements[parent].kids.push_back(kid); }

  const std::map<int, std::size_t>& pages_;
  const std::map<int, std::size_t>& widgets_;
  Printed& out_;
  std::vector<std::map<int, std::size_t>> owned_;  ///< page, MCID → sequence
  std::set<int> seen_;
};

}  // namespace

void read_tags(QPDF& pdf, const std::map<int, std::size_t>& page_objects,
               const std::map<int, std::size_t>& widget_objects, Printed& out) {
  QPDFObjectHandle root = pdf.getRoot().getKey("/StructTreeRoot");
  if (!root.isDictionary()) throw Unreadable("it is not tagged");
  Reader(page_objects, widget_objects, out).read(root);
}

}  // namespace clausekit::proof
