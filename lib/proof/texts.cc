#include "proof/texts.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "proof/expected.h"
#include "proof/passages.h"
#include "proof/rules.h"

namespace clausekit::proof {
namespace {

/// As much of a text as tells it from others.
std::string beginning(const Text& text) {
  constexpr std::size_t longest = 60;
  std::string out;
  for (const TextRun& run : text.runs) out += run.blank_ems > 0 ? "…" : run.text;
  if (out.size() <= longest) return out;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) --end;
  return out.substr(0, end) + "…";
}

std::string joined(const std::vector<std::string>& types) {
  std::string out;
  for (const std::string& type : types) out += (out.empty() ? "" : " > ") + type;
  return out;
}

/// Pairs of expected and found that keep the order of both, as many as there can be.
class Alignment {
 public:
  Alignment(const std::vector<Expected>& expected, const std::vector<Passage>& found)
      : fits_(expected.size(), std::vector<bool>(found.size())),
        of_(expected.size()),
        used_(found.size()) {
    std::vector<std::vector<std::size_t>> longest(expected.size() + 1,
                                                  std::vector<std::size_t>(found.size() + 1));
    for (std::size_t e = expected.size(); e-- > 0;) {
      for (std::size_t f = found.size(); f-- > 0;) {
        fits_[e][f] = expected[e].pattern.fits(found[f].words);
        longest[e][f] = fits_[e][f] ? longest[e + 1][f + 1] + 1
                                    : std::max(longest[e + 1][f], longest[e][f + 1]);
        longest[e][f] = std::max({longest[e][f], longest[e + 1][f], longest[e][f + 1]});
      }
    }
    for (std::size_t e = 0, f = 0; e < expected.size() && f < found.size();) {
      if (fits_[e][f] && longest[e][f] == longest[e + 1][f + 1] + 1) {
        of_[e++] = f;
        used_[f++] = true;
      } else if (longest[e][f] == longest[e + 1][f]) {
        ++e;
      } else {
        ++f;
      }
    }
  }

  [[nodiscard]] std::optional<std::size_t> of(std::size_t expected) const { return of_[expected]; }
  [[nodiscard]] bool used(std::size_t found) const { return used_[found]; }
  void use(std::size_t found) { used_[found] = true; }

  /// An unused passage that reads as expected, though it stands in another place.
  [[nodiscard]] std::optional<std::size_t> elsewhere(std::size_t expected) const {
    for (std::size_t f = 0; f < used_.size(); ++f) {
      if (!used_[f] && fits_[expected][f]) return f;
    }
    return std::nullopt;
  }

  /// An unused passage between the neighbours of what is missing: the same text, but changed.
  [[nodiscard]] std::optional<std::size_t> in_place_of(std::size_t expected) const {
    std::size_t begin = 0;
    for (std::size_t e = expected; e-- > 0;) {
      if (of_[e]) {
        begin = *of_[e] + 1;
        break;
      }
    }
    if (begin < used_.size() && !used_[begin]) return begin;
    return std::nullopt;
  }

 private:
  std::vector<std::vector<bool>> fits_;
  std::vector<std::optional<std::size_t>> of_;
  std::vector<bool> used_;
};

class Checker {
 public:
  Checker(const Document& document, const Printed& printed, const Findings& findings)
      : printed_(printed),
        findings_(findings),
        expected_(expected_texts(document)),
        found_(passages(printed)),
        alignment_(expected_, found_) {}

  void run() {
    for (std::size_t e = 0; e < expected_.size(); ++e) {
      if (const auto f = alignment_.of(e)) {
        structure(expected_[e], found_[*f]);
        language(expected_[e], found_[*f]);
        place(e, *f);
      } else {
        missing(e);
      }
    }
    for (std::size_t f = 0; f < found_.size(); ++f) {
      if (!alignment_.used(f)) {
        findings_.add(pdf_text_foreign,
                      {page_arg(found_[f].pages.empty() ? 0 : *found_[f].pages.begin()),
                       {"count", std::to_string(found_[f].words.letters.size())}});
      }
    }
    for (const Element& element : printed_.elements) {
      if (!element.actual_text.empty() || (!element.alt.empty() && element.type != "Form")) {
        findings_.add(pdf_text_replaced, {{"type", element.type}});
      }
    }
  }

  /// Texts that came back, with the pages that they stand on.
  [[nodiscard]] std::set<std::pair<const Text*, std::size_t>> placed() const {
    std::set<std::pair<const Text*, std::size_t>> out;
    for (std::size_t e = 0; e < expected_.size(); ++e) {
      if (!alignment_.of(e)) continue;
      for (const std::size_t page : found_[*alignment_.of(e)].pages) {
        out.emplace(expected_[e].text, page);
      }
    }
    return out;
  }

 private:
  /// Once for each requirement that the text carries.
  void tell(const Text& text, const Rule& rule, std::vector<Arg> args) const {
    args.push_back({"unit", text.unit.empty() ? beginning(text) : text.unit});
    if (text.requirements.empty()) findings_.add_about(text.unit, {}, rule, args);
    for (const std::string& requirement : text.requirements) {
      findings_.add_about(text.unit, requirement, rule, args);
    }
  }

  void missing(std::size_t e) {
    const Expected& expected = expected_[e];
    if (const auto moved = alignment_.elsewhere(e)) {
      alignment_.use(*moved);
      tell(*expected.text, pdf_clause_order, {});
      return;
    }
    if (const auto page = in_furniture(expected)) {
      tell(*expected.text, pdf_clause_structure,
           {{"found", "decoration on page " + std::to_string(*page + 1)},
            {"expected", expected.type}});
      return;
    }
    if (const auto changed = alignment_.in_place_of(e)) alignment_.use(*changed);
    if (expected.type == "Lbl") {
      findings_.add(pdf_numbering, {{"where", "a clause"}, {"number", beginning(*expected.text)}});
      return;
    }
    tell(*expected.text, pdf_text_roundtrip, {{"text", beginning(*expected.text)}});
  }

  [[nodiscard]] std::optional<std::size_t> in_furniture(const Expected& expected) const {
    constexpr std::size_t shortest = 8;  // letters that cannot stand there by chance
    std::size_t letters = 0;
    for (const TextRun& run : expected.text->runs) letters += run.text.size();
    if (letters < shortest) return std::nullopt;
    Pattern anywhere;
    anywhere.add_any();
    anywhere.add(*expected.text);
    anywhere.add_any();
    for (std::size_t page = 0; page < printed_.pages.size(); ++page) {
      if (anywhere.without_spaces().fits(furniture_words(printed_, page))) return page;
    }
    return std::nullopt;
  }

  void language(const Expected& expected, const Passage& found) const {
    std::string_view wrong;
    if (expected.pattern.fits(found.words, &wrong) && !wrong.empty()) {
      tell(*expected.text, pdf_lang_tag, {{"language", std::string(wrong)}});
    }
  }

  /// A numbered clause stands beside its number, and below the clause before.
  void place(std::size_t e, std::size_t f) const {
    if (e == 0 || expected_[e - 1].type != "Lbl") return;
    const auto label = alignment_.of(e - 1);
    if (!label) return;
    // A large digit is level with the line's middle; lines are never less than twice this apart.
    constexpr double slack = 5;
    const Passage& number = found_[*label];
    const Passage& clause = found_[f];
    const auto beside = [&](double baseline) {
      return std::abs(baseline - clause.baselines.front()) <= slack;
    };
    bool right = number.pages == std::set<std::size_t>{*clause.pages.begin()} &&
                 std::all_of(number.baselines.begin(), number.baselines.end(), beside);
    for (std::size_t before = e - 1; before-- > 0;) {
      if (expected_[before].type != "Lbl" || expected_[before].list != expected_[e].list) continue;
      const auto last = alignment_.of(before);
      const bool same_page = last && found_[*last].pages == number.pages;
      right = right && (!same_page || found_[*last].baselines.front() > number.baselines.front());
      break;
    }
    if (!right) findings_.add(pdf_clause_place, {{"number", beginning(*expected_[e - 1].text)}});
  }

  void structure(const Expected& expected, const Passage& found) {
    const Element& element = printed_.elements[found.element];
    std::vector<std::string> inside;
    std::optional<std::size_t> item;
    std::optional<std::size_t> list;
    for (auto up = element.parent; up; up = printed_.elements[*up].parent) {
      const std::string& type = printed_.elements[*up].type;
      if (type == "Sect" || type == "Document") continue;
      inside.insert(inside.begin(), type);
      if (type == "LI" && !item) item = up;
      if (type == "L" && !list) list = up;
    }
    const bool right_place = element.type == expected.type && inside == expected.inside;
    if (!right_place || !same_list(expected, item, list)) {
      std::vector<std::string> wanted = expected.inside;
      wanted.push_back(expected.type);
      inside.push_back(element.type);
      tell(*expected.text, pdf_clause_structure,
           {{"found", joined(inside)}, {"expected", joined(wanted)}});
    }
  }

  /// Items of one list stand in one L, each in an LI of its own, and the L says how it counts.
  bool same_list(const Expected& expected, std::optional<std::size_t> item,
                 std::optional<std::size_t> list) {
    if (expected.list == 0) return true;
    if (!item || !list) return false;
    const auto& attributes = printed_.elements[*list].attributes;
    const auto numbering = attributes.find("ListNumbering");
    const bool counts = numbering == attributes.end() ? expected.numbering == "None"
                                                      : numbering->second == expected.numbering;
    const auto one_to_one = [](std::vector<std::pair<int, std::size_t>>& pairs, int number,
                               std::size_t element) {
      for (const auto& [known, at] : pairs) {
        if ((known == number) != (at == element)) return false;
      }
      pairs.emplace_back(number, element);
      return true;
    };
    return one_to_one(lists_, expected.list, *list) && one_to_one(items_, expected.item, *item) &&
           counts;
  }

  const Printed& printed_;
  const Findings& findings_;
  std::vector<Expected> expected_;
  std::vector<Passage> found_;
  Alignment alignment_;
  std::vector<std::pair<int, std::size_t>> items_, lists_;
};

}  // namespace

std::set<std::pair<const Text*, std::size_t>> check_texts(const Document& document,
                                                          const Printed& printed,
                                                          const Findings& findings) {
  Checker checker(document, printed, findings);
  checker.run();
  return checker.placed();
}

}  // namespace clausekit::proof
