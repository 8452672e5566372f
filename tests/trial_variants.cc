#include "trial_variants.h"

#include <array>
#include <regex>

#include "sources/inlines.h"
#include "text/language.h"
#include "trial_faults.h"
#include "trial_texts.h"

namespace clausekit::tests {
namespace {

std::string straight(const std::string& words, std::string_view) {
  std::string out = words;
  for (const char* mark : {"“", "”", "«", "»", "„"}) out = replaced(out, mark, "\"");
  for (const char* mark : {"‘", "’"}) out = replaced(out, mark, "'");
  return out;
}

std::string curled(const std::string& words, std::string_view) {
  return replaced(replaced(replaced(words, "'", "’"), "«", "“"), "»", "”");
}

std::string with_one_fixed_space(const std::string& words, std::string_view) {
  const std::size_t at = words.find(' ', 1);
  return at == std::string::npos || at + 1 == words.size()
             ? words
             : words.substr(0, at) + "\u00A0" + words.substr(at + 1);
}

std::string opened_up(const std::string& words, std::string_view tag) {
  return has_hidden_word_ends(text::likely_script(tag)) ? with_zero_width_spaces(words, tag)
                                                        : words;
}

/// As an editor does it that knows about bidi: U+2066 and U+2069 about Latin letters.
std::string isolated(const std::string& words, std::string_view tag) {
  static const std::regex latin("[A-Z]{2,}");
  return text::is_right_to_left(text::likely_script(tag))
             ? std::regex_replace(words, latin, "\u2066$&\u2069")
             : words;
}

/// U+200F behind Latin letters, as many keyboards and programs write it.
std::string marked(const std::string& words, std::string_view tag) {
  static const std::regex latin("[A-Z]{2,}");
  return text::is_right_to_left(text::likely_script(tag))
             ? std::regex_replace(words, latin, "$&\u200F")
             : words;
}

/// Numbers alone: citations, telephone numbers and addresses stay as they can be looked up.
std::string with_own_digits(const std::string& words, std::string_view tag) {
  static const std::regex kept(R"(§|@|www\.|U\.S\.C\.|\d-\d)");
  return std::regex_search(words, kept) ? words : with_native_digits(words, tag);
}

constexpr std::array list = {
    Variant{"straight quotation marks", straight},
    Variant{"curled quotation marks", curled},
    Variant{"a no-break space", with_one_fixed_space},
    Variant{"zero-width spaces between words", opened_up},
    Variant{"isolated Latin letters", isolated},
    Variant{"direction marks", marked},
    Variant{"native digits", with_own_digits},
};

}  // namespace

std::span<const Variant> variants() { return list; }

TrialCase varied(const Variant& variant, const Trial& trial, const Form& form) {
  TrialCase out{.fault = {}, .form = form.id, .what = std::string(variant.id)};
  for (const Place& place : places(trial)) {
    if (place.form != &form) continue;
    const Inlines text = rewritten(place.text(), [&](const std::string& words) {
      return variant.rewritten(words, trial.language());
    });
    if (sources::plain_text(text) != sources::plain_text(place.text())) {
      out.changes.push_back({place.unit->id, text});
    }
  }
  return out;
}

}  // namespace clausekit::tests
