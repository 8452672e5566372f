#include "pdf/structure.h"

#include <cassert>
#include <optional>
#include <utility>

namespace clausekit::pdf {
namespace {

/// What a drawn field would be if it could be filled in (14.8.5.6).
Dict print_field(const FieldPlace& field) {
  Dict out{{"O", Name{"PrintField"}}};
  if (field.type == FormBlock::FieldType::check || !field.export_value.empty()) {
    out.push_back({"Role", Name{field.radio ? "rb" : "cb"}});
    out.push_back({"checked", Name{field.checked ? "on" : "off"}});
  } else {
    out.push_back({"Role", Name{"tv"}});
  }
  if (!field.description.empty()) out.push_back({"Desc", Text{field.description}});
  return out;
}

}  // namespace

Structure::Structure(const layout::Pages& pages)
    : pages_(pages),
      elements_(pages.tags.size()),
      fields_(pages.tags.size()),
      owners_(pages.pages.size()) {
  std::size_t count = 0;
  for (const layout::Page& page : pages.pages) {
    for (const layout::PlacedField& field : page.fields) fields_.at(field.tag) = &field;
    first_field_.push_back(count);
    count += page.fields.size();
  }
}

const std::string& Structure::type(std::size_t tag) const { return pages_.tags.at(tag).type; }

int Structure::mark(std::size_t tag, std::size_t page) {
  std::vector<std::size_t>& owners = owners_.at(page);
  const int mcid = static_cast<int>(owners.size());
  owners.push_back(tag);
  elements_.at(tag).kids.emplace_back(Marked{page, mcid});
  enter(tag);
  return mcid;
}

void Structure::place(std::size_t page, std::size_t field) {
  const layout::PlacedField& placed = pages_.pages.at(page).fields.at(field);
  if (!placed.field.fillable) return;  // its content is painted and marked
  elements_.at(placed.tag).kids.emplace_back(Placed{page, field});
  enter(placed.tag);
}

std::int32_t Structure::key(std::size_t page, std::size_t field) const {
  return static_cast<std::int32_t>(pages_.pages.size() + first_field_.at(page) + field);
}

void Structure::enter(std::size_t tag) {
  for (std::size_t child = tag; !elements_[child].in_tree;) {
    elements_[child].in_tree = true;
    const std::optional<std::size_t> parent = pages_.tags[child].parent;
    if (!parent) {
      roots_.push_back(child);
      break;
    }
    assert(*parent < child);
    elements_[*parent].kids.emplace_back(child);
    child = *parent;
  }
}

Array Structure::attributes(std::size_t tag) const {
  const layout::Tag& of = pages_.tags[tag];
  Array out;
  if (!of.list_numbering.empty()) {
    out.emplace_back(Dict{{"O", Name{"List"}}, {"ListNumbering", Name{of.list_numbering}}});
  }
  if (of.right_to_left || of.left_to_right) {
    out.emplace_back(
        Dict{{"O", Name{"Layout"}}, {"WritingMode", Name{of.right_to_left ? "RlTb" : "LrTb"}}});
  }
  if (fields_[tag] != nullptr && !fields_[tag]->field.fillable) {
    out.emplace_back(print_field(fields_[tag]->field));
  }
  return out;
}

Dict Structure::entries(std::size_t tag, Ref parent) const {
  const layout::Tag& of = pages_.tags[tag];
  Dict out{{"Type", Name{"StructElem"}}, {"S", Name{of.type}}, {"P", parent}};
  if (!of.language.empty()) out.push_back({"Lang", Ascii{of.language}});
  if (Array attributes = this->attributes(tag); !attributes.empty()) {
    out.push_back({"A", std::move(attributes)});
  }
  // The field of a radio button is called what is asked.
  if (fields_[tag] != nullptr && fields_[tag]->field.fillable && fields_[tag]->field.radio) {
    out.push_back({"Alt", Text{fields_[tag]->field.answer}});
  }
  return out;
}

Ref Structure::write(Haru& haru, const std::vector<Ref>& pages,
                     const std::vector<std::vector<std::optional<Ref>>>& widgets) const {
  const Ref root = haru.reserve();
  std::vector<Ref> refs(elements_.size());
  for (std::size_t tag = 0; tag < elements_.size(); ++tag) {
    if (elements_[tag].in_tree) refs[tag] = haru.reserve();
  }
  for (std::size_t tag = 0; tag < elements_.size(); ++tag) {
    if (!elements_[tag].in_tree) continue;
    const std::optional<std::size_t> parent = pages_.tags[tag].parent;
    Dict element = entries(tag, parent ? refs[*parent] : root);
    Array kids;
    // Content of one page, most often all there is, needs no more than its numbers.
    std::optional<std::size_t> page;
    for (const auto& kid : elements_[tag].kids) {
      if (const auto* marked = std::get_if<Marked>(&kid)) {
        if (!page) {
          page = marked->page;
          element.push_back({"Pg", pages[*page]});
        }
        if (*page == marked->page) {
          kids.emplace_back(static_cast<std::int32_t>(marked->mcid));
          continue;
        }
        kids.emplace_back(
            Dict{{"Type", Name{"MCR"}}, {"Pg", pages[marked->page]}, {"MCID", marked->mcid}});
      } else if (const auto* placed = std::get_if<Placed>(&kid)) {
        kids.emplace_back(Dict{{"Type", Name{"OBJR"}},
                               {"Pg", pages[placed->page]},
                               {"Obj", *widgets[placed->page][placed->field]}});
      } else {
        kids.emplace_back(refs[std::get<std::size_t>(kid)]);
      }
    }
    element.push_back({"K", std::move(kids)});
    haru.define(refs[tag], element);
  }

  Array numbers;
  for (std::size_t page = 0; page < owners_.size(); ++page) {
    Array owners;
    for (const std::size_t tag : owners_[page]) owners.emplace_back(refs[tag]);
    numbers.emplace_back(static_cast<std::int32_t>(page));
    numbers.emplace_back(std::move(owners));
  }
  auto next = static_cast<std::int32_t>(owners_.size());
  for (std::size_t page = 0; page < widgets.size(); ++page) {
    for (std::size_t field = 0; field < widgets[page].size(); ++field) {
      if (!widgets[page][field]) continue;
      numbers.emplace_back(key(page, field));
      numbers.emplace_back(refs[pages_.pages[page].fields[field].tag]);
      next = key(page, field) + 1;
    }
  }
  Array roots;
  for (const std::size_t tag : roots_) roots.emplace_back(refs[tag]);
  haru.define(root, {{"Type", Name{"StructTreeRoot"}},
                     {"K", std::move(roots)},
                     {"ParentTree", haru.add({{"Nums", std::move(numbers)}})},
                     {"ParentTreeNextKey", next}});
  return root;
}

}  // namespace clausekit::pdf
