#include "xml/gate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>

#include "base/files.h"
#include "xml/characters.h"
#include "xml/faults.h"
#include "xml/rules.h"
#include "xml/scan.h"

namespace clausekit::xml {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string hexadecimal(std::uint32_t number, std::size_t width) {
  std::array<char, 8> digits{};
  char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
  std::string written(digits.data(), end);
  std::transform(written.begin(), written.end(), written.begin(),
                 [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
  return std::string(width > written.size() ? width - written.size() : 0, '0') + written;
}

/// A byte order mark, or the zero bytes beside the first `<`, as XML 1.0, appendix F reads them.
bool looks_like_utf16(std::string_view text) {
  constexpr std::array marks{"\xFF\xFE"sv, "\xFE\xFF"sv, "<\0"sv, "\0<"sv, "\0\0\0<"sv};
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.starts_with(mark); });
}

/// Reports bytes that are no UTF-8, and characters that XML does not allow.
void check_characters(std::uint32_t begin, Faults& faults) {
  const std::string_view text = faults.source().text();
  for (std::uint32_t at = begin; at < text.size() && !faults.stopped();) {
    const Decoded c = decoded(text, at);
    if (c.length == 0) {
      const std::string byte = hexadecimal(static_cast<unsigned char>(text[at]), 2);
      faults.fail(not_utf8, at, at + 1,
                  {{"found", "the byte " + byte + " (hexadecimal) belongs to no character"}});
      return;
    }
    if (c.code == 0) {  // ends the text for too many readers
      faults.fail(control_char, at, at + 1, {{"character", "U+0000"}});
    } else if (!is_char(c.code)) {
      faults.add(control_char, at, at + c.length, {{"character", "U+" + hexadecimal(c.code, 4)}});
    }
    at += c.length;
  }
}

}  // namespace

std::optional<Admitted> admitted(const Source& source, Report& report) {
  const std::string_view text = source.text();
  Faults faults(source, report);
  if (text.size() > Files::max_file_bytes) {
    faults.fail(
        oversize, 0, 0,
        {{"bytes", std::to_string(text.size())}, {"limit", std::to_string(Files::max_file_bytes)}});
  } else if (looks_like_utf16(text)) {
    faults.fail(not_utf8, 0, 0, {{"found", "it is UTF-16, which some editors call Unicode"}});
  }
  const std::uint32_t begin =
      text.starts_with(byte_order_mark) ? static_cast<std::uint32_t>(byte_order_mark.size()) : 0;
  check_characters(begin, faults);
  if (faults.stopped()) {
    return std::nullopt;
  }
  std::optional<Places> places = scan(source, begin, report);
  return places ? std::optional(Admitted{.begin = begin, .places = std::move(*places)})
                : std::nullopt;
}

}  // namespace clausekit::xml
