// The project's own forms as finished pages, for tests that walk all of them.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "compose/compose.h"
#include "layout/page.h"
#include "layout/spec.h"
#include "model/project.h"

namespace clausekit::tests {

/// The project of this repository, read once.
const Project& own_project();

/// `form` in `language`, laid out as `standard` and filled with nothing.
compose::Job own_job(const Form& form, const Language& language);

/// The same with the names of the office filled in, as the texts name it.
compose::Job office_job(const Form& form, const Language& language);

/// `job` in another layout.
compose::Job laid_out_as(compose::Job job, const layout::Spec& spec);

/// All units that `job` prints, in the form's order: their ids, and their texts in the job's
/// language as the page must show them.
std::vector<std::pair<std::string, std::string>> printed_units(const compose::Job& job);

/// The invented answers of forms/<id>/sample.xml.
const Answers& sample_answers(const Form& form);

/// The pages of `job`; fails the test when they cannot be made or something is wrong with them.
layout::Pages pages_of(const compose::Job& job);

/// Their PDF.
std::string pdf_of(const compose::Job& job);

/// The same for a print shop: the job's fields drawn, on the sheet that is cut to size.
layout::Pages press_pages_of(compose::Job job);
/// Their PDF/X-4, made on 1 June 2026 for one black ink.
std::string press_pdf_of(const compose::Job& job);

/// Calls `test(form, language)` for all of the project, each in a section of its own.
template <class Test>
void for_every_form_and_language(Test test) {
  for (const Form& form : own_project().forms) {
    for (const Language& language : own_project().languages) {
      DYNAMIC_SECTION(form.id << " in " << language.tag) { test(form, language); }
    }
  }
}

/// Calls `test(job)` for every layout of all forms in all languages, each in a section of its own.
template <class Test>
void for_every_layout(Test test) {
  for_every_form_and_language([&](const Form& form, const Language& language) {
    for (const layout::Spec& spec : layout::specs()) {
      if (!compose::can_have(spec.content, form, language)) continue;
      DYNAMIC_SECTION(spec.name) { test(laid_out_as(office_job(form, language), spec)); }
    }
  });
}

}  // namespace clausekit::tests
