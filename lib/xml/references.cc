#include "xml/references.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "xml/characters.h"
#include "xml/rules.h"

namespace clausekit::xml {
namespace {

constexpr std::array<std::string_view, 5> predefined{"amp", "lt", "gt", "quot", "apos"};

enum class Meaning { character, illegal_character, nothing };

/// What `&` + `inside` + `;` stands for.
Meaning meaning(std::string_view inside) {
  if (!inside.starts_with('#')) {
    const bool known = std::find(predefined.begin(), predefined.end(), inside) != predefined.end();
    return known ? Meaning::character : Meaning::nothing;
  }
  const bool hexadecimal = inside.starts_with("#x");
  const std::string_view digits = inside.substr(hexadecimal ? 2 : 1);
  const char* const last = digits.data() + digits.size();
  std::uint32_t code = 0;
  const auto [read, error] = std::from_chars(digits.data(), last, code, hexadecimal ? 16 : 10);
  if (error == std::errc::invalid_argument || read != last) {
    return Meaning::nothing;
  }
  return error == std::errc{} && is_char(code) ? Meaning::character : Meaning::illegal_character;
}

}  // namespace

void check_references(std::uint32_t begin, std::uint32_t end, Faults& faults) {
  const std::string_view text = faults.source().text().substr(0, end);
  for (std::size_t at = text.find('&', begin); at < end && !faults.stopped();
       at = text.find('&', at + 1)) {
    const std::size_t stop = std::min(text.find_first_of("; \t\r\n&<\"'", at + 1), text.size());
    const bool closed = stop < end && text[stop] == ';';
    const std::string_view inside = text.substr(at + 1, stop - at - 1);
    const Meaning means = closed ? meaning(inside) : Meaning::nothing;
    if (means == Meaning::character) {
      continue;
    }
    const auto first = static_cast<std::uint32_t>(at);
    const auto last = static_cast<std::uint32_t>(closed ? stop + 1 : at + 1);
    const std::string written = excerpt(text.substr(first, last - first));
    if (means == Meaning::nothing) {
      faults.add(unknown_entity, first, last, {{"entity", written}});
    } else {
      faults.add(control_char, first, last, {{"character", written}});
    }
  }
}

}  // namespace clausekit::xml
