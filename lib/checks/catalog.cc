#include "checks/catalog.h"

#include <algorithm>
#include <array>

#include "base/parallel.h"
#include "checks/meaning.h"
#include "checks/settle.h"

namespace clausekit::checks {

// Each stands in the file of its name.
extern const Check clause_missing, clause_empty, clause_extra, clause_order, clause_numbering,
    clause_duplicate, clause_untranslatable;
extern const Check seg_missing, seg_empty, seg_extra, seg_duplicate;
extern const Check var_missing, var_unknown, var_count, var_literal;
extern const Check inline_parity, inline_nesting;
extern const Check lang_copy, lang_part_copy, lang_wrong_script, lang_wrong_language, lang_sibling,
    lang_han_variant;
extern const Check locale_tag, locale_fallback;
extern const Check char_control, char_invisible, char_soft_hyphen, char_mojibake, char_confusable,
    char_not_nfc, char_not_exemplar, lang_zawgyi, lang_legacy_khmer;
extern const Check bidi_balance, bidi_base;
extern const Check punct_final, punct_balance, punct_spacing;
extern const Check text_double_word, text_sentence_count, text_length_ratio, text_capitals,
    text_reading_level;
extern const Check num_value, num_digits_mixed, keep_changed, cite_changed, seg_inconsistent;
extern const Check term_forbidden, term_inconsistent, term_missing_reviewed_by;
extern const Check src_may_not, src_literal_date, src_literal_citation, src_no_note;
extern const Check edition_mismatch, state_stale, state_unproven, state_unapproved, state_machine;
extern const Check form_unknown, form_id_duplicate, form_reference, form_requirement_unknown;
extern const Check field_missing, field_forbidden, field_required, field_name, option_duplicate;
extern const Check registry_quotation, registry_not_in_force, registry_id_duplicate,
    registry_reference;
extern const Check person_duplicate;
extern const Check setting_unknown, setting_fixed;
extern const Check state_waiver_stale, waiver_forbidden, waiver_unused;
extern const Check says_missing, says_variable;
extern const Check concept_absent, concept_quantifier, concept_danger;
extern const Check polarity_flip, polarity_negation_count, modality_shift;
extern const Check clause_swapped, clause_merged, clause_addition, text_emphasis;
extern const Check coverage_form, coverage_language, coverage_data;

std::span<const Check* const> all() {
  static constexpr std::array list = {
      // What the law wants said is said, once, in its order.
      &clause_missing, &clause_empty, &clause_extra, &clause_order, &clause_numbering,
      &clause_duplicate, &clause_untranslatable,
      // It means what the law says, as far as wording can show.
      &concept_absent, &concept_quantifier, &concept_danger, &polarity_flip,
      &polarity_negation_count, &modality_shift, &clause_swapped, &clause_merged, &clause_addition,
      &text_emphasis,
      // So is everything else.
      &seg_missing, &seg_empty, &seg_extra, &seg_duplicate,
      // What stands among the words came along.
      &var_missing, &var_unknown, &var_count, &var_literal, &inline_parity, &inline_nesting,
      // It is in the language that it claims to be in.
      &lang_copy, &lang_part_copy, &lang_wrong_script, &lang_wrong_language, &lang_sibling,
      &lang_han_variant, &locale_tag, &locale_fallback,
      // Its characters are those that the language is written with.
      &char_control, &char_invisible, &char_soft_hyphen, &char_mojibake, &char_confusable,
      &char_not_nfc, &char_not_exemplar, &lang_zawgyi, &lang_legacy_khmer, &bidi_balance,
      &bidi_base,
      // It is set and measured like the text that it translates.
      &punct_final, &punct_balance, &punct_spacing, &text_double_word, &text_sentence_count,
      &text_length_ratio, &text_capitals, &text_reading_level,
      // Numbers, and what is the same in every language, came along too.
      &num_value, &num_digits_mixed, &keep_changed, &cite_changed, &seg_inconsistent,
      &term_forbidden, &term_inconsistent, &term_missing_reviewed_by,
      // The form's own text can be translated.
      &src_may_not, &src_literal_date, &src_literal_citation, &src_no_note,
      // It is of today, and somebody stands behind it.
      &edition_mismatch, &state_stale, &state_unproven, &state_unapproved, &state_machine,
      // The form itself holds together, and asks for what the law wants asked.
      &form_unknown, &form_id_duplicate, &form_reference, &form_requirement_unknown, &field_missing,
      &field_forbidden, &field_required, &field_name, &option_duplicate,
      // The law is quoted truly, and is law.
      &registry_quotation, &registry_not_in_force, &registry_id_duplicate, &registry_reference,
      &person_duplicate,
      // What the project makes milder, and what its people let stand.
      &setting_unknown, &setting_fixed, &state_waiver_stale, &waiver_forbidden, &waiver_unused,
      // What is still to come.
      &says_missing, &says_variable, &coverage_form, &coverage_language, &coverage_data};
  return list;
}

const Check* find(std::string_view id) {
  const auto list = all();
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const Check* check) { return check->rule.id == id; });
  return found == list.end() ? nullptr : *found;
}

void run(const Context& context, Report& report) {
  Context shared = context;
  if (shared.meanings == nullptr) {
    shared.meanings = std::make_shared<Meanings>(context.project);
  }
  (void)meanings(shared);  // all at once, before the checks wait for one another's
  shared.threads = 1;
  // These look at what all the others found.
  static constexpr std::array last = {&waiver_forbidden, &waiver_unused};
  std::vector<const Check*> first(all().begin(), all().end());
  std::erase_if(first, [](const Check* check) {
    return std::find(last.begin(), last.end(), check) != last.end();
  });
  std::vector<Report> found(first.size(), Report(report.gate()));
  in_parallel(first.size(), context.threads,
              [&](std::size_t i) { first[i]->run(*first[i], shared, found[i]); });
  for (Report& each : found) {
    report.add(std::move(each));
  }
  settle(shared, report);
  for (const Check* check : last) {
    check->run(*check, shared, report);
  }
  settle(shared, report);
  report.sort();
}

}  // namespace clausekit::checks
