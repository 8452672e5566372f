// A whole project folder: the law, the forms, the languages, the people.
#pragma once

#include "base/diagnostic.h"
#include "base/files.h"
#include "model/project.h"

namespace clausekit::sources {

/// Everything below the root of `files`, as full as the files allow; what is wrong with them is in
/// the report. Optional files that are missing are no fault. The place of a file says which form
/// and language it holds; a file that says otherwise is reported and counts by its place. Up to
/// `threads` threads read from `files` at once; what comes out does not depend on it.
Project read_project(const Files& files, Report& report, unsigned threads = 1);

}  // namespace clausekit::sources
