#include "pdf/form_fields.h"

#include <map>
#include <string>
#include <utility>

#include "pdf/fonts.h"
#include "pdf/operators.h"

namespace clausekit::pdf {
namespace {

using layout::PlacedField;

/// Flags of a field, by the positions that tables 226 to 228 give them.
constexpr std::int32_t radio = 1 << 15, do_not_spell_check = 1 << 22;

/// Of an annotation: printed, and never hidden (table 165; ISO 19005-2, 6.3.2).
constexpr std::int32_t print = 1 << 2;

constexpr std::string_view field_font_name = "Field";

Ref appearance(Haru& haru, const Rect& box, Ref resources, std::string_view content) {
  return haru.add_stream({{"Type", Name{"XObject"}},
                          {"Subtype", Name{"Form"}},
                          {"BBox", Array{0, 0, box.width(), box.height()}},
                          {"Resources", resources}},
                         content);
}

class FieldWriter {
 public:
  FieldWriter(Haru& haru, const layout::Pages& pages, Ref resources)
      : haru_(haru), pages_(pages), resources_(resources) {}

  void add(const PlacedField& placed, Ref widget, Dict entries) {
    const FieldPlace& field = placed.field;
    if (field.type == FormBlock::FieldType::signature) {
      add_signature(placed, entries);
      root(field.name, widget, std::move(entries));
    } else if (field.export_value.empty()) {
      add_text(placed, entries);
      root(field.name, widget, std::move(entries));
    } else if (field.radio) {
      add_states(placed, entries);
      const std::size_t group = group_of(field);
      entries.push_back({"Parent", fields_[group].object});
      entries.push_back({"TU", Text{field.description}});
      fields_[group].kids.emplace_back(widget);
      haru_.define(widget, entries);
    } else {
      entries.push_back({"FT", Name{"Btn"}});
      entries.push_back({"TU", Text{field.description}});
      if (field.checked) entries.push_back({"V", Name{field.export_value}});
      add_states(placed, entries);
      root(field.name, widget, std::move(entries));
    }
  }

  std::optional<Ref> finish() {
    Array roots;
    for (Field& field : fields_) {
      if (!field.kids.empty()) field.entries.push_back({"Kids", std::move(field.kids)});
      haru_.define(field.object, field.entries);
      if (field.at_root) roots.emplace_back(field.object);
    }
    if (roots.empty()) return std::nullopt;
    Dict out{{"Fields", std::move(roots)}, {"DA", Ascii{style_}}};
    if (signature_) out.push_back({"SigFlags", 1});
    if (pages_.field_font) {
      const Ref font = write_font(haru_, *pages_.field_font);
      out.push_back({"DR", Dict{{"Font", Dict{{field_font_name, font}}}}});
    }
    return haru_.add(out);
  }

 private:
  struct Field {
    Ref object;
    bool at_root = false;
    Dict entries;
    Array kids;
  };

  /// Enters a field of that full name, below those that its dots name.
  std::size_t root(const std::string& name, Ref object, Dict entries) {
    const std::size_t dot = name.rfind('.');
    entries.push_back({"T", Text{name.substr(dot + 1)}});  // npos + 1 is 0
    const bool at_root = dot == std::string::npos;
    if (!at_root) {
      const std::size_t above = path(name.substr(0, dot));
      entries.push_back({"Parent", fields_[above].object});
      fields_[above].kids.emplace_back(object);
    }
    fields_.push_back({object, at_root, std::move(entries), {}});
    return fields_.size() - 1;
  }

  /// The field that only holds others.
  std::size_t path(const std::string& name) {
    const auto known = named_.find(name);
    if (known != named_.end()) return known->second;
    return named_[name] = root(name, haru_.reserve(), {});
  }

  /// The field that radio buttons of one name make up.
  std::size_t group_of(const FieldPlace& field) {
    const auto known = named_.find(field.name);
    const std::size_t group = known != named_.end() ? known->second : path(field.name);
    Dict& entries = fields_[group].entries;
    if (known == named_.end()) {
      entries.push_back({"FT", Name{"Btn"}});
      entries.push_back({"Ff", radio});
      entries.push_back({"TU", Text{field.group}});
    }
    if (field.checked) entries.push_back({"V", Name{field.export_value}});
    return group;
  }

  void add_text(const PlacedField& placed, Dict& entries) {
    const FieldPlace& field = placed.field;
    entries.push_back({"FT", Name{"Tx"}});
    entries.push_back({"TU", Text{field.description}});
    entries.push_back({"Ff", do_not_spell_check});
    entries.push_back({"DA", Ascii{style_}});
    if (placed.at_right) entries.push_back({"Q", 2});
    if (!field.value.empty()) entries.push_back({"V", Text{field.value}});
    Operators content({placed.box.left, placed.box.bottom});
    content.add("/Tx BMC\n");
    for (const layout::GlyphRun& run : placed.value) {
      if (run.reversed) content.add("/ReversedChars BMC\n");
      content.show(run);
      if (run.reversed) content.add("EMC\n");
    }
    content.add("EMC\n");
    entries.push_back(
        {"AP", Dict{{"N", appearance(haru_, placed.box, resources_, std::move(content).take())}}});
  }

  /// A digital signature to be made later. It locks the fields of who signs, and no others, so that
  /// others can still write down what happened then (12.7.4.5).
  void add_signature(const PlacedField& placed, Dict& entries) {
    const FieldPlace& field = placed.field;
    Array locked;
    for (const std::string& name : field.locks) locked.emplace_back(Text{name});
    const Ref lock = haru_.add({{"Type", Name{"SigFieldLock"}},
                                {"Action", Name{"Include"}},
                                {"Fields", std::move(locked)}});
    entries.push_back({"FT", Name{"Sig"}});
    entries.push_back({"TU", Text{field.description}});
    entries.push_back({"Lock", lock});
    entries.push_back({"AP", Dict{{"N", appearance(haru_, placed.box, resources_, "")}}});
    signature_ = true;
  }

  /// What a box looks like ticked and not. Boxes of one size share their looks, since a viewer only
  /// ever picks one of the two.
  void add_states(const PlacedField& placed, Dict& entries) {
    const FieldPlace& field = placed.field;
    const auto size = std::pair(placed.box.width().thousandths, placed.box.height().thousandths);
    auto look = looks_.find(size);
    if (look == looks_.end()) {
      Operators tick({placed.box.left, placed.box.bottom});
      if (placed.tick) tick.draw(*placed.tick);
      const Ref on = appearance(haru_, placed.box, resources_, std::move(tick).take());
      const Ref off = appearance(haru_, placed.box, resources_, "");
      look = looks_.emplace(size, std::pair(on, off)).first;
    }
    entries.push_back({"AS", Name{field.checked ? field.export_value : "Off"}});
    entries.push_back({"AP", Dict{{"N", Dict{{field.export_value, look->second.first},
                                             {"Off", look->second.second}}}}});
  }

  Haru& haru_;
  const layout::Pages& pages_;
  Ref resources_;
  /// Size 0: as large as the box lets it be, so that no name is cut off (12.7.3.3).
  std::string style_ = "/" + std::string(field_font_name) + " 0 Tf 0 g";
  bool signature_ = false;
  std::vector<Field> fields_;
  std::map<std::string, std::size_t> named_;
  std::map<std::pair<std::int32_t, std::int32_t>, std::pair<Ref, Ref>> looks_;
};

}  // namespace

Widgets reserve_widgets(Haru& haru, const layout::Pages& pages) {
  Widgets out;
  for (const layout::Page& page : pages.pages) {
    auto& widgets = out.emplace_back();
    for (const PlacedField& placed : page.fields) {
      widgets.push_back(placed.field.fillable ? std::optional(haru.reserve()) : std::nullopt);
    }
  }
  return out;
}

std::optional<Ref> write_fields(Haru& haru, const layout::Pages& pages, const Structure& structure,
                                const std::vector<Ref>& sheets, const Widgets& widgets,
                                Ref resources) {
  FieldWriter writer(haru, pages, resources);
  for (std::size_t page = 0; page < widgets.size(); ++page) {
    for (std::size_t i = 0; i < widgets[page].size(); ++i) {
      if (!widgets[page][i]) continue;
      const PlacedField& placed = pages.pages[page].fields[i];
      const Rect& box = placed.box;
      writer.add(placed, *widgets[page][i],
                 {{"Type", Name{"Annot"}},
                  {"Subtype", Name{"Widget"}},
                  {"F", print},
                  {"Rect", Array{box.left, box.bottom, box.right, box.top}},
                  {"P", sheets[page]},
                  {"StructParent", structure.key(page, i)}});
    }
  }
  return writer.finish();
}

}  // namespace clausekit::pdf
