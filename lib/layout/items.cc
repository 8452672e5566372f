#include "layout/items.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "layout/face_choice.h"
#include "text/bidi.h"
#include "text/breaks.h"
#include "text/characters.h"
#include "text/language.h"

namespace clausekit::layout {
namespace {

std::string code_of(char32_t c) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string digits;
  for (std::uint32_t rest = c; rest != 0 || digits.size() < 4; rest >>= 4U) {
    digits.insert(digits.begin(), hex[rest & 15U]);
  }
  return "U+" + digits;
}

std::string families(const FontStack& fonts) {
  std::string out;
  for (const FontStack::Entry& entry : fonts.entries) {
    out += (out.empty() ? "" : ", ") + entry.regular->file().family;
  }
  return out;
}

/// The script that shared characters at the start of a text take: that of the first letter, or of
/// the first one that is written from right to left.
std::string_view first_script(std::string_view text, bool right_to_left) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    const std::string_view script = text::script_of(here.value);
    if (!text::is_shared(here.value) && (!right_to_left || text::is_right_to_left(script))) {
      return script;
    }
    at += here.bytes;
  }
  return "Zyyy";
}

class Itemizer {
 public:
  Itemizer(const BidiText& prepared, const Text& text, const FontStack& fonts, bool bold,
           Report& report)
      : all_(prepared.text),
        text_(text),
        fonts_(fonts),
        report_(report),
        choice_(fonts, bold),
        levels_(text::bidi_levels(all_, text.direction == Direction::right_to_left)),
        script_(first_script(all_, false)),
        right_to_left_script_(first_script(all_, true)) {}

  void add(const BidiText::Part& part) {
    part_ = &part;
    const TextRun& run = text_.runs[part.source_run];
    strong_ = run.strong;
    if (run.blank_ems > 0) {
      items_.push_back({.begin = part.begin,
                        .end = part.end,
                        .source_run = part.source_run,
                        .face = nullptr,
                        .script = script_,
                        .level = levels_[part.begin]});
      return;
    }
    if (!set_whole(part.begin, part.end)) {
      set_by_words(part.begin, part.end);
    }
  }

  std::vector<TextItem> take() { return std::move(items_); }

 private:
  [[nodiscard]] std::string_view bytes(std::uint32_t begin, std::uint32_t end) const {
    return all_.substr(begin, end - begin);
  }

  bool set_whole(std::uint32_t begin, std::uint32_t end) {
    const auto chosen = choice_.for_all_of(bytes(begin, end), strong_);
    if (chosen) {
      set(begin, end, *chosen);
    }
    return chosen.has_value();
  }

  void set_by_words(std::uint32_t begin, std::uint32_t end) {
    while (begin < end) {
      const std::size_t space = all_.find(' ', begin);
      const std::uint32_t word_end =
          space >= end ? end : std::max(begin + 1, static_cast<std::uint32_t>(space));
      if (!set_whole(begin, word_end)) {
        set_by_graphemes(begin, word_end);
      }
      begin = word_end;
    }
  }

  void set_by_graphemes(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t from = begin;
    for (const std::uint32_t grapheme_end : text::grapheme_ends(bytes(begin, end))) {
      const std::uint32_t to = begin + grapheme_end;
      if (!set_whole(from, to)) {
        set_in_part(from, to);
      }
      from = to;
    }
  }

  /// What can be shown of a grapheme cluster that no face has whole: nothing without its first
  /// character.
  void set_in_part(std::uint32_t begin, std::uint32_t end) {
    const auto first = static_cast<std::uint32_t>(code_point_at(all_, begin).bytes);
    const auto chosen = choice_.for_all_of(bytes(begin, begin + first), strong_);
    for (std::uint32_t at = begin; at < end;) {
      const CodePoint here = code_point_at(all_, at);
      const auto next = at + static_cast<std::uint32_t>(here.bytes);
      if (chosen && can_show(*chosen->face, here.value)) {
        set(at, next, *chosen);
      } else if (chosen || at == begin) {
        report_missing(here.value);
      }
      at = next;
    }
  }

  /// Adds a stretch that one face shows, cut where level or script changes.
  void set(std::uint32_t begin, std::uint32_t end, const FaceChoice::Chosen& chosen) {
    for (std::uint32_t at = begin; at < end;) {
      const CodePoint here = code_point_at(all_, at);
      const auto next = at + static_cast<std::uint32_t>(here.bytes);
      if (!text::is_hidden(here.value)) {
        append(at, next, chosen, script_at(at, here.value));
      }
      at = next;
    }
  }

  /// The script of `c`, or that of the letters before it. Punctuation that runs from right to left
  /// keeps to such letters, even behind a foreign word: one run is then set as one.
  std::string_view script_at(std::uint32_t at, char32_t c) {
    const bool shared = text::is_shared(c);
    const std::string_view script = shared ? script_ : text::script_of(c);
    if (script != script_) {
      script_ = script;
      if (text::is_right_to_left(script)) {
        right_to_left_script_ = script;
      }
    }
    return shared && levels_[at] % 2 != 0 ? right_to_left_script_ : script_;
  }

  void append(std::uint32_t begin, std::uint32_t end, const FaceChoice::Chosen& chosen,
              std::string_view script) {
    if (!items_.empty()) {
      TextItem& last = items_.back();
      if (last.end == begin && last.source_run == part_->source_run && last.face == chosen.face &&
          last.script == script && last.level == levels_[begin]) {
        last.end = end;
        return;
      }
    }
    items_.push_back({.begin = begin,
                      .end = end,
                      .source_run = part_->source_run,
                      .face = chosen.face,
                      .scale_per_mille = chosen.scale_per_mille,
                      .script = script,
                      .level = levels_[begin]});
  }

  void report_missing(char32_t c) {
    if (missing_.insert(c).second) {
      std::string character;
      append_utf8(character, c);
      report_.add(pdf_font_coverage, {},
                  {.language = text_.language, .form = {}, .unit = text_.unit, .requirement = {}},
                  {{"character", character},
                   {"code", code_of(c)},
                   {"unit", text_.unit},
                   {"families", families(fonts_)}});
    }
  }

  std::string_view all_;
  const Text& text_;
  const FontStack& fonts_;
  Report& report_;
  FaceChoice choice_;
  std::vector<std::uint8_t> levels_;
  std::string_view script_, right_to_left_script_;
  const BidiText::Part* part_ = nullptr;
  bool strong_ = false;
  std::set<char32_t> missing_;
  std::vector<TextItem> items_;
};

}  // namespace

extern constinit const Rule pdf_font_coverage{
    .id = "pdf-font-coverage",
    .severity = Severity::error,
    .message = R"(no font has the character "{character}" ({code}) of "{unit}"; tried {families})",
    .why = "A box or a gap stands where the reader needs a letter.",
    .bad = R"(<font family="Noto Sans Khmer"/>, and the text says "§ 24")",
    .good = R"(<font family="Noto Sans Khmer"/><font family="Noto Sans" for="fallback"/>)"};

std::vector<TextItem> items(const BidiText& prepared, const Text& text, const FontStack& fonts,
                            bool bold, Report& report) {
  Itemizer itemizer(prepared, text, fonts, bold, report);
  for (const BidiText::Part& part : prepared.parts) {
    itemizer.add(part);
  }
  return itemizer.take();
}

}  // namespace clausekit::layout
