// `clausekit update`: signs what people wrote by hand, and marks what the English left behind.
//
// A segment says in `source` which English its target was made from, and in its events who made
// which target. From these and the English as it stands now, update decides, segment by segment:
//
//   the target is not the last one recorded     Somebody wrote it by hand. With `by` it is signed:
//                                               an event is appended, and the state becomes
//                                               `translated`, or `initial` for a machine. Without
//                                               `by` it is listed and left alone.
//   `source` is not the digest of the English   The English moved on. The state becomes `initial`,
//                                               the old English is kept in <was>, an event
//                                               `invalidate` names the new English. `source` stays
//                                               as it is, and `state-stale` goes on saying so until
//                                               a new target is made or the old one reconfirmed.
//
// A target written after the English changed counts as made from the new English only if the
// segment had been marked before: whoever wrote it had the mark in front of them. Otherwise it is
// signed against the old English and marked, because nobody knows whether the change was seen.
//
// In the file of the source language there are no targets; the same is done for the English text.
// Its <was> keeps the English as update last saw it, so that it can be handed to every translation
// when the English changes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/edit.h"
#include "model/project.h"

namespace clausekit::sources {

/// The reserved name under which a machine's drafts are signed.
constexpr std::string_view first_draft = "first-draft";

/// Whether `by` may sign targets: `first-draft`, or a person listed as a translator.
bool may_translate(const Project& project, std::string_view by);

struct UpdateRequest {
  std::vector<std::string> languages;  ///< empty: all of them
  std::string by;                      ///< empty, or somebody who may translate
  std::string at;                      ///< ISO 8601 date and time with zone
};

struct Updates {
  enum class What {
    stamped,      ///< a first target, signed
    edited,       ///< a target changed by hand, signed
    invalidated,  ///< left behind by the English
    kept,         ///< the English, for the day it changes
  };
  struct Item {
    What what = What::stamped;
    std::string language, form, unit;
    Span where;  ///< the segment's start tag
  };
  std::vector<Edit> edits;
  std::vector<Item> done;  ///< what the edits do
  std::vector<Item> left;  ///< what needs somebody to sign it: `stamped` or `edited`
};

/// Changes nothing itself. Segments that a file lacks, or that the form does not have, are passed
/// over: rules report them. When the source language is among the languages, every language is held
/// against the new English, since afterwards the old one could not be handed on. Applied and read
/// again, the same request changes nothing.
Updates update(const Project& project, const UpdateRequest& request);

}  // namespace clausekit::sources
