// Whether a text is in the language of its file rather than in one that looks like it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "golden.h"
#include "sample.h"

using namespace clausekit;

namespace {

struct Text {
  std::string tag, target;
  std::string source = "You can do what you want with it, or with some of it.";
};

/// The language of this tag, and a few texts in it: enough to be heard.
const std::vector<Text> company = {
    {"es", "Usted puede negarse a firmar cualquier papel que le den durante la entrevista."},
    {"ht", "Ou ka refize siyen nenpòt papye yo ba ou pandan entèvyou a. Se ou menm k ap peye."},
    {"fr", "Vous pouvez refuser de signer tout document qui vous est remis pendant l’entretien."},
    {"pt", "Você pode se recusar a assinar qualquer papel que receber durante a entrevista."},
    {"de",
     "Sie können sich weigern, während des Gesprächs irgendwelche Papiere zu unterschreiben."},
    {"it", "Può rifiutarsi di firmare qualsiasi documento che le venga dato durante il colloquio."},
    {"vi", "Quý vị có thể từ chối ký bất kỳ giấy tờ nào được đưa cho quý vị trong cuộc phỏng vấn."},
    {"ru", "Вы можете отказаться подписывать любые бумаги, которые вам дадут во время беседы."},
    {"uk", "Ви можете відмовитися підписувати будь-які папери, які вам дадуть під час розмови."},
    {"ar", "يمكنك رفض التوقيع على أي أوراق تُعطى لك أثناء المقابلة. الحكومة لا تدفع للمحامي."},
    // clang-format off
    {"fa", "شما می‌توانید از امضای هر کاغذی که در مصاحبه به شما می‌دهند خودداری کنید."},
    // clang-format on
    {"ur", "آپ انٹرویو کے دوران دیے گئے کسی بھی کاغذ پر دستخط کرنے سے انکار کر سکتے ہیں۔"},
    {"ps", "تاسو کولی شئ د مرکې پر مهال د هرې پاڼې له لاسلیک کولو ډډه وکړئ."},
    {"he", "אפשר לסרב לחתום על כל מסמך שיינתן לך במהלך הריאיון. הממשלה לא משלמת."},
    {"km", "អ្នកអាចបដិសេធមិនចុះហត្ថលេខាលើឯកសារណាមួយដែលគេឱ្យអ្នកក្នុងពេលសម្ភាសន៍។"},
    {"zh-Hans", "面谈时给您的任何文件，您都可以拒绝签字。政府不付钱。"},
    {"zh-Hant", "面談時給您的任何文件，您都可以拒絕簽字。政府不付錢。"},
    {"ja", "面接中に渡されるどの書類にも、署名を断ることができます。"},
    {"ko", "면담 중에 받는 어떤 서류에도 서명을 거부할 수 있습니다. 정부는 내지 않습니다."},
    {"hi", "साक्षात्कार के दौरान दिए गए किसी भी कागज़ पर आप हस्ताक्षर करने से मना कर सकते हैं।"},
    {"ne", "अन्तर्वार्ताको क्रममा दिइएका कुनै पनि कागजमा हस्ताक्षर गर्न तपाईं इन्कार गर्न सक्नुहुन्छ।"},
    {"th", "คุณปฏิเสธที่จะลงนามในเอกสารใด ๆ ที่ได้รับระหว่างการสัมภาษณ์ได้"},
    {"my", "အင်တာဗျူးအတွင်း သင့်ကိုပေးသော မည်သည့်စာရွက်ကိုမဆို လက်မှတ်ထိုးရန် ငြင်းနိုင်သည်။"},
    {"kea",
     "Bu pode rekuza asina kualker papel ki es da-u duranti intervista. Guvernu ka ta paga."},
    {"so", "Waad diidi kartaa inaad saxiixdo waraaq kasta oo laguu dhiibo inta wareysigu socdo."},
    {"pl", "Może Pan odmówić podpisania każdego dokumentu otrzymanego podczas rozmowy."},
    {"tr", "Görüşme sırasında size verilen herhangi bir belgeyi imzalamayı reddedebilirsiniz."},
};

const std::string& own_text(const std::string& tag) {
  return std::find_if(company.begin(), company.end(), [&](const Text& t) { return t.tag == tag; })
      ->target;
}

const tests::FileMap& shipped() {
  static const tests::FileMap files = [] {
    tests::FileMap out = tests::files_below("tests/checks/sample");
    for (const char* tag : {"ar", "en", "es", "ht", "km", "zh-Hans"}) {
      const std::string path = "locales/" + std::string(tag) + "/language.xml";
      out[path] = tests::source_file(path);
    }
    return out;
  }();
  return files;
}

/// The rules about languages that speak of the unit, which stands beside others in its language.
std::string found(const Text& text) {
  const std::string sample =
      "<p id=\"card.x\">" + text.source +
      "</p>"
      "<p id=\"card.y\">You can refuse to sign any papers you are given.</p>"
      "<locale form=\"card\" xml:lang=\"" +
      text.tag +
      "\" edition=\"2024\" source-lang=\"en\" status=\"draft\"><seg id=\"card.x\"><target>" +
      text.target + "</target></seg><seg id=\"card.y\"><target>" + own_text(text.tag) +
      "</target></seg></locale>";
  const tests::Checked result =
      tests::checked(tests::stamped(tests::with_sample(shipped(), sample, "")));
  std::string out;
  for (const Diagnostic& d : result.report.diagnostics()) {
    if (d.subject.unit == "card.x" && d.rule->id.starts_with("lang-")) {
      out += (out.empty() ? "" : " ") + std::string(d.rule->id);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("one text in another language is noticed", "[checks]") {
  const std::vector<Text> wrong = {
      {"es", "Você pode recusar a entrevista."},
      {"es", "O governo não paga o advogado."},
      {"es", "Vous pouvez refuser l’entretien."},
      {"es", "You may say no to the whole interview and walk away from it."},
      {"ht", "Vous pouvez refuser de répondre aux questions."},
      {"ht", "Le gouvernement ne paie pas l’avocat."},
      {"ht", "El gobierno no paga el abogado de usted."},
      {"fr", "Il governo non paga l’avvocato, lo paga lei stesso."},
      {"de", "U kunt het gesprek weigeren."},
      {"pt", "Usted puede negarse a tener la entrevista con ellos."},
      {"zh-Hans", "面接を拒否することができます。"},
  };
  for (const Text& text : wrong) {
    INFO(text.tag << ": " << text.target);
    CHECK(found(text).find("lang-w") == 0);
  }
}

TEST_CASE("letters of a neighbour are noticed", "[checks]") {
  const std::vector<Text> wrong = {
      {"ru", "Ви можете відмовитися від цієї розмови."},
      {"uk", "Вы не обязаны подписывать эти бумаги."},
      {"fa", "آپ انٹرویو سے انکار کر سکتے ہیں۔ حکومت ادائیگی نہیں کرتی۔"},
      // clang-format off
      {"ar", "شما می‌توانید گفتگو را نپذیرید و چیزی نگویید. پول وکیل را دولت نمی‌پردازد."},
      // clang-format on
      {"ps", "آپ انٹرویو سے انکار کر سکتے ہیں۔ حکومت ادائیگی نہیں کرتی۔"},
      {"ur", "تاسو کولی شئ مرکه رد کړئ. حکومت پیسې نه ورکوي، ښه ده."},
      {"de", "Du må også beholde kortet, når du går, på biblioteket."},
  };
  for (const Text& text : wrong) {
    INFO(text.tag << ": " << text.target);
    CHECK_FALSE(found(text).empty());
  }
}

TEST_CASE("a text in its own language is quiet", "[checks]") {
  std::vector<Text> right = company;
  right.insert(
      right.end(),
      {{"es", "Otra agencia estatal o local"},
       {"es", "Interpreté este formulario de manera completa y exacta."},
       {"es", "Customs and Border Protection (CBP) también cuenta como DHS.",
        "Customs and Border Protection (CBP) counts as DHS, too."},
       {"es", "Puede pedir ayuda <span xml:lang=\"fr\">vous pouvez refuser de payer</span>."},
       {"ht", "Se leta ki peye, se pa ou menm."},
       {"ht", "Non temwen an ak siyati temwen an"},
       {"ht", "Ou pa oblige siyen anyen si ou pa vle."},
       {"fr", "Signature du capitaine et du témoin"},
       {"fr", "Le garde du port remplit cette partie."},
       {"de", "Niemand fragt Sie nach dem Grund."},
       {"de", "Die Bücherei behält Ihren Ausweis nicht."},
       {"de", "Fragen Sie José Łukasiewicz oder Frau Åse Bjørnsen nach dem Weg."},
       {"it", "Il governo non paga l’avvocato."},
       {"pt", "O governo não paga o advogado."},
       {"kea", "N ta konkorda ku intervista sen advogadu prezenti."},
       {"kea", "Bo e ki ta paga advogadu, guvernu ka ta paga."},
       {"so", "Dowladdu ma bixiso lacagta qareenka."},
       {"ru", "Правительство не платит за адвоката, вы платите сами."},
       {"ru", "Ещё раз прочитайте всё, что вы подписываете."},
       {"uk", "Уряд не платить за адвоката, ви платите самі."},
       {"ar", "إذا لم توقّع، فلن تُجرى أي مقابلة."},
       // clang-format off
       {"fa", "دولت پول وکیل را نمی‌پردازد، خود شما می‌پردازید."},
       // clang-format on
       {"ps", "حکومت د وکیل پیسې نه ورکوي، تاسو یې پخپله ورکوئ."},
       {"ur", "حکومت وکیل کی فیس ادا نہیں کرتی، آپ خود ادا کریں گے۔"},
       {"hi", "सरकार भुगतान नहीं करती। वकील का खर्च आप देंगे।"},
       {"ne", "सरकारले पैसा तिर्दैन। वकिलको खर्च तपाईं आफैं तिर्नुहुन्छ।"},
       {"zh-Hans", "告知当事人的日期"},
       {"zh-Hant", "告知當事人的日期"}});
  for (const Text& text : right) {
    INFO(text.tag << ": " << text.target);
    CHECK(found(text) == "");
  }
}

TEST_CASE("a file in another language is noticed once", "[checks]") {
  const auto verdict = [](const std::string& tag, const std::string& folder) {
    tests::FileMap files = tests::files_below("locales/" + folder);
    tests::FileMap all;
    for (const char* top : {"forms", "locales"}) {
      for (const auto& [path, text] : tests::files_below(top)) {
        all[std::string(top) + "/" + path] = text;
      }
    }
    for (const auto& [path, text] : files) {
      if (path == "language.xml") continue;
      std::string changed = text;
      const std::string old = "xml:lang=\"" + folder + "\"";
      changed.replace(changed.find(old), old.size(), "xml:lang=\"" + tag + "\"");
      all["locales/" + tag + "/" + path] = changed;
    }
    std::string out;
    const tests::Checked result = tests::checked(all);
    for (const Diagnostic& d : result.report.diagnostics()) {
      if (d.rule->id == "lang-wrong-language" && d.subject.language == tag) {
        out += d.subject.form + ":" + d.subject.unit + " ";
      }
    }
    return out;
  };
  CHECK(verdict("fr", "es") == "booking-advisement: consent-form: ");
  CHECK(verdict("es", "ht") == "booking-advisement: consent-form: ");
  CHECK(verdict("kea", "es") == "booking-advisement: consent-form: ");
  CHECK(verdict("es-MX", "es").empty());
}

TEST_CASE("characters of the other Chinese are noticed one by one", "[checks]") {
  const auto is_mixed = [](const Text& text) {
    return found(text).find("lang-han-variant") != std::string::npos;
  };
  CHECK(is_mixed({"zh-Hans", "政府不會付錢。"}));
  CHECK(is_mixed({"zh-Hans", "您可以拒绝簽字。"}));
  CHECK(is_mixed({"zh-Hant", "您可以拒绝簽字。"}));
  CHECK(is_mixed({"zh-Hant", "政府不付钱。"}));
  CHECK_FALSE(is_mixed({"zh-Hans", "皇后、乾隆、著名、于是、里面、台湾、头发、干净、瞭望"}));
  CHECK_FALSE(is_mixed({"zh-Hant", "皇后、公里、台灣、頭髮、乾淨、著名、云云、才能、只有"}));
  CHECK_FALSE(is_mixed({"zh-Hans", "<span xml:lang=\"zh-Hant\">簽字</span>（签字）"}));
  CHECK_FALSE(is_mixed({"ja", "会社の国語と學校"}));
}
