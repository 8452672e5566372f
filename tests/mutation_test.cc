// Damage done on purpose to the project's own forms and languages, and to the library card: each
// kind is found by name, in every language and every clause, and nothing else is blamed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "golden.h"
#include "sample.h"

using namespace clausekit;
using tests::FileMap;

namespace {

/// The repository as a project folder, with the people of the library card.
FileMap repository() {
  FileMap out;
  out["people.xml"] = tests::source_file("tests/checks/sample/people.xml");
  for (const std::string folder : {"forms", "locales"}) {
    for (const auto& [path, text] : tests::files_below(folder)) {
      out[folder + "/" + path] = text;
    }
  }
  return out;
}

struct Sample {
  const char* name;
  FileMap files;
};

const std::vector<Sample>& projects() {
  static const std::vector<Sample> all = {
      {"repository", repository()}, {"library card", tests::files_below("tests/checks/sample")}};
  return all;
}

/// Where an element stands in a file, from its start tag to behind its end tag.
struct Piece {
  std::size_t begin = std::string::npos, end = std::string::npos;
  [[nodiscard]] bool exists() const { return begin != std::string::npos; }
};

/// The first element from `from` on whose start tag begins with `start`.
Piece piece(const std::string& text, const std::string& start, std::size_t from = 0) {
  const std::string name = start.substr(1, start.find_first_of(" >") - 1);
  const std::size_t begin = text.find(start, from);
  if (begin == std::string::npos) {
    return {};
  }
  const std::string close = "</" + name + ">";
  return {begin, text.find(close, begin) + close.size()};
}

std::string path_of(const Translation& translation) {
  return "locales/" + translation.language + "/" + translation.form + ".xml";
}

/// The clauses of the form that are printed.
std::vector<const Unit*> clauses(const Form& form) {
  std::vector<const Unit*> out;
  for (const Unit& unit : form.units) {
    if (unit.role == Unit::Role::clause && form.printed(unit.only_if)) {
      out.push_back(&unit);
    }
  }
  return out;
}

std::vector<const Translation*> translations(const Project& project, const Form& form) {
  std::vector<const Translation*> out;
  for (const Translation& translation : project.translations) {
    if (translation.form == form.id && translation.language != form.language) {
      out.push_back(&translation);
    }
  }
  return out;
}

/// A form whose clauses are damaged, in the files of its project.
struct Patient {
  FileMap files;
  const Project& project;
  const Form& form;

  /// Changes the seg of every clause in every language: `change(seg, unit, language)`.
  template <class Change>
  void change_clauses(const Change& change) {
    for (const Translation* translation : translations(project, form)) {
      for (const Unit* unit : clauses(form)) {
        std::string& text = files.at(path_of(*translation));
        const Piece seg = piece(text, "<seg id=\"" + unit->id + "\"");
        REQUIRE(seg.exists());
        std::string inner = text.substr(seg.begin, seg.end - seg.begin);
        change(inner, *unit, *project.language(translation->language));
        text.replace(seg.begin, seg.end - seg.begin, inner);
      }
    }
  }

  /// What `rule` must find when that is done.
  [[nodiscard]] std::multiset<std::string> everywhere(const std::string& rule) const {
    std::multiset<std::string> out;
    for (const Translation* translation : translations(project, form)) {
      for (const Unit* unit : clauses(form)) {
        for (const std::string& requirement : unit->requirements) {
          out.insert(rule + " " + path_of(*translation) + " " + requirement);
        }
      }
    }
    return out;
  }
};

/// Calls `visit` for every form of both projects.
template <class Visit>
void each_form(const Visit& visit) {
  for (const Sample& sample : projects()) {
    const Project project = tests::checked(sample.files).project;
    REQUIRE_FALSE(project.translations.empty());
    for (const Form& form : project.forms) {
      INFO(sample.name << " " << form.id);
      REQUIRE_FALSE(clauses(form).empty());
      visit(Patient{.files = sample.files, .project = project, .form = form});
    }
  }
}

void set_target(std::string& seg, const std::string& words) {
  const Piece target = piece(seg, "<target>");
  seg.replace(target.begin, target.end - target.begin, "<target>" + words + "</target>");
}

/// Whether events that no longer fit a text are what a case is about.
enum class Blame { texts, states };

/// The errors, as `rule file requirement`.
std::multiset<std::string> errors(const FileMap& files, Blame blame = Blame::texts) {
  const tests::Checked result = tests::checked(files);
  std::multiset<std::string> out;
  for (const Diagnostic& d : result.report.diagnostics()) {
    const bool of_a_state = d.rule->id == "state-unproven";
    if (d.severity == Severity::error && (blame == Blame::states || !of_a_state)) {
      out.insert(std::string(d.rule->id) + " " + d.where.source->path() + " " +
                 d.subject.requirement);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("the project's own forms are without error in every language they have", "[mutation]") {
  for (const Sample& sample : projects()) {
    INFO(sample.name);
    CHECK(errors(tests::stamped(sample.files)) == std::multiset<std::string>{});
  }
}

TEST_CASE("one clause that is taken out of one language is missed, and nothing else",
          "[mutation]") {
  each_form([](Patient patient) {
    const Translation& translation = *translations(patient.project, patient.form).front();
    const Unit& unit = *clauses(patient.form).back();
    std::string& text = patient.files.at(path_of(translation));
    const Piece seg = piece(text, "<seg id=\"" + unit.id + "\"");
    text.erase(seg.begin, seg.end - seg.begin);

    const tests::Checked result = tests::checked(tests::stamped(patient.files));
    REQUIRE(result.report.count(Severity::error) == unit.requirements.size());
    for (const Diagnostic& d : result.report.diagnostics()) {
      if (d.severity == Severity::error) {
        CHECK(d.rule->id == "clause-missing");
        CHECK(d.where.source->path() == path_of(translation));
        CHECK(d.where == result.project.translation(patient.form.id, translation.language)->where);
        CHECK(d.subject.form == patient.form.id);
        CHECK(d.subject.unit == unit.id);
      }
    }
  });
}

TEST_CASE("clauses that are taken out of a language are missed", "[mutation]") {
  each_form([](Patient patient) {
    patient.change_clauses([](std::string& seg, const Unit&, const Language&) { seg.clear(); });
    CHECK(errors(tests::stamped(patient.files)) == patient.everywhere("clause-missing"));
  });
}

TEST_CASE("clauses that are emptied are missed", "[mutation]") {
  each_form([](Patient patient) {
    patient.change_clauses(
        [](std::string& seg, const Unit&, const Language&) { set_target(seg, " \u00A0\u200B… "); });
    CHECK(errors(tests::stamped(patient.files)) == patient.everywhere("clause-empty"));
  });
}

TEST_CASE("clauses that are left in the source language are noticed", "[mutation]") {
  each_form([](Patient patient) {
    patient.change_clauses([](std::string& seg, const Unit& unit, const Language&) {
      set_target(seg, std::string(unit.text_where.text()));
    });
    CHECK(errors(tests::stamped(patient.files)) == patient.everywhere("lang-copy"));
  });
}

TEST_CASE("clauses in the script of another language are noticed", "[mutation]") {
  each_form([](Patient patient) {
    patient.change_clauses([](std::string& seg, const Unit&, const Language& language) {
      set_target(seg,
                 language.script == "Khmr" ? "التوقيع على هذه الأوراق" : "ការចុះហត្ថលេខាលើឯកសារ");
    });
    const std::multiset<std::string> found = errors(tests::stamped(patient.files));
    for (const std::string& each : patient.everywhere("lang-wrong-script")) {
      INFO(each);
      CHECK(found.contains(each));
    }
  });
}

TEST_CASE("clauses whose source text changes by a word are stale in every language", "[mutation]") {
  each_form([](Patient patient) {
    patient.files = tests::stamped(patient.files);
    std::multiset<std::string> expected = patient.everywhere("state-stale");
    for (const Unit* unit : clauses(patient.form)) {
      std::string& text = patient.files.at(unit->where.source->path());
      text.insert(text.find('>', text.find("<p id=\"" + unit->id + "\"")) + 1, "Now: ");
      for (const std::string& requirement : unit->requirements) {
        expected.insert("state-stale locales/" + patient.form.language + "/" + patient.form.id +
                        ".xml " + requirement);
      }
    }
    CHECK(errors(patient.files) == expected);
  });
}

TEST_CASE("two clauses that change places in a form are noticed", "[mutation]") {
  each_form([](Patient patient) {
    const std::string path = patient.form.where.source->path();
    std::string& text = patient.files.at(path);
    const Piece first = piece(text, "<clause id=");
    const Piece second = piece(text, "<clause id=", first.end);
    REQUIRE(second.exists());
    text.insert(second.end, text.substr(first.begin, first.end - first.begin));
    text.erase(first.begin, first.end - first.begin);
    const std::multiset<std::string> found = errors(tests::stamped(patient.files));
    CHECK_FALSE(found.empty());
    for (const std::string& each : found) {
      CHECK(each.starts_with("clause-order " + path));
    }
  });
}

TEST_CASE("the order of the segs in a file means nothing", "[mutation]") {
  each_form([](Patient patient) {
    for (const Translation* translation : translations(patient.project, patient.form)) {
      std::string& text = patient.files.at(path_of(*translation));
      const Piece first = piece(text, "<seg id=");
      const std::string moved = text.substr(first.begin, first.end - first.begin);
      text.insert(text.rfind("</locale>"), moved);
      text.erase(first.begin, first.end - first.begin);
    }
    CHECK(errors(tests::stamped(patient.files)) == std::multiset<std::string>{});
  });
}

TEST_CASE("variables that are renamed in a translation are missed", "[mutation]") {
  each_form([](Patient patient) {
    for (const Translation* translation : translations(patient.project, patient.form)) {
      std::string& text = patient.files.at(path_of(*translation));
      const std::size_t at = text.find("<var ref=\"");
      REQUIRE(at != std::string::npos);
      text.insert(at + std::string("<var ref=\"").size(), "x_");
    }
    const std::multiset<std::string> found = errors(tests::stamped(patient.files));
    CHECK(found.size() >= 2 * translations(patient.project, patient.form).size());
    for (const std::string& each : found) {
      CHECK((each.starts_with("var-missing locales/") || each.starts_with("var-unknown locales/")));
    }
  });
}

TEST_CASE("states that are typed by hand are not believed", "[mutation]") {
  each_form([](Patient patient) {
    patient.files = tests::stamped(patient.files);
    patient.change_clauses([](std::string& seg, const Unit&, const Language&) {
      const std::size_t state = seg.find("state=\"") + std::string("state=\"").size();
      seg.replace(state, seg.find('"', state) - state, "final");
      const std::size_t event = seg.find("<event");
      seg.erase(event, seg.rfind("</seg>") - event);
    });
    CHECK(errors(patient.files, Blame::states) == patient.everywhere("state-unproven"));
  });
}
