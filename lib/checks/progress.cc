#include "checks/progress.h"

#include <algorithm>
#include <set>

#include "checks/proven.h"

namespace clausekit::checks {
namespace {

bool writes(const Event& event) {
  return event.act == "translate" || event.act == "edit" || event.act == "import" ||
         event.act == "machine" || event.act == "update";
}

bool may_sign(const Person& person) {
  return std::any_of(person.roles.begin(), person.roles.end(), [](const std::string& role) {
    return role == "reviewer" || role == "counsel";
  });
}

/// Goes through the texts of all forms and languages.
class Counting {
 public:
  explicit Counting(const Context& context) : context_(context) {
    for (const Person& person : context.project.people) {
      tasks_.push_back({.person = &person});
    }
  }

  Overview overview(const Report& report) && {
    Overview out;
    for (const Form* form : forms(context_)) {
      for (const Language& language : context_.project.languages) {
        if (context_.wants_language(language.tag)) {
          out.forms.push_back(progress(*form, language));
        }
      }
    }
    for (const Diagnostic& found : report.diagnostics()) {
      count(found, out);
    }
    std::erase_if(tasks_,
                  [](const Tasks& t) { return t.to_renew + t.to_review + t.to_approve == 0; });
    out.people = std::move(tasks_);
    return out;
  }

 private:
  Progress progress(const Form& form, const Language& language) {
    Progress out{.form = &form, .language = &language};
    const Translation* translation = context_.project.translation(form.id, language.tag);
    if (translation == nullptr) {
      for (const Unit& unit : form.units) {
        const Pair pair{.form = &form, .unit = &unit};
        out.texts += pair.demanded() ? 1 : 0;
      }
      // The source text is there all the same; nobody has put it on record.
      (language.tag == form.language ? out.initial : out.missing) = out.texts;
      return out;
    }
    for (const Pair& pair : pairs(context_, *translation)) {
      if (pair.demanded()) {
        ++out.texts;
        look(pair, out);
      }
    }
    return out;
  }

  void look(const Pair& pair, Progress& out) {
    const bool of_source = pair.translation->language == pair.form->language;
    if (pair.segment == nullptr || (!of_source && !pair.has_text())) {
      ++(of_source ? out.initial : out.missing);
      return;
    }
    const Segment& segment = *pair.segment;
    if (!segment.source.empty() && segment.source != pair.unit->digest) {
      ++out.stale;
      const std::string writer = last_writer(segment);
      ++out.stale_of[writer];
      for (Tasks& tasks : tasks_) {
        tasks.to_renew += tasks.person->id == writer ? 1 : 0;
      }
      return;
    }
    switch (state(pair)) {
      case State::initial:
        ++out.initial;
        break;
      case State::translated:
        ++out.translated;
        hand_out(pair, &Tasks::to_review);
        break;
      case State::reviewed:
        ++out.reviewed;
        hand_out(pair, &Tasks::to_approve);
        break;
      case State::final:
        ++out.final;
        break;
    }
  }

  /// The state that counts: what is claimed, as far as it is proven.
  [[nodiscard]] State state(const Pair& pair) const {
    const State claimed = pair.segment->state.value_or(State::initial);
    return std::min(claimed, proven(context_.project, pair).state.value_or(State::initial));
  }

  /// To everybody who may sign it.
  void hand_out(const Pair& pair, std::size_t Tasks::*task) {
    const std::set<std::string> authors = authors_of(pair);
    for (Tasks& tasks : tasks_) {
      if (may_sign(*tasks.person) && !authors.contains(tasks.person->id)) {
        ++(tasks.*task);
      }
    }
  }

  static std::set<std::string> authors_of(const Pair& pair) {
    const bool of_source = pair.translation->language == pair.form->language;
    std::set<std::string> out;
    for (const Event& event : pair.segment->events) {
      const bool same = of_source || event.target == pair.segment->target_digest;
      if (same && (writes(event) || event.act == "reconfirm")) {
        out.insert(event.by);
      }
    }
    return out;
  }

  static std::string last_writer(const Segment& segment) {
    const auto last = std::find_if(segment.events.rbegin(), segment.events.rend(), writes);
    return last == segment.events.rend() ? std::string{} : last->by;
  }

  /// A fault of the form counts in each of its languages, one of the language in each of its forms.
  static void count(const Diagnostic& found, Overview& out) {
    const bool at_draft = found.rule->gate == Gate::always;
    const bool error = found.severity == Severity::error;
    const Subject& subject = found.subject;
    if (subject.form.empty() && subject.language.empty()) {
      out.elsewhere += error ? 1 : 0;
    }
    for (Progress& progress : out.forms) {
      const bool here = (subject.form.empty() || subject.form == progress.form->id) &&
                        (subject.language.empty() || subject.language == progress.language->tag);
      if (!here) {
        continue;
      }
      progress.against += error ? 1 : 0;
      progress.errors += error && at_draft ? 1 : 0;
      const bool warns = found.severity == Severity::warning && at_draft;
      progress.waived += warns && !found.waived.empty() ? 1 : 0;
      progress.warnings += warns && found.waived.empty() ? 1 : 0;
    }
  }

  const Context& context_;
  std::vector<Tasks> tasks_;
};

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace

Overview overview(const Context& context, const Report& report) {
  return Counting(context).overview(report);
}

std::vector<std::string> next_steps(const Progress& progress) {
  std::vector<std::string> out;
  const auto add = [&](std::size_t count, const std::string& what) {
    if (count > 0) {
      out.push_back(counted(count, "text", "texts") + " " + what);
    }
  };
  add(progress.missing, "to translate");
  if (progress.stale > 0) {
    std::string who;
    for (const auto& [by, count] : progress.stale_of) {
      who +=
          (who.empty() ? "" : ", ") + (by.empty() ? "unknown" : by) + ": " + std::to_string(count);
    }
    add(progress.stale, "to translate anew (last by " + who + ")");
  }
  if (progress.errors > 0) {
    out.push_back(counted(progress.errors, "error", "errors") + " to mend");
  }
  if (progress.warnings > 0) {
    out.push_back(counted(progress.warnings, "warning", "warnings") + " to mend or to waive");
  }
  add(progress.initial, "to be confirmed by a listed translator");
  add(progress.translated, "to review, by somebody else than who translated");
  add(progress.reviewed, "to approve");
  if (out.empty()) {
    out.push_back(progress.is_publishable()
                      ? "nothing left to do: publish"
                      : "every text is approved; \"check --for publish\" says what is in the way");
  }
  return out;
}

}  // namespace clausekit::checks
