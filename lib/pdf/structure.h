// The structure tree: what each painted thing is and in which order it is read (ISO 32000-1, 14.7
// and 14.8).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "layout/page.h"
#include "pdf/haru.h"

namespace clausekit::pdf {

/// Grows while pages are painted; an element comes into the tree when something of it is painted,
/// so that no element is empty, and the kids of each stand in the order of painting.
class Structure {
 public:
  /// Borrows `pages` for its own life.
  explicit Structure(const layout::Pages& pages);

  /// The structure type of `tag`, which is also the name of its marked content.
  [[nodiscard]] const std::string& type(std::size_t tag) const;

  /// A new marked-content identifier on `page` for what is painted next of `tag` (14.7.4.2).
  int mark(std::size_t tag, std::size_t page);

  /// Field `field` of `page` is read here.
  void place(std::size_t page, std::size_t field);

  /// The /StructParent of a field's widget. A page's /StructParents is its own number.
  [[nodiscard]] std::int32_t key(std::size_t page, std::size_t field) const;

  /// Writes the tree and its parent tree; `pages` are the page objects, `widgets` those of their
  /// fields, empty for one that cannot be filled in. Returns the /StructTreeRoot.
  Ref write(Haru& haru, const std::vector<Ref>& pages,
            const std::vector<std::vector<std::optional<Ref>>>& widgets) const;

 private:
  struct Marked {
    std::size_t page = 0;
    int mcid = 0;
  };
  struct Placed {
    std::size_t page = 0, field = 0;
  };
  struct Element {
    bool in_tree = false;
    std::vector<std::variant<std::size_t, Marked, Placed>> kids;  ///< a tag, or content of its own
  };

  /// Hangs in `tag` and what is above it, if they are not in the tree yet.
  void enter(std::size_t tag);
  [[nodiscard]] Dict entries(std::size_t tag, Ref parent) const;
  [[nodiscard]] Array attributes(std::size_t tag) const;

  const layout::Pages& pages_;
  std::vector<Element> elements_;                   ///< by tag
  std::vector<const layout::PlacedField*> fields_;  ///< by tag; null where the tag is no field
  std::vector<std::vector<std::size_t>> owners_;    ///< page, MCID → tag: the parent tree
  std::vector<std::size_t> roots_;                  ///< tags without a parent
  std::vector<std::size_t> first_field_;            ///< by page: fields on the pages before it
};

}  // namespace clausekit::pdf
