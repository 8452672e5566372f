// What the events of a segment prove.
#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "checks/proven.h"

using namespace clausekit;

namespace {

constexpr auto today = "sha256:source";
constexpr auto target = "sha256:target";
constexpr auto other = "sha256:other";

Event event(std::string act, std::string by, std::string source = today, std::string of = target) {
  Event out{.act = std::move(act), .by = std::move(by)};
  out.role = out.act == "machine" ? "tool" : "translator";
  out.source = std::move(source);
  out.target = std::move(of);
  return out;
}

checks::Proof proof(const std::vector<Event>& events, const std::string& language = "de") {
  Project project;
  project.people = {{.id = "ada", .roles = {"translator"}},
                    {.id = "ben", .roles = {"reviewer", "translator"}},
                    {.id = "cleo", .roles = {"counsel"}}};
  Unit unit{.id = "a"};
  unit.digest = today;
  Segment segment{.id = "a", .source = today};
  segment.events = events;
  segment.target_digest = language == "de" ? target : "";
  const Form form{.id = "card"};
  const Translation translation{.language = language, .form = "card"};
  return checks::proven(
      project, {.form = &form, .translation = &translation, .unit = &unit, .segment = &segment});
}

std::optional<State> proven(const std::vector<Event>& events) { return proof(events).state; }

}  // namespace

TEST_CASE("a state is reached step by step, by different people", "[checks]") {
  CHECK(proven({}) == std::nullopt);
  CHECK(proven({event("machine", "first-draft")}) == State::initial);
  CHECK(proven({event("translate", "ada")}) == State::translated);
  CHECK(proven({event("translate", "ada"), event("review", "ben")}) == State::reviewed);
  CHECK(proven({event("translate", "ada"), event("review", "ben"), event("approve", "cleo")}) ==
        State::final);
}

TEST_CASE("nobody reviews or approves what they wrote or confirmed", "[checks]") {
  CHECK(proven({event("translate", "ben"), event("review", "ben")}) == State::translated);
  CHECK(proven({event("machine", "first-draft"), event("reconfirm", "ben"),
                event("review", "ben")}) == State::translated);
  CHECK(proven({event("translate", "ben", other), event("reconfirm", "ada"),
                event("review", "ben")}) == State::translated);
}

TEST_CASE("only listed reviewers and counsel review and approve", "[checks]") {
  CHECK(proven({event("translate", "ada"), event("review", "nobody")}) == State::translated);
  CHECK(proven({event("translate", "cleo"), event("review", "ada")}) == State::translated);
  CHECK(proven({event("machine", "first-draft"), event("reconfirm", "nobody")}) == State::initial);
  const checks::Proof doubted = proof({event("translate", "ada"), event("review", "nobody")});
  REQUIRE(doubted.doubts.size() == 1);
  CHECK(doubted.doubts.front().message == "\"nobody\" is not in people.xml");
}

TEST_CASE("no step is left out", "[checks]") {
  CHECK(proven({event("machine", "first-draft"), event("review", "ben")}) == State::initial);
  CHECK(proven({event("translate", "ada"), event("approve", "cleo")}) == State::translated);
}

TEST_CASE("what was said of another text does not count", "[checks]") {
  CHECK(proven({event("translate", "ada", today, other)}) == std::nullopt);
  CHECK(proven({event("translate", "ada"), event("review", "ben", today, other)}) == std::nullopt);
  CHECK(proven({event("translate", "ada"), event("edit", "ben", today, other)}) == std::nullopt);
  CHECK(proven({event("translate", "ada", other), event("reconfirm", "ada")}) == State::translated);
  CHECK(proven({event("translate", "ada", today, other), event("review", "ben", today, other),
                event("edit", "ada")}) == State::translated);
}

TEST_CASE("a rejected or outdated text begins anew", "[checks]") {
  CHECK(proven({event("translate", "ada"), event("review", "ben"), event("reject", "cleo")}) ==
        State::initial);
  CHECK(proven({event("translate", "ada"), event("invalidate", "update")}) == State::initial);
}

TEST_CASE("the source text is reviewed and approved by its own digest", "[checks]") {
  const std::vector<Event> events = {event("edit", "ada", today, ""),
                                     event("review", "ben", today, ""),
                                     event("approve", "cleo", today, "")};
  CHECK(proof(events, "en").state == State::final);
  CHECK(proof({event("edit", "ada", other, "")}, "en").state == std::nullopt);
}
