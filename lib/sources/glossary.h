// glossary/<tag>.forms.xml and glossary/<tag>.tbx: the words of one language.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "model/glossary.h"

namespace clausekit::sources {

/// Puts what the forms file holds into `glossary`; nothing of it when it is not XML, or no list of
/// forms. Returns the language that the file itself names.
std::string read_wording(const Source& source, Glossary& glossary, Report& report);

/// Puts the entries of a termbase (TBX v3, ISO 30042:2019, DCA style) that have terms in
/// `glossary.tag` or in `source_language` into `glossary`. What else stands in the file is passed
/// over, since termbases come from many tools.
void read_terms(const Source& source, const std::string& source_language, Glossary& glossary,
                Report& report);

}  // namespace clausekit::sources
