// A project of many languages, to see how the cost grows with them.
#pragma once

#include <cstddef>
#include <string>

#include "base/files.h"

/// The project at `root` in `count` languages (at most 40) besides the source: its own ones again
/// and again, each time under another region's tag.
clausekit::MemoryFiles in_many_languages(const std::string& root, std::size_t count);
