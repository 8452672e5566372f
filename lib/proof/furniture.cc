// What every page carries outside of the reading order.
#include <algorithm>
#include <string>
#include <vector>

#include "layout/numbered.h"
#include "layout/spec.h"
#include "proof/match.h"
#include "proof/passages.h"
#include "proof/rules.h"
#include "proof/sheets.h"

namespace clausekit::proof {
namespace {

Words words_of(const Text& text) {
  Words out;
  for (const TextRun& run : text.runs) out.add(run.text, {});
  return out.without_spaces();
}

std::string plain(const Text& text) {
  std::string out;
  for (const TextRun& run : text.runs) out += run.text;
  return out;
}

/// The words of one page's artifacts, of which each may be asked for once.
class Furnished {
 public:
  explicit Furnished(Words words) : left_(std::move(words.letters)) {}

  /// Takes `words` out; false when they are not there.
  bool take(const Words& words) {
    const auto same = [](const Words::Letter& a, const Words::Letter& b) {
      return a.value == b.value;
    };
    const auto at =
        std::search(left_.begin(), left_.end(), words.letters.begin(), words.letters.end(), same);
    if (at == left_.end()) return words.letters.empty();
    const auto next = left_.erase(at, at + static_cast<std::ptrdiff_t>(words.letters.size()));
    left_.insert(next, {0, {}});  // what stood beside it must not join
    return true;
  }

  [[nodiscard]] std::size_t left() const {
    return static_cast<std::size_t>(std::count_if(
        left_.begin(), left_.end(), [](const Words::Letter& letter) { return letter.value != 0; }));
  }

 private:
  std::vector<Words::Letter> left_;
};

/// A text that the page must carry, the rule if it does not, and the words for what it is.
struct Wanted {
  const Rule* rule;
  Text text;
  bool placed = false;  ///< stands on the page as tagged text

  [[nodiscard]] std::size_t size() const { return plain(text).size(); }
};

class Checker {
 public:
  Checker(const Document& document, const Printed& printed,
          const std::set<std::pair<const Text*, std::size_t>>& placed, const Findings& findings)
      : document_(document), printed_(printed), placed_(placed), findings_(findings) {
    for (const Block& block : document.body) add_staff_texts(block);
  }

  void page(std::size_t page) const {
    std::vector<Wanted> wanted = this->wanted(page);
    // The longest first: the form's code may be part of another word.
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const Wanted& a, const Wanted& b) { return a.size() > b.size(); });
    Furnished furnished(furniture_words(printed_, page));
    for (const Wanted& one : wanted) {
      if (!furnished.take(words_of(one.text)) && !one.placed) {
        findings_.add(*one.rule, {page_arg(page),
                                  {"text", plain(one.text)},
                                  {"number", plain(one.text)},
                                  {"where", "page " + std::to_string(page + 1)}});
      }
    }
    if (furnished.left() > 0) {
      findings_.add(pdf_text_foreign,
                    {page_arg(page), {"count", std::to_string(furnished.left())}});
    }
  }

 private:
  [[nodiscard]] std::vector<Wanted> wanted(std::size_t page) const {
    const Furniture& furniture = document_.furniture;
    std::vector<Wanted> out{{&pdf_page_mixed, furniture.code},
                            {&pdf_page_mixed, furniture.edition},
                            {&pdf_page_mixed, furniture.fingerprint}};
    for (const Text& text : furniture.language) out.push_back({&pdf_page_mixed, text});
    for (const Text& text : furniture.prepared) out.push_back({&pdf_page_mixed, text});
    for (const Text& text : furniture.name) {
      out.push_back({&pdf_page_mixed, text, stands_on(text, page)});
    }
    for (const Text& text : furniture.marks) {
      out.push_back({&pdf_mark_missing, text, stands_on(text, page)});
    }
    const Page& printed = printed_.pages[page];
    if (!printed.trim.holds(printed.media, 0)) {  // a sheet to be trimmed
      for (const Text& text : furniture.slug) {
        out.push_back({&pdf_page_mixed, layout::numbered(*document_.source_typography, text,
                                                         page + 1, printed_.pages.size())});
      }
    }
    for (const Text& text : side(page)) out.push_back({&pdf_page_mixed, text});
    for (const Text& text : furniture.page) {
      out.push_back({&pdf_numbering, layout::numbered(*document_.typography, text, page + 1,
                                                      printed_.pages.size())});
    }
    return out;
  }

  /// For whom `page` is, where the layout says so on it.
  [[nodiscard]] std::vector<Text> side(std::size_t page) const {
    const layout::Spec* spec = layout::spec(document_.about.layout);
    if (spec == nullptr || !spec->names_sides) return {};
    const Furniture& furniture = document_.furniture;
    const bool staff = std::any_of(staff_.begin(), staff_.end(), [&](const Text* text) {
      return placed_.contains({text, page});
    });
    return staff ? furniture.side_staff : furniture.side_person;
  }

  /// Whether a text that reads like `text` is tagged text of `page`.
  [[nodiscard]] bool stands_on(const Text& text, std::size_t page) const {
    return std::any_of(placed_.begin(), placed_.end(), [&](const auto& placed) {
      return placed.second == page && plain(*placed.first) == plain(text);
    });
  }

  void add_staff_texts(const Block& block) {
    if (block.audience == FormBlock::Audience::agency) staff_.push_back(&block.text);
    for (const Block& child : block.children) add_staff_texts(child);
  }

  const Document& document_;
  const Printed& printed_;
  std::vector<const Text*> staff_;  ///< what only staff read
  const std::set<std::pair<const Text*, std::size_t>>& placed_;
  const Findings& findings_;
};

}  // namespace

void check_furniture(const Document& document, const Printed& printed,
                     const std::set<std::pair<const Text*, std::size_t>>& placed,
                     const Findings& findings) {
  const Checker checker(document, printed, placed, findings);
  for (std::size_t page = 0; page < printed.pages.size(); ++page) checker.page(page);
}

}  // namespace clausekit::proof
