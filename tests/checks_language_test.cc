// Whether a text is in its language: loud where it is not, and quiet where a text is right.
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "golden.h"
#include "sample.h"

using namespace clausekit;

namespace {

struct Text {
  std::string tag, source, target;
  std::string start = "<p id=\"card.x\">";  ///< the unit in the form
};

/// The rules about languages that speak of the unit, one after another.
std::string found(const Text& text) {
  tests::FileMap files = tests::files_below("tests/checks/sample");
  files["locales/en/language.xml"] = tests::source_file("locales/en/language.xml");
  const std::string end = "</" + text.start.substr(1, text.start.find(' ') - 1) + ">";
  const std::string sample =
      text.start + text.source + end + "<locale form=\"card\" xml:lang=\"" + text.tag +
      "\" edition=\"2024\" source-lang=\"en\" status=\"draft\"><seg id=\"card.x\"><target>" +
      text.target + "</target></seg></locale>";
  const tests::Checked result =
      tests::checked(tests::stamped(tests::with_sample(files, sample, "")));
  std::string out;
  for (const Diagnostic& d : result.report.diagnostics()) {
    if (d.subject.unit == "card.x" && d.rule->id.starts_with("lang-")) {
      out += (out.empty() ? "" : " ") + std::string(d.rule->id);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a text left in the source language is a copy", "[checks]") {
  const std::vector<Text> copies = {
      {"es", "You can refuse the interview.", "You can refuse the interview."},
      {"es", "You can refuse the interview.", "you can REFUSE the interview"},
      {"es", "By phone", "By phone"},
      {"fr", "Sign only <em kind=\"strong\">here</em>", "Sign <em kind=\"strong\">only</em> here"},
      {"ar", "Name", "Name"},
      {"zh-Hans", "Yes", "Yes"},
      {"km", "Agency: <var ref=\"fee\"/>", "Agency: <var ref=\"fee\"/>"},
      {"de", "Title: Your Rights", "Title: Your Rights", "<heading id=\"card.x\" level=\"2\">"},
  };
  for (const Text& text : copies) {
    INFO(text.tag << ": " << text.target);
    CHECK(found(text) == "lang-copy");
  }
}

TEST_CASE("a text that is rightly the same in two languages is none", "[checks]") {
  const std::vector<Text> equal = {
      {"es", "No", "No"},
      {"fr", "Date", "Date"},
      {"de", "Name", "Name"},
      {"fr", "Signature", "Signature"},
      {"it", "Privacy policy", "Privacy policy"},
      {"es", "DHS", "DHS"},
      {"ar", "DHS", "DHS"},
      {"zh-Hans", "DHS / ICE", "DHS / ICE"},
      {"km", "2026", "2026"},
      {"ar", "<var ref=\"fee\"/>", "<var ref=\"fee\"/>"},
      {"ru", "info@example.org", "info@example.org"},
      {"ht", "Massachusetts", "Massachusetts"},
      {"ar", "City Library of Salem", "City Library of Salem",
       "<p id=\"card.x\" translate=\"no\">"},
  };
  for (const Text& text : equal) {
    INFO(text.tag << ": " << text.target);
    CHECK(found(text).empty());
  }
}

TEST_CASE("four words in a row out of the source text are a part of it", "[checks]") {
  const std::string source = "You can refuse to sign any papers you are given by ICE.";
  const std::vector<Text> parts = {
      {"es", source, "Usted puede refuse to sign any papers."},
      {"es", source, "Puede negarse a firmar: You can refuse."},
      {"ht", source, "Ou ka di non: You can refuse, to sign any papye."},
      {"km", source,
       "អ្នកអាច refuse to sign any ឯកសារ ដែលគេផ្តល់ឱ្យអ្នក នៅពេលសម្ភាសន៍ ហើយអ្នកមានសិទ្ធិ"
       "បដិសេធ មិនចាំបាច់ឆ្លើយ ឬចុះហត្ថលេខា លើឯកសារណាមួយឡើយ"},
      {"es", "Your Rights and Your Choice", "Sus derechos: Rights and Your Choice",
       "<title id=\"card.x\">"},
  };
  for (const Text& text : parts) {
    INFO(text.tag << ": " << text.target);
    CHECK(found(text) == "lang-part-copy");
  }
}

TEST_CASE("a word less in a row out of the source text is a doubt", "[checks]") {
  const std::string source = "This place holds you under an agreement with DHS. We must tell you.";
  const std::vector<Text> doubtful = {
      {"es", source, "Este centro lo retiene por un agreement with DHS. Debemos informarle."},
      {"es", "Here are three things now.", "Le decimos ahora three things now."},
      {"es", "You can refuse to sign.", "Puede negarse a firmar: refuse to."},
  };
  for (const Text& text : doubtful) {
    INFO(text.target);
    CHECK(found(text) == "lang-part-copy");
  }
  CHECK(found({"es", "The hospital general is here.", "El hospital general está aquí."}).empty());
}

TEST_CASE("names, addresses and marked words are no part of the source text", "[checks]") {
  const std::string dhs =
      "DHS is the U.S. Department of Homeland Security. Customs and Border Protection counts too.";
  const std::string address =
      "Write to info@example.org or see www.example.org/know/your/rights/now.";
  const std::vector<Text> fine = {
      {"es", dhs,
       "DHS es el Departamento de Seguridad Nacional (U.S. Department of Homeland Security). "
       "También cuenta Customs and Border Protection."},
      {"es", address, "Escriba a info@example.org o vea www.example.org/know/your/rights/now."},
      {"es", "You can refuse to sign any papers.",
       "Puede negarse (<span xml:lang=\"en\">refuse to sign any papers</span>) a firmar papeles."},
      {"es", "You can refuse.", "Puede negarse: refuse."},
  };
  for (const Text& text : fine) {
    INFO(text.tag << ": " << text.target);
    CHECK(found(text).empty());
  }
}

TEST_CASE("words in another script are noticed", "[checks]") {
  const std::string source = "You can refuse to sign.";
  const std::vector<Text> wrong = {
      {"ar", source, "អ្នកអាចបដិសេធមិនចុះហត្ថលេខា។"},
      {"km", source, "คุณปฏิเสธที่จะลงนามได้"},
      {"de", source, "Вы можете отказаться подписывать."},
      {"zh-Hans", source, "サインをことわることができます。"},
      {"ru", source, "Puede negarse a firmar."},
      {"ar", source, "يمكنك رفض Unterschrift."},
      {"ru", source, "ПОДПИСЬ Unterschrift"},
  };
  for (const Text& text : wrong) {
    INFO(text.tag << ": " << text.target);
    CHECK(found(text) == "lang-wrong-script");
  }
}

TEST_CASE("every script that a language uses is its own", "[checks]") {
  const std::string source = "A DHS agent or ICE can be refused.";
  const std::vector<Text> right = {
      {"ja", source, "DHSの職員やICEは断ることができます。アメリカ"},
      {"ko", source, "DHS 요원 또는 ICE를 거부할 수 있습니다 (拒否)."},
      {"zh-Hans", source, "您可以拒绝 DHS 人员或 ICE。"},
      {"ar", source, "يمكنك رفض DHS أو ICE."},
      {"km", source, "អ្នកអាចបដិសេធ DHS ឬ ICE។"},
      {"sr-Latn", source, "Možete odbiti DHS ili ICE."},
      {"sr", source, "Можете одбити DHS или ICE."},
      {"hi", source, "आप DHS या ICE को मना कर सकते हैं।"},
      {"am", source, "DHS ወይም ICEን እምቢ ማለት ይችላሉ።"},
      {"ru", "Made by the Office of Salem.", "Сделано в Salem."},
      {"ar", source, "يمكنك رفض <span xml:lang=\"de\" dir=\"ltr\">Unterschrift</span> هنا."},
  };
  for (const Text& text : right) {
    INFO(text.tag << ": " << text.target);
    CHECK(found(text).empty());
  }
}
