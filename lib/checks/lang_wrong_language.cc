// A text is in some other language than its file says: French in the Spanish file.
//
// A trained detector listens to all texts of a file together, and where it knows the file's
// language, to each text of four words or more by itself. It is believed
// - of a file, when half of its texts, heard one by one, are in the language that it hears in all;
// - of one text, when it hears the same language whichever word is left out; when the text has
//   letters that this language is written with and the file's is not; or when it is a language of
//   this project and is heard although another one is expected;
// - never between languages that CLDR takes for one another (`gl` and `es`), unless the project has
//   both (`ht` and `fr`).
// The project's own lists of small words say more of languages that it does not know: three that
// only some other language has, and none that only the file's has.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "checks/lexicon.h"
#include "checks/view.h"
#include "text/alphabet.h"
#include "text/breaks.h"
#include "text/content.h"
#include "text/detect.h"
#include "text/language.h"
#include "text/normalize.h"

namespace clausekit::checks {
namespace {

constexpr std::size_t fewest_words = 4;
constexpr std::size_t fewest_texts = 6;  // for a verdict on a whole file

using WordSet = std::set<std::string>;

/// One text, and what it says in its own language.
struct Spoken {
  Pair pair;
  std::string words;
  std::string heard;  ///< without being told what to expect
};

/// What the text says in words of its own: without names that the source text has too.
std::string without_names(const Lexicon& lexicon, const Pair& pair) {
  std::set<std::string_view> names;
  const std::string source = own_words(pair.unit->text, pair.form->language);
  for (const Word& word : lexicon.changing_words(source)) {
    if (text::capitals(word.text) != text::Capitals::none) names.insert(word.text);
  }
  const std::string target = own_words(*pair.segment->target, pair.translation->language);
  std::string out;
  std::size_t at = 0;
  for (const Word& word : lexicon.changing_words(target)) {
    if (!names.contains(word.text)) continue;
    const auto begin = static_cast<std::size_t>(word.text.data() - target.data());
    out += target.substr(at, begin - at);
    at = begin + word.text.size();
  }
  return out + target.substr(at);
}

std::vector<Spoken> spoken(const Context& context, const Translation& translation) {
  std::vector<Spoken> out;
  const Lexicon lexicon(context.project, *context.project.form(translation.form),
                        translation.language);
  for (const Pair& pair : pairs(context, translation)) {
    if (!pair.is_translated() || is_copy(pair)) continue;
    const std::string words = without_names(lexicon, pair);
    if (text::words(words, translation.language).size() >= fewest_words) {
      out.push_back({.pair = pair, .words = words, .heard = text::heard_language(words)});
    }
  }
  return out;
}

std::string joined(const std::vector<Spoken>& texts) {
  std::string out;
  for (const Spoken& text : texts) out += text.words + " ";
  return out;
}

using Tags = std::vector<std::string>;

/// Whether what is heard may pass for the language `tag`. A language that the project has as well
/// is known for what it is.
bool passes(const std::string& heard, const std::string& tag, const Tags& at_hand) {
  return heard.empty() || tag.starts_with(heard) ||
         (text::is_close(heard, tag) && std::ranges::find(at_hand, heard) == at_hand.end());
}

/// The language of a whole file, where it is another one; else empty.
std::string wrong_language(const std::vector<Spoken>& texts, const std::string& tag,
                           const Tags& at_hand) {
  if (texts.size() < fewest_texts) return {};
  const std::string heard = text::heard_language(joined(texts));
  if (passes(heard, tag, at_hand)) return {};
  const auto agreeing = std::ranges::count(texts, heard, &Spoken::heard);
  return static_cast<std::size_t>(agreeing) * 2 >= texts.size() ? heard : std::string();
}

/// Letters that the language `tag` is not written with, and `heard` is.
bool has_letters_of(const std::string& words, const std::string& heard, const std::string& tag) {
  const std::u32string& own = text::alphabet(tag).standard;
  const std::u32string& other = text::alphabet(heard).standard;
  return !own.empty() && !other.empty() && !text::letters_outside(words, own).empty() &&
         text::letters_outside(words, other).empty();
}

/// The detector hears the same language whichever word is left out: a single word that looks like
/// another language's is what misleads it.
bool is_heard_throughout(const Spoken& spoken, const std::string& tag) {
  for (const std::string_view word : text::words(spoken.words, tag)) {
    std::string rest = spoken.words;
    rest.erase(static_cast<std::size_t>(word.data() - spoken.words.data()), word.size());
    if (text::heard_language(rest) != spoken.heard) return false;
  }
  return true;
}

/// The languages that the project has, or that its laws ask for.
Tags languages(const Project& project) {
  Tags out;
  for (const Language& language : project.languages) out.push_back(language.tag);
  for (const Registry& registry : project.registries) {
    for (const Registry::LanguageAsked& asked : registry.languages) out.push_back(asked.tag);
  }
  return out;
}

/// The language that the detector hears in one text of a language that it knows.
std::string heard_in(const Spoken& spoken, const std::string& tag, const Tags& at_hand) {
  if (passes(spoken.heard, tag, at_hand)) return {};
  const bool in_spite = text::heard_language(spoken.words, tag) == spoken.heard;
  const bool is_at_hand = std::ranges::any_of(
      at_hand, [&](const std::string& other) { return text::is_close(spoken.heard, other); });
  const bool believed = (is_at_hand && in_spite) ||
                        has_letters_of(spoken.words, spoken.heard, tag) ||
                        is_heard_throughout(spoken, tag);
  return believed ? spoken.heard : std::string();
}

/// The small words of each language of the project.
class SmallWords {
 public:
  explicit SmallWords(const Project& project) {
    for (const Language& language : project.languages) {
      const auto list = language.words.find("function");
      if (list == language.words.end()) continue;
      for (const std::string& word : list->second) {
        const std::string form = text::comparison_form(word);
        words_[language.tag].insert(form);
        languages_[form].insert(language.tag);
      }
    }
  }

  /// The language whose small words the text has, without any of its own.
  [[nodiscard]] std::string language_of(const std::string& text, const std::string& tag) const {
    constexpr std::ptrdiff_t enough = 3;
    const auto own = words_.find(tag);
    if (own == words_.end()) return {};
    std::vector<std::string> forms;
    for (const std::string_view word : text::words(text, tag)) {
      forms.push_back(text::comparison_form(word));
    }
    std::map<std::string, std::ptrdiff_t> hits;  // words of other languages alone
    for (const std::string& form : forms) {
      const auto known = own->second.contains(form) ? languages_.end() : languages_.find(form);
      for (const std::string& other : known == languages_.end() ? WordSet() : known->second) {
        ++hits[other];
      }
    }
    for (const auto& [other, count] : hits) {
      const WordSet& theirs = words_.at(other);
      const bool has_own = std::ranges::any_of(forms, [&](const std::string& form) {
        return own->second.contains(form) && !theirs.contains(form);
      });
      if (count >= enough && !has_own && !text::is_close(other, tag)) return other;
    }
    return {};
  }

 private:
  std::map<std::string, WordSet> words_;      // by language
  std::map<std::string, WordSet> languages_;  // by word
};

std::string name(const std::string& tag) {
  const std::string english = text::language_name(tag, "en");
  return english.empty() ? tag : english;
}

/// The languages of the project that the detector knows: told what to expect, it hears it.
std::set<std::string> known(const std::map<const Translation*, std::vector<Spoken>>& all) {
  std::map<std::string, std::string> words;
  for (const auto& [translation, texts] : all) words[translation->language] += joined(texts);
  std::set<std::string> out;
  for (const auto& [tag, text] : words) {
    const std::string heard = text::heard_language(text, tag);
    if (!heard.empty() && text::is_close(heard, tag)) out.insert(tag);
  }
  return out;
}

void run(const Check& self, const Context& context, Report& report) {
  std::map<const Translation*, std::vector<Spoken>> all;
  for (const Translation* translation : translations(context)) {
    all[translation] = spoken(context, *translation);
  }
  const Tags at_hand = languages(context.project);
  const SmallWords small_words(context.project);
  const std::set<std::string> detectable = known(all);
  for (const Translation* translation : translations(context)) {
    const std::string& tag = translation->language;
    const Form& form = *context.project.form(translation->form);
    const Lexicon lexicon(context.project, form, tag);
    if (const std::string heard = wrong_language(all[translation], tag, at_hand); !heard.empty()) {
      report.add(self.rule, translation->where, {.language = tag, .form = form.id},
                 {{"what", "this file"}, {"heard", name(heard)}});
      continue;
    }
    for (const Spoken& spoken : all[translation]) {
      if (lexicon.has_foreign_letters(spoken.words)) continue;  // that is lang-wrong-script
      std::string heard = detectable.contains(tag) ? heard_in(spoken, tag, at_hand) : std::string();
      if (heard.empty()) heard = small_words.language_of(spoken.words, tag);
      if (!heard.empty()) {
        add(report, self, spoken.pair, spoken.pair.segment->target_where,
            {{"what", "this text"}, {"heard", name(heard)}});
      }
    }
  }
}

}  // namespace

extern constinit const Check lang_wrong_language{
    .rule = {.id = "lang-wrong-language",
             .severity = Severity::warning,
             .message = "{what} seems to be in {heard}: put the text of this language here",
             .why = "The text of some other language has been pasted here. The readers of this one "
                    "get a page that they cannot read.",
             .bad = R"(<p id="card.x">You can refuse to pay the fee of the library.</p>
<seg id="card.x"><target>Vous pouvez refuser de payer les frais de la bibliothèque.</target></seg>)",
             .good = R"(<p id="card.x">You can refuse to pay the fee of the library.</p>
<seg id="card.x"><target>Sie müssen die Gebühr der Bücherei nicht bezahlen.</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
