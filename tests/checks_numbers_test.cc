// Numbers and what is the same in every language: loud where one is changed, and quiet where a text
// is right.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "golden.h"
#include "sample.h"

using namespace clausekit;

namespace {

struct Text {
  std::string tag, source, target;
  std::string language = {};  ///< what the language's own file holds, or nothing
};

/// The rules of these names that speak of the unit, one after another.
std::string found(const Text& text, const std::vector<std::string>& rules) {
  tests::FileMap files = tests::files_below("tests/checks/sample");
  files["locales/en/language.xml"] = tests::source_file("locales/en/language.xml");
  if (!text.language.empty()) {
    files["locales/" + text.tag + "/language.xml"] =
        "<language xmlns=\"urn:clausekit:language:1\" xml:lang=\"" + text.tag +
        "\" english=\"X\" native=\"X\">" + text.language + "</language>";
  }
  const std::string sample = "<p id=\"card.x\">" + text.source +
                             "</p><locale form=\"card\" xml:lang=\"" + text.tag +
                             "\" edition=\"2024\" source-lang=\"en\" status=\"draft\">"
                             "<seg id=\"card.x\"><target>" +
                             text.target + "</target></seg></locale>";
  const tests::Checked result =
      tests::checked(tests::stamped(tests::with_sample(files, sample, "")));
  std::string out;
  for (const Diagnostic& d : result.report.diagnostics()) {
    const bool wanted = std::find(rules.begin(), rules.end(), d.rule->id) != rules.end();
    if (d.subject.unit == "card.x" && wanted) {
      out += (out.empty() ? "" : " ") + std::string(d.rule->id);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a changed, lost or added number is an error", "[checks]") {
  const std::vector<Text> wrong = {
      {"es", "You have 24 hours.", "Usted tiene 42 horas."},
      {"es", "You have 24 hours.", "Usted tiene tiempo."},
      {"fr", "You have ten days.", "Vous avez 15 jours."},
      {"pt", "The fee is $1,500.", "A taxa é de US$ 1,50."},
      {"ht", "You have 90 days.", "Ou gen tan."},
      {"ht", "You have 9 days.", "Ou gen 19 jou."},
      {"ar", "You have 24 hours.", "لديك ٤٢ ساعة."},
      {"he", "You have 10 days.", "יש לך 11 ימים."},
      {"fa", "You have 90 days.", "شما ۹ روز وقت دارید."},
      {"km", "You have 90 days.", "អ្នកមាន ៣០ ថ្ងៃ។"},
      {"zh-Hans", "You have 24 hours.", "您有二十小时。"},
      {"zh-Hant", "You have 90 days.", "您有9天。"},
      {"ja", "You have 10 days.", "期限は二十日です。"},
      {"ko", "You have 24 hours.", "48시간이 있습니다."},
      {"vi", "You have 24 hours.", "Quý vị có hai mươi giờ."},
      {"ru", "You have 24 hours.", "У вас двадцать часов."},
      {"hi", "You have 90 days.", "आपके पास ९ दिन हैं।"},
      {"th", "You have 90 days.", "คุณมีเวลา ๘๐ วัน"},
      {"my", "You have 90 days.", "သင့်တွင် ၉ ရက်ရှိသည်။"},
      {"de", "You have 24 hours.", "Sie haben zwanzig Stunden."},
      {"de", "Come at 3:30 p.m.", "Kommen Sie um 15.45 Uhr."},
      {"es", "Bring the form.", "Traiga los 3 formularios."},
      {"fr", "1,000,000 people", "100 000 personnes"},
      {"de", "About 2 million people", "Etwa 3 Millionen Menschen"},
  };
  for (const Text& text : wrong) {
    INFO(text.tag << ": " << text.target);
    CHECK(found(text, {"num-value"}) == "num-value");
  }
}

TEST_CASE("a number is the same in any digits, in any groups, and in words", "[checks]") {
  const std::vector<Text> right = {
      {"fr", "One form is for one interview.", "Chaque formulaire vaut pour un entretien."},
      {"zh-Hans", "One form is for one interview.", "一份表格只用于一次面谈。"},
      {"es", "1 form", "un formulario"},
      {"es", "You have 24 hours.", "Usted tiene veinticuatro horas."},
      {"es", "You have ten days.", "Usted tiene 10 días."},
      {"fr", "You have 24 hours.", "Vous avez vingt-quatre heures."},
      {"fr", "The fee is $1,000.50.", "Les frais sont de 1 000,50 $."},
      {"fr", "The fee is $1,000.", "Les frais sont de 1\u202F000 $."},
      {"de", "The fee is $1,000.", "Die Gebühr beträgt 1.000 $."},
      {"pt", "You have 24 hours.", "Você tem vinte e quatro horas."},
      {"pt", "About 2 million people", "Cerca de 2.000.000 de pessoas"},
      {"zh-Hans", "About 1 million people", "约100万人"},
      {"es", "Within 2 days", "Dentro de dos días"},
      {"ar", "Within 2 days", "خلال يومين"},
      {"ar", "You have 24 hours.", "لديك ٢٤ ساعة."},
      {"ar", "You have 24 hours.", "لديك أربعة وعشرون ساعة."},
      {"ar", "Page 12", "الصفحة اثنا عشر"},
      {"he", "You have 10 days.", "יש לך עשרה ימים."},
      {"he", "Within 2 days", "בתוך יומיים"},
      {"fa", "You have 24 hours.", "شما ۲۴ ساعت وقت دارید."},
      {"fa", "You have 24 hours.", "شما بیست و چهار ساعت وقت دارید."},
      {"km", "You have 24 hours.", "អ្នកមាន ២៤ ម៉ោង។"},
      {"km", "You have 24 hours.", "អ្នកមានម្ភៃបួនម៉ោង។"},
      {"zh-Hans", "You have 24 hours.", "您有二十四小时。"},
      {"zh-Hans", "You have 2 days.", "您有两天。"},
      {"zh-Hant", "You have 2 days.", "您有兩天。"},
      {"ja", "You have 24 hours.", "期限は二十四時間です。"},
      {"ja", "You have 24 hours.", "期限は２４時間です。"},
      {"ko", "You have 24 hours.", "스물네 시간이 있습니다."},
      {"ko", "March 15, 2026", "2026년 3월 15일"},
      {"vi", "You have 24 hours.", "Quý vị có hai mươi bốn giờ."},
      {"ru", "You have 24 hours.", "У вас есть двадцать четыре часа."},
      {"ru", "Within 10 days", "В течение десяти дней"},
      {"hi", "You have 24 hours.", "आपके पास २४ घंटे हैं।"},
      {"hi", "You have 10 days.", "आपके पास दस दिन हैं।"},
      {"th", "You have 24 hours.", "คุณมีเวลา ๒๔ ชั่วโมง"},
      {"th", "You have 10 days.", "คุณมีเวลาสิบวัน"},
      {"my", "You have 24 hours.", "သင့်တွင် ၂၄ နာရီရှိသည်။"},
      {"de", "You have 24 hours.", "Sie haben vierundzwanzig Stunden."},
      {"de", "Within 24 hours", "Innerhalb von 24 Stunden"},
      {"ht", "You have 10 days.", "Ou gen dis jou."},
      {"ht", "You have 24 hours.", "Ou gen 24 èdtan."},
      {"ht", "You have 24 hours.", "Ou gen vennkat èdtan.",
       "<words kind=\"number\"><w>24 vennkat</w></words>"},
      {"fr", "Come at 3:30 p.m.", "Venez à 15 h 30."},
      {"de", "Open from 9 a.m. to 5 p.m.", "Geöffnet von 9:00 bis 17:00 Uhr"},
      {"es", "On April 15, 2026", "El 15/4/2026"},
      {"fr", "On 4/15/2026", "Le 15 avril 2026"},
      {"zh-Hans", "On April 15, 2026", "2026年4月15日"},
      {"es", "Call 617-555-0100.", "Llame al 617 555 0100."},
      {"es", "Call (617) 555-0100.", "Llame al 617.555.0100."},
      {"ar", "Call 617-555-0100.", "اتصل على ٦١٧-٥٥٥-٠١٠٠."},
      {"es", "See 8 U.S.C. 1226(a)(1) and § 63.", "Vea 8 U.S.C. 1226(a)(1) y § 63."},
      {"fr", "The 1st answer", "La première réponse"},
      {"es", "The 2nd answer", "La segunda respuesta"},
      {"fr", "Open 24/7", "Ouvert 24 heures sur 24, 7 jours sur 7"},
      {"es", "Both must sign.", "Los 2 deben firmar."},
      {"es", "It was 5 % of <var ref=\"fee\"/>.", "Fue el 5\u00A0% de <var ref=\"fee\"/>."},
      {"hi", "$100,000", "1,00,000 डॉलर"},
  };
  for (const Text& text : right) {
    INFO(text.tag << ": " << text.target);
    CHECK(found(text, {"num-value"}).empty());
  }
}

TEST_CASE("the number that a law gives stands in its clause in every language", "[checks]") {
  const auto checked = [](const std::string& source, const std::string& target) {
    const std::string sample =
        "<requirement id=\"5.i\" cite=\"Act 7\" num=\"i\" kind=\"text\" level=\"must\">"
        "<text xml:lang=\"en\">the reader may refuse to pay the fee</text>"
        "<number value=\"10\" unit=\"day\"/></requirement><p id=\"card.i\" role=\"clause\" "
        "req=\"5.i\">" +
        source + "</p><locale form=\"card\" xml:lang=\"de\"><seg id=\"card.i\"><target>" + target +
        "</target></seg></locale>";
    const tests::Checked result = tests::checked(
        tests::stamped(tests::with_sample(tests::files_below("tests/checks/sample"), sample, "")));
    std::string out;
    for (const Diagnostic& d : result.report.diagnostics()) {
      out +=
          d.rule->id == "num-value" ? d.subject.language + " " + d.subject.requirement + "; " : "";
    }
    return out;
  };
  CHECK(checked("You can refuse within ten days.", "Sie können in zehn Tagen ablehnen.").empty());
  CHECK(checked("You can refuse within ten days.", "Sie können in 10 Tagen ablehnen.").empty());
  CHECK(checked("You can refuse within 10 days.", "Sie können in zehn Tagen ablehnen.").empty());
  CHECK(checked("You can refuse within ten days.", "Sie können ablehnen.") == "de 5.i; ");
  CHECK(checked("You can refuse.", "Sie können in zehn Tagen ablehnen.") == "en 5.i; ");
  CHECK(checked("You can refuse.", "Sie können ablehnen.") == "en 5.i; de 5.i; ");
}

TEST_CASE("addresses, numbers to call and places in the law come along as they are", "[checks]") {
  const std::vector<std::string> rules = {"keep-changed", "cite-changed"};
  const std::vector<Text> wrong = {
      {"es", "Write to help@example.org.", "Escriba a help@example.com."},
      {"ar", "Write to help@example.org.", "اكتب إلينا."},
      {"fr", "See www.example.org/rights.", "Voir www.example.org/right."},
      {"ht", "See https://example.org/rights.", "Gade https://exemple.org/rights."},
      {"zh-Hans", "Call 617-555-0100.", "请致电617-555-0010。"},
      {"es", "Call 1-617-555-0100.", "Llame al 2-617-555-0100."},
      {"km", "Call (617) 555-0100.", "ទូរស័ព្ទ (៦១៧) ៥៥៥-០១០"},
      {"ru", "Fill in form I-213.", "Заполните форму I-231."},
      {"vi", "Case 2026-CV-0041", "Vụ án 2026-CV-0014"},
      {"es", "See § 33A.", "Vea § 33."},
      {"es", "See § 33.", "Vea § 33A."},
      {"fr", "See 8 U.S.C. 1226(a)(1).", "Voir 8 U.S.C. 1226(a)(2)."},
  };
  for (const Text& text : wrong) {
    INFO(text.tag << ": " << text.target);
    CHECK_FALSE(found(text, rules).empty());
  }
  const std::vector<Text> right = {
      {"es", "Write to Help@example.org.", "Escriba a help@example.org."},
      {"zh-Hans", "Write to help@example.org now.", "请写信到help@example.org。"},
      {"es", "See www.example.org/rights.", "Vea https://www.example.org/rights/."},
      {"es", "See www.example.org/rights.", "Vea www.example.org/es/derechos."},
      {"zh-Hans", "See www.example.org.", "见zh.example.org。"},
      {"fr", "Call 617-555-0100.", "Appelez le 617 555 0100."},
      {"es", "Call 1-617-555-0100.", "Hay 2 días para llamar al (617) 555-0100."},
      {"ar", "Call +1 617-555-0100.", "اتصل على ٦١٧ ٥٥٥ ٠١٠٠"},
      {"my", "Call 617-555-0100.", "၆၁၇-၅၅၅-၀၁၀၀ သို့ ခေါ်ပါ။"},
      {"hi", "Call 617-555-0100 within 24 hours.", "२४ घंटे में ६१७-५५५-०१०० पर फ़ोन करें।"},
      {"ja", "Fill in form I-213.", "様式I\u2011213に記入してください。"},
      {"ru", "Fill in form I-213.", "Заполните форму I-213."},
      {"es", "See § 33A and 8 U.S.C. 1226(a)(1).", "Vea el artículo 33A y 8 U.S.C. 1226 (a)(1)."},
      {"fr", "See § 33.", "Voir § 33 (ci-dessous)."},
      {"ko", "See § 33.", "제33조 참조"},
      {"es", "It is in the U.S. 24 hours a day.", "Está en EE. UU. las veinticuatro horas."},
      {"fr", "The vaccine against COVID-19", "Le vaccin contre le Covid 19"},
      {"es", "and/or his/her a.m. p.m. e.g. this", "y/o su mañana tarde por ejemplo esto"},
      {"es", "On 2026-04-15 or 4/15/2026", "El 15 de abril de 2026"},
      {"zh-Hans", "A 24-hour line, 18-year-old, the 2nd time", "24小时热线，18岁，第二次"},
      {"es", "From 8:30-17:00, pages 100-1200", "De 8:30 a 17:00, páginas 100 a 1200"},
  };
  for (const Text& text : right) {
    INFO(text.tag << ": " << text.target);
    CHECK(found(text, rules) == "");
  }
}

TEST_CASE("digits of two kinds in one language are noticed", "[checks]") {
  const std::string native = "<formats digits=\"native\" calendar=\"gregory\"/>";
  const std::string western = "<formats digits=\"latn\" calendar=\"gregory\"/>";
  const std::string source = "You have 14 days.";
  for (const Text& text : std::vector<Text>{{"fa", source, "شما 14 روز وقت دارید.", native},
                                            {"ar", source, "لديك ١٤ يومًا.", western},
                                            {"km", source, "អ្នកមាន ១៤ ថ្ងៃ។", western},
                                            {"hi", "14 and 3", "१४ और 3", ""}}) {
    INFO(text.tag << ": " << text.target);
    CHECK(found(text, {"num-digits-mixed"}) == "num-digits-mixed");
  }
  for (const Text& text : std::vector<Text>{
           {"fa", source, "شما ۱۴ روز وقت دارید.", native},
           {"ar", source, "لديك 14 يومًا.", western},
           {"fa", "Form I-213, call 617-555-0100", "فرم I-213، تلفن 617-555-0100", native},
           {"ja", source, "期限は１４日です。", western},
           {"my", source, "၁၄ ရက်", ""}}) {
    INFO(text.tag << ": " << text.target);
    CHECK(found(text, {"num-digits-mixed"}) == "");
  }
}

TEST_CASE("the form's own text is held to what translators need", "[checks]") {
  const auto of_source = [](const std::string& source) {
    tests::FileMap files = tests::files_below("tests/checks/sample");
    files["locales/en/language.xml"] = tests::source_file("locales/en/language.xml");
    const std::string sample = "<p id=\"card.i\" role=\"clause\" req=\"5.i\">" + source + "</p>";
    const tests::Checked result =
        tests::checked(tests::stamped(tests::with_sample(files, sample, "")));
    std::string out;
    for (const Diagnostic& d : result.report.diagnostics()) {
      if (d.rule->id.starts_with("src-")) out += std::string(d.rule->id) + " ";
    }
    return out;
  };
  CHECK(of_source("The library may not keep the card.") == "src-may-not ");
  CHECK(of_source("You cannot be asked.") == "src-may-not ");
  CHECK(of_source("You can refuse. You may or may <em kind=\"strong\">not</em> pay.") ==
        "src-may-not ");
  CHECK(of_source("You can refuse by May 5, 2026.") == "src-literal-date ");
  CHECK(of_source("You can refuse by 5/5/26.") == "src-literal-date ");
  CHECK(of_source("You can refuse, as § 33A says.") == "src-literal-citation ");
  CHECK(of_source("You can refuse under 8 U.S.C. 1226.") == "src-literal-citation ");
  CHECK(of_source("You may refuse. You do not have to pay 5 dollars.") == "");
  CHECK(of_source("In the U.S. 24 hours are a day, 1/2 of it is night. Call 617-555-0100.") == "");
}
