// What the layouts promise: two languages side by side that are read one after the other, and large
// print with the clauses once more above the signature.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "command.h"
#include "compose/words.h"
#include "layout/layout.h"
#include "pages_made.h"
#include "proof/passages.h"
#include "proof/read.h"
#include "proof/verify.h"
#include "test_fonts.h"

using namespace clausekit;
using namespace clausekit::tests;

namespace {

const layout::Spec& bilingual() { return *layout::spec("bilingual"); }
const layout::Spec& large_print() { return *layout::spec("large-print"); }

/// Calls `test(job)` with every form in every language that `spec` can be had in.
template <class Test>
void for_all_in(const layout::Spec& spec, Test test) {
  for_every_form_and_language([&](const Form& form, const Language& language) {
    if (!compose::can_have(spec.content, form, language)) return;
    test(laid_out_as(office_job(form, language), spec));
  });
}

/// What the fields of `pages` are called, an answer to a question with its value.
std::multiset<std::string> field_names(const layout::Pages& pages) {
  std::multiset<std::string> out;
  for (const layout::Page& page : pages.pages) {
    for (const layout::PlacedField& placed : page.fields) {
      out.insert(placed.field.name + "=" + placed.field.export_value);
    }
  }
  return out;
}

/// The units that a person reads, in the order of the form.
std::vector<std::string> person_units(const Form& form) {
  std::vector<std::string> out;
  const std::function<void(const std::vector<FormBlock>&)> walk =
      [&](const std::vector<FormBlock>& blocks) {
        for (const FormBlock& block : blocks) {
          if (block.audience == FormBlock::Audience::agency || !form.printed(block.only_if)) {
            continue;
          }
          if (block.unit && form.printed(form.units[*block.unit].only_if)) {
            out.push_back(form.units[*block.unit].id);
          }
          for (const FormBlock::Option& option : block.options) {
            out.push_back(form.units[option.unit].id);
          }
          walk(block.blocks);
        }
      };
  walk(form.body);
  return out;
}

std::string without_spaces(const std::string& text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' '; });
  return out;
}

/// A part of a file that stands right below its Document element.
struct Part {
  std::string type, language;
  std::vector<std::string> passages;  ///< without spaces
  std::set<std::string> languages;    ///< of its passages
};

std::vector<Part> parts(const compose::Job& job) {
  const Source file("form.pdf", pdf_of(job));
  Report report;
  const auto printed = proof::read(file, report);
  REQUIRE(printed.has_value());
  std::vector<Part> out;
  std::map<std::size_t, std::size_t> known;  // element → part
  for (const proof::Passage& passage : proof::passages(*printed)) {
    std::size_t top = passage.element;
    const auto parent = [&](std::size_t of) { return printed->elements[of].parent; };
    while (parent(top) && parent(*parent(top))) top = *parent(top);
    if (known.emplace(top, out.size()).second) {
      out.push_back({printed->elements[top].type, printed->elements[top].language, {}, {}});
    }
    std::string words;
    for (const proof::Words::Letter& letter : passage.words.letters) {
      append_utf8(words, letter.value);
    }
    Part& part = out[known[top]];
    part.passages.push_back(without_spaces(words));
    part.languages.insert(printed->elements[passage.element].language);
  }
  return out;
}

/// Where the runs of each unit stand, by the language of the section that they belong to.
struct Placed {
  std::string unit, language;
  std::size_t page = 0;
  Point origin;
};

std::vector<Placed> placed_units(const layout::Pages& pages) {
  std::vector<Placed> out;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const layout::Item& item : pages.pages[page].items) {
      if (!item.run || !item.tag) continue;
      Placed placed{.unit = {}, .language = {}, .page = page, .origin = item.run->origin};
      for (auto tag = item.tag; tag; tag = pages.tags[*tag].parent) {
        if (placed.unit.empty()) placed.unit = pages.tags[*tag].unit;
        if (placed.language.empty()) placed.language = pages.tags[*tag].language;
      }
      out.push_back(std::move(placed));
    }
  }
  return out;
}

bool is_clause(const Form& form, const std::string& unit) {
  const Unit* found = form.unit(unit);
  return found != nullptr && found->role == Unit::Role::clause;
}

/// What is read of `pages`: units, and `name=` for a field, in the order of painting.
std::vector<std::string> read_of(const layout::Pages& pages) {
  std::vector<std::string> out;
  for (const layout::Page& page : pages.pages) {
    for (const layout::Item& item : page.items) {
      if (item.field) out.push_back(page.fields[*item.field].field.name + "=");
      std::string unit;
      for (auto tag = item.tag; tag && unit.empty(); tag = pages.tags[*tag].parent) {
        unit = pages.tags[*tag].unit;
      }
      if (!unit.empty() && (out.empty() || out.back() != unit)) out.push_back(unit);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("every form in every layout and language proves to be what it claims", "[layouts]") {
  const TemporaryFolder folder;
  for_every_layout([&](const compose::Job& job) {
    const std::string bytes = pdf_of(job);
    const Source file("form.pdf", bytes);
    Report report;
    const auto proved = proof::verify(own_project(), Date{}, file, report);
    REQUIRE(proved.has_value());
    CHECK(proved->layout == job.layout);
    for (const Diagnostic& found : report.diagnostics()) UNSCOPED_INFO(message(found));
    CHECK(report.diagnostics().empty());
    if (const auto checked = run({"qpdf", "--check", folder.write("form.pdf", bytes)})) {
      INFO(checked->output << checked->errors);
      CHECK(checked->status == 0);
    }
  });
}

TEST_CASE("the same fields stand in every layout, each once", "[layouts]") {
  for_every_form_and_language([](const Form& form, const Language& language) {
    const auto standard = field_names(pages_of(own_job(form, language)));
    for (const layout::Spec* spec : {&bilingual(), &large_print()}) {
      if (!compose::can_have(spec->content, form, language)) continue;
      const auto names = field_names(pages_of(laid_out_as(own_job(form, language), *spec)));
      CHECK(names == standard);
      CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
    }
  });
}

TEST_CASE("no layout takes more pages than it should", "[layouts]") {
  static const layout::Fonts fonts(installed_fonts());
  for_all_in(bilingual(), [](const compose::Job& job) {
    Report report;
    REQUIRE(layout::lay_out(compose::compose(job, report), fonts, bilingual(), report));
    for (const Diagnostic& found : report.diagnostics()) CHECK(found.rule->id != "pdf-page-count");
  });
}

TEST_CASE("two languages side by side are read one after the other, each as a whole", "[layouts]") {
  for_all_in(bilingual(), [](const compose::Job& job) {
    const Language& source = compose::source_language(job);
    const std::vector<Part> read = parts(job);
    REQUIRE(read.size() > 2);
    std::size_t number = 0;
    for (const Language* language : {&source, &job.language}) {
      const Part& part = read[number++];
      CHECK(part.type == "Sect");
      CHECK(part.language == language->tag);
      CHECK(part.languages == std::set<std::string>{language->tag});
      compose::Job said = {
          .project = job.project, .form = job.form, .language = *language, .answers = job.answers};
      auto at = part.passages.begin();
      std::map<std::string, std::string> words;
      for (auto& [unit, text] : printed_units(said)) words[unit] = without_spaces(text);
      for (const std::string& unit : person_units(job.form)) {
        INFO(unit << " in " << language->tag << ": " << words[unit]);
        const auto found = std::find(at, part.passages.end(), words[unit]);
        REQUIRE(found != part.passages.end());
        at = found + 1;
      }
    }
  });
}

TEST_CASE("the column of the page's language is where its reader begins", "[layouts]") {
  for_all_in(bilingual(), [](const compose::Job& job) {
    const layout::Pages pages = pages_of(job);
    const bool mirrored = job.language.direction == Direction::right_to_left;
    const Length middle = bilingual().page_width / 2;
    // The top line of each unit: by language and unit.
    std::map<std::string, std::map<std::string, Placed>> first;
    for (const Placed& placed : placed_units(pages)) {
      if (!is_clause(job.form, placed.unit)) continue;
      CAPTURE(placed.unit, placed.language);
      const bool own = placed.language == job.language.tag;
      CHECK((placed.origin.x < middle) == (own != mirrored));
      first[placed.language].emplace(placed.unit, placed);
    }
    REQUIRE(first.size() == 2);
    const auto& source = first[job.form.language];
    REQUIRE(source.size() == first[job.language.tag].size());
    for (const auto& [unit, placed] : first[job.language.tag]) {
      CAPTURE(unit);
      CHECK(source.at(unit).page == placed.page);
      CHECK(source.at(unit).origin.y == placed.origin.y);
    }
  });
}

TEST_CASE("a form has no two languages in the one that it is written in", "[layouts]") {
  const Form& form = own_project().forms.front();
  const Language& source = *own_project().language(form.language);
  CHECK_FALSE(compose::can_have(Content::bilingual, form, source));
  CHECK(compose::can_have(Content::repeated, form, source));
  // Made all the same, it is the form once.
  const layout::Pages pages = pages_of(laid_out_as(own_job(form, source), bilingual()));
  CHECK(field_names(pages) == field_names(pages_of(own_job(form, source))));
}

TEST_CASE("nothing in large print is small, and lines stand well apart", "[layouts]") {
  for_all_in(large_print(), [](const compose::Job& job) {
    const layout::Pages pages = pages_of(job);
    for (const layout::Page& page : pages.pages) {
      std::map<std::size_t, std::set<std::int32_t>> lines;  // of each element
      for (const layout::Item& item : page.items) {
        if (item.run) {
          CHECK(item.run->size >= points(18));
          CHECK(item.run->origin.x >= points(66));  // an inch, but a space may hang out
          // The law's numeral stands level with the middle of the digit before it.
          const bool numeral = item.tag && pages.tags[*item.tag].type == "Lbl";
          if (item.tag && !numeral) lines[*item.tag].insert(item.run->origin.y.thousandths);
        } else if (item.stroke) {
          CHECK(item.stroke->pen >= points(1));
        }
      }
      for (const auto& [tag, baselines] : lines) {
        std::optional<std::int32_t> last;
        for (const std::int32_t baseline : baselines) {
          if (last) CHECK(baseline - *last >= 18'000 * 5 / 4);
          last = baseline;
        }
      }
      for (const layout::PlacedField& placed : page.fields) {
        CHECK(placed.box.height() >= points(18));
      }
    }
  });
}

TEST_CASE("type in large print is larger where the script needs it", "[layouts]") {
  Language plain;
  plain.fonts = {{.family = "A"}};
  Language stacked;
  stacked.fonts = {{.family = "B", .large_per_mille = 1200}};
  CHECK(layout::sized_for(plain, large_print()).body == points(18));
  CHECK(layout::sized_for(stacked, large_print()).body == points(21.6));
  CHECK(layout::sized_for(stacked, bilingual()).body == bilingual().body);
  CHECK(layout::sized_for(Language{}, large_print()).body == points(18));
}

TEST_CASE("no paragraph in large print goes on overleaf, and no heading ends a page", "[layouts]") {
  for_all_in(large_print(), [](const compose::Job& job) {
    const layout::Pages pages = pages_of(job);
    std::map<std::size_t, std::size_t> page_of;  // element → page
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
      std::string last;
      for (const layout::Item& item : pages.pages[page].items) {
        if (!item.tag) continue;
        CHECK(page_of.emplace(*item.tag, page).first->second == page);
        last = pages.tags[*item.tag].type;
      }
      CHECK(last != "H2");
      CHECK(last != "H3");
    }
  });
}

TEST_CASE("large print says the clauses once more, in short, right above the signature",
          "[layouts]") {
  for_all_in(large_print(), [](const compose::Job& job) {
    const std::vector<std::string> read = read_of(pages_of(job));
    const auto count = [&](const std::string& what) {
      return std::count(read.begin(), read.end(), what);
    };
    const auto signature = std::find(read.begin(), read.end(), "users1_signature=");
    REQUIRE(signature != read.end());
    std::vector<std::string> clauses;
    for (const Unit& unit : job.form.units) {
      if (!job.form.printed(unit.only_if)) continue;
      INFO(unit.id);
      if (unit.role == Unit::Role::clause) clauses.push_back(unit.id);
      if (unit.role == Unit::Role::gloss) CHECK(count(unit.id) == 1);
    }
    // The same clauses in the same order, and nothing of theirs behind them.
    std::vector<std::string> said;
    std::copy_if(read.begin(), signature, std::back_inserter(said),
                 [&](const std::string& unit) { return is_clause(job.form, unit); });
    std::vector<std::string> twice = clauses;
    twice.insert(twice.end(), clauses.begin(), clauses.end());
    CHECK(said == twice);
    // Between them and the signature there is no other question.
    const auto last = std::find(std::make_reverse_iterator(signature), read.rend(), clauses.back());
    CHECK(std::none_of(last.base(), signature,
                       [](const std::string& what) { return what == "decision="; }));
  });
}

TEST_CASE("the clauses are numbered again where they are said again", "[layouts]") {
  const Form& form = *own_project().form("consent-form");
  Report report;
  const Document document = compose::compose(
      laid_out_as(own_job(form, *own_project().language("km")), large_print()), report);
  std::vector<const Block*> lists;
  const std::function<void(const std::vector<Block>&)> walk = [&](const auto& blocks) {
    for (const Block& block : blocks) {
      if (block.kind == Block::Kind::list) lists.push_back(&block);
      walk(block.children);
    }
  };
  walk(document.body);
  REQUIRE(lists.size() == 2);
  CHECK(lists[1]->repeated);
  REQUIRE(lists[0]->children.size() == lists[1]->children.size());
  for (std::size_t i = 0; i < lists[0]->children.size(); ++i) {
    CHECK(lists[1]->children[i].digit == lists[0]->children[i].digit);
    CHECK(compose::plain(lists[1]->children[i].label) ==
          compose::plain(lists[0]->children[i].label));
    CHECK(lists[1]->children[i].children.size() <= lists[0]->children[i].children.size());
  }
}

TEST_CASE("the title of large print says so, in the language of the file", "[layouts]") {
  std::set<std::string> words;
  for (const Language& language : own_project().languages) {
    const Form& form = own_project().forms.front();
    const std::string plain = pages_of(own_job(form, language)).about.title;
    const std::string title =
        pages_of(laid_out_as(own_job(form, language), large_print())).about.title;
    const std::size_t at = title.find(plain);
    REQUIRE(at != std::string::npos);
    std::string added = title;
    added.erase(at, plain.size());
    CHECK_FALSE(added.empty());
    CHECK(words.insert(added).second);
  }
}
