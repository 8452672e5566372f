#include "sources/project.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/parallel.h"
#include "sources/checks.h"
#include "sources/form.h"
#include "sources/glossary.h"
#include "sources/language.h"
#include "sources/people.h"
#include "sources/registry.h"
#include "sources/rules.h"
#include "sources/translation.h"
#include "sources/values.h"

namespace clausekit::sources {
namespace {

constexpr std::string_view xml_suffix = ".xml";
constexpr std::string_view forms_suffix = ".forms.xml";
const std::string glossary_folder = "glossary/";

/// A name without its `suffix`; empty when it has another end, or begins with a dot.
std::string stem(std::string_view name, std::string_view suffix) {
  return name.ends_with(suffix) && !name.starts_with('.')
             ? std::string(name.substr(0, name.size() - suffix.size()))
             : std::string{};
}

class Reader {
 public:
  Reader(const Files& files, Report& report, unsigned threads)
      : files_(files), report_(report), found_(report.gate()), threads_(threads) {}

  Project read() {
    read_registries();
    read_forms();
    read_locales();
    read_glossaries();
    if (files_.exists("people.xml")) {
      if (const Source* source = open("people.xml")) {
        project_.people = read_people(*source, found_);
      }
    }
    if (files_.exists("checks.xml")) {
      if (const Source* source = open("checks.xml")) {
        project_.settings = read_checks(*source, found_);
      }
    }
    hand_on({});
    return std::move(project_);
  }

 private:
  /// Hands on what was found since the last call; what does not say so itself is about `subject`.
  void hand_on(const Subject& subject) {
    for (Diagnostic found : found_.diagnostics()) {
      if (found.subject.form.empty() && found.subject.language.empty()) {
        found.subject.form = subject.form;
        found.subject.language = subject.language;
      }
      report_.add(std::move(found));
    }
    found_ = Report(report_.gate());
  }

  const Source& keep(std::string path, std::string text) {
    project_.sources.push_back(std::make_unique<Source>(std::move(path), std::move(text)));
    return *project_.sources.back();
  }

  /// The file as a Source of the project; nothing, and a report, when it cannot be read.
  const Source* open(const std::string& path) {
    Result<std::string> text = files_.read(path);
    if (!text) {
      found_.add(file_unreadable, {&keep(path, ""), 0, 0}, {}, {{"cause", text.error().message}});
      return nullptr;
    }
    return &keep(path, std::move(*text));
  }

  /// Reports when a file says another name of itself than its place does. What is no name at all
  /// the grammar has reported already.
  void check_name(std::string_view said, const std::string& place, const ValueType& type,
                  Span where) {
    if (said != place && type.accepts(said)) {
      found_.add(file_name, where, {}, {{"said", std::string(said)}, {"place", place}});
    }
  }

  /// Whether a file or folder name is of `type`, so that it can lead nowhere else; a report if not.
  bool is_safe_name(const std::string& name, const ValueType& type, const std::string& path) {
    if (type.accepts(name)) {
      return true;
    }
    found_.add(file_unreadable, {&keep(path, ""), 0, 0}, {},
               {{"cause", "its name is not " + std::string(type.wanted)}});
    return false;
  }

  void read_registries() {
    const std::string folder = "forms/registry/";
    for (const std::string& name : files_.list(folder)) {
      const std::string id = stem(name, xml_suffix);
      if (id.empty() || !is_safe_name(id, reqid_value, folder + name)) {
        continue;
      }
      const Source* source = open(folder + name);
      std::optional<Registry> registry =
          source == nullptr ? std::nullopt : read_registry(*source, found_);
      if (registry) {
        check_name(registry->id, id, reqid_value, registry->where);
        registry->id = id;
        read_law(folder, *registry);
        project_.registries.push_back(std::move(*registry));
      }
      hand_on({});
    }
  }

  /// The law's text stands beside its registry.
  void read_law(const std::string& folder, Registry& registry) {
    if (registry.law_path.empty()) {
      return;
    }
    const std::string name = registry.law_path;
    registry.law_path = folder + name;
    if (name.find('/') != std::string::npos || name.starts_with('.')) {
      found_.add(file_unreadable, registry.where, {},
                 {{"cause", "source=\"" + name + "\" must be a file beside this one"}});
      return;
    }
    Result<std::string> text = files_.read(registry.law_path);
    if (text) {
      registry.law_text = std::move(*text);
    } else {
      found_.add(file_unreadable, registry.where, {}, {{"cause", text.error().message}});
    }
  }

  void read_forms() {
    for (const std::string& name : files_.list("forms/")) {
      const std::string id = stem(name, "/");
      const std::string path = "forms/" + name + "form.xml";
      if (id.empty() || !files_.exists(path) || !is_safe_name(id, id_value, path)) {
        continue;
      }
      const Source* source = open(path);
      std::optional<Form> form = source == nullptr ? std::nullopt : read_form(*source, found_);
      if (form) {
        check_name(form->id, id, id_value, form->where);
        form->id = id;
        project_.forms.push_back(std::move(*form));
      }
      hand_on({.form = id});
    }
  }

  /// Lets one reader for each of `names` work by itself, and takes over what they have read, in the
  /// order of the names.
  template <class Name, class Read>
  void read_each(const std::vector<Name>& names, const Read& read) {
    std::vector<Report> reports(names.size(), Report(report_.gate()));
    std::vector<Project> parts(names.size());
    in_parallel(names.size(), threads_, [&](std::size_t i) {
      Reader reader(files_, reports[i], 1);
      read(reader, names[i]);
      parts[i] = std::move(reader.project_);
    });
    for (std::size_t i = 0; i < names.size(); ++i) {
      append(parts[i].sources, project_.sources);
      append(parts[i].languages, project_.languages);
      append(parts[i].translations, project_.translations);
      append(parts[i].glossaries, project_.glossaries);
      report_.add(std::move(reports[i]));
    }
  }

  template <class T>
  static void append(std::vector<T>& from, std::vector<T>& to) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
  }

  void read_locales() {
    std::vector<std::string> tags;
    for (const std::string& name : files_.list("locales/")) {
      const std::string tag = stem(name, "/");
      const std::string folder = "locales/" + name;
      const std::vector<std::string> names = files_.list(folder);
      const bool holds_xml = std::any_of(names.begin(), names.end(), [](const std::string& file) {
        return !stem(file, xml_suffix).empty();
      });
      if (!tag.empty() && holds_xml && is_safe_name(tag, lang_value, folder)) {
        tags.push_back(tag);
      }
    }
    read_each(tags, [](Reader& reader, const std::string& tag) { reader.read_locale(tag); });
    for (const Form& form : project_.forms) {
      if (project_.language(form.language) == nullptr && lang_value.accepts(form.language)) {
        project_.languages.push_back(known_language(form.language));
      }
    }
    order_languages();
  }

  void read_locale(const std::string& tag) {
    const std::string folder = "locales/" + tag + "/";
    Language language = known_language(tag);
    for (const std::string& name : files_.list(folder)) {
      const std::string id = stem(name, xml_suffix);
      if (name == "language.xml") {
        const Source* source = open(folder + name);
        std::optional<Language> read =
            source == nullptr ? std::nullopt : read_language(*source, found_);
        if (read) {
          check_name(read->tag, tag, lang_value, read->where);
          language = std::move(*read);
          language.tag = tag;
        }
        hand_on({.language = tag});
      } else if (!id.empty() && is_safe_name(id, id_value, folder + name)) {
        read_form_in(tag, id, folder + name);
      }
    }
    project_.languages.push_back(std::move(language));
  }

  void read_form_in(const std::string& tag, const std::string& form, const std::string& path) {
    const Source* source = open(path);
    std::optional<Translation> translation =
        source == nullptr ? std::nullopt : read_translation(*source, found_);
    if (translation) {
      check_name(translation->language, tag, lang_value, translation->where);
      check_name(translation->form, form, id_value, translation->where);
      translation->language = tag;
      translation->form = form;
      project_.translations.push_back(std::move(*translation));
    }
    hand_on({.language = tag, .form = form});
  }

  void read_glossaries() {
    std::map<std::string, std::vector<std::string>> names_by_tag;
    for (const std::string& name : files_.list(glossary_folder)) {
      const std::string with_forms = stem(name, forms_suffix);
      const std::string tag = with_forms.empty() ? stem(name, ".tbx") : with_forms;
      if (!tag.empty() && is_safe_name(tag, lang_value, glossary_folder + name)) {
        names_by_tag[tag].push_back(name);
      }
    }
    const std::string source_language =
        project_.languages.empty() ? std::string{} : project_.languages.front().tag;
    read_each(std::vector(names_by_tag.begin(), names_by_tag.end()),
              [&](Reader& reader, const auto& tag_and_names) {
                reader.read_glossary(tag_and_names.first, tag_and_names.second, source_language);
              });
  }

  void read_glossary(const std::string& tag, const std::vector<std::string>& names,
                     const std::string& source_language) {
    Glossary glossary{.tag = tag};
    for (const std::string& name : names) {
      const Source* source = open(glossary_folder + name);
      if (source != nullptr && stem(name, forms_suffix).empty()) {
        read_terms(*source, source_language, glossary, found_);
      } else if (source != nullptr) {
        const std::string said = read_wording(*source, glossary, found_);
        check_name(said, tag, lang_value, glossary.forms_where);
      }
      hand_on({.language = tag});
    }
    project_.glossaries.push_back(std::move(glossary));
  }

  /// The languages that forms are written in come first.
  void order_languages() {
    std::set<std::string> written_in;
    for (const Form& form : project_.forms) {
      written_in.insert(form.language);
    }
    std::sort(project_.languages.begin(), project_.languages.end(),
              [&](const Language& a, const Language& b) {
                const bool a_first = written_in.count(a.tag) > 0;
                const bool b_first = written_in.count(b.tag) > 0;
                return a_first != b_first ? a_first : a.tag < b.tag;
              });
  }

  const Files& files_;
  Report& report_;
  Report found_;  ///< in the file at hand
  unsigned threads_;
  Project project_;
};

}  // namespace

Project read_project(const Files& files, Report& report, unsigned threads) {
  return Reader(files, report, threads).read();
}

}  // namespace clausekit::sources
