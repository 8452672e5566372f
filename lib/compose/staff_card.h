// The staff card: what staff have to know and do, on one page.
#pragma once

#include "compose/compose.h"

namespace clausekit::compose {

/// Makes `document`, which has everything but a body, the staff card of `job`'s form, in the form's
/// own language, with the person's language where staff say or show something. What the form's
/// <staff-card> says comes first; the clauses and what is to be filled in follow from the form
/// itself. Nothing can be filled in here.
void make_card(const Job& job, Document& document);

/// The digest of what a card of `form` is made from.
std::string card_digest(const Form& form);

}  // namespace clausekit::compose
