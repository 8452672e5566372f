// people.xml: who may translate, review and approve.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/people.h"

namespace clausekit::sources {

/// The people of the file, in its order; none when it is not XML, or no list of people.
std::vector<Person> read_people(const Source& source, Report& report);

}  // namespace clausekit::sources
