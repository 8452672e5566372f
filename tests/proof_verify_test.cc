// What `verify` refuses, one broken thing at a time, and what it lets pass.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "base/diagnostic.h"
#include "mutate.h"
#include "pages_made.h"
#include "proof/read.h"
#include "proof/rules.h"
#include "proof/verify.h"

using namespace clausekit;
using namespace clausekit::tests;

namespace {

using Rules = std::set<std::string>;

const Form& consent() { return *own_project().form("consent-form"); }

compose::Job job(const std::string& tag) {
  return own_job(consent(), *own_project().language(tag));
}

const std::string& spanish() {
  static const std::string made = pdf_of(job("es"));
  return made;
}

Report verified(const std::string& pdf) {
  const Source file("form.pdf", pdf);
  Report report;
  proof::verify(own_project(), Date{}, file, report);
  return report;
}

/// The rules that `pdf` offends against; the messages show up when a test fails.
Rules faults(const std::string& pdf) {
  Rules out;
  const Report report = verified(pdf);
  for (const Diagnostic& found : report.diagnostics()) {
    out.insert(std::string(found.rule->id));
    UNSCOPED_INFO(message(found));
  }
  return out;
}

/// Where the words `words` are painted.
struct Place {
  std::size_t page = 0;
  int mcid = -1;        ///< -1: in an artifact
  double x = 0, y = 0;  ///< of the first piece
};

Place place_of(const std::string& pdf, const std::string& words) {
  const Source file("form.pdf", pdf);
  Report report;
  const auto printed = proof::read(file, report);
  REQUIRE(printed.has_value());
  for (std::size_t page = 0; page < printed->pages.size(); ++page) {
    for (const proof::Sequence& sequence : printed->pages[page].sequences) {
      std::string text;
      for (const proof::Piece& piece : sequence.pieces) text += piece.text;
      if (text.find(words) == std::string::npos) continue;
      const proof::Piece& first = sequence.pieces.front();
      return {page, sequence.mcid.value_or(-1), first.box.left, first.baseline};
    }
  }
  FAIL("nobody says " << words);
  return {};
}

/// From where the marked content of `mcid` begins to behind its end.
std::string marked_content(const std::string& content, int mcid) {
  const std::size_t id = content.find("<</MCID " + std::to_string(mcid) + ">>BDC");
  REQUIRE(id != std::string::npos);
  const std::size_t begin = content.rfind('/', id - 1);
  return content.substr(begin, content.find("EMC\n", id) + 4 - begin);
}

/// The Spanish form with another content of the sequence that says `words`.
std::string with_sequence(const std::string& words,
                          const std::function<std::string(const std::string&)>& change) {
  const Place at = place_of(spanish(), words);
  return with_content(spanish(), at.page, [&](std::string& content) {
    const std::string old = marked_content(content, at.mcid);
    replace(content, old, change(old));
  });
}

/// The same marked content with nothing shown in it; later text may need the font that it sets.
std::string emptied(const std::string& sequence) {
  static const std::regex shown(R"(\[<[^\]]*\]TJ)");
  return std::regex_replace(sequence, shown, "");
}

/// Its operators without what stands round them.
std::string inside(const std::string& sequence) {
  const std::size_t begin = sequence.find("BDC\n") + 4;
  return sequence.substr(begin, sequence.rfind("EMC\n") - begin);
}

const std::string refusal = "puede negarse a firmar";

bool is_element(QPDFObjectHandle object, const std::string& type) {
  return object.getKey("/S").isName() && object.getKey("/S").getName() == type;
}

/// The element that says `words`.
QPDFObjectHandle element_saying(QPDF& pdf, const std::string& words) {
  const Place at = place_of(spanish(), words);
  const QPDFObjectHandle page = page_objects(pdf).at(at.page);
  return element_where(pdf, [&](QPDFObjectHandle element) {
    QPDFObjectHandle kids = element.getKey("/K");
    if (!kids.isArray() || kids.getArrayNItems() == 0) return false;
    QPDFObjectHandle first = kids.getArrayItem(0);
    return first.isInteger() && first.getIntValue() == at.mcid &&
           element.getKey("/Pg").getObjGen() == page.getObjGen();
  });
}

bool has_name(QPDFObjectHandle field, const std::string& name) {
  return field.getKey("/T").isString() && field.getKey("/T").getUTF8Value() == name;
}

/// The Spanish form after `change` to the field of this partial name.
std::string with_field(const std::string& name,
                       const std::function<void(QPDF&, QPDFObjectHandle)>& change) {
  return mutated(spanish(), [&](QPDF& pdf) {
    change(pdf, field_where(pdf, [&](QPDFObjectHandle f) { return has_name(f, name); }));
  });
}

/// The Spanish form whose metadata say something else.
std::string with_metadata(const std::string& from, const std::string& to) {
  return mutated(spanish(), [&](QPDF& pdf) {
    QPDFObjectHandle stream = pdf.getRoot().getKey("/Metadata");
    std::string packet = bytes_of(stream);
    replace(packet, from, to);
    set_bytes(stream, packet);
  });
}

}  // namespace

TEST_CASE("every form in every language proves to be what it claims", "[proof]") {
  for_every_form_and_language([](const Form& form, const Language& language) {
    compose::Job filled = own_job(form, language);
    filled.answers = &sample_answers(form);
    compose::Job flat = own_job(form, language);
    flat.flat = true;
    compose::Job flat_and_filled = filled;
    flat_and_filled.flat = true;
    for (const compose::Job* one : {&filled, &flat, &flat_and_filled}) {
      CHECK(faults(pdf_of(*one)) == Rules{});
    }
  });
}

TEST_CASE("a file written again by another program says the same", "[proof]") {
  CHECK(faults(mutated(spanish(), [](QPDF&) {})) == Rules{});
}

TEST_CASE("what is no tagged PDF is refused in one sentence", "[proof]") {
  const std::string& good = spanish();
  for (const std::string& bytes :
       {std::string{}, std::string("Hola"), std::string("%PDF-1.7\n"), good.substr(0, 2000),
        good.substr(0, good.size() - 200), good.substr(1)}) {
    CHECK(faults(bytes) == Rules{"pdf-unreadable"});
  }
}

TEST_CASE("a file of another project, form or version is named as such", "[proof]") {
  CHECK(faults(with_metadata("<clausekit:form>consent-form<", "<clausekit:form>other-form<")) ==
        Rules{"pdf-foreign"});
  CHECK(faults(with_metadata("<clausekit:language>es<", "<clausekit:language>xx<")) ==
        Rules{"pdf-foreign"});
  CHECK(faults(with_metadata("<clausekit:source-digest>sha256:",
                             "<clausekit:source-digest>sha:")) == Rules{"pdf-digest"});
  CHECK(faults(with_metadata("<clausekit:locale-digest>sha256:",
                             "<clausekit:locale-digest>sha:")) == Rules{"pdf-digest"});
}

TEST_CASE("a clause that is gone or reads otherwise is missed, with its requirement", "[proof]") {
  const std::string gone = with_sequence(refusal, emptied);
  const Report report = verified(gone);
  REQUIRE(report.diagnostics().size() == 1);
  const Diagnostic& found = report.diagnostics().front();
  CHECK(found.rule->id == "pdf-text-roundtrip");
  CHECK(found.subject.unit == "cf.iii");
  CHECK(found.subject.requirement == "63c.iii");
  CHECK(found.subject.language == "es");

  CHECK(faults(with_sequence(refusal, [](std::string old) {
          const std::size_t first = old.find("[<") + 2;
          old.replace(first, 4, old.substr(first + 4, 4));
          return old;
        })) == Rules{"pdf-text-roundtrip"});
}

TEST_CASE("clauses that change places are noticed", "[proof]") {
  CHECK(faults(mutated(spanish(), [](QPDF& pdf) {
          QPDFObjectHandle items =
              element_where(pdf, [](QPDFObjectHandle e) {
                return is_element(e, "/L") && e.getKey("/K").getArrayNItems() == 4;
              }).getKey("/K");
          const QPDFObjectHandle second = items.getArrayItem(1);
          items.setArrayItem(1, items.getArrayItem(2));
          items.setArrayItem(2, second);
        })) == Rules{"pdf-clause-order"});
}

TEST_CASE("a clause outside of its list, or hidden as decoration, is noticed", "[proof]") {
  CHECK(faults(mutated(spanish(), [](QPDF& pdf) {
          element_saying(pdf, refusal).replaceKey("/S", QPDFObjectHandle::newName("/BlockQuote"));
        })).contains("pdf-clause-structure"));
  CHECK(faults(mutated(spanish(), [](QPDF& pdf) {
          element_where(pdf, [](QPDFObjectHandle e) {
            return is_element(e, "/L") && e.getKey("/K").getArrayNItems() == 4;
          }).removeKey("/A");
        })) == Rules{"pdf-clause-structure"});
  const Rules hidden = faults(with_sequence(refusal, [](const std::string& old) {
    return "/Artifact<</Type/Layout>>BDC\n" + inside(old) + "EMC\n";
  }));
  CHECK(hidden.contains("pdf-clause-structure"));
  CHECK_FALSE(hidden.contains("pdf-text-roundtrip"));
}

TEST_CASE("text in the voice of another language is noticed", "[proof]") {
  CHECK(faults(mutated(spanish(), [](QPDF& pdf) {
          element_saying(pdf, refusal).replaceKey("/Lang", QPDFObjectHandle::newString("en"));
        })) == Rules{"pdf-lang-tag"});
  CHECK(faults(mutated(spanish(), [](QPDF& pdf) {
          pdf.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString("fr"));
        })) == Rules{"pdf-lang-tag"});
}

TEST_CASE("words that nobody wrote are noticed wherever they stand", "[proof]") {
  CHECK(faults(with_sequence(refusal, [](const std::string& old) {
          return old + "/Artifact<</Type/Layout>>BDC\n" + inside(old) + "EMC\n";
        })).contains("pdf-text-foreign"));
  CHECK(faults(mutated(spanish(), [](QPDF& pdf) {
          element_saying(pdf, refusal)
              .replaceKey("/ActualText", QPDFObjectHandle::newUnicodeString("Firme"));
        })) == Rules{"pdf-text-replaced"});
}

TEST_CASE("what is painted over a page, or off it, is noticed", "[proof]") {
  const Place at = place_of(spanish(), refusal);
  const std::string y = std::to_string(at.y + 2);
  const auto with = [&](const std::string& operators) {
    return faults(
        with_content(spanish(), at.page, [&](std::string& content) { content += operators; }));
  };
  const std::string artifact = "/Artifact<</Type/Layout>>BDC\n";
  CHECK(with(artifact + "1 g 72 72 400 600 re f\nEMC\n").contains("pdf-painted-foreign"));
  CHECK(with(artifact + "q 1 0 0 1 0 0 cm Q\nEMC\n").contains("pdf-painted-foreign"));
  CHECK(
      with(artifact + "BI /W 1 /H 1 /BPC 8 /CS /G ID a EI\nEMC\n").contains("pdf-painted-foreign"));
  CHECK(with(artifact + "/X Do\nEMC\n").contains("pdf-painted-foreign"));
  CHECK(with(artifact + "40 w 72 " + y + " m 500 " + y + " l S\nEMC\n") == Rules{"pdf-struck-out"});
  CHECK(faults(with_sequence(refusal, [](const std::string& old) {
          static const std::regex place(R"(([0-9.]+) ([0-9.]+) (T[dm]))");
          return std::regex_replace(old, place, "-9$1 $2 $3");
        })) == Rules{"pdf-clipped"});
  CHECK(faults(mutated(spanish(), [](QPDF& pdf) {
          page_objects(pdf).at(0).replaceKey(
              "/CropBox", QPDFObjectHandle::newFromRectangle({0, 400, 612, 792}));
        })) == Rules{"pdf-clipped"});
  CHECK(faults(mutated(spanish(), [](QPDF& pdf) {
          page_objects(pdf).at(0).replaceKey("/Rotate", QPDFObjectHandle::newInteger(180));
        })) == Rules{"pdf-painted-foreign"});
}

TEST_CASE("type that nobody can read, and lines over lines, are noticed", "[proof]") {
  CHECK(faults(with_content(spanish(), 0, [](std::string& content) {
          static const std::regex size(R"(/F([0-9]+) 11 Tf)");
          content = std::regex_replace(content, size, "/F$1 1 Tf");
        })).contains("pdf-type-small"));
  const Place other = place_of(spanish(), "Usted no tiene");
  CHECK(faults(with_sequence(refusal, [&](const std::string& old) {
          static const std::regex place(R"([0-9.]+ [0-9.]+ (T[dm]))");
          return std::regex_replace(
              old, place, std::to_string(other.x) + " " + std::to_string(other.y) + " $1");
        })).contains("pdf-text-overlap"));
}

TEST_CASE("clauses that change places on paper only are noticed", "[proof]") {
  const Place second = place_of(spanish(), "(ii)");
  const Place third = place_of(spanish(), "(iii)");
  REQUIRE(second.page == third.page);
  CHECK(faults(with_content(spanish(), second.page, [&](std::string& content) {
          // The numbers swap their heights; all else stays.
          const std::string a = marked_content(content, second.mcid);
          const std::string b = marked_content(content, third.mcid);
          const auto moved = [](const std::string& sequence, const std::string& from,
                                const std::string& to) {
            return std::regex_replace(sequence, std::regex(from + " (T[dm])"), to + " $1");
          };
          const auto height = [](const std::string& sequence) {
            std::smatch found;
            REQUIRE(std::regex_search(sequence, found, std::regex(R"(([0-9.]+) T[dm])")));
            return found[1].str();
          };
          replace(content, a, moved(a, height(a), height(b)));
          replace(content, b, moved(b, height(b), height(a)));
        })) == Rules{"pdf-clause-place"});
}

TEST_CASE("a page of another language is noticed", "[proof]") {
  static const std::string haitian = pdf_of(job("ht"));
  const Rules found = faults(mutated(spanish(), [](QPDF& pdf) {
    QPDF other;
    other.processMemoryFile("ht.pdf", haitian.data(), haitian.size());
    QPDFObjectHandle page = pdf.copyForeignObject(page_objects(other).at(1));
    for (const char* key : {"/Contents", "/Resources"}) {
      page_objects(pdf).at(1).replaceKey(key, page.getKey(key));
    }
  }));
  CHECK(found.contains("pdf-page-mixed"));
  CHECK(found.contains("pdf-text-roundtrip"));
}

TEST_CASE("a page or clause without its number, or a page without its marks, is noticed",
          "[proof]") {
  CHECK(faults(with_sequence("(iii)", emptied)) == Rules{"pdf-numbering"});
  // Takes away the first show operator of the second page with such words: they stand in its head
  // and foot, which are artifacts.
  const Source file("form.pdf", spanish());
  Report report;
  const auto printed = proof::read(file, report);
  REQUIRE(printed.has_value());
  const auto without = [&](const std::string& words) {
    return faults(with_content(spanish(), 1, [&](std::string& content) {
      std::size_t begin = 0;
      for (const proof::Sequence& sequence : printed->pages[1].sequences) {
        for (const proof::Piece& piece : sequence.pieces) {
          begin = content.find("[<", begin) + 1;
          const std::size_t end = content.find("]TJ", begin);
          if (!sequence.mcid && piece.text.find(words) != std::string::npos) {
            content.erase(begin, end - begin);
            return;
          }
        }
      }
      FAIL(words);
    }));
  };
  CHECK(without("Borrador").contains("pdf-mark-missing"));
  CHECK(without("2026-1").contains("pdf-page-mixed"));
  CHECK(without("Page").contains("pdf-numbering"));
}

TEST_CASE("a field that is gone, renamed, described otherwise or lies on text is noticed",
          "[proof]") {
  CHECK(faults(with_field("users1_name", [](QPDF&, QPDFObjectHandle field) {
          field.replaceKey("/TU", QPDFObjectHandle::newUnicodeString("campo 3"));
        })) == Rules{"pdf-field-description"});
  CHECK(faults(with_field("users1_name", [](QPDF&, QPDFObjectHandle field) {
          field.replaceKey("/T", QPDFObjectHandle::newUnicodeString("name"));
        })) == Rules{"pdf-field-name"});
  CHECK(faults(with_field("decision", [](QPDF&, QPDFObjectHandle field) {
          field.replaceKey("/TU", QPDFObjectHandle::newUnicodeString("?"));
        })) == Rules{"pdf-field-description"});
  CHECK(faults(with_field("users1_name", [](QPDF& pdf, QPDFObjectHandle field) {
          QPDFObjectHandle fields = pdf.getRoot().getKey("/AcroForm").getKey("/Fields");
          for (int i = 0; i < fields.getArrayNItems(); ++i) {
            if (fields.getArrayItem(i).getObjGen() == field.getObjGen()) fields.eraseItem(i--);
          }
        })).contains("pdf-field-missing"));
  const Place at = place_of(spanish(), refusal);
  CHECK(faults(with_field("users1_name", [&](QPDF&, QPDFObjectHandle field) {
          field.replaceKey(
              "/Rect", QPDFObjectHandle::newFromRectangle({at.x, at.y - 5, at.x + 200, at.y + 20}));
        })) == Rules{"pdf-field-covers"});
}

TEST_CASE("boxes that change places are noticed", "[proof]") {
  for (const char* name : {"decision", "copy_given"}) {  // below each other, and beside each other
    INFO(name);
    CHECK(faults(with_field(name, [](QPDF&, QPDFObjectHandle group) {
            QPDFObjectHandle first = group.getKey("/Kids").getArrayItem(0);
            QPDFObjectHandle second = group.getKey("/Kids").getArrayItem(1);
            const QPDFObjectHandle place = first.getKey("/Rect");
            first.replaceKey("/Rect", second.getKey("/Rect"));
            second.replaceKey("/Rect", place);
          })) == Rules{"pdf-field-place"});
  }
}

TEST_CASE("a form filled in by a viewer is still the form", "[proof]") {
  const auto name = [](QPDF& pdf) {
    return field_where(pdf, [](QPDFObjectHandle f) { return has_name(f, "users1_name"); });
  };
  CHECK(faults(updated(spanish(), [&](QPDF& pdf) {
          QPDFObjectHandle field = name(pdf);
          field.replaceKey("/V", QPDFObjectHandle::newUnicodeString("Xochitl"));
          field.removeKey("/AP");
          return field;
        })) == Rules{});
  CHECK(faults(updated(spanish(), [&](QPDF& pdf) {
          QPDFObjectHandle form = pdf.getRoot().getKey("/AcroForm");
          form.replaceKey("/NeedAppearances", QPDFObjectHandle::newBool(true));
          return form;
        })) == Rules{});
  // What an update changes of the form itself is seen all the same.
  CHECK(faults(updated(spanish(), [&](QPDF& pdf) {
          QPDFObjectHandle field = name(pdf);
          field.replaceKey("/AA", QPDFObjectHandle::parse("<< /K << /S /JavaScript /JS (x) >> >>"));
          return field;
        })) == Rules{"pdf-field-action"});
  CHECK(faults(updated(spanish(), [](QPDF& pdf) {
          QPDFObjectHandle page = page_objects(pdf).at(1);
          page.replaceKey("/Contents", page_objects(pdf).at(0).getKey("/Contents"));
          return page;
        })).contains("pdf-text-roundtrip"));
}

TEST_CASE("answers are free, and never part of a report", "[proof]") {
  const std::string answered = with_field("users1_name", [](QPDF&, QPDFObjectHandle field) {
    field.replaceKey("/V", QPDFObjectHandle::newUnicodeString("Xochitl"));
  });
  CHECK(faults(answered) == Rules{});
  compose::Job filled = job("es");
  filled.flat = true;
  const Answers answers{.form = {}, .values = {{"users1_name", "Xochitl"}}};
  filled.answers = &answers;
  const Report report =
      verified(with_content(pdf_of(filled), 0, [](std::string& content) { content += "0.5 g\n"; }));
  CHECK(report.has_errors());
  for (const Diagnostic& found : report.diagnostics()) {
    CHECK(message(found).find("Xochitl") == std::string::npos);
  }
}
