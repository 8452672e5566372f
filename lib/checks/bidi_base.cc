// A text that begins as if it ran the other way.
//
// Pages are set in the language's own direction, but mail, a web page or a translator's tool goes
// by the first strong character. Letters of the other direction at the beginning are right as long
// as they are words of the source text ("DHS") or on the `keep` list; an invisible mark or
// embedding of the other direction never is.
#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "checks/passage.h"
#include "checks/script.h"
#include "checks/view.h"
#include "text/breaks.h"
#include "text/content.h"
#include "text/language.h"
#include "text/unseen.h"

namespace clausekit::checks {
namespace {

bool is_mark_of(char32_t c, bool right_to_left) {
  return right_to_left ? c == U'\u200F' || c == U'\u061C' || c == U'\u202B' || c == U'\u2067'
                       : c == U'\u200E' || c == U'\u202A' || c == U'\u2066';
}

bool is_letter(std::string_view character) { return text::has_letter(character); }

/// The first strong character, as a view of the text; empty when there is none or when it runs as
/// the language does.
std::string_view wrong_start(std::string_view text, bool right_to_left) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    const std::string_view character = text.substr(at, here.bytes);
    if (is_mark_of(here.value, !right_to_left)) {
      return character;
    }
    if (is_mark_of(here.value, right_to_left)) {
      return {};
    }
    if (is_letter(character)) {
      return text::is_right_to_left_letter(here.value) == right_to_left ? std::string_view{}
                                                                        : character;
    }
    at += here.bytes;
  }
  return {};
}

bool has_letters_of(std::string_view text, bool right_to_left) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    if (is_letter(text.substr(at, here.bytes)) &&
        text::is_right_to_left_letter(here.value) == right_to_left) {
      return true;
    }
    at += here.bytes;
  }
  return false;
}

/// Whether the word that begins the text may stand in any language.
bool is_known(const Project& project, const Passage& passage, std::string_view word) {
  for (const std::string_view tag : {std::string_view(passage.form->language), passage.language}) {
    const auto& kept = words_of(project, tag, "keep");
    if (std::find(kept.begin(), kept.end(), word) != kept.end()) {
      return true;
    }
  }
  const std::string source = plain(passage.unit->text);
  const auto words = text::words(source, passage.form->language);
  return std::find(words.begin(), words.end(), word) != words.end();
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Pair& pair : texts(context)) {
    const Passage here = passage(pair);
    const Language* language = context.project.language(here.language);
    const bool right_to_left = language != nullptr
                                   ? language->direction == Direction::right_to_left
                                   : text::is_right_to_left(text::likely_script(here.language));
    const std::string words = own_words(*here.text, here.language);
    const std::string_view start = wrong_start(words, right_to_left);
    if (start.empty() || !has_letters_of(words, right_to_left)) {
      continue;
    }
    if (is_letter(start)) {
      const auto from = static_cast<std::size_t>(start.data() - words.data());
      const auto all = text::words(std::string_view(words).substr(from), here.language);
      if (all.empty() || is_known(context.project, here, all.front())) {
        continue;
      }
      add(report, self, here, here.where, {{"start", std::string(all.front())}});
    } else {
      add(report, self, here, here.where,
          {{"start", text::code_point_name(code_point_at(start, 0).value)}});
    }
  }
}

}  // namespace

extern constinit const Check bidi_base{
    .rule = {.id = "bidi-base",
             .severity = Severity::warning,
             .message = "\"{start}\" at the beginning runs against the direction of this language: "
                        "begin with a word of the language, or delete the mark",
             .why = "Programs take the direction of a text from its beginning. This one would be "
                    "shown from the wrong side, with its punctuation at the wrong end.",
             .bad = R"(<seg id="card.title"><target>אב Ihr Ausweis</target></seg>)",
             .good = R"(<seg id="card.title"><target>Ihr Ausweis</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
