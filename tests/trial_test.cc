// The checker's trial, a case for each language that a project here has; docs/trial.md has the
// numbers. Set TRIAL_OUT to a folder, and all cases are listed there with what was found.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "golden.h"
#include "places.h"
#include "trial_faults.h"
#include "trial_file.h"
#include "trial_score.h"
#include "trial_variants.h"

namespace fs = std::filesystem;
using namespace clausekit;
using namespace clausekit::tests;

namespace {

/// This project, and others' that know nothing of it. Cases by hand stand in <tag>.xml of the
/// second folder, lines of other languages in its folder `siblings`.
struct OnTrial {
  const char* root;
  const char* by_hand;
};
constexpr OnTrial projects[] = {{"", "tests/trial/"},
                                {"tests/projects/harbor/", "tests/trial/harbor/"},
                                {"tests/projects/ferry/", "tests/trial/ferry/"}};

fs::path folder(const std::string& path) { return fs::path(CLAUSEKIT_SOURCE_DIR) / path; }

bool has_language(const OnTrial& project, const std::string& tag) {
  return fs::is_directory(folder(project.root + ("locales/" + tag)));
}

std::set<std::string> languages() {
  std::set<std::string> out;
  for (const OnTrial& project : projects) {
    const fs::path all = folder(project.root + std::string("locales"));
    if (!fs::is_directory(all)) continue;
    for (const auto& entry : fs::directory_iterator(all)) {
      if (entry.is_directory()) out.insert(entry.path().filename().string());
    }
  }
  return out;
}

std::size_t texts_of(const Trial& trial, const Form& form) {
  if (trial.of_source()) return form.units.size();
  std::size_t count = 0;
  for (const Place& place : places(trial)) count += place.form == &form ? 1 : 0;
  return count;
}

void try_project(const OnTrial& where, const std::string& tag, Score& score) {
  Trial trial(where.root, tag);
  for (const Form& form : trial.project().forms) {
    if (trial.project().translation(form.id, tag) == nullptr) continue;
    score.count_shipped(trial, form, texts_of(trial, form), "as shipped");
    if (trial.of_source()) continue;
    for (const Variant& variant : variants()) {
      score.play_each_text(trial, varied(variant, trial, form), std::string(variant.id));
    }
  }
  if (!trial.of_source()) {
    for (const auto classes : {structural_faults(), fact_faults()}) {
      for (const TrialCase& each : seeded(classes, trial)) {
        score.play(trial, each, TrialTable::seeded, each.fault);
      }
    }
    for (const auto classes : {character_faults(), typing_faults()}) {
      score.play_together(trial, seeded(classes, trial), TrialTable::seeded);
    }
  }
  for (const std::string& path :
       {where.by_hand + tag + ".xml", where.by_hand + ("siblings/" + tag) + ".xml"}) {
    const TrialFile file = read_trial(path, trial.project());
    for (const TrialCase& each : file.cases) {
      if (each.fault.empty()) {
        score.play(trial, each, TrialTable::correct, "in other words");
      } else {
        INFO(path << " has a fault of a class unknown to trial_page.cc: " << each.fault);
        CHECK(std::count(meaning_classes().begin(), meaning_classes().end(), each.fault) == 1);
        score.play(trial, each, TrialTable::meaning, each.fault);
      }
    }
  }
}

void try_language(const std::string& tag) {
#ifdef __SANITIZE_ADDRESS__
  WARN("SKIPPED: the trial takes minutes under the sanitizers; the release build holds it");
  return;
#endif
  Score score(tag);
  for (const OnTrial& project : projects) {
    if (has_language(project, tag)) try_project(project, tag, score);
  }
  if (const char* out = std::getenv("TRIAL_OUT")) {
    std::ofstream file(fs::path(out) / (tag + ".txt"), std::ios::binary);
    for (const std::string& line : score.all()) file << line << "\n";
  }
  if (const std::string failings = score.failings(); !failings.empty()) {
    WARN(tag << "\n" << failings);
  }
  check_trial_page(tag, score.column());

  INFO(tag);
  const Tally correct = score.sum(TrialTable::correct);
  const Tally seeded = score.sum(TrialTable::seeded);
  const Tally meaning = score.sum(TrialTable::meaning);
  CHECK(correct.errors == 0);
  CHECK(correct.warnings * 100 <= correct.cases);
  CHECK(seeded.caught == seeded.cases);
  CHECK(meaning.caught * 100 >= meaning.cases * 95);
}

/// A case of its own for each language, so that they run side by side. TEST_CASE wants a name that
/// the compiler knows; this is what it does with it.
class OneLanguage : public Catch::ITestInvoker {
 public:
  explicit OneLanguage(std::string tag) : tag_(std::move(tag)) {}
  void invoke() const override { try_language(tag_); }

 private:
  std::string tag_;
};

const bool registered = [] {
  static std::vector<std::unique_ptr<Catch::AutoReg>> all;
  for (const std::string& tag : languages()) {
    all.push_back(std::make_unique<Catch::AutoReg>(
        new OneLanguage(tag), CATCH_INTERNAL_LINEINFO, Catch::StringRef(),
        Catch::NameAndTags{"the checker's trial in " + tag, "[trial]"}));
  }
  return true;
}();

}  // namespace

TEST_CASE("docs/trial.md has a column for each language, and nothing else", "[trial]") {
  const auto page = trial_page();
  std::set<std::string> columns;
  for (const auto& [tag, column] : page) columns.insert(tag);
  CHECK(columns == languages());
  CHECK(written(page) == source_file("docs/trial.md"));
}
