// Whether the trial itself is fair: what it seeds, what it counts, and that it cleans up.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "sources/digest.h"
#include "sources/inlines.h"
#include "trial_faults.h"
#include "trial_file.h"
#include "trial_score.h"

using namespace clausekit;
using namespace clausekit::tests;

namespace {

constexpr const char* harbor = "tests/projects/harbor/";

TrialCase says(const std::string& unit, const std::string& words) {
  return {.fault = "any",
          .form = "visit-notice",
          .what = unit,
          .changes = {{unit, plain_words(words)}}};
}

}  // namespace

TEST_CASE("a case is over when it is over", "[trial]") {
  Trial trial(harbor, "fr");
  const std::string before =
      sources::plain_text(*trial.project().translations[1].segments[0].target);
  const TrialCase copied = says("vn.1", "You can ask for a hearing within 10 days.");
  const std::vector<Finding> first = trial.findings(copied);
  REQUIRE_FALSE(first.empty());
  CHECK(trial.as_shipped("visit-notice").empty());
  CHECK(trial.findings(copied).size() == first.size());
  CHECK(sources::plain_text(*trial.project().translations[1].segments[0].target) == before);
}

TEST_CASE("only what speaks of the spoilt unit or its requirement counts as caught", "[trial]") {
  Trial trial(harbor, "fr");
  const TrialCase copied = says("vn.1", "You can ask for a hearing within 10 days.");
  const std::vector<Finding> findings = trial.findings(copied);
  REQUIRE_FALSE(findings.empty());
  CHECK(trial.speaks_of(findings.front(), copied));
  CHECK_FALSE(trial.speaks_of(findings.front(), says("vn.2", "")));
  CHECK_FALSE(trial.speaks_of(findings.front(), says("vn.title", "")));
  TrialCase whole = says("vn.title", "");
  whole.of_document = true;
  CHECK(trial.speaks_of(findings.front(), whole));
}

TEST_CASE("a changed text is not caught for being new", "[trial]") {
  Trial trial(harbor, "fr");
  CHECK(trial.findings(says("vn.title", "Avis au patron d’un bateau")).empty());
  Trial english(harbor, "en");
  CHECK(english.findings(says("vn.title", "Notice to the Skipper of a Vessel")).empty());
}

TEST_CASE("states and editions count where they are the fault", "[trial]") {
  Trial trial(harbor, "fr");
  std::size_t stale = 0;
  for (const TrialCase& each : seeded(structural_faults(), trial)) {
    if (each.fault != "stale") continue;
    ++stale;
    INFO(each.what);
    CHECK_FALSE(trial.findings(each).empty());
  }
  CHECK(stale == 3);
}

TEST_CASE("cases are read from a file", "[trial]") {
  const Trial trial(harbor, "fr");
  const TrialFile file = read_trial("trial.xml", R"(<?xml version="1.0"?>
<trial xmlns="urn:clausekit:trial:1" xml:lang="fr">
  <!-- the first is wrong -->
  <fault class="concept-lost" concept="fee"><seg id="vn.2">Rien <var ref="vessel"/>.</seg></fault>
  <correct><seg id="vn.1">Une</seg><seg id="vn.2">Deux</seg></correct>
</trial>)",
                                    trial.project());
  CHECK(file.language == "fr");
  REQUIRE(file.cases.size() == 2);
  CHECK(file.cases[0].fault == "concept-lost");
  CHECK(file.cases[0].form == "visit-notice");
  CHECK(file.cases[0].what == "(fee) vn.2: Rien .");
  REQUIRE(file.cases[0].changes.size() == 1);
  CHECK(file.cases[0].changes[0].text.size() == 3);
  CHECK(file.cases[1].fault.empty());
  CHECK(file.cases[1].changes.size() == 2);
  CHECK(read_trial("tests/trial/no-such-file.xml", trial.project()).cases.empty());
}

TEST_CASE("no fault by hand is what is shipped, or what another case calls right", "[trial]") {
  const Trial trial("", "en");
  std::set<std::string> tags;
  for (const Language& language : trial.project().languages) tags.insert(language.tag);
  for (const std::string& tag : tags) {
    const TrialFile file = read_trial("tests/trial/" + tag + ".xml", trial.project());
    CHECK((file.source == nullptr || file.language == tag));
    const auto digests = [](const TrialCase& of) {
      std::set<std::string> out;
      for (const Change& each : of.changes) out.insert(each.unit + sources::digest(each.text));
      return out;
    };
    std::set<std::set<std::string>> right;
    for (const TrialCase& each : file.cases) {
      if (each.fault.empty()) right.insert(digests(each));
    }
    for (const TrialCase& each : file.cases) {
      INFO(tag << " " << each.fault << " | " << each.what);
      const bool is_shipped =
          std::all_of(each.changes.begin(), each.changes.end(), [&](const Change& change) {
            const Unit* unit = trial.project().form(each.form)->unit(change.unit);
            const Translation* translation = trial.project().translation(each.form, tag);
            const Segment* segment =
                translation == nullptr ? nullptr : translation->segment(change.unit);
            const bool has_target = segment != nullptr && segment->target;
            return sources::digest(change.text) ==
                   (has_target ? segment->target_digest : unit->digest);
          });
      CHECK((each.fault.empty() || !is_shipped));
      CHECK((each.fault.empty() || !right.contains(digests(each))));
    }
  }
}

TEST_CASE("faults are counted by class, and false alarms by text", "[trial]") {
  Trial trial(harbor, "fr");
  Score score("fr");
  score.play(trial, says("vn.1", "You can ask for a hearing within 10 days."), TrialTable::seeded,
             "copy");
  score.play(trial, says("vn.title", "Avis"), TrialTable::seeded, "copy");
  TrialCase correct = says("vn.title", "Avis au patron d’un bateau");
  correct.fault.clear();
  score.play(trial, correct, TrialTable::correct, "in other words");
  score.count_shipped(trial, trial.project().forms.front(), 9, "as shipped");
  const TrialColumn column = score.column();
  CHECK(column.at(TrialTable::seeded).at("copy") == "1 of 2");
  CHECK(column.at(TrialTable::seeded).at("all") == "1 of 2");
  CHECK(column.at(TrialTable::correct).at("in other words") == "0 + 0 on 1");
  CHECK(column.at(TrialTable::correct).at("as shipped") == "0 + 0 on 9");
  CHECK(score.failings() == "missed copy | vn.title\n");
}

TEST_CASE("faults that are played together are counted one by one", "[trial]") {
  Trial trial(harbor, "fr");
  Score score("fr");
  score.play_together(trial,
                      {says("vn.1", "You can ask for a hearing within 10 days."),
                       says("vn.title", "Avis au patron d’un bateau"),
                       says("vn.1", "Vous pouvez demander une audience dans les 10 jours.")},
                      TrialTable::seeded);
  CHECK(score.tally(TrialTable::seeded, "any").cases == 3);
  CHECK(score.tally(TrialTable::seeded, "any").caught == 1);
}

TEST_CASE("texts are spoilt as said", "[trial]") {
  CHECK(with_lookalike("una casa", "es") == "una сasa");
  CHECK(with_lookalike("您有权", "zh-Hans") == "您有权");
  CHECK(decomposed("é") == "e\u0301");
  CHECK(taken_for_1252("dé’") == "dÃ©â€™");
  CHECK(transliterated("签署", "Simplified-Traditional") == "簽署");
  CHECK(final_stop("Non.") == 1);
  CHECK(final_stop("ទេ។") == 3);
  CHECK(final_stop("Non") == 0);
  CHECK(with_double_word("de la part de", "fr") == "de la part part de");
  CHECK(with_double_word("您有权", "zh-Hans") == "您有权");
  CHECK(in_capitals("é ß", "fr") == "É SS");
  CHECK(with_native_digits("30 = 1,5", "ar") == "٣٠ = ١,٥");
  CHECK(with_native_digits("30", "es") == "30");
  CHECK(with_mark_inside("a tree", "-", "en") == "a t-ree");
  CHECK(with_zero_width_spaces("អ្នកអាចបដិសេធ", "km").find("\u200B") != std::string::npos);
  CHECK(with_zero_width_spaces("two words", "en") == "two words");
}

TEST_CASE("texts are cut at words, and between characters where there are no spaces", "[trial]") {
  const auto plain = [](const Inlines& text) { return sources::plain_text(text); };
  const auto [head, tail] = halves(plain_words("one two three four"));
  CHECK(plain(head) == "one two");
  CHECK(plain(tail) == "three four");
  const auto [first, second] = halves(plain_words("您有权拒绝"));
  CHECK_FALSE(plain(first).empty());
  CHECK_FALSE(plain(second).empty());
  CHECK(plain(first) + plain(second) == "您有权拒绝");
}

TEST_CASE("elements are taken out with their words or without", "[trial]") {
  Inline term;
  term.kind = Inline::Kind::term;
  term.ref = "a";
  term.children = plain_words("b");
  const Inlines text = {plain_words("x ").front(), term};
  const auto is_term = [](const Inline& piece) { return piece.kind == Inline::Kind::term; };
  CHECK(sources::plain_text(without(text, is_term)) == "x b");
  CHECK(elements_of(without(text, is_term)).empty());
  CHECK(sources::plain_text(cut_out(text, is_term)) == "x ");
}

TEST_CASE("every seeded fault changes something that a checker looks at", "[trial]") {
  const Trial trial(harbor, "fr");
  std::size_t count = 0;
  for (const auto classes :
       {structural_faults(), character_faults(), typing_faults(), fact_faults()}) {
    for (const TrialCase& each : seeded(classes, trial)) {
      INFO(each.fault << ": " << each.what);
      CHECK((!each.changes.empty() || each.act));
      ++count;
    }
  }
  CHECK(count > 100);
}
