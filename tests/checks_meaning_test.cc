// Whether a text still means what the law says: loud where it does not, quiet where it does.
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "sample.h"

using namespace clausekit;

namespace {

/// The lists of a language, as somebody would begin them.
struct Lists {
  std::string tag;
  std::string forms;  ///< of the concept "pay"; also "refuse", which carries no polarity
  std::string words;  ///< of language.xml
};

std::string w(const std::string& kind, const std::vector<std::string>& words) {
  std::string out = "<words kind=\"" + kind + "\">";
  for (const std::string& word : words) {
    out += "<w>" + word + "</w>";
  }
  return out + "</words>";
}

const Lists& lists(const std::string& tag) {
  static const std::vector<Lists> all = {
      {"es", "<form>pag*</form>",
       w("negator", {"no", "nadie", "sin"}) + w("may", {"derecho a", "libre de"}) +
           w("must", {"debe", "tiene que", "obligad*", "obligatorio"}) + w("can", {"puede"}) +
           w("must-not", {"no debe", "prohibido"}) + w("need-not", {"no tiene que"})},
      {"fr", "<form>pay*</form>",
       w("negator", {"ne", "n", "pas"}) + w("may", {"droit de", "libre de"}) +
           w("must", {"devez", "obligé*"}) + w("can", {"pouvez"}) +
           w("must-not", {"ne devez pas", "ne pouvez pas"}) +
           w("need-not", {"n êtes pas obligé*"})},
      {"zh-Hans", "<form>付款</form>",
       w("negator", {"不", "没有"}) + w("may", {"有权"}) + w("must", {"必须", "不得不"}) +
           w("can", {"可以", "能"}) + w("must-not", {"不得", "禁止"}) + w("need-not", {"不必"})},
      {"ht", "<form>peye</form>",
       w("negator", {"pa", "p"}) + w("may", {"gen dwa"}) + w("must", {"dwe", "oblije"}) +
           w("can", {"ka"}) + w("must-not", {"pa dwe"}) + w("need-not", {"pa bezwen"})},
      {"ar", "<form>*دفع*</form>",
       w("negator", {"لا", "ليس"}) + w("may", {"يحق لك", "يجوز"}) + w("must", {"يجب", "ملزم*"}) +
           w("can", {"يمكنك"}) + w("must-not", {"ممنوع"}) + w("need-not", {"لست ملزم*"})},
  };
  for (const Lists& one : all) {
    if (one.tag == tag) {
      return one;
    }
  }
  FAIL("no lists for " << tag);
  return all.front();
}

/// The rules of meaning that speak of the unit, one after another.
std::string found(const std::string& tag, const std::string& target,
                  const std::string& polarity = "permission") {
  const Lists& own = lists(tag);
  tests::FileMap files = tests::files_below("tests/checks/sample");
  files["glossary/" + tag + ".forms.xml"] = R"(<forms xmlns="urn:clausekit:forms:1" xml:lang=")" +
                                            tag + R"(" strength="primary"><concept ref="pay">)" +
                                            own.forms + "</concept></forms>";
  files["locales/" + tag + "/language.xml"] =
      R"(<language xmlns="urn:clausekit:language:1" xml:lang=")" + tag +
      R"(" english="X" native="X">)" + own.words + "</language>";
  const std::string sample =
      R"(<requirement id="5.iii" cite="Act 7, § 5" num="iii" kind="text" level="must">
  <text xml:lang="en">the reader may refuse to pay the fee</text><needs concept="pay"/>
  <polarity of="pay" is=")" +
      polarity + R"("/></requirement><p id="card.x" role="clause" req="5.iii">Paying it.</p>)" +
      "<locale form=\"card\" xml:lang=\"" + tag +
      "\" edition=\"2024\" source-lang=\"en\" status=\"draft\"><seg id=\"card.x\"><target>" +
      target + "</target></seg></locale>";
  const tests::Checked result =
      tests::checked(tests::stamped(tests::with_sample(files, sample, "")));
  static const std::set<std::string_view> looked_at = {"polarity-flip", "concept-absent",
                                                       "concept-danger"};
  std::string out;
  for (const Diagnostic& d : result.report.diagnostics()) {
    if (d.subject.unit == "card.x" && d.subject.language == tag && looked_at.contains(d.rule->id)) {
      out += (out.empty() ? "" : " ") + std::string(d.rule->id);
    }
  }
  return out;
}

struct Line {
  std::string tag, text;
};

}  // namespace

TEST_CASE("a duty or a ban where the law leaves the reader free is noticed", "[checks]") {
  const std::vector<Line> turned = {
      {"es", "Usted no puede pagar."},
      {"es", "Usted no se lo puede pagar."},
      {"es", "Usted debe pagar la suma."},
      {"es", "No debe pagar."},
      {"es", "Está prohibido pagar."},
      {"es", "Pagar es obligatorio."},
      {"es", "Usted no tiene derecho a pagar."},
      {"es", "Está obligada a pagar."},
      {"fr", "Vous ne pouvez pas payer."},
      {"fr", "Vous devez payer."},
      {"zh-Hans", "您不可以付款。"},
      {"zh-Hans", "您必须付款。"},
      {"zh-Hans", "您不得付款。"},
      {"zh-Hans", "您不得不付款。"},
      {"zh-Hans", "您不能在这里付款。"},
      {"ht", "Ou pa ka peye."},
      {"ht", "Ou dwe peye."},
      {"ht", "Ou pa gen dwa peye."},
      {"ar", "لا يمكنك الدفع."},
      {"ar", "يجب عليك الدفع."},
      {"ar", "لا يجوز لك الدفع."},
  };
  for (const Line& line : turned) {
    INFO(line.tag << ": " << line.text);
    CHECK(found(line.tag, line.text) == "polarity-flip");
  }
}

TEST_CASE("a permission stays one, however it is worded", "[checks]") {
  const std::vector<Line> free = {
      {"es", "Usted puede pagar."},
      {"es", "Usted no tiene que pagar."},
      {"es", "No está obligado a pagar."},
      {"es", "Nadie puede obligarle: no está obligada a pagar."},
      {"es", "Tiene derecho a no pagar."},
      {"es", "Puede decidir no pagar."},
      {"es", "Debe saber que puede pagar."},
      {"es", "Pagar no es obligatorio."},
      {"es", "No importa quién pregunte: usted puede pagar."},
      {"fr", "Vous pouvez ne pas payer."},
      {"fr", "Vous n'êtes pas obligée de payer."},
      {"zh-Hans", "您可以不付款。"},
      {"zh-Hans", "您不必付款。"},
      {"zh-Hans", "您有权不付款。"},
      {"ht", "Ou ka peye."},
      {"ht", "Ou pa oblije peye."},
      {"ht", "Ou gen dwa pa peye."},
      {"ar", "يمكنك الدفع."},
      {"ar", "لست ملزمًا بالدفع."},
      {"ar", "يحق لك عدم الدفع."},
  };
  for (const Line& line : free) {
    INFO(line.tag << ": " << line.text);
    CHECK(found(line.tag, line.text).empty());
  }
}

TEST_CASE("a possibility is neither a promise nor impossible", "[checks]") {
  CHECK(found("es", "Se puede pagar.", "possibility").empty());
  CHECK(found("es", "No se puede pagar.", "possibility") == "polarity-flip");
  CHECK(found("es", "Se debe pagar.", "possibility") == "polarity-flip");
  CHECK(found("zh-Hans", "可以付款。", "possibility").empty());
  CHECK(found("zh-Hans", "不能付款。", "possibility") == "polarity-flip");
}

TEST_CASE("a fact is not one that may be", "[checks]") {
  CHECK(found("es", "Usted lo paga.", "fact").empty());
  CHECK(found("es", "Usted puede pagar.", "fact") == "polarity-flip");
  CHECK(found("es", "Usted no lo paga.", "fact") == "polarity-flip");
}

TEST_CASE("what is not said at all is absent", "[checks]") {
  CHECK(found("es", "Usted es libre.") == "concept-absent");
  CHECK(found("zh-Hans", "您可以走。") == "concept-absent");
}
