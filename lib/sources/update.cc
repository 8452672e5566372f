#include "sources/update.h"

#include <algorithm>
#include <unordered_map>

#include "sources/digest.h"
#include "sources/segment_edits.h"

namespace clausekit::sources {
namespace {

/// The name under which the toolkit itself signs.
constexpr std::string_view toolkit = "clausekit";

/// The last event that recorded a target; a mark only notes which one it found.
const Event* last_record(const Segment& segment) {
  const auto found =
      std::find_if(segment.events.rbegin(), segment.events.rend(),
                   [](const Event& e) { return !e.target.empty() && e.act != "invalidate"; });
  return found == segment.events.rend() ? nullptr : &*found;
}

/// The mark that nothing has answered yet.
const Event* open_mark(const Segment& segment) {
  return !segment.events.empty() && segment.events.back().act == "invalidate"
             ? &segment.events.back()
             : nullptr;
}

/// Every English text that the project knows, past and present, by its digest.
using OldTexts = std::unordered_map<std::string, const Inlines*>;

OldTexts known_texts(const Project& project) {
  OldTexts out;
  for (const Form& form : project.forms) {
    for (const Unit& unit : form.units) {
      out.emplace(unit.digest, &unit.text);
    }
  }
  for (const Translation& translation : project.translations) {
    for (const Segment& segment : translation.segments) {
      if (segment.was && digest(segment.was->text) == segment.was->source) {
        out.emplace(segment.was->source, &segment.was->text);
      }
    }
  }
  return out;
}

/// What becomes of the segments of one file.
class FileUpdate {
 public:
  FileUpdate(const Translation& translation, const Form& form, const OldTexts& old_texts,
             UpdateRequest request, Updates& out)
      : translation_(translation),
        form_(form),
        old_texts_(old_texts),
        request_(std::move(request)),
        out_(out) {}

  void run() {
    Report reported_when_read;
    const std::optional<xml::Document> document =
        xml::Document::parsed(*translation_.where.source, reported_when_read);
    if (!document) {
      return;
    }
    const std::vector<Element> elements = Element(*document, document->root()).children("seg");
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const Segment& segment = translation_.segments[i];
      const Unit* unit = form_.unit(segment.id);
      if (unit == nullptr) {
        continue;
      }
      const bool of_source = translation_.language == form_.language;
      const SegmentChange change =
          of_source ? of_the_english(segment, *unit) : of_a_target(segment, *unit);
      const std::vector<Edit> edits = segment_edits(elements[i], change);
      out_.edits.insert(out_.edits.end(), edits.begin(), edits.end());
    }
  }

 private:
  using What = Updates::What;

  SegmentChange of_a_target(const Segment& segment, const Unit& unit) {
    SegmentChange change;
    if (!segment.target) {
      return change;
    }
    const Event* record = last_record(segment);
    const bool recorded = record != nullptr && record->target == segment.target_digest;
    const bool stamped = record != nullptr && !segment.source.empty() && segment.state;
    std::string source = segment.source;
    if (!recorded || !stamped) {
      const What what = stamped ? What::edited : What::stamped;
      if (request_.by.empty()) {
        note(out_.left, what, segment);
        if (segment.source.empty()) {
          return change;
        }
      } else {
        source = english_of(segment, unit, recorded ? record : nullptr);
        sign(change, stamped ? "edit" : "translate", source, segment.target_digest);
        note(out_.done, what, segment);
      }
    }
    if (source != unit.digest) {
      mark(change, segment, source, unit);
    } else if (segment.was) {
      change.was = SegmentChange::Was::remove;
    }
    if (source != segment.source) {
      change.source = source;
    }
    drop_what_stays(change, segment);
    return change;
  }

  /// Which English the target that is being signed was made from.
  static std::string english_of(const Segment& segment, const Unit& unit, const Event* record) {
    if (segment.source.empty()) {
      return record == nullptr ? unit.digest : record->source;
    }
    const Event* seen = open_mark(segment);
    const bool answers_mark =
        seen != nullptr && seen->source == unit.digest && seen->target != segment.target_digest;
    return answers_mark ? unit.digest : segment.source;
  }

  void sign(SegmentChange& change, std::string_view act, const std::string& source,
            const std::string& target) const {
    const bool machine = request_.by == first_draft;
    change.state = machine ? State::initial : State::translated;
    Event event;
    event.act = machine ? "machine" : act;
    event.by = request_.by;
    event.role = machine ? "tool" : "translator";
    event.at = request_.at;
    event.source = source;
    event.target = target;
    change.events.push_back(std::move(event));
  }

  void mark(SegmentChange& change, const Segment& segment, const std::string& source,
            const Unit& unit) {
    change.state = State::initial;
    keep(change, segment, source);
    const Event* seen = change.events.empty() ? open_mark(segment) : nullptr;
    if (seen != nullptr && seen->source == unit.digest) {
      return;
    }
    Event event;
    event.act = "invalidate";
    event.by = toolkit;
    event.role = "tool";
    event.at = request_.at;
    event.source = unit.digest;
    event.target = segment.target_digest;
    change.events.push_back(std::move(event));
    note(out_.done, What::invalidated, segment);
  }

  /// <was> holds the text with this digest, as far as anybody knows it.
  void keep(SegmentChange& change, const Segment& segment, const std::string& source) {
    const auto known = old_texts_.find(source);
    const bool same_source = segment.was && segment.was->source == source;
    if (same_source && (known == old_texts_.end() || digest(segment.was->text) == source)) {
      return;
    }
    change.was = SegmentChange::Was::set;
    change.was_source = source;
    change.was_text = known == old_texts_.end() ? Inlines{} : *known->second;
  }

  SegmentChange of_the_english(const Segment& segment, const Unit& unit) {
    SegmentChange change;
    const bool stamped = !segment.source.empty() && segment.state && !segment.events.empty();
    if (!stamped || segment.source != unit.digest) {
      const What what = stamped ? What::edited : What::stamped;
      if (request_.by.empty()) {
        note(out_.left, what, segment);
        if (segment.source.empty()) {
          return change;
        }
      } else {
        sign(change, "edit", unit.digest, "");
        change.source = unit.digest;
        note(out_.done, what, segment);
      }
    }
    keep(change, segment, unit.digest);
    if (change.was == SegmentChange::Was::set) {
      note(out_.done, What::kept, segment);
    }
    drop_what_stays(change, segment);
    return change;
  }

  static void drop_what_stays(SegmentChange& change, const Segment& segment) {
    if (change.state == segment.state) {
      change.state.reset();
    }
    if (change.source == segment.source) {
      change.source.reset();
    }
  }

  void note(std::vector<Updates::Item>& list, What what, const Segment& segment) const {
    list.push_back({.what = what,
                    .language = translation_.language,
                    .form = translation_.form,
                    .unit = segment.id,
                    .where = segment.where});
  }

  const Translation& translation_;
  const Form& form_;
  const OldTexts& old_texts_;
  UpdateRequest request_;
  Updates& out_;
};

bool names(const UpdateRequest& request, std::string_view language) {
  return request.languages.empty() || std::find(request.languages.begin(), request.languages.end(),
                                                language) != request.languages.end();
}

}  // namespace

bool may_translate(const Project& project, std::string_view by) {
  return by == first_draft ||
         std::any_of(project.people.begin(), project.people.end(), [&](const Person& person) {
           return person.id == by && std::find(person.roles.begin(), person.roles.end(),
                                               "translator") != person.roles.end();
         });
}

Updates update(const Project& project, const UpdateRequest& request) {
  Updates out;
  const OldTexts old_texts = known_texts(project);
  for (const Translation& translation : project.translations) {
    const Form* form = project.form(translation.form);
    if (form == nullptr) {
      continue;
    }
    UpdateRequest here = request;
    if (!names(request, translation.language)) {
      if (!names(request, form->language)) {
        continue;
      }
      here.by.clear();  // marked, but not signed
    }
    FileUpdate(translation, *form, old_texts, std::move(here), out).run();
  }
  return out;
}

}  // namespace clausekit::sources
