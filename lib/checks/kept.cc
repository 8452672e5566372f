#include "checks/kept.h"

#include <algorithm>
#include <regex>

#include "text/numerals.h"

namespace clausekit::checks {
namespace {

constexpr auto flags = std::regex::ECMAScript | std::regex::optimize;

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return text;
}

std::string without(std::string text, std::string_view characters) {
  std::erase_if(text, [&](char c) { return characters.find(c) != std::string_view::npos; });
  return text;
}

std::string digits(std::string_view text) {
  std::string out(text);
  std::erase_if(out, [](char c) { return c < '0' || c > '9'; });
  return out;
}

template <class Visit>
void for_each(const std::string& text, const std::regex& pattern, const Visit& visit) {
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) visit(*it);
}

// `\w` would depend on a locale.
const std::regex& mails() {
  static const std::regex pattern(R"([A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)", flags);
  return pattern;
}

const std::regex& webs() {
  static const std::regex pattern(
      R"((https?://|www\.)[A-Za-z0-9._~:/?#@!$&*+=%-]*[A-Za-z0-9/])"
      R"(|[a-z0-9-]{2,}(\.[a-z0-9-]{2,})*\.[a-z]{2,}(/[A-Za-z0-9._~/?#&=%-]*[A-Za-z0-9/])?)",
      flags);
  return pattern;
}

/// Spaces only behind a plus sign or a bracket: elsewhere two numbers may stand side by side.
const std::regex& telephones() {
  static const std::regex pattern(
      R"((\+[0-9]{1,3}[ .-]?)?\([0-9]{2,4}\)[ .-]?[0-9]{2,4}([.-][0-9]{2,4})*)"
      R"(|\+[0-9]{1,3}([ .-]?[0-9]{2,4}){2,5}|[0-9]{1,4}([.-][0-9]{2,4}){1,4})",
      flags);
  return pattern;
}

bool is_date(const std::string& text) {
  static const std::regex pattern(
      R"([0-9]{4}[.-][0-9]{1,2}[.-][0-9]{1,2}|[0-9]{1,2}[.-][0-9]{1,2}[.-]([0-9]{4}|[0-9]{2}))",
      flags);
  return std::regex_match(text, pattern);
}

/// `I-213`, `G28`, `2026-CV-0041`.
const std::regex& codes() {
  static const std::regex pattern(
      R"((^|[^A-Za-z0-9.-])([A-Z]{1,3}-?[0-9][0-9A-Z-]*[0-9A-Z]|[0-9]+-[A-Z]{1,3}-[0-9]+))"
      R"((?![A-Za-z0-9]))",
      flags);
  return pattern;
}

/// Without scheme, `www.` and the slash at the end.
std::string bare(std::string web) {
  web = lower(std::move(web));
  for (const std::string_view start : {"https://", "http://", "www."}) {
    if (web.starts_with(start)) web.erase(0, start.size());
  }
  if (web.ends_with('/')) web.pop_back();
  return web;
}

std::string host(const std::string& web) { return web.substr(0, web.find_first_of("/?#")); }

/// The same address, or one on the same host that has the language's tag in it.
bool leads_to(const std::string& ours, const std::string& theirs, std::string_view tag) {
  if (ours == theirs) return true;
  const std::string full = lower(std::string(tag));
  const std::string language = full.substr(0, full.find('-'));
  const bool same_host = host(ours).ends_with(host(theirs)) || host(theirs).ends_with(host(ours));
  static const std::regex parts("[a-z]+(-[a-z]+)*", flags);
  bool named = false;
  for_each(ours, parts, [&](const std::smatch& part) {
    named = named || part.str() == full || part.str() == language;
  });
  return same_host && named;
}

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether the digits stand in the text, however they are grouped. The trunk or country code of
/// North America may be left out, but no other digit may stand in its place.
bool has_telephone(const std::string& text, const std::string& wanted) {
  std::string all;
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') {
      all += text[i];
      at.push_back(i);
    }
  }
  if (all.find(wanted) != std::string::npos) return true;
  if (!wanted.starts_with('1')) return false;
  const std::string national = wanted.substr(1);
  for (std::size_t i = all.find(national); i != std::string::npos; i = all.find(national, i + 1)) {
    const bool joined =
        i > 0 && text.substr(at[i - 1] + 1, at[i] - at[i - 1] - 1).find_first_not_of("-.() ") ==
                     std::string::npos;
    if (!joined) return true;
  }
  return false;
}

}  // namespace

std::vector<Kept> kept(std::string_view text) {
  // std::regex goes one call deeper for every character; no unit of a form comes near this.
  constexpr std::size_t longest = 2'000;
  std::string rest = text::plainly_typed(text).substr(0, longest);
  std::vector<std::pair<std::ptrdiff_t, Kept>> found;
  const auto take = [&](const std::regex& pattern, Kept::Kind kind, std::size_t part,
                        const auto& is_one) {
    std::string cleared = rest;
    for_each(rest, pattern, [&](const std::smatch& match) {
      if (!is_one(match.str(part))) return;
      found.push_back({match.position(part), {.kind = kind, .text = match.str(part)}});
      cleared.replace(static_cast<std::size_t>(match.position(part)),
                      static_cast<std::size_t>(match.length(part)),
                      std::string(static_cast<std::size_t>(match.length(part)), ' '));
    });
    rest = cleared;
  };
  const auto any = [](const std::string&) { return true; };
  // Most texts have none of these characters, and the patterns are slow.
  const auto has = [&](const char* characters) {
    return rest.find_first_of(characters) != std::string::npos;
  };
  if (has("@")) take(mails(), Kept::Kind::mail, 0, any);
  if (has(".:")) take(webs(), Kept::Kind::web, 0, any);
  if (has("0123456789")) {
    take(codes(), Kept::Kind::code, 2, any);
    take(telephones(), Kept::Kind::telephone, 0, [](const std::string& number) {
      constexpr std::size_t fewest = 7;
      return digits(number).size() >= fewest && !is_date(number);
    });
  }
  std::ranges::stable_sort(found, {}, [](const auto& one) { return one.first; });
  std::vector<Kept> out;
  out.reserve(found.size());
  for (auto& [at, one] : found) out.push_back(std::move(one));
  return out;
}

bool has_kept(std::string_view translation, const Kept& kept, std::string_view tag) {
  const std::string text = text::plainly_typed(translation);
  bool found = false;
  switch (kept.kind) {
    case Kept::Kind::mail:
      for_each(text, mails(), [&](const std::smatch& match) {
        found = found || lower(match.str()) == lower(kept.text);
      });
      return found;
    case Kept::Kind::web:
      for_each(text, webs(), [&](const std::smatch& match) {
        found = found || leads_to(bare(match.str()), bare(kept.text), tag);
      });
      return found;
    case Kept::Kind::telephone:
      return has_telephone(text, digits(kept.text));
    case Kept::Kind::code: {
      const std::string all = without(text, " -");
      const std::string wanted = without(kept.text, "-");
      for (std::size_t at = all.find(wanted); at != std::string::npos;
           at = all.find(wanted, at + 1)) {
        const std::size_t end = at + wanted.size();
        if (end == all.size() || all[end] < '0' || all[end] > '9') return true;
      }
      return false;
    }
  }
  return false;
}

std::vector<Place> places_in_law(std::string_view text,
                                 const std::vector<std::string>& abbreviations) {
  static const std::regex pattern(
      R"((§[§ ]*|(?:^|[ (])((?:[A-Z]\.){2,}|[A-Za-z]+\.) ?)([0-9]+[0-9A-Za-z]*(?:[:.-][0-9A-Za-z]+)*)"
      R"((?: ?\([0-9A-Za-z]{1,4}\))*))",
      flags);
  std::vector<Place> out;
  const std::string plain = text::plainly_typed(text);
  if (digits(plain).empty()) return out;  // the pattern is slow
  for_each(plain, pattern, [&](const std::smatch& match) {
    const std::string abbreviation = match.str(2);
    const std::string number = without(match.str(3), " ");
    const bool is_sign = match.str(1).starts_with("§");
    const auto capitals =
        std::ranges::count_if(abbreviation, [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool is_plain = std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    // "in the U.S. 24 hours", "No. 5": a plain number needs a code of laws before it.
    constexpr std::ptrdiff_t code_of_laws = 3;
    const bool is_dotted = abbreviation.find('.') + 1 < abbreviation.find_last_of('.') + 1;
    const bool is_listed = std::ranges::find(abbreviations, abbreviation) != abbreviations.end();
    const bool is_known = is_plain ? is_dotted && capitals >= code_of_laws : is_dotted || is_listed;
    if (is_sign || is_known) {
      const std::string whole = match.str();
      out.push_back({.whole = whole.substr(whole.find_first_not_of(" (")), .number = number});
    }
  });
  return out;
}

bool has_place(std::string_view translation, const Place& place) {
  static const std::regex gap(R"( +\()", flags);
  const std::string all =
      lower(std::regex_replace(text::plainly_typed(translation), gap, std::string("(")));
  const std::string wanted = lower(place.number);
  for (std::size_t at = all.find(wanted); at != std::string::npos; at = all.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    if ((at == 0 || !is_alphanumeric(all[at - 1])) &&
        (end == all.size() || !is_alphanumeric(all[end]))) {
      return true;
    }
  }
  return false;
}

}  // namespace clausekit::checks
