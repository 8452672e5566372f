#include "checks/lexicon.h"

#include "checks/view.h"
#include "text/breaks.h"
#include "text/content.h"
#include "text/language.h"
#include "text/normalize.h"

namespace clausekit::checks {
namespace {

/// The single words of the list of this kind, in the form in which words are compared.
std::set<std::string> listed(const Language* language, const std::string& kind) {
  std::set<std::string> out;
  if (language == nullptr) {
    return out;
  }
  const auto list = language->words.find(kind);
  if (list == language->words.end()) {
    return out;
  }
  for (const std::string& entry : list->second) {
    for (const std::string_view word : text::words(entry, language->tag)) {
      out.insert(text::comparison_form(word));
    }
  }
  return out;
}

std::string script_of(const Language* language, std::string_view tag) {
  return language != nullptr && !language->script.empty() ? language->script
                                                          : text::likely_script(tag);
}

}  // namespace

Lexicon::Lexicon(const Project& project, const Form& form, std::string_view tag) : tag_(tag) {
  const Language* source = project.language(form.language);
  const Language* target = project.language(tag);
  script_ = script_of(target, tag);
  shares_script_ = script_ == script_of(source, form.language);
  kept_ = listed(source, "keep");
  kept_.merge(listed(target, "keep"));
  source_function_ = listed(source, "function");
  function_ = listed(target, "function");
}

std::vector<Word> Lexicon::changing_words(std::string_view text) const {
  std::vector<Word> out;
  for (const std::string_view word : text::words(text, tag_)) {
    Word here{.text = word, .form = text::comparison_form(word)};
    if (text::has_letter(word) && !kept_.contains(here.form)) {
      out.push_back(std::move(here));
    }
  }
  return out;
}

bool Lexicon::is_source_function_word(const Word& word) const {
  return source_function_.contains(word.form) && !function_.contains(word.form);
}

bool Lexicon::has_foreign_letters(std::string_view text) const {
  return text::script_use(text, script_).foreign > 0;
}

bool is_copy(const Pair& pair) {
  return text::comparison_form(plain(pair.unit->text)) ==
         text::comparison_form(plain(*pair.segment->target));
}

}  // namespace clausekit::checks
