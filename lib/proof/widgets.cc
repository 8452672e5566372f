#include "proof/widgets.h"

#include <algorithm>
#include <set>
#include <utility>

namespace clausekit::proof {
namespace {

/// What a field hands down to those below it (12.7.3.1).
struct Inherited {
  std::string name, type, description, value;
  unsigned flags = 0;
};

std::string value_of(QPDFObjectHandle value) {
  return value.isName() ? name_of(value) : text_of(value);
}

/// The one state of a button that is not Off.
std::string on_state(QPDFObjectHandle widget) {
  QPDFObjectHandle appearances = widget.getKey("/AP");
  QPDFObjectHandle normal =
      appearances.isDictionary() ? appearances.getKey("/N") : QPDFObjectHandle::newNull();
  if (!normal.isDictionary()) return {};
  for (const std::string& key : normal.getKeys()) {
    if (key != "/Off") return key.substr(1);
  }
  return {};
}

Box box_of(QPDFObjectHandle rect) {
  if (!rect.isRectangle()) return {};
  const QPDFObjectHandle::Rectangle r = rect.getArrayAsRectangle();
  return {r.llx, r.lly, r.urx, r.ury};
}

class Reader {
 public:
  Reader(const std::map<int, std::size_t>& annotations, Printed& out)
      : annotations_(annotations), out_(out) {}

  void field(QPDFObjectHandle dict, const Inherited& above, int depth) {
    if (!dict.isDictionary()) return;
    const int object = dict.getObjectID();
    if (depth > most_depth || out_.widgets.size() >= most_widgets ||
        (object != 0 && !seen_.insert(object).second)) {
      throw Unreadable("the fields are too many or run in a circle");
    }
    Inherited own = above;
    const std::string name = text_of(dict.getKey("/T"));
    if (!name.empty()) own.name += (own.name.empty() ? "" : ".") + name;
    if (dict.hasKey("/FT")) own.type = name_of(dict.getKey("/FT"));
    if (dict.hasKey("/TU")) own.description = text_of(dict.getKey("/TU"));
    if (dict.hasKey("/V")) own.value = value_of(dict.getKey("/V"));
    if (dict.getKey("/Ff").isInteger()) own.flags = dict.getKey("/Ff").getUIntValueAsUInt();
    QPDFObjectHandle kids = dict.getKey("/Kids");
    if (kids.isArray()) {
      for (const QPDFObjectHandle& kid : kids.getArrayAsVector()) field(kid, own, depth + 1);
      return;
    }
    Widget made{.name = own.name,
                .type = own.type,
                .description = own.description,
                .group_description = above.description,
                .value = own.value,
                .flags = own.flags,
                .box = box_of(dict.getKey("/Rect")),
                .object = object};
    if (own.type == "Btn") made.state = on_state(dict);
    const auto page = annotations_.find(object);
    if (page != annotations_.end()) {
      made.page = page->second;
      numbers_[object] = out_.widgets.size();
      out_.widgets.push_back(std::move(made));
    }
  }

  std::map<int, std::size_t> take() { return std::move(numbers_); }

 private:
  const std::map<int, std::size_t>& annotations_;
  Printed& out_;
  std::set<int> seen_;
  std::map<int, std::size_t> numbers_;
};

}  // namespace

std::map<int, std::size_t> read_widgets(QPDF& pdf, const std::map<int, std::size_t>& annotations,
                                        Printed& out) {
  Reader reader(annotations, out);
  QPDFObjectHandle form = pdf.getRoot().getKey("/AcroForm");
  if (form.isDictionary() && form.getKey("/Fields").isArray()) {
    for (const QPDFObjectHandle& field : form.getKey("/Fields").getArrayAsVector()) {
      reader.field(field, {}, 0);
    }
  }
  std::map<int, std::size_t> numbers = reader.take();
  out.interactive = !out.widgets.empty();
  for (const auto& [object, page] : annotations) {
    if (!numbers.contains(object)) {
      out.oddities.push_back(
          {Oddity::Kind::foreign, page, "an annotation that is no field of the form"});
    }
  }
  return numbers;
}

}  // namespace clausekit::proof
