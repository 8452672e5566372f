#include "checks/proven.h"

#include <algorithm>
#include <set>

namespace clausekit::checks {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

bool writes(const Event& event) {
  return event.act == "translate" || event.act == "edit" || event.act == "import" ||
         event.act == "machine" || event.act == "update";
}

/// Goes through the events of one segment.
class Reading {
 public:
  Reading(const Project& project, const Pair& pair)
      : project_(project),
        segment_(*pair.segment),
        of_the_source_(pair.translation->language == pair.form->language) {}

  Proof proof() && {
    for (const Event& event : segment_.events) {
      read(event);
    }
    return std::move(proof_);
  }

 private:
  void read(const Event& event) {
    if (event.act == "reject" || event.act == "invalidate") {
      proof_ = {.state = State::initial};
      return;
    }
    const bool same_target = of_the_source_ || event.target == segment_.target_digest;
    if (same_target && (writes(event) || event.act == "reconfirm")) {
      authors_.insert(event.by);
    }
    if (!same_target || event.source != segment_.source) {
      proof_.state.reset();
      doubt(event, writes(event) ? "this was another text" : "this was said of another text");
    } else if (writes(event)) {
      const bool by_machine = event.act == "machine" || event.role == "tool";
      proof_ = {.state = by_machine ? State::initial : State::translated};
    } else if (event.act == "reconfirm") {
      confirm(event);
    } else if (event.act == "review") {
      sign(event, State::translated, State::reviewed);
    } else if (event.act == "approve") {
      sign(event, State::reviewed, State::final);
    }
  }

  void confirm(const Event& event) {
    if (person(event.by) == nullptr) {
      doubt(event, "\"" + event.by + "\" is not in people.xml");
    } else {
      raise(State::translated);
    }
  }

  void sign(const Event& event, State from, State to) {
    const Person* by = person(event.by);
    if (by == nullptr) {
      doubt(event, "\"" + event.by + "\" is not in people.xml");
    } else if (!contains(by->roles, "reviewer") && !contains(by->roles, "counsel")) {
      doubt(event, "\"" + event.by + "\" is neither reviewer nor counsel in people.xml");
    } else if (authors_.contains(event.by)) {
      doubt(event, "\"" + event.by + "\" wrote or confirmed this text: somebody else has to " +
                       event.act + " it");
    } else if (!proof_.state || *proof_.state < from) {
      doubt(event, "the text was not " + name(from) + " before this");
    } else {
      raise(to);
    }
  }

  void raise(State to) { proof_.state = std::max(proof_.state.value_or(to), to); }

  [[nodiscard]] const Person* person(const std::string& id) const {
    const auto found = std::find_if(project_.people.begin(), project_.people.end(),
                                    [&](const Person& p) { return p.id == id; });
    return found == project_.people.end() ? nullptr : &*found;
  }

  void doubt(const Event& event, std::string why) {
    proof_.doubts.push_back({.where = event.where, .message = std::move(why)});
  }

  const Project& project_;
  const Segment& segment_;
  bool of_the_source_;             ///< the text is the unit's own, and its digest the source's
  std::set<std::string> authors_;  ///< of the target as it stands, from whatever source text
  Proof proof_;
};

}  // namespace

Proof proven(const Project& project, const Pair& pair) { return Reading(project, pair).proof(); }

std::string name(State state) {
  switch (state) {
    case State::initial:
      return "initial";
    case State::translated:
      return "translated";
    case State::reviewed:
      return "reviewed";
    case State::final:
      break;
  }
  return "final";
}

}  // namespace clausekit::checks
