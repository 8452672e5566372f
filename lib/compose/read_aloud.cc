#include "compose/read_aloud.h"

#include <algorithm>

#include "compose/numerals.h"
#include "compose/words.h"

namespace clausekit::compose {
namespace {

class ScriptBuilder {
 public:
  ScriptBuilder(const Job& job, Report& report) : job_(job), report_(report) {}

  std::vector<Block> blocks(const std::vector<FormBlock>& forms) {
    std::vector<Block> out;
    for (const FormBlock& form : forms) {
      if (job_.form.printed(form.only_if) && form.audience != FormBlock::Audience::agency) {
        add(out, form);
      }
    }
    return out;
  }

  /// What whoever reads has to know first, in the source language.
  Block introduction() {
    Block out = section(source_language(job_));
    const std::string& source = job_.form.language;
    out.children.push_back(staff_words(says_in_source(job_, "aloud-how", {})));
    if (job_.language.tag != source) {
      out.children.push_back(staff_words(says_in_source(
          job_, "aloud-small", {{"language", {source_language(job_).english, source}}})));
    }
    if (job_.listener != nullptr) {
      out.children.push_back(
          staff_words(says_in_source(job_, "aloud-relay",
                                     {{"listener", {job_.listener->english, job_.form.language}},
                                      {"relay", {job_.language.english, job_.form.language}}})));
    }
    out.children.push_back(staff_words(says_in_source(job_, "aloud-not-signed", {})));
    for (TextRun& run : out.children.back().text.runs) {
      run.strong = true;
    }
    return out;
  }

 private:
  static Block section(const Language& language) {
    Block out;
    out.kind = Block::Kind::section;
    out.language = language.tag;
    out.direction = language.direction;
    return out;
  }

  static Block staff_words(Text text) {
    Block out;
    out.text = std::move(text);
    return out;
  }

  void add(std::vector<Block>& out, const FormBlock& form) {
    switch (form.kind) {
      case FormBlock::Kind::title:
        heading(out, form, 2);
        break;
      case FormBlock::Kind::heading:
        heading(out, form, std::min(form.level + 1, 6));
        break;
      case FormBlock::Kind::paragraph:
      case FormBlock::Kind::advisory:
        line(out, form.unit);
        break;
      case FormBlock::Kind::clauses:
        clauses(out, form);
        break;
      case FormBlock::Kind::clause:  // reached through its list only
        break;
      case FormBlock::Kind::section:
        part(out, form);
        break;
      case FormBlock::Kind::field:
        if (out.empty() || !show_) {
          out.push_back(cue("aloud-point"));
        }
        line(out, form.unit);
        line(out, form.hint);
        show_ = true;
        return;
      case FormBlock::Kind::choice:
        line(out, form.unit);
        out.push_back(cue("aloud-point"));
        for (const FormBlock::Option& option : form.options) {
          line(out, option.unit);
        }
        out.push_back(cue("aloud-pause"));
        break;
    }
    show_ = false;
  }

  /// A part that says something itself ends in a pause; one that ends in places to write does not.
  void part(std::vector<Block>& out, const FormBlock& form) {
    Block part = section(job_.language);
    part.id = form.id;
    show_ = false;
    part.children = blocks(form.blocks);
    if (part.children.empty()) {
      return;
    }
    if (part.children.back().kind == Block::Kind::script && !show_) {
      part.children.push_back(cue("aloud-pause"));
    }
    out.push_back(std::move(part));
  }

  void clauses(std::vector<Block>& out, const FormBlock& form) {
    Block list;
    list.kind = Block::Kind::list;
    list.id = form.id;
    list.numbering = form.numbering;
    for (const FormBlock& clause : form.blocks) {
      if (!job_.form.printed(clause.only_if)) {
        continue;
      }
      Block item = clause_item(job_, job_.language, form, clause, list.children.size() + 1);
      item.children = blocks(clause.blocks);
      item.children.push_back(cue("aloud-then-ask"));
      item.children.push_back(question());
      list.children.push_back(std::move(item));
    }
    out.push_back(std::move(list));
  }

  void heading(std::vector<Block>& out, const FormBlock& form, int level) {
    if (!form.unit) {
      return;
    }
    Block heading = spoken(job_.form.units[*form.unit]);
    heading.kind = Block::Kind::heading;
    heading.id = form.id;
    heading.level = level;
    if (!heading.text.empty()) {
      out.push_back(std::move(heading));
    }
  }

  /// Adds the unit as the next line, if it is printed.
  void line(std::vector<Block>& out, std::optional<std::size_t> index) {
    if (!index || !job_.form.printed(job_.form.units[*index].only_if)) {
      return;
    }
    Block words = spoken(job_.form.units[*index]);
    if (words.text.empty()) {
      return;
    }
    if (out.empty() || out.back().kind != Block::Kind::script) {
      Block script;
      script.kind = Block::Kind::script;
      script.numbering = "decimal";
      out.push_back(std::move(script));
    }
    Block item;
    item.kind = Block::Kind::item;
    item.label = numeral(job_, job_.language, std::to_string(++lines_));
    item.children.push_back(std::move(words));
    out.back().children.push_back(std::move(item));
  }

  [[nodiscard]] Block spoken(const Unit& unit) const {
    Block out;
    out.kind = Block::Kind::spoken;
    out.id = unit.id;
    out.role = unit.role;
    out.text = unit_text_or_preview(job_, unit);
    if (!out.text.empty() && out.text.language != job_.form.language) {
      out.companion = *unit_text(job_, unit, source_language(job_));
    }
    return out;
  }

  /// What to do now: staff read the source language, an interpreter perhaps the other one.
  Block cue(std::string_view id) {
    Block out;
    out.kind = Block::Kind::cue;
    out.text = says_in_source(job_, id, {});
    out.companion = in_other_language(id);
    return out;
  }

  Block question() {
    Block out;
    out.kind = Block::Kind::spoken;
    out.text = says(job_, "aloud-ask", {}, report_);
    if (out.text.language != job_.form.language) {
      out.companion = says_in_source(job_, "aloud-ask", {});
    }
    return out;
  }

  /// Empty where the language says it no other way than the source language.
  Text in_other_language(std::string_view id) {
    Text out = says(job_, id, {}, report_);
    return out.language == job_.form.language ? Text{} : out;
  }

  const Job& job_;
  Report& report_;
  int lines_ = 0;
  bool show_ = false;  ///< the line before is a place on the form, too
};

Text name_of(const std::string& name, const std::string& language, Direction direction) {
  return {
      .language = language, .direction = direction, .runs = {{.text = name, .language = language}}};
}

/// Who listens, and through which language.
void name_listener(const Job& job, Document& document) {
  const Language& source = source_language(job);
  const Language& listener = *job.listener;
  document.about.for_language = listener.tag;
  std::vector<Text>& names = document.furniture.language;
  names = {name_of(listener.english, source.tag, source.direction)};
  // Fonts are there for two languages; in a third script the name would be no letters at all.
  if (listener.native != listener.english && listener.script == source.script) {
    names.push_back(name_of(listener.native, listener.tag, listener.direction));
  }
  names.push_back(
      says_in_source(job, "relay-language", {{"language", {job.language.english, source.tag}}}));
}

}  // namespace

void make_script(const Job& job, Document& document, Report& report) {
  Block title;
  title.kind = Block::Kind::heading;
  title.title = true;
  title.text = says_in_source(job, "aloud-title", {});
  document.about.title += " (" + plain(says(job, "aloud-title", {}, report)) +
                          (job.listener == nullptr ? "" : ", " + job.listener->english) + ")";
  document.furniture.kind = {says(job, "aloud-title", {}, report)};
  if (document.furniture.kind.front().language != job.form.language) {
    document.furniture.kind.push_back(title.text);
  }
  if (job.listener != nullptr) {
    name_listener(job, document);
  }
  ScriptBuilder builder(job, report);
  document.body = {std::move(title), builder.introduction()};
  for (Block& block : builder.blocks(job.form.body)) {
    document.body.push_back(std::move(block));
  }
}

}  // namespace clausekit::compose
