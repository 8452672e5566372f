// Projects made for a test: files in memory, changed piece by piece.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/files.h"
#include "model/project.h"

namespace clausekit::tests {

/// Path below the project's root → text.
using FileMap = std::map<std::string, std::string>;

/// The files below `folder`, which is relative to the repository.
FileMap files_below(const std::string& folder);

/// `files` with `sample` put in place. A sample is a few elements in the words of the grammars:
/// - one with an `id` takes the place of the element of that id, or is added where it belongs: a
///   seg to the German file, a requirement to the registry, anything else to the form;
/// - a file's root element changes the attributes that it names, and its own elements are put in
///   place in that file, which its `xml:lang`, `form` and `id` find or make.
/// Elements of the ids in `other` are taken out first, so that a sample without them shows what
/// happens when they are missing.
FileMap with_sample(FileMap files, std::string_view sample, std::string_view other);

/// `files` with what `clausekit update` and people would have added: every unit in the source
/// language's own files, and in every seg its digests, a state, and events. A seg without state and
/// events becomes final: translated by ada, reviewed by ben, approved by cleo. What is there stays;
/// `sha256:9f86…` is filled up with noughts. Waivers get the digest of the text that they stand at.
FileMap stamped(FileMap files);

/// A project, and the files that it was read from.
struct Checked {
  Project project;
  Report report;
};

/// Reads and checks, as of 1 July 2026.
Checked checked(const FileMap& files, Gate gate = Gate::always);

}  // namespace clausekit::tests
