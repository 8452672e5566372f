// Fonts: what their codes say, show and measure.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "proof/conformance_parts.h"

namespace clausekit::proof {
namespace {

constexpr std::string_view hexadecimal = "0123456789ABCDEF";

std::string written(std::uint16_t code) {
  std::string out;
  for (const unsigned shift : {12U, 8U, 4U, 0U}) {
    out += hexadecimal[static_cast<unsigned>(code) >> shift & 0xFU];
  }
  return out;
}

bool says_something(const std::string& text) {
  const std::u32string letters = code_points(text);
  return !letters.empty() && letters.find_first_of(std::u32string{U'\0', 0xFEFF, 0xFFFE, 0xFFFD}) ==
                                 std::u32string::npos;
}

std::uint16_t glyph_of(const Font& font, std::uint16_t code) {
  if (font.glyphs.empty()) return code;
  const auto found = font.glyphs.find(code);
  return found == font.glyphs.end() ? std::uint16_t{0} : found->second;
}

/// Calls `fault(font, code)` for each code shown that `right` says no to.
template <class Right>
void for_shown(const Rule& rule, const Evidence& evidence, const Findings& findings, Right right) {
  for (const Font& font : evidence.printed.fonts) {
    for (const std::uint16_t code : font.shown) {
      if (!right(font, code)) {
        findings.add(rule, {{"font", font.name}, {"code", written(code)}});
        break;  // one of a font tells enough
      }
    }
  }
}

void silent_codes(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for_shown(rule, evidence, findings, [](const Font& font, std::uint16_t code) {
    const auto text = font.text.find(code);
    return text != font.text.end() && says_something(text->second);
  });
}

void missing_glyphs(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for_shown(rule, evidence, findings,
            [](const Font& font, std::uint16_t code) { return glyph_of(font, code) != 0; });
}

void embedded(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for (const Font& font : evidence.printed.fonts) {
    if (!font.embedded && !font.shown.empty()) findings.add(rule, {{"font", font.name}});
  }
}

/// A TrueType program (OpenType, "Organization of an OpenType Font"); any bytes are survived.
class Program {
 public:
  explicit Program(std::string_view sfnt) : sfnt_(sfnt) {
    for (std::size_t i = 0; i < word(sfnt_, 4) && 12 + 16 * (i + 1) <= sfnt_.size(); ++i) {
      const std::size_t record = 12 + 16 * i;
      tables_.push_back({.tag = sfnt_.substr(record, 4),
                         .checksum = number(sfnt_, record + 4),
                         .begin = number(sfnt_, record + 8),
                         .size = number(sfnt_, record + 12)});
    }
  }

  /// The advance of `glyph` in 1/1000 em; nothing when the program does not say.
  [[nodiscard]] std::optional<double> advance(std::uint16_t glyph) const {
    const unsigned units = word(table("head"), 18);
    const unsigned count = word(table("hhea"), 34);
    if (units == 0 || count == 0) return std::nullopt;
    const std::size_t at = std::size_t{4} * std::min<unsigned>(glyph, count - 1);
    const std::string_view metrics = table("hmtx");
    if (at + 2 > metrics.size()) return std::nullopt;
    return word(metrics, at) * 1000.0 / units;
  }

  /// Whether all tables are there and sum up to what the program says of them.
  [[nodiscard]] bool is_whole() const {
    return !tables_.empty() && std::all_of(tables_.begin(), tables_.end(), [&](const Table& t) {
      return t.begin <= sfnt_.size() && t.size <= sfnt_.size() - t.begin &&
             t.checksum == sum(sfnt_.substr(t.begin, t.size), t.tag == "head");
    });
  }

 private:
  struct Table {
    std::string_view tag;
    std::uint32_t checksum = 0, begin = 0, size = 0;
  };

  static unsigned word(std::string_view bytes, std::size_t at) {
    if (at + 2 > bytes.size()) return 0;
    return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])) << 8U |
           static_cast<unsigned char>(bytes[at + 1]);
  }
  static std::uint32_t number(std::string_view bytes, std::size_t at) {
    return std::uint32_t{word(bytes, at)} << 16U | word(bytes, at + 2);
  }

  /// The head table has the sum of the whole file in its third number, which does not count.
  static std::uint32_t sum(std::string_view table, bool head) {
    std::string padded(table);
    padded.resize((padded.size() + 3) / 4 * 4, '\0');
    std::uint32_t out = 0;
    for (std::size_t at = 0; at < padded.size(); at += 4) {
      if (!head || at != 8) out += number(padded, at);
    }
    return out;
  }

  [[nodiscard]] std::string_view table(std::string_view tag) const {
    for (const Table& one : tables_) {
      if (one.tag == tag && one.begin <= sfnt_.size()) return sfnt_.substr(one.begin, one.size);
    }
    return {};
  }

  std::string_view sfnt_;
  std::vector<Table> tables_;
};

/// The fonts that fields are typed in among them.
void damaged(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for (QPDFObjectHandle object : evidence.pdf.getAllObjects()) {
    if (!object.isDictionary() || !object.getKey("/FontFile2").isStream()) continue;
    const std::string program = stream_bytes(object.getKey("/FontFile2"));
    if (!Program(program).is_whole()) {
      findings.add(rule, {{"font", name_of(object.getKey("/FontName"))}});
    }
  }
}

void widths(const Rule& rule, Evidence& evidence, const Findings& findings) {
  for_shown(rule, evidence, findings, [](const Font& font, std::uint16_t code) {
    if (font.program.empty()) return true;       // CFF: not measured here
    if (glyph_of(font, code) == 0) return true;  // worse than a wrong width, and told already
    const auto advance = Program(font.program).advance(glyph_of(font, code));
    const auto width = font.widths.find(code);
    const double claimed = width == font.widths.end() ? font.default_width : width->second;
    return advance && std::abs(*advance - claimed) <= 1;
  });
}

constexpr std::array checks{
    Conformance{{.id = "pdf-code-silent",
                 .severity = Severity::error,
                 .message = "{font} shows code {code}, and nobody can tell what it says",
                 .why = "A screen reader skips it, and a search does not find it.",
                 .bad = "a code without ToUnicode, or with U+0000, U+FEFF, U+FFFE",
                 .good = "the text of the cluster"},
                "UA 7.21.7; A 6.2.11.7",
                "10-001, 31-027 to 31-029",
                silent_codes},
    Conformance{{.id = "pdf-glyph-missing",
                 .severity = Severity::error,
                 .message = "{font} has no glyph for code {code}, which is shown",
                 .why = "An empty box stands where a letter should.",
                 .bad = "glyph 0 in CIDToGIDMap",
                 .good = "a glyph of the embedded font"},
                "UA 7.21.8; A 6.2.11.8",
                "31-030",
                missing_glyphs},
    Conformance{{.id = "pdf-font-unembedded",
                 .severity = Severity::error,
                 .message = "{font} is shown and not embedded",
                 .why = "Another machine shows other letters, or none.",
                 .bad = "a font descriptor without a font file",
                 .good = "/FontFile2 or /FontFile3"},
                "UA 7.21.4; A 6.2.11.4",
                "31-009",
                embedded},
    Conformance{{.id = "pdf-width",
                 .severity = Severity::error,
                 .message = "{font} says another width for code {code} than its program",
                 .why = "Letters run into each other, or fall apart.",
                 .bad = "/W rounded twice",
                 .good = "/W within 1/1000 em of hmtx"},
                "UA 7.21.5; A 6.2.11.5",
                "31-016",
                widths},
    Conformance{{.id = "pdf-font-damaged",
                 .severity = Severity::error,
                 .message = "the program of {font} is not what it was when it was embedded",
                 .why = "Letters may look like others, or fall apart.",
                 .bad = "a byte of an outline changed",
                 .good = "tables that agree with their checksums"},
                "UA 7.21.3; A 6.2.11.3",
                "",
                damaged},
};

}  // namespace

std::span<const Conformance> font_conformance() { return checks; }

}  // namespace clausekit::proof
