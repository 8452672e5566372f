#include "proof/rules.h"

#include "proof/conformance.h"
#include "proof/read.h"

namespace clausekit::proof {

extern constinit const Rule pdf_foreign{
    .id = "pdf-foreign",
    .severity = Severity::error,
    .message = "is no form of this project: {reason}",
    .why = "What a file claims to be can only be proved against the form it was made from.",
    .bad = "a PDF made by another program, or a form that this project does not have",
    .good = "a file that clausekit rendered from this project"};

extern constinit const Rule pdf_digest{
    .id = "pdf-digest",
    .severity = Severity::error,
    .message = "was made from another version of the {what}; render it again",
    .why = "An old form may lack what the law requires by now, or say what nobody approved.",
    .bad = "a file rendered before the translation was corrected",
    .good = "the same rendered afterwards"};

extern constinit const Rule pdf_text_roundtrip{
    .id = "pdf-text-roundtrip",
    .severity = Severity::error,
    .message = R"(the text of "{unit}" does not come back out of the file: "{text}")",
    .why = "The reader, or their screen reader, is not told what the law wants them to be told.",
    .bad = "You must sign any papers, where the form says: You can refuse to sign any papers",
    .good = "the words of the form"};

extern constinit const Rule pdf_clause_order{
    .id = "pdf-clause-order",
    .severity = Severity::error,
    .message = "\"{unit}\" is not read where it stands in the form",
    .why = "Read aloud, a sentence in the wrong place means something else, or nothing.",
    .bad = "clause (ii) before clause (i)",
    .good = "the order of the form"};

extern constinit const Rule pdf_clause_structure{
    .id = "pdf-clause-structure",
    .severity = Severity::error,
    .message = "\"{unit}\" is {found}, where it should be {expected}",
    .why = "A screen reader counts and jumps by structure: outside of its list a clause is missed.",
    .bad = "a clause as a plain P, or as an artifact",
    .good = "L > LI > LBody > P"};

extern constinit const Rule pdf_clause_place{
    .id = "pdf-clause-place",
    .severity = Severity::error,
    .message = "clause \"{number}\" does not stand beside its number, below the one before",
    .why = "Who reads with their eyes finds another clause under this number.",
    .bad = "the lines of (ii) and (iii) exchanged on the page, and not in the tags",
    .good = "number and first line side by side, clauses from top to bottom"};

extern constinit const Rule pdf_lang_tag{
    .id = "pdf-lang-tag",
    .severity = Severity::error,
    .message = R"("{unit}" is not tagged with its own language, "{language}")",
    .why = "A screen reader speaks it with the wrong voice, and nobody understands a word.",
    .bad = "Spanish text in an element whose Lang is en",
    .good = "Lang es"};

extern constinit const Rule pdf_numbering{
    .id = "pdf-numbering",
    .severity = Severity::error,
    .message = "{where} is not numbered \"{number}\"",
    .why = "A missing or exchanged page or clause goes unnoticed.",
    .bad = "(i), (ii), (iv)",
    .good = "(i), (ii), (iii), (iv)"};

extern constinit const Rule pdf_text_foreign{
    .id = "pdf-text-foreign",
    .severity = Severity::error,
    .message = "page {page} has {count} characters that are not in the form",
    .why = "What stands on the page counts as part of the form, whoever put it there.",
    .bad = "a sentence pasted in below the clauses",
    .good = "nothing but the form and someone's answers"};

extern constinit const Rule pdf_text_replaced{
    .id = "pdf-text-replaced",
    .severity = Severity::error,
    .message = "an element {type} is read aloud with other words than are painted",
    .why = "Who listens is told something else than who reads.",
    .bad = "/ActualText on a clause",
    .good = "no replacement: the painted text itself is read"};

extern constinit const Rule pdf_clipped{
    .id = "pdf-clipped",
    .severity = Severity::error,
    .message = "text lies beyond the edge of page {page}",
    .why = "It is there for a program, and nobody sees it on paper.",
    .bad = "a clause moved off the sheet",
    .good = "every word inside of the TrimBox"};

extern constinit const Rule pdf_struck_out{
    .id = "pdf-struck-out",
    .severity = Severity::error,
    .message = "a line on page {page} runs through text",
    .why = "Words that are crossed out or blacked out are not said.",
    .bad = "a bar over a clause",
    .good = "lines below and beside the text"};

extern constinit const Rule pdf_text_overlap{.id = "pdf-text-overlap",
                                             .severity = Severity::error,
                                             .message = "text lies on other text on page {page}",
                                             .why = "Neither can be read.",
                                             .bad = "a line painted over a clause",
                                             .good = "lines below each other"};

extern constinit const Rule pdf_type_small{
    .id = "pdf-type-small",
    .severity = Severity::error,
    .message = "type on page {page} is smaller than the layout has any",
    .why = "It is there for a program, and nobody can read it.",
    .bad = "a clause in type of one point",
    .good = "the sizes of the layout"};

extern constinit const Rule pdf_painted_foreign{
    .id = "pdf-painted-foreign",
    .severity = Severity::error,
    .message = "page {page} has {what}, which clausekit never writes",
    .why = "An edited page can show anything: a white box over a clause, words in white.",
    .bad = "a picture, a colour, a filled box, an annotation",
    .good = "black text and thin lines"};

extern constinit const Rule pdf_page_mixed{
    .id = "pdf-page-mixed",
    .severity = Severity::error,
    .message = "page {page} does not carry \"{text}\"",
    .why = "A page of another form, edition or language got in, and nobody can tell afterwards.",
    .bad = "page 2 of another language's form",
    .good = "code, edition, check code and language on every page"};

extern constinit const Rule pdf_mark_missing{
    .id = "pdf-mark-missing",
    .severity = Severity::error,
    .message = "page {page} is not marked \"{text}\"",
    .why = "Somebody signs a form that is not approved, or a law that does not exist.",
    .bad = "a draft without its marks",
    .good = "the marks of the form's standing on every page"};

extern constinit const Rule pdf_field_missing{
    .id = "pdf-field-missing",
    .severity = Severity::error,
    .message = "the field \"{field}\" is not there",
    .why = "An answer that the form asks for cannot be given.",
    .bad = "a form without its signature line",
    .good = "every field of the form"};

extern constinit const Rule pdf_field_name{
    .id = "pdf-field-name",
    .severity = Severity::error,
    .message = "a field is called \"{found}\" where the form has {expected}",
    .why = "Programs that read the answers look for the names of the form.",
    .bad = "decision.1",
    .good = "decision, with the form's export values"};

extern constinit const Rule pdf_field_description{
    .id = "pdf-field-description",
    .severity = Severity::error,
    .message = "the field \"{field}\" is not read aloud as the form describes it",
    .why = "Who cannot see the page ticks a box without knowing which.",
    .bad = "/TU (check box 3)",
    .good = "/TU with the words beside the box"};

extern constinit const Rule pdf_field_covers{
    .id = "pdf-field-covers",
    .severity = Severity::error,
    .message = "the field \"{field}\" on page {page} lies on text",
    .why = "Once it is filled in, the words below it are gone.",
    .bad = "a text field drawn over a clause",
    .good = "fields on empty lines and boxes"};

extern constinit const Rule pdf_field_place{
    .id = "pdf-field-place",
    .severity = Severity::error,
    .message = "the box \"{field}\" does not stand beside its words",
    .why = "Somebody ticks one answer on the paper, and gives another in the file.",
    .bad = "the boxes for yes and no exchanged",
    .good = "each box beside the answer that it gives"};

std::vector<const Rule*> rules() {
  std::vector<const Rule*> out{
      &pdf_unreadable,        &pdf_foreign,          &pdf_digest,        &pdf_text_roundtrip,
      &pdf_clause_order,      &pdf_clause_structure, &pdf_clause_place,  &pdf_lang_tag,
      &pdf_numbering,         &pdf_text_foreign,     &pdf_text_replaced, &pdf_clipped,
      &pdf_struck_out,        &pdf_text_overlap,     &pdf_type_small,    &pdf_painted_foreign,
      &pdf_page_mixed,        &pdf_mark_missing,     &pdf_field_missing, &pdf_field_name,
      &pdf_field_description, &pdf_field_covers,     &pdf_field_place};
  for (const Conformance& check : conformance()) out.push_back(&check.rule);
  return out;
}

}  // namespace clausekit::proof
