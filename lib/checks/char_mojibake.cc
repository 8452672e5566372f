// Letters that were damaged on their way from one program to another.
//
// Four kinds: UTF-8 read as some other encoding (`nÃºmero`), U+FFFD for what could not be read,
// a question mark inside a word (`n?mero`), and the notation of a programming language (`&eacute;`,
// `\u00e9`). A text that could also be meant as it stands is let alone.
#include <algorithm>
#include <optional>
#include <string>

#include "checks/passage.h"
#include "checks/script.h"
#include "text/misread.h"

namespace clausekit::checks {
namespace {

/// A damaged piece of a stretch, and what it was before, as far as anybody can tell.
struct Damage {
  std::size_t begin = 0, end = 0;
  std::string meant;
};

constexpr std::string_view replacement = "\uFFFD";

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// The length of `&eacute;` or `&#233;` at the beginning of `text`, or 0.
std::size_t reference(std::string_view text) {
  if (!text.starts_with('&')) {
    return 0;
  }
  constexpr std::size_t longest = 10;
  const std::size_t end = text.substr(0, longest).find(';');
  const bool named = end != std::string_view::npos && end > 2 &&
                     std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(end),
                                 [](char c) { return is_ascii_letter(c); });
  const bool numbered = end != std::string_view::npos && end > 3 && text[1] == '#';
  return named || numbered ? end + 1 : 0;
}

/// The length of `\u00e9` at the beginning of `text`, or 0.
std::size_t escape(std::string_view text) {
  constexpr std::size_t length = 6;
  const bool digits = text.size() >= length && text.starts_with("\\u") &&
                      std::all_of(text.begin() + 2, text.begin() + length,
                                  [](char c) { return is_hexadecimal(c); });
  return digits ? length : 0;
}

std::optional<Damage> notation(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t length = std::max(reference(text.substr(at)), escape(text.substr(at)));
    if (length > 0) {
      return Damage{.begin = at, .end = at + length, .meant = {}};
    }
  }
  return std::nullopt;
}

/// A question mark with a letter on either side, a small one behind it, in a word that is no
/// address; or three in a row where the source text has none.
std::optional<Damage> lost(std::string_view text) {
  for (std::size_t at = text.find('?'); at != std::string_view::npos; at = text.find('?', at + 1)) {
    const std::size_t begin = text.rfind(' ', at) + 1;  // of the text when there is none
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    const bool address = word.find_first_of("/=@") != std::string_view::npos;
    const bool inside = at > begin && at + 1 < end && is_ascii_letter(text[at - 1]) &&
                        text[at + 1] >= 'a' && text[at + 1] <= 'z';
    const bool row = text.substr(at).starts_with("???");
    if (row || (inside && !address)) {
      return Damage{.begin = begin, .end = end, .meant = {}};
    }
  }
  return std::nullopt;
}

std::optional<Damage> damage(std::string_view text, std::string_view script) {
  if (const auto found = text::misread(text, script)) {
    return Damage{.begin = found->begin, .end = found->end, .meant = found->meant};
  }
  if (const std::size_t at = text.find(replacement); at != std::string_view::npos) {
    return Damage{.begin = at, .end = at + replacement.size(), .meant = {}};
  }
  const auto found = notation(text);
  return found ? found : lost(text);
}

/// The word around a piece of the stretch.
Damage whole_word(std::string_view text, const Damage& piece) {
  const std::size_t space = text.rfind(' ', piece.begin);
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  const std::size_t end = std::min(text.find(' ', piece.end), text.size());
  if (piece.meant.empty()) {
    return {.begin = begin, .end = end, .meant = {}};
  }
  return {.begin = begin,
          .end = end,
          .meant = std::string(text.substr(begin, piece.begin - begin)) + piece.meant +
                   std::string(text.substr(piece.end, end - piece.end))};
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Passage& passage : passages(context)) {
    for (const Stretch& stretch : stretches(passage)) {
      const auto found = damage(stretch.text, script_of(context.project, stretch.language));
      if (found) {
        const Damage word = whole_word(stretch.text, *found);
        add(report, self, passage, place(stretch, word.begin, word.end - word.begin),
            {{"text", std::string(stretch.text.substr(word.begin, word.end - word.begin))},
             {"hint", word.meant.empty() ? "" : ", probably \"" + word.meant + "\" before"}});
        break;  // one program damaged all of it
      }
    }
  }
}

}  // namespace

extern constinit const Check char_mojibake{
    .rule = {.id = "char-mojibake",
             .severity = Severity::error,
             .message = "\"{text}\" is damaged{hint}: paste or type the text again, and save it as "
                        "UTF-8",
             .why = "A program read the letters in the wrong encoding. The reader would see signs "
                    "that are no words.",
             .bad = R"(<seg id="card.title"><target>Ihr Ausweis fÃ¼r BÃ¼cher</target></seg>)",
             .good = R"(<seg id="card.title"><target>Ihr Ausweis für Bücher</target></seg>)"},
    .run = run};

}  // namespace clausekit::checks
