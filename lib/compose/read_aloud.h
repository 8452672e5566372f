// The read-aloud script: the form line by line, for whoever reads it to someone.
#pragma once

#include "compose/compose.h"

namespace clausekit::compose {

/// Makes `document`, which has everything but a body, the read-aloud script of `job`'s form: what
/// the person reads, unit by unit, the job's language above the source language, with places to
/// pause and, after each clause, a question that invites the person to say it in their own words.
/// What staff fill in is not read aloud, and nothing can be filled in here.
void make_script(const Job& job, Document& document, Report& report);

}  // namespace clausekit::compose
