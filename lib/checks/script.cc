#include "checks/script.h"

#include "text/language.h"

namespace clausekit::checks {

std::string script_of(const Project& project, std::string_view tag) {
  const Language* language = project.language(tag);
  return language != nullptr && !language->script.empty() ? language->script
                                                          : text::likely_script(tag);
}

const std::vector<std::string>& words_of(const Project& project, std::string_view tag,
                                         const std::string& kind) {
  static const std::vector<std::string> none;
  const Language* language = project.language(tag);
  if (language == nullptr) {
    return none;
  }
  const auto found = language->words.find(kind);
  return found == language->words.end() ? none : found->second;
}

}  // namespace clausekit::checks
