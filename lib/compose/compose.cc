#include "compose/compose.h"

#include <algorithm>
#include <cctype>

#include "base/digest.h"
#include "compose/bilingual.h"
#include "compose/blocks.h"
#include "compose/repeated.h"
#include "compose/words.h"

namespace clausekit::compose {
namespace {

/// What keeps a page from being signed.
struct Standing {
  std::vector<const Registry*> not_in_force;
  bool draft = false;
};

Standing standing(const Job& job) {
  Standing out;
  for (const Form::Use& use : job.form.uses) {
    const Registry* registry = job.project.registry(use.registry);
    if (registry != nullptr && !registry->in_force(job.today)) {
      out.not_in_force.push_back(registry);
    }
  }
  const Translation* states = job.project.translation(job.form.id, job.language.tag);
  out.draft = std::any_of(job.form.units.begin(), job.form.units.end(), [&](const Unit& unit) {
    if (!job.form.printed(unit.only_if) || !unit.translate) {
      return false;
    }
    const Segment* segment = states == nullptr ? nullptr : states->segment(unit.id);
    const bool there = segment != nullptr &&
                       (segment->target.has_value() || job.language.tag == job.form.language);
    return !there || segment->state != State::final || segment->source != unit.digest;
  });
  return out;
}

/// Eight hexadecimal digits in two groups: short enough to read over a telephone.
std::string fingerprint(const std::string& form, const std::string& locale) {
  const std::string digest = sha256(form + " " + locale);
  std::string code = digest.substr(digest.find(':') + 1, 8);
  std::transform(code.begin(), code.end(), code.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return code.insert(4, "-");
}

class FurnitureBuilder {
 public:
  FurnitureBuilder(const Job& job, const About& about, Report& report)
      : job_(job), about_(about), report_(report) {}

  Furniture furniture(const Standing& standing) {
    Furniture out;
    out.code = own(about_.code, source_language(job_));
    for (const Unit& unit : job_.form.units) {
      if (unit.element == Unit::Element::title) {
        out.name = both(unit);
      }
    }
    if (job_.form.footer) {
      out.prepared = both(job_.form.units[*job_.form.footer]);
    }
    out.language.push_back(own(about_.language_english, source_language(job_)));
    if (about_.language_native != about_.language_english) {
      out.language.push_back(own(about_.language_native, job_.language));
    }
    out.marks = marks(standing);
    out.edition = says_in_source(job_, "edition", {{"edition", {about_.edition, {}}}});
    out.fingerprint =
        says_in_source(job_, "fingerprint", {{"fingerprint", {about_.fingerprint, {}}}});
    add(out.side_person, "side-person", {});
    add(out.side_staff, "side-staff", {});
    add(out.page, "page-of",
        {{"page", {page_value, job_.form.language}}, {"pages", {pages_value, job_.form.language}}});
    out.slug = slug(out);
    return out;
  }

 private:
  [[nodiscard]] Text own(const std::string& words, const Language& language) const {
    return text_of({{.kind = Inline::Kind::text, .text = words}}, language, {}, job_.form);
  }

  [[nodiscard]] std::vector<Text> both(const Unit& unit) const {
    std::vector<Text> out{unit_text_or_preview(job_, unit)};
    if (job_.language.tag != job_.form.language && unit.translate) {
      out.push_back(*unit_text(job_, unit, source_language(job_)));
    }
    std::erase_if(out, [](const Text& text) { return text.empty(); });
    return out;
  }

  /// For the print shop, which need not read the form's language.
  [[nodiscard]] std::vector<Text> slug(const Furniture& furniture) const {
    const std::string form = furniture.name.empty() ? about_.form : plain(furniture.name.back());
    return {says_in_source(job_, "slug-head",
                           {{"language", {about_.language_english, {}}},
                            {"page", {page_value, {}}},
                            {"pages", {pages_value, {}}}}),
            says_in_source(job_, "slug-foot",
                           {{"form", {form, {}}},
                            {"edition", {about_.edition, {}}},
                            {"fingerprint", {about_.fingerprint, {}}},
                            {"layout", {about_.layout, {}}}})};
  }

  /// The marks of one language together, the document's first.
  std::vector<Text> marks(const Standing& standing) {
    std::vector<Text> out;
    for (const Registry* registry : standing.not_in_force) {
      const std::string& law = registry->name.empty() ? registry->id : registry->name;
      add(out, "mark-not-in-force", {{"law", {law, job_.form.language}}});
    }
    if (standing.draft) {
      add(out, "mark-draft", {});
    }
    if (job_.preview) {
      add(out, "mark-preview", {});
    }
    std::stable_partition(out.begin(), out.end(),
                          [&](const Text& text) { return text.language == job_.language.tag; });
    return out;
  }

  void add(std::vector<Text>& out, std::string_view id, const Values& values) {
    const Text text = says(job_, id, values, report_);
    if (text.language != job_.form.language) {
      out.push_back(text);
    }
    out.push_back(says_in_source(job_, id, values));
  }

  const Job& job_;
  const About& about_;
  Report& report_;
};

/// The form's title; a layout that has words of its own says in it which one it is.
std::string title(const Job& job, Report& report) {
  std::string out;
  for (const Unit& unit : job.form.units) {
    if (unit.element == Unit::Element::title) {
      out = plain(unit_text_or_preview(job, unit));
    }
  }
  const bool own_words = !says_in_source(job, job.layout, {}).empty();
  return own_words ? plain(says(job, job.layout, {{"title", {out, {}}}}, report)) : out;
}

About about(const Job& job, const Standing& standing, Report& report) {
  About out;
  out.title = title(job, report);
  const Translation* translation = job.project.translation(job.form.id, job.language.tag);
  out.form = job.form.id;
  out.code = job.form.code;
  out.edition = job.form.edition;
  out.language = job.language.tag;
  out.language_english = job.language.english;
  out.language_native = job.language.native;
  out.direction = job.language.direction;
  out.source_digest = job.form.digest;
  out.locale_digest = translation == nullptr ? std::string{} : translation->digest;
  out.fingerprint = fingerprint(out.source_digest, out.locale_digest);
  out.layout = job.layout;
  out.sample = standing.draft || !standing.not_in_force.empty() || job.preview;
  return out;
}

/// The form's footer becomes the last thing that is read: at the foot of every page it would take
/// lines of large type from the text.
void move_footer(Document& document) {
  std::vector<Text>& prepared = document.furniture.prepared;
  if (prepared.empty()) return;
  Block block;
  block.audience = FormBlock::Audience::agency;  // in two languages, like all that staff read
  block.text = prepared.back();
  if (prepared.size() > 1) block.companion = prepared.front();
  document.body.push_back(std::move(block));
  prepared.clear();
}

}  // namespace

Document compose(const Job& job, Report& report) {
  const Standing status = standing(job);
  Document document;
  document.about = about(job, status, report);
  document.typography = &job.language;
  document.source_typography = &source_language(job);
  document.furniture = FurnitureBuilder(job, document.about, report).furniture(status);
  document.body = body_blocks(job, document.about.sample, report);
  if (job.content == Content::bilingual && can_have(job.content, job.form, job.language)) {
    document.body = in_two_languages(job, std::move(document.body), document.furniture.marks,
                                     document.about.sample);
    return document;
  }
  if (job.content == Content::repeated) {
    repeat_clauses(document.body, job.language);
    move_footer(document);
  }
  insert_marks(document.body, document.furniture.marks);
  return document;
}

bool can_have(Content content, const Form& form, const Language& language) {
  return content != Content::bilingual || language.tag != form.language;
}

std::vector<const Rule*> rules() { return {&language_words}; }

}  // namespace clausekit::compose
