#include "compose/words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/normalize.h"
#include "text/values.h"

namespace clausekit::compose {
namespace {

/// What the toolkit says in its own language where a project's source language is silent.
/// `{name}` is a value.
struct OwnWords {
  std::string_view id, english;
};
constexpr std::array own_words{
    OwnWords{"mark-not-in-force", "Not in force. {law} is not law today."},
    OwnWords{"mark-draft", "Draft. Not approved."},
    OwnWords{"mark-preview", "Preview. English stands where a translation is missing."},
    OwnWords{"mark-sample-sign", "Sample. Do not sign."},
    OwnWords{"date-hint", "month / day / year"},
    OwnWords{"page-of", "Page {page} of {pages}"},
    OwnWords{"edition", "Edition {edition}"},
    OwnWords{"fingerprint", "Check code {fingerprint}"},
    OwnWords{"slug-head", "{language} / side {page} of {pages} / this edge up"},
    OwnWords{"slug-foot", "{form} / edition {edition} / check code {fingerprint} / {layout}"},
    OwnWords{"large-print", "{title} (large print)"},
};

constexpr int default_blank_ems = 14;

/// `{name}` patterns as inline content, so that both kinds of words take one way.
Inlines inlines_of(std::string_view pattern) {
  Inlines out;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    if (open > 0) {
      out.push_back({.kind = Inline::Kind::text, .text = std::string(pattern.substr(0, open))});
    }
    const std::size_t close = std::min(pattern.find('}'), pattern.size());
    if (open < close) {
      out.push_back({.kind = Inline::Kind::var,
                     .ref = std::string(pattern.substr(open + 1, close - open - 1))});
    }
    pattern.remove_prefix(std::min(close + 1, pattern.size()));
  }
  return out;
}

const Inlines* words_of(const Language& language, std::string_view id) {
  const auto found = language.says.find(std::string(id));
  return found == language.says.end() ? nullptr : &found->second;
}

std::optional<Date> iso_date(std::string_view text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  const auto number = [&](std::size_t from, std::size_t count, auto& out) {
    const char* end = text.data() + from + count;
    return std::from_chars(text.data() + from, end, out).ptr == end;
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !number(0, 4, year) ||
      !number(5, 2, month) || !number(8, 2, day)) {
    return std::nullopt;
  }
  const Date date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::string written_date(Date date, const Language& language) {
  text::DateFormat format;
  if (language.formats) {
    format = {.native_digits = language.formats->native_digits,
              .pattern = language.formats->date,
              .months = language.formats->months};
  }
  return text::long_date(date, language.tag, format);
}

/// Appends runs, carrying emphasis and language down into nested elements.
struct RunBuilder {
  const Values& values;
  const Form& form;
  std::vector<TextRun> runs;

  void add(const Inlines& content, const std::string& language, bool strong) {
    for (const Inline& piece : content) {
      switch (piece.kind) {
        case Inline::Kind::text:
          words(text::nfc(piece.text), language, strong);
          break;
        case Inline::Kind::var:
          value(piece.ref, language, strong);
          break;
        case Inline::Kind::cite:
          for (const Form::Citation& cited : form.citations) {
            if (cited.id == piece.ref) {
              runs.push_back({.text = text::nfc(cited.text),
                              .language = form.language,
                              .strong = strong,
                              .value = true});
            }
          }
          break;
        case Inline::Kind::term:
          add(piece.children, language, strong);
          break;
        case Inline::Kind::em:
          add(piece.children, language, true);
          break;
        case Inline::Kind::span:
          add(piece.children, piece.language.empty() ? language : piece.language, strong);
          break;
        case Inline::Kind::line_break:
          runs.push_back({.language = language, .line_break = true});
          break;
      }
    }
  }

  void words(std::string text, const std::string& language, bool strong) {
    if (text.empty()) {
      return;
    }
    runs.push_back({.text = std::move(text), .language = language, .strong = strong});
  }

  void value(const std::string& name, const std::string& language, bool strong) {
    const auto found = values.find(name);
    if (found == values.end() || found->second.text.empty()) {
      runs.push_back({.language = language, .value = true, .blank_ems = blank(name)});
      return;
    }
    const Value& value = found->second;
    runs.push_back({.text = text::nfc(value.text),
                    .language = value.language.empty() ? language : value.language,
                    .strong = strong,
                    .value = true});
  }

  [[nodiscard]] int blank(const std::string& name) const {
    for (const Form::Variable& variable : form.variables) {
      if (variable.name == name && variable.max_chars) {
        return std::clamp(*variable.max_chars / 3, 6, 20);
      }
    }
    return default_blank_ems;
  }

  /// Unit text is trimmed: white space at its ends is the file's indentation.
  void trim() {
    const auto no_words = [](const TextRun& run) {
      return run.text.empty() && run.blank_ems == 0 && !run.line_break;
    };
    while (!runs.empty() && !runs.front().value && runs.front().text.starts_with(' ')) {
      runs.front().text.erase(0, 1);
      if (!no_words(runs.front())) {
        break;
      }
      runs.erase(runs.begin());
    }
    while (!runs.empty() && !runs.back().value && runs.back().text.ends_with(' ')) {
      runs.back().text.pop_back();
      if (!no_words(runs.back())) {
        break;
      }
      runs.pop_back();
    }
  }
};

}  // namespace

extern constinit const Rule language_words{
    .id = "language-words",
    .severity = Severity::note,
    .message = R"("{says}" is not said in this language; the page says it in "{other}")",
    .why = "A reader meets a line that they cannot read on a page in their own language.",
    .bad = "<language xml:lang=\"es\" …/>",
    .good = "<says id=\"mark-draft\">Borrador. Sin aprobar.</says>"};

const Language& source_language(const Job& job) {
  const Language* source = job.project.language(job.form.language);
  return source == nullptr ? job.language : *source;
}

Values variable_values(const Job& job, const Language& language) {
  Values values;
  for (const Form::Variable& variable : job.form.variables) {
    Value value;
    if (job.answers != nullptr) {
      const auto answer = job.answers->values.find(variable.name);
      value.text = answer == job.answers->values.end() ? std::string{} : answer->second;
    }
    if (variable.type == "date" && !value.text.empty()) {
      if (const auto date = iso_date(value.text)) {
        value.text = written_date(*date, language);
      }
    } else if (!variable.value_language.empty() && variable.value_language != "target") {
      value.language = variable.value_language;
    } else if (variable.type == "identifier") {
      value.language = job.form.language;
    }
    values[variable.name] = std::move(value);
  }
  return values;
}

Text text_of(const Inlines& content, const Language& language, const Values& values,
             const Form& form) {
  RunBuilder builder{.values = values, .form = form, .runs = {}};
  builder.add(content, language.tag, false);
  builder.trim();
  return {
      .language = language.tag, .direction = language.direction, .runs = std::move(builder.runs)};
}

std::optional<Text> unit_text(const Job& job, const Unit& unit, const Language& language) {
  const Inlines* content = nullptr;
  if (language.tag == job.form.language || !unit.translate) {
    content = &unit.text;
  } else if (const Translation* t = job.project.translation(job.form.id, language.tag)) {
    const Segment* segment = t->segment(unit.id);
    content = segment != nullptr && segment->target ? &*segment->target : nullptr;
  }
  if (content == nullptr) {
    return std::nullopt;
  }
  const Language& written = unit.translate ? language : source_language(job);
  Text text = text_of(*content, written, variable_values(job, written), job.form);
  text.unit = unit.id;
  text.requirements = unit.requirements;
  return text;
}

Text unit_text_or_preview(const Job& job, const Unit& unit) {
  if (std::optional<Text> text = unit_text(job, unit, job.language); text && !text->empty()) {
    return *std::move(text);
  }
  return job.preview ? *unit_text(job, unit, source_language(job)) : Text{};
}

Text says(const Job& job, std::string_view id, const Values& values, Report& report) {
  if (const Inlines* words = words_of(job.language, id)) {
    return text_of(*words, job.language, values, job.form);
  }
  Text text = says_in_source(job, id, values);
  if (job.language.tag != text.language) {
    report.add(language_words, job.language.where, {.language = job.language.tag},
               {{"says", std::string(id)}, {"other", text.language}});
  }
  return text;
}

Text says_in_source(const Job& job, std::string_view id, const Values& values) {
  const Language& source = source_language(job);
  if (const Inlines* words = words_of(source, id)) {
    return text_of(*words, source, values, job.form);
  }
  const auto* const own = std::find_if(own_words.begin(), own_words.end(),
                                       [&](const OwnWords& words) { return words.id == id; });
  Language english;
  english.tag = "en";
  return text_of(own == own_words.end() ? Inlines{} : inlines_of(own->english), english, values,
                 job.form);
}

std::string plain(const Text& text) {
  std::string out;
  for (const TextRun& run : text.runs) {
    out += run.line_break ? " " : run.text;
  }
  return out;
}

}  // namespace clausekit::compose
