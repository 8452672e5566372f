#include "checks/says.h"

#include <set>

namespace clausekit::checks {

std::vector<Saying> sayings(const Context& context) {
  std::set<std::string> sources;
  for (const Form& form : context.project.forms) {
    sources.insert(form.language);
  }
  std::vector<Saying> out;
  for (const std::string& tag : sources) {
    const Language* source = context.project.language(tag);
    for (const Language& language : context.project.languages) {
      const bool translated = source != nullptr && !sources.contains(language.tag) &&
                              language.written && language.where.source != nullptr;
      if (!translated || !context.wants_language(language.tag)) {
        continue;
      }
      for (const auto& [id, text] : source->says) {
        const auto found = language.says.find(id);
        out.push_back({.source = source,
                       .language = &language,
                       .id = id,
                       .text = &text,
                       .target = found == language.says.end() ? nullptr : &found->second});
      }
    }
  }
  return out;
}

}  // namespace clausekit::checks
