// Coverage as a page that a lawyer can read, print and file: no scripts, nothing from elsewhere. It
// is HTML that is well-formed XML too, so that other programs can look at it.
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "checks/proven.h"
#include "cli/coverage.h"

namespace clausekit::cli {
namespace {

using checks::Cell;
using checks::Coverage;

/// Black on white throughout. A state is told by its word and its border; the tint only helps.
constexpr std::string_view style = R"(
:root { color-scheme: light; }
body { font: 1rem/1.5 "Noto Sans", "Noto Sans Arabic", "Noto Sans Khmer", sans-serif;
  color: #111; background: #fff; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, h4 { line-height: 1.25; }
h2 { border-bottom: 2px solid #111; margin-top: 3rem; }
h3 { margin-top: 2.5rem; }
h4 { margin: 1.25rem 0 .25rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: .75rem 0; }
caption { text-align: start; padding-bottom: .5rem; }
th, td { border: 1px solid #767676; padding: .35rem .6rem; text-align: start; vertical-align: top; }
thead th { background: #eee; }
td.missing, td.empty { border: 3px double #111; background: #fde0dc; font-weight: bold; }
td.stale { border: 2px dashed #111; background: #fdf0cf; font-weight: bold; }
td.approved { background: #e2f2e4; }
blockquote { border-inline-start: 4px solid #767676; margin: .75rem 0; padding-inline-start: 1rem; }
.text { border: 1px solid #ccc; padding: .5rem .75rem; margin: .25rem 0; font-size: 1.1rem; }
mark { background: #dcebff; border-bottom: 2px solid #111; color: inherit; }
.value { font-family: monospace; font-size: .85em; border: 1px dotted #767676; padding: 0 .25em; }
.small { font-size: .9rem; }
.none { font-weight: bold; }
ul.words { margin: 0; padding: 0; list-style: none; }
a { color: #003a8c; }
@media print {
  body { max-width: none; margin: 0; font-size: 10pt; }
  a { color: inherit; text-decoration: none; }
  article, tr, blockquote { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
}
)";

/// Words as HTML. What is no character of a text comes out as U+FFFD.
std::string html(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint here = code_point_at(words, at);
    const bool control = here.value < 0x20 || (here.value >= 0x7F && here.value < 0xA0);
    if (here.value == '&') {
      out += "&amp;";
    } else if (here.value == '<') {
      out += "&lt;";
    } else if (here.value == '>') {
      out += "&gt;";
    } else if (here.value == '"') {
      out += "&quot;";
    } else if (here.value == '\n' || here.value == '\t') {
      out += ' ';
    } else if (control || here.value == 0xFFFD) {
      out += "\uFFFD";
    } else {
      out += words.substr(at, here.bytes);
    }
    at += here.bytes;
  }
  return out;
}

/// Attributes for text in a language of the project.
std::string in(const Language& language) {
  return fmt::format(R"(lang="{}" dir="{}")", html(language.tag),
                     language.direction == Direction::right_to_left ? "rtl" : "ltr");
}

std::string law(const Registry& registry) {
  return registry.name.empty() ? registry.id : registry.name;
}

/// A name for a place on the page that no other has.
std::string anchor(const Coverage& one, const checks::CoverageRow& row) {
  return html(one.form->id + "." + one.registry->id + "." + row.requirement->id);
}

std::string counted(const Cell& cell) {
  if (cell.needs.empty()) {
    return "nothing to search for";
  }
  if (cell.known() == 0) {
    return "no word list";
  }
  return fmt::format("{} of {} found", cell.found(), cell.known());
}

std::string state_words(State state) {
  switch (state) {
    case State::initial:
      return "draft, confirmed by nobody";
    case State::translated:
      return "translated, not reviewed";
    case State::reviewed:
      return "reviewed, not approved";
    case State::final:
      break;
  }
  return "approved";
}

std::string head(const Language& language) {
  const bool same = language.native == language.english;
  return fmt::format(
      R"(<th scope="col">{}{}</th>)", html(language.english),
      same ? "" : fmt::format("<br/><span {}>{}</span>", in(language), html(language.native)));
}

std::string matrix(const Coverage& one) {
  std::string out = fmt::format(
      "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{0}\">\n<table>\n"
      "<caption id=\"{0}\">{1}: what each language says of it</caption>\n"
      "<thead><tr><th scope=\"col\">Requirement</th>",
      html(one.form->id + "." + one.registry->id), html(law(*one.registry)));
  for (const Language* language : one.languages) {
    out += head(*language);
  }
  out += "</tr></thead>\n<tbody>\n";
  for (const checks::CoverageRow& row : one.rows) {
    out += fmt::format("<tr><th scope=\"row\"><a href=\"#{}\">{}</a></th>", anchor(one, row),
                       html(row.requirement->id));
    for (const Cell& cell : row.cells) {
      out += fmt::format("<td class=\"{0}\">{0}", name(cell.is));
      if (cell.is >= Cell::Is::stale) {
        out += "<br/><span class=\"small\">" + counted(cell) + "</span>";
      }
      out += "</td>";
    }
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n</div>\n";
}

std::string marked(const checks::Told& told, const Cell& cell) {
  std::string out;
  for (const Piece& piece : pieces(told, cell.needs)) {
    std::string words = html(piece.words);
    if (piece.inserted) {
      words = "<bdi class=\"value\" lang=\"en\">" + words + "</bdi>";
    }
    out += piece.found ? "<mark>" + words + "</mark>" : words;
  }
  return out;
}

std::string texts(const Cell& cell) {
  std::string out;
  for (const checks::Told& told : cell.told) {
    const std::string about = fmt::format("{}{}", state_words(told.state),
                                          told.stale ? "; the source text has changed since" : "");
    if (told.text == nullptr) {
      out += fmt::format("<p class=\"none\">{}: not there</p>\n", html(told.unit->id));
    } else {
      out += fmt::format("<p class=\"text\" {}>{}</p>\n<p class=\"small\">{}: {}</p>\n",
                         in(*cell.language), marked(told, cell), html(told.unit->id), about);
    }
  }
  return out.empty() ? "<p class=\"none\">No text of the form answers this.</p>\n" : out;
}

/// A list, so that words of either direction keep apart.
std::string found_words(const checks::ConceptEvidence& need, const Language& language) {
  if (!need.has_forms) {
    return "not searched: no wording is listed for it";
  }
  std::string words;
  std::set<std::string> seen;
  for (const checks::Evidence& e : need.found) {
    if (seen.insert(e.words).second) {
      words += fmt::format("<li><span {}>{}</span></li>", in(language), html(e.words));
    }
  }
  const std::string list = words.empty() ? "" : "<ul class=\"words\">" + words + "</ul>";
  if (need.is_found()) {
    return list;
  }
  const std::string times = need.wanted > 1 ? fmt::format(" {} times", need.wanted) : "";
  return "<span class=\"none\">not found" + times + "</span>" +
         (list.empty() ? "" : ", only" + list);
}

std::string evidence(const Cell& cell, const Requirement& requirement) {
  if (cell.needs.empty()) {
    return {};
  }
  std::string out = fmt::format(
      "<table class=\"small\"><caption>Evidence for {} in {}</caption>\n"
      "<thead><tr><th scope=\"col\">What has to be said</th><th scope=\"col\">Words found</th></tr>"
      "</thead>\n<tbody>\n",
      html(requirement.id), html(cell.language->english));
  for (const checks::ConceptEvidence& need : cell.needs) {
    const std::string what = need.of == nullptr ? "" : need.of->gloss;
    out += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", html(what),
                       found_words(need, *cell.language));
  }
  return out + "</tbody></table>\n";
}

std::string details(const Coverage& one, const checks::CoverageRow& row) {
  const Requirement& requirement = *row.requirement;
  const std::string id = anchor(one, row);
  std::string out = fmt::format(
      "<section aria-labelledby=\"{0}\">\n<h3 id=\"{0}\">{1}: {2}</h3>\n"
      "<blockquote><p>{3}</p></blockquote>\n",
      id, html(requirement.id), html(requirement.cite), html(requirement.quotation));
  for (const Cell& cell : row.cells) {
    out += fmt::format("<article>\n<h4>{}: {}</h4>\n", html(cell.language->english), name(cell.is));
    out += texts(cell) + evidence(cell, requirement) + "</article>\n";
  }
  return out + "</section>\n";
}

std::string status(const Registry& registry) {
  switch (registry.status) {
    case Registry::Status::bill:
      return "This is a bill: it is not law yet.";
    case Registry::Status::repealed:
      return "This law has been repealed.";
    case Registry::Status::enacted:
      break;
  }
  return {};
}

std::string others(std::size_t count) {
  if (count == 0) {
    return {};
  }
  return fmt::format(
      "<p class=\"small\">{} of the law ask{} for fields or for a procedure, and "
      "not for words. They are not shown here.</p>\n",
      count == 1 ? "One more requirement" : fmt::format("{} more requirements", count),
      count == 1 ? "s" : "");
}

std::string section(const Coverage& one) {
  std::string out =
      fmt::format("<section>\n<h2>{}: {}</h2>\n", html(one.form->id), html(law(*one.registry)));
  if (const std::string words = status(*one.registry); !words.empty()) {
    out += "<p><strong>" + words + "</strong></p>\n";
  }
  out += matrix(one) + others(one.others);
  for (const checks::CoverageRow& row : one.rows) {
    out += details(one, row);
  }
  return out + "</section>\n";
}

constexpr std::string_view legend = R"(<h2>How to read this</h2>
<p>For each provision that asks for words, the law is quoted, then each language's text is shown. A program has searched
the texts for words that, by the lists of that language, say what the provision needs said. Words that it found are
<mark>marked</mark>.</p>
<p><strong>This is evidence, and no proof.</strong> Words that are found can stand in a wrong sentence, and a right sentence can
use words that no list has. Whether a text says what the law wants, people decide who read both languages; the state says
how far they have come.</p>
<ul>
<li><strong>missing</strong>: a text is not there; <strong>empty</strong>: it says nothing.</li>
<li><strong>stale</strong>: the source text has changed since it was translated.</li>
<li><strong>present</strong>: the text is there, and not yet approved.</li>
<li><strong>approved</strong>: other people than the translator have reviewed and approved this very text.</li>
</ul>
)";

}  // namespace

std::string coverage_html(const std::vector<Coverage>& coverage, std::string_view date) {
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
      "<title>What the law requires, language by language</title>\n<style>{}</style>\n</head>\n"
      "<body>\n<main>\n<h1>What the law requires, language by language</h1>\n<p>As of {}.</p>\n{}",
      style, html(date), legend);
  for (const Coverage& one : coverage) {
    out += section(one);
  }
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace clausekit::cli
