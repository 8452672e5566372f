#include "proof/evidence.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "proof/content.h"
#include "proof/font.h"
#include "proof/tags.h"
#include "proof/widgets.h"
#include "proof/xmp.h"

namespace clausekit::proof {
namespace {

class Reader {
 public:
  explicit Reader(Evidence& out) : out_(out), printed_(out.printed) {}

  void read() {
    QPDFObjectHandle root = out_.pdf.getRoot();
    printed_.language = text_of(root.getKey("/Lang"));
    page_tree(root.getKey("/Pages"), {}, 0);
    if (out_.page_objects.empty()) throw Unreadable("it has no page");
    for (std::size_t i = 0; i < out_.page_objects.size(); ++i) page(i);
    const std::map<int, std::size_t> widgets = read_widgets(out_.pdf, annotations_, printed_);
    read_tags(out_.pdf, page_numbers_, widgets, printed_);
    if (root.getKey("/Metadata").isStream()) {
      Xmp xmp = read_xmp(stream_bytes(root.getKey("/Metadata")));
      printed_.says = std::move(xmp.says);
      out_.undescribed = std::move(xmp.undescribed);
    }
    throw_warnings(out_.pdf);
  }

 private:
  /// What a page inherits from the nodes above it (ISO 32000-1, 7.7.3.4).
  using Inherited = std::map<std::string, QPDFObjectHandle>;

  /// qpdf's own walk mends what it finds; this one only looks.
  void page_tree(QPDFObjectHandle node, Inherited inherited, int depth) {
    if (!node.isDictionary()) throw Unreadable("the page tree is damaged");
    const int object = node.getObjectID();
    if (depth > most_depth || out_.page_objects.size() >= most_pages ||
        (object != 0 && !seen_.insert(object).second)) {
      throw Unreadable("the pages are too many or run in a circle");
    }
    for (const char* key : {"/MediaBox", "/CropBox", "/Resources", "/Rotate"}) {
      if (node.hasKey(key)) inherited[key] = node.getKey(key);
    }
    QPDFObjectHandle kids = node.getKey("/Kids");
    if (kids.isArray()) {
      for (const QPDFObjectHandle& kid : kids.getArrayAsVector()) {
        page_tree(kid, inherited, depth + 1);
      }
      return;
    }
    page_numbers_[object] = out_.page_objects.size();
    out_.page_objects.push_back(node);
    inherited_.push_back(std::move(inherited));
  }

  [[nodiscard]] QPDFObjectHandle inherited(std::size_t page, const std::string& key) const {
    const auto found = inherited_[page].find(key);
    return found == inherited_[page].end() ? QPDFObjectHandle::newNull() : found->second;
  }

  static Box box(QPDFObjectHandle rect, const Box& otherwise) {
    if (!rect.isRectangle()) return otherwise;
    const QPDFObjectHandle::Rectangle r = rect.getArrayAsRectangle();
    return {std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx),
            std::max(r.lly, r.ury)};
  }

  void page(std::size_t index) {
    QPDFObjectHandle dict = out_.page_objects[index];
    Page made;
    made.media = box(inherited(index, "/MediaBox"), {});
    made.crop = box(inherited(index, "/CropBox"), made.media);
    made.trim = box(dict.getKey("/TrimBox"), made.crop);
    made.bleed = box(dict.getKey("/BleedBox"), made.trim);
    made.states_trim = dict.getKey("/TrimBox").isRectangle();
    made.tabs = name_of(dict.getKey("/Tabs"));
    if (dict.getKey("/StructParents").isInteger()) {
      made.struct_parents = dict.getKey("/StructParents").getIntValueAsInt();
    }
    printed_.pages.push_back(std::move(made));
    foreign_entries(index, dict);
    for (const QPDFObjectHandle& annotation : list(dict.getKey("/Annots"))) {
      annotations_[annotation.getObjectID()] = index;
    }
    read_content(content(dict.getKey("/Contents")), index, fonts(inherited(index, "/Resources")),
                 printed_);
  }

  static std::vector<QPDFObjectHandle> list(QPDFObjectHandle array) {
    return array.isArray() ? array.getArrayAsVector() : std::vector<QPDFObjectHandle>{};
  }

  /// Several streams are one (7.8.2).
  static std::string content(QPDFObjectHandle contents) {
    if (contents.isStream()) return stream_bytes(contents);
    std::string out;
    for (const QPDFObjectHandle& part : list(contents)) {
      out += stream_bytes(part) + "\n";
      if (out.size() > most_stream_bytes) throw Unreadable("a page is too large");
    }
    return out;
  }

  /// Whatever a page says beyond what it needs could change how it looks.
  void foreign_entries(std::size_t index, QPDFObjectHandle page) {
    static const std::set<std::string> known{
        "/Type",      "/Parent", "/MediaBox",      "/CropBox", "/TrimBox", "/BleedBox",
        "/Resources", "/Tabs",   "/StructParents", "/Annots",  "/Contents"};
    for (const std::string& key : page.getKeys()) {
      if (!known.contains(key)) foreign(index, "the page's entry " + key);
    }
    if (number_of(inherited(index, "/Rotate")) != 0) foreign(index, "the page's entry /Rotate");
    QPDFObjectHandle resources = inherited(index, "/Resources");
    if (!resources.isDictionary()) return;
    for (const std::string& key : resources.getKeys()) {
      const bool harmless = key == "/Font" || key == "/ProcSet";
      if (!harmless) foreign(index, "the resources' entry " + key);
    }
  }

  void foreign(std::size_t page, const std::string& what) {
    printed_.oddities.push_back({Oddity::Kind::foreign, page, what});
  }

  std::map<std::string, std::size_t> fonts(QPDFObjectHandle resources) {
    std::map<std::string, std::size_t> out;
    QPDFObjectHandle dict =
        resources.isDictionary() ? resources.getKey("/Font") : QPDFObjectHandle::newNull();
    if (!dict.isDictionary()) return out;
    for (const std::string& key : dict.getKeys()) {
      QPDFObjectHandle font = dict.getKey(key);
      const int object = font.getObjectID();
      const auto known = font_numbers_.find(object);
      if (known != font_numbers_.end() && object != 0) {
        out[key.substr(1)] = known->second;
        continue;
      }
      if (printed_.fonts.size() >= most_fonts) throw Unreadable("it has too many fonts");
      font_numbers_[object] = printed_.fonts.size();
      out[key.substr(1)] = printed_.fonts.size();
      printed_.fonts.push_back(read_font(font));
    }
    return out;
  }

  Evidence& out_;
  Printed& printed_;
  std::set<int> seen_;
  std::vector<Inherited> inherited_;         ///< by page
  std::map<int, std::size_t> page_numbers_;  ///< object → page
  std::map<int, std::size_t> annotations_;   ///< object → page
  std::map<int, std::size_t> font_numbers_;  ///< object → font
};

}  // namespace

void read_evidence(const Source& file, Evidence& out) {
  out.bytes = file.text();
  open(out.pdf, file);
  Reader(out).read();
}

}  // namespace clausekit::proof
