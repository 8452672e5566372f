// A letter of another script that looks like the one that belongs here: a Cyrillic "а" in a Spanish
// word.
//
// Two kinds. A word of two scripts counts when all the letters of the rarer one look like letters
// of the other; "ICEን", where an Amharic ending follows an English name, does not. A word of one
// wrong script counts when all of it looks right and it stands alone among words of the right one.
// Words that the source text or a `keep` list has are let alone.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "checks/passage.h"
#include "checks/script.h"
#include "checks/view.h"
#include "text/breaks.h"
#include "text/content.h"
#include "text/language.h"
#include "text/lookalike.h"
#include "text/script_name.h"
#include "text/unseen.h"

namespace clausekit::checks {
namespace {

struct Letter {
  char32_t c = 0;
  std::string_view script;
};

std::vector<Letter> letters(std::string_view word) {
  std::vector<Letter> out;
  for (const char32_t c : code_points(word)) {
    if (!text::is_shared(c)) {
      out.push_back({.c = c, .script = text::script_of(c)});
    }
  }
  return out;
}

/// The script with the most letters; of equals, `wanted`.
std::string_view main_script(const std::vector<Letter>& word, std::string_view wanted) {
  std::map<std::string_view, std::size_t> counts;
  for (const Letter& letter : word) {
    ++counts[letter.script];
  }
  std::string_view out;
  std::size_t most = 0;
  for (const auto& [script, count] : counts) {
    if (count > most || (count == most && script == wanted)) {
      out = script;
      most = count;
    }
  }
  return out;
}

struct Fault {
  std::string_view word;
  Letter letter;
  std::string_view looks;  ///< the script that it looks like
};

/// The first letter of the word's rarer scripts, when all of those look like its main script.
std::optional<Fault> mixed(std::string_view word, std::string_view wanted) {
  const std::vector<Letter> all = letters(word);
  const std::string_view script = main_script(all, wanted);
  std::optional<Fault> out;
  for (const Letter& letter : all) {
    if (letter.script == script) {
      continue;
    }
    if (!text::looks_like(letter.c, script)) {
      return std::nullopt;
    }
    out = out ? out : Fault{.word = word, .letter = letter, .looks = script};
  }
  return out;
}

bool all_look_like(const std::vector<Letter>& word, std::string_view script) {
  return std::all_of(word.begin(), word.end(),
                     [&](const Letter& l) { return text::looks_like(l.c, script); });
}

/// The letters of one script of a word, in a row: "ICE" in "ICEን".
bool holds_known_run(std::string_view word, const std::set<std::string, std::less<>>& known) {
  std::string run;
  std::string_view script;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint here = code_point_at(word, at);
    const std::string_view own = text::script_of(here.value);
    if (own != script) {
      run.clear();
      script = own;
    }
    run += word.substr(at, here.bytes);
    at += here.bytes;
    const bool ends = at == word.size() || text::script_of(code_point_at(word, at).value) != script;
    if (ends && code_points(run).size() > 1 && known.contains(run)) {
      return true;
    }
  }
  return false;
}

/// What is known of the language that a passage is in.
struct Known {
  std::string script;  ///< as single letters have it
  std::set<std::string, std::less<>> words;
};

/// A word that is in one script, which is not the language's, and stands free among words of the
/// language's own.
bool stands_in(const std::vector<std::string_view>& words, std::size_t n, std::string_view text,
               const Known& known) {
  const std::vector<Letter> all = letters(words[n]);
  if (all.empty() || all.front().script == known.script || !all_look_like(all, known.script)) {
    return false;
  }
  const auto is_of = [&](std::size_t other, std::string_view script) {
    const std::vector<Letter> there = letters(words[other]);
    return !there.empty() && there.front().script == script;
  };
  const bool among_its_own = (n > 0 && is_of(n - 1, all.front().script)) ||
                             (n + 1 < words.size() && is_of(n + 1, all.front().script));
  const bool among_ours =
      (n > 0 && is_of(n - 1, known.script)) || (n + 1 < words.size() && is_of(n + 1, known.script));
  const auto at = static_cast<std::size_t>(words[n].data() - text.data());
  const std::size_t end = at + words[n].size();
  const bool free = (at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ');
  // Latin words may stand in any text; one of three letters that is no name is a slip of the
  // keyboard, where both scripts have the letter on one key.
  constexpr std::size_t longest_slip = 3;
  const bool latin = all.front().script == "Latn";
  const bool capitals = all.size() > 1 && text::capitals(words[n]) == text::Capitals::all;
  const bool slip = all.size() <= longest_slip && !capitals && free &&
                    (at == 0 || text::capitals(words[n]) == text::Capitals::none);
  return among_ours && !among_its_own && (!latin || slip);
}

std::optional<Fault> find(std::string_view text, std::string_view language, const Known& known) {
  const std::vector<std::string_view> words = text::words(text, language);
  for (std::size_t n = 0; n < words.size(); ++n) {
    if (known.words.contains(words[n]) || holds_known_run(words[n], known.words)) {
      continue;
    }
    if (const auto fault = mixed(words[n], known.script)) {
      return fault;
    }
    if (!known.script.empty() && stands_in(words, n, text, known)) {
      return Fault{.word = words[n], .letter = letters(words[n]).front(), .looks = known.script};
    }
  }
  return std::nullopt;
}

Known known_of(const Project& project, const Passage& passage, std::string_view tag) {
  Known out{.script = script_of(project, tag), .words = {}};
  if (!passage.is_source()) {
    const std::string source = plain(passage.unit->text);
    for (const std::string_view word : text::words(source, passage.form->language)) {
      out.words.emplace(word);
    }
  }
  for (const std::string_view speaker : {tag, std::string_view(passage.form->language)}) {
    const auto& kept = words_of(project, speaker, "keep");
    out.words.insert(kept.begin(), kept.end());
  }
  return out;
}

/// Letters that nobody types by accident in this text: all of one script or shared.
bool is_plain(std::string_view text) {
  std::string_view first;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    if (!text::is_shared(here.value)) {
      const std::string_view script = text::script_of(here.value);
      first = first.empty() ? script : first;
      if (script != first) {
        return false;
      }
    }
    at += here.bytes;
  }
  return true;
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Passage& passage : passages(context)) {
    for (const Stretch& stretch : stretches(passage)) {
      if (is_plain(stretch.text)) {
        continue;  // what is all of one wrong script is lang-wrong-script
      }
      const Known known = known_of(context.project, passage, stretch.language);
      if (const auto fault = find(stretch.text, stretch.language, known)) {
        const auto at = static_cast<std::size_t>(fault->word.data() - stretch.text.data());
        add(report, self, passage, place(stretch, at, fault->word.size()),
            {{"word", std::string(fault->word)},
             {"letter", text::code_point_name(fault->letter.c)},
             {"script", text::script_name(fault->looks)}});
      }
    }
  }
}

}  // namespace

extern constinit const Check char_confusable{
    .rule = {.id = "char-confusable",
             .severity = Severity::error,
             .message = "\"{word}\" holds {letter}, which only looks like a letter of the {script} "
                        "script: type the word again",
             .why = "On paper it looks right. But a screen reader says nonsense, a search does not "
                    "find the word, and such letters are also how a text is tampered with.",
             .bad = R"(<seg id="card.title"><target>Ihr Аusweis</target></seg>)",
             .good = R"(<seg id="card.title"><target>Ihr Ausweis</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
