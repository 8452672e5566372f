// How texts are set, ended and measured: loud where a stop, a bracket or a sentence is missing, and
// quiet about what languages do differently.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "checks/mend.h"
#include "lines.h"
#include "sources/project.h"

using clausekit::tests::broken;
using clausekit::tests::Line;

namespace {

const std::string refuse = "You can refuse to sign these papers.";

void all_are(const std::string& rule, const std::vector<Line>& lines,
             const std::string& language = "") {
  for (const Line& line : lines) {
    INFO(line.tag << ": " << line.source << " / " << line.target);
    CHECK(broken(line, {"punct-", "text-"}, language) == rule);
  }
}

}  // namespace

TEST_CASE("a text that ends with another mark is noticed", "[checks]") {
  all_are("punct-final", {{"es", refuse, "Usted puede negarse a firmar estos papeles"},
                          {"es", refuse, "¿Puede negarse a firmar estos papeles?"},
                          {"es", "Did you sign?", "Usted firmó."},
                          {"es", "Name", "Nombre."},
                          {"es", "Choose one:", "Elija una."},
                          {"fr", refuse, "Vous pouvez refuser de signer ces papiers,"},
                          {"fr", refuse, "Vous pouvez refuser de signer ces papiers…"},
                          {"pt-BR", "Did you sign?", "Assinou"},
                          {"ht", refuse, "Ou ka refize siyen papye sa yo"},
                          {"ar", "Did you sign?", "هل وقّعت."},
                          {"ar", "Did you sign?", "هل وقّعت?"},
                          {"he", refuse, "אפשר לסרב לחתום על המסמכים האלה"},
                          {"fa", "Did you sign?", "آیا امضا کردید"},
                          {"ur", refuse, "آپ ان کاغذات پر دستخط کرنے سے انکار کر سکتے ہیں"},
                          {"km", refuse, "អ្នកអាចបដិសេធមិនចុះហត្ថលេខាលើឯកសារទាំងនេះ"},
                          {"km", refuse, "អ្នកអាចបដិសេធមិនចុះហត្ថលេខាលើឯកសារទាំងនេះ."},
                          {"zh-Hans", refuse, "您可以拒绝签署这些文件"},
                          {"zh-Hans", refuse, "您可以拒绝签署这些文件."},
                          {"zh-Hant", "Did you sign?", "您簽字了。"},
                          {"ko", refuse, "이 서류에 서명을 거부할 수 있습니다"},
                          {"ru", "Did you sign?", "Вы подписали."},
                          {"hi", refuse, "आप इन कागज़ों पर हस्ताक्षर करने से मना कर सकते हैं"},
                          {"my", refuse, "ဤစာရွက်များကို လက်မှတ်ထိုးရန် ငြင်းဆိုနိုင်သည်"},
                          {"am", refuse, "እነዚህን ወረቀቶች ለመፈረም እምቢ ማለት ይችላሉ"},
                          {"th", refuse, "คุณปฏิเสธที่จะลงนามในเอกสารเหล่านี้ได้?"}});
}

TEST_CASE("marks that say the same in another script are equal", "[checks]") {
  all_are("", {{"es", "Did you sign?", "¿Firmó usted?"},
               {"es", "Check “No.”", "Marque «No»."},
               {"es", "They live in the U.S.", "Viven en EE. UU."},
               {"es", "Agency in the U.S.", "Agencia en EE. UU."},
               {"zh-Hans", "Agency in the U.S.", "美国机构"},
               {"fr", "Name:", "Nom\u00A0:"},
               {"fr", "Check “No.”", "Cochez «\u00A0Non\u00A0»."},
               {"el", "Did you sign?", "Υπογράψατε;"},
               {"hy", "Did you sign?", "Ստորագրե՞լ եք։"},
               {"hy", refuse, "Կարող եք հրաժարվել ստորագրել այս թղթերը:"},
               {"ar", "Did you sign?", "هل وقّعت؟"},
               {"ar", "If you agree,", "إذا وافقت،"},
               {"ur", refuse, "آپ ان کاغذات پر دستخط کرنے سے انکار کر سکتے ہیں۔"},
               {"hi", refuse, "आप इन कागज़ों पर हस्ताक्षर करने से मना कर सकते हैं।"},
               {"bn", refuse, "আপনি এই কাগজগুলিতে সই করতে অস্বীকার করতে পারেন।"},
               {"my", refuse, "ဤစာရွက်များကို လက်မှတ်ထိုးရန် ငြင်းဆိုနိုင်သည်။"},
               {"my", "Did you sign?", "လက်မှတ်ထိုးခဲ့ပါသလား။"},
               {"am", refuse, "እነዚህን ወረቀቶች ለመፈረም እምቢ ማለት ይችላሉ።"},
               {"am", refuse, "እነዚህን ወረቀቶች ለመፈረም እምቢ ማለት ይችላሉ፡፡"},
               {"km", "Choose one:", "ជ្រើសរើសមួយ៖"},
               {"km", "Did you sign?", "តើអ្នកបានចុះហត្ថលេខាទេ?"},
               {"ja", "Did you sign?", "署名しましたか。"},
               {"ja", refuse, "これらの書類への署名を断ることができます。"},
               {"zh-Hans", "Did you sign?", "您签字了吗？"},
               {"zh-Hans", "Sign here (if you agree)", "在此签名（如果您同意）"},
               {"zh-Hant", "Choose one:", "請選一項："},
               {"ko", "Did you sign?", "서명하셨습니까?"},
               {"vi", refuse, "Quý vị có thể từ chối ký các giấy tờ này."},
               {"th", refuse, "คุณปฏิเสธที่จะลงนามในเอกสารเหล่านี้ได้"},
               {"lo", "Did you sign?", "ທ່ານໄດ້ເຊັນບໍ່"},
               {"de", "and so on …", "und so weiter ..."},
               {"he", refuse, "אפשר לסרב לחתום על המסמכים האלה.\u200F"},
               {"es", "Your Rights", "Sus derechos", "<heading id=\"card.x\" level=\"2\">"},
               {"es", "The fee is <var ref=\"fee\"/>.", "La tarifa es <var ref=\"fee\"/>."}});
}

TEST_CASE("a bracket or quotation mark without its partner is noticed", "[checks]") {
  const std::string names = "Agencies (DHS or ICE) ask you.";
  all_are("punct-balance", {{"es", names, "Las agencias (DHS o ICE le preguntan."},
                            {"es", names, "Las agencias DHS o ICE) le preguntan."},
                            {"fr", names, "Les agences «\u00A0DHS ou ICE vous interrogent."},
                            {"de", names, "Die Behörden „DHS oder ICE fragen Sie."},
                            {"ht", names, "Ajans yo (DHS oswa ICE] poze w kesyon."},
                            {"ar", names, "تسألك الجهات (DHS أو ICE."},
                            {"he", names, "הרשויות (DHS או ICE שואלות אותך."},
                            {"km", names, "ទីភ្នាក់ងារ «DHS ឬ ICE សួរអ្នក។"},
                            {"zh-Hans", names, "机构（DHS或ICE会问您。"},
                            {"ja", names, "機関「DHSまたはICEが質問します。"},
                            {"ko", names, "기관(DHS 또는 ICE이 질문합니다."},
                            {"ru", names, "Ведомства «DHS или ICE задают вопросы."}});
}

TEST_CASE("quotation marks and brackets of all habits are in balance", "[checks]") {
  all_are("", {{"es", "Mark “No”.", "Marque «No»."},
               {"es", "1) Yes", "1) Sí"},
               {"es", "a) Yes", "a) Sí"},
               {"fr", "Don't sign “it” here.", "N’y «\u00A0signez\u00A0» pas l'autre."},
               {"de", "Mark “No”.", "„Nein“ ankreuzen."},
               {"de", "Mark “No”.", "»Nein« ankreuzen."},
               {"sv", "Mark “No”.", "Kryssa för ”Nej”."},
               {"fi", "Mark “No”.", "Valitse »ei»."},
               {"pl", "Mark “No”.", "Zaznacz „Nie”."},
               {"ja", "Mark “No”.", "「いいえ」に印を付ける。"},
               {"zh-Hant", "Mark “No”.", "請勾選「『不』」。"},
               {"km", "Mark “No”.", "សូមគូស «ទេ»។"},
               {"he", "In the U.S.", "בארה\"ב."},
               {"he", "Mark “No”.", "יש לסמן \"לא\"."},
               {"ar", "Mark “No” (once).", "ضع علامة على «لا» (مرة واحدة)."},
               {"uk", "Don't sign.", "Не підписуйте, пам'ять."},
               {"ko", "Mark “No”.", "\"아니요\"에 표시하십시오."},
               {"tr", "Mark “No”.", "\"Hayır\"ı işaretleyin."},
               {"ru", "Mark “No”.", "Отметьте «Нет „ни“ »."},
               {"es", "Paper of 8 1/2\" only.", "Solo papel de 8 1/2\"."},
               {"ht", "Don't sign.", "Pa siyen l', m' pa vle."}});
}

TEST_CASE("the spaces of a language that has them are no-break spaces", "[checks]") {
  const std::string french =
      "<language xml:lang=\"fr\" english=\"French\" native=\"Français\"><words "
      "kind=\"spaced-mark\"><w>:</w><w>;</w><w>!</w><w>?</w><w>«</w><w>»</w></words></language>";
  all_are("punct-spacing",
          {{"fr", "Did you sign?", "Avez-vous signé ?"},
           {"fr", "Did you sign?", "Avez-vous signé?"},
           {"fr", "Mark “No”.", "Cochez « Non »."},
           {"fr", "Mark “No”.", "Cochez «\u00A0Non »."},
           {"fr", "Mark “No”.", "Cochez «Non»."},
           {"fr", "The fee is <var ref=\"fee\"/>:", "Les frais de <var ref=\"fee\"/> :"}},
          french);
  all_are("",
          {{"fr", "Did you sign?", "Avez-vous signé\u202F?"},
           {"fr", "Did you sign?", "Avez-vous signé\u00A0?"},
           {"fr", "At 10:30.", "À 10:30."},
           {"fr", "See https://example.org/?a=b.", "Voir https://example.org/?a=b."},
           {"fr", "Really?!", "Vraiment\u202F?!"},
           {"fr", "Mark “No”.", "Cochez «\u202FNon\u202F»."},
           {"fr", "The fee: <var ref=\"fee\"/>", "Les frais\u00A0: <var ref=\"fee\"/>"}},
          french);
  all_are("", {{"fr-CA", "Did you sign?", "Avez-vous signé?"},
               {"fr-CA", "Mark “No”.", "Cochez «Non»."}});
}

TEST_CASE("what is mended is right, and nothing else is touched", "[checks]") {
  using namespace clausekit;
  const std::string language =
      R"(<language xmlns="urn:clausekit:language:1" xml:lang="fr" english="French" native="Français">
<words kind="spaced-mark"><w>:</w><w>;</w><w>!</w><w>?</w><w>«</w><w>»</w></words></language>)";
  const auto file = [](const std::string& target) {
    return R"(<locale xmlns="urn:clausekit:locale:1" form="card" xml:lang="fr" edition="2024" )"
           R"(source-lang="en" status="draft"><seg id="card.title"><target>)" +
           target + "</target></seg></locale>";
  };
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Cochez « Non »; ou « Oui » : ou rien ?",
       "Cochez «\u00A0Non\u00A0»\u202F; ou «\u00A0Oui\u00A0»\u00A0: ou rien\u202F?"},
      {"Frais de <var ref=\"fee\"/> : « <em kind=\"strong\">Non</em> »!",
       "Frais de <var ref=\"fee\"/>\u00A0: «\u00A0<em kind=\"strong\">Non</em>\u00A0»\u202F!"},
      {"À 10:30, voir https://example.org/?a", "À 10:30, voir https://example.org/?a"},
      {"Refuse\u0301 <!-- e\u0301 --> : oui &amp; non",
       "Refuse\u0301 <!-- e\u0301 -->\u00A0: oui &amp; non"},
      {"Refuse\u0301 <em kind=\"strong\">e\u0301</em>?",
       "Refusé <em kind=\"strong\">é</em>\u202F?"},
  };
  for (const auto& [before, after] : cases) {
    tests::FileMap files = tests::files_below("tests/checks/sample");
    files["locales/fr/language.xml"] = language;
    files["locales/fr/card.xml"] = file(before);
    for (int round = 0; round < 3; ++round) {
      Report report;
      const Project project = sources::read_project(MemoryFiles(files), report);
      std::vector<Edit> edits;
      for (const checks::Mend& mend : checks::mends({.project = project, .today = {}})) {
        edits.push_back(mend.edit);
      }
      for (const auto& source : project.sources) {
        files[source->path()] = edited(*source, edits);
      }
    }
    CHECK(files["locales/fr/card.xml"] == file(after));
  }
}

TEST_CASE("a function word that stands twice is noticed", "[checks]") {
  all_are("text-double-word", {{"es", refuse, "Usted puede negarse a a firmar estos papeles."},
                               {"es", refuse, "Usted puede negarse a firmar los los papeles."},
                               {"ht", refuse, "Ou ka refize siyen papye sa sa yo."},
                               {"ar", refuse, "يمكنك رفض التوقيع على على هذه الأوراق."}});
  all_are("", {{"es", refuse, "Usted puede negarse a firmar, a firmar papeles."},
               {"ht", refuse, "Ou ka refize siyen papye yo piti piti."},
               {"ht", "He read the form.", "Li li fòmilè a."},
               {"ht", "If he read the form, sign.", "Si li li fòmilè a, siyen."},
               {"vi", refuse, "Quý vị có thể từ từ từ chối ký các giấy tờ này."},
               {"id", refuse, "Anda dapat menolak menandatangani surat surat ini."},
               {"zh-Hans", refuse, "您完完全全可以拒绝签署这些文件。"},
               {"fr", "You can object.", "Vous vous opposez."},
               {"es", "The fee is <var ref=\"fee\"/>.", "La tarifa <var ref=\"fee\"/> es la."}});
}

TEST_CASE("a sentence that is missing is noticed, one that was joined to another is not",
          "[checks]") {
  const std::string two =
      "You can refuse to sign any of these papers. You do not have to speak with anybody here.";
  all_are("text-length-ratio text-sentence-count",
          {{"es", two, "Usted puede negarse a firmar cualquiera."},
           {"ht", two, "Ou ka refize siyen nenpòt papye."},
           {"ar", two, "يمكنك رفض التوقيع على هذه الأوراق."},
           {"zh-Hans", two, "您可以拒绝签字。"}});
  all_are(
      "",
      {{"es", two,
        "Usted puede negarse a firmar cualquiera de estos papeles y no tiene que hablar con "
        "nadie aquí."},
       {"ar", two,
        "يمكنك رفض التوقيع على أي من هذه الأوراق وليس عليك أن تتكلم مع أي شخص موجود هنا الآن."}});
}

TEST_CASE("sentences that were added are noticed, long ones that were split are not", "[checks]") {
  const std::string source = "You can refuse to sign these papers, and nobody will ask you why.";
  all_are("text-length-ratio text-sentence-count",
          {{"es", source,
            "Usted puede negarse a firmar estos papeles. Nadie le preguntará el motivo. Además, el "
            "gobierno le dará un abogado gratis y lo llevará a casa. Firme siempre."}});
  all_are("", {{"es", source,
                "Usted puede negarse a firmar estos papeles. Nadie le preguntará el motivo."}});
}

TEST_CASE("sentences are counted in every script", "[checks]") {
  const std::string two = "You can refuse to sign. Do you have to speak?";
  all_are("", {{"es", two, "Usted puede negarse a firmar. ¿Tiene que hablar?"},
               {"es", two, "Usted puede negarse a firmar; ¿tiene que hablar?"},
               {"es", "DHS is the U.S. Department of Security.",
                "El DHS es el Departamento de Seguridad de EE. UU."},
               {"es", "It costs 3.5 dollars. See No. 5.", "Cuesta 3.5 dólares. Vea el núm. 5."},
               {"ar", two, "يمكنك رفض التوقيع. هل عليك أن تتكلم؟"},
               {"ur", two, "آپ دستخط کرنے سے انکار کر سکتے ہیں۔ کیا آپ کو بولنا ہوگا؟"},
               {"km", two, "អ្នកអាចបដិសេធមិនចុះហត្ថលេខា។ តើអ្នកត្រូវនិយាយទេ?"},
               {"zh-Hans", two, "您可以拒绝签字。您必须说话吗？"},
               {"ja", two, "署名を断ることができます。話さなければなりませんか。"},
               {"hi", two, "आप हस्ताक्षर करने से मना कर सकते हैं। क्या आपको बोलना होगा?"},
               {"my", two, "လက်မှတ်ထိုးရန် ငြင်းဆိုနိုင်သည်။ ပြောရမလား။"},
               {"hy", two, "Կարող եք հրաժարվել ստորագրելուց։ Պե՞տք է խոսեք։"},
               {"th", two, "คุณปฏิเสธที่จะลงนามได้ คุณต้องพูดหรือไม่"},
               {"el", two, "Μπορείτε να αρνηθείτε να υπογράψετε. Πρέπει να μιλήσετε;"},
               {"ka", two, "შეგიძლიათ უარი თქვათ ხელმოწერაზე. უნდა ილაპარაკოთ?"},
               {"hy", two, "Կարող եք հրաժարվել ստորագրելուց․ Պե՞տք է խոսեք։"},
               {"te", "Sign here. See iPhone.", "ఇక్కడ సంతకం చేయండి. iPhone చూడండి."},
               {"ja", two, "署名を断ることができます（話さなければなりませんか）。"},
               {"ko", two, "서명을 거부할 수 있습니다. 말해야 합니까?"},
               {"am", two, "ለመፈረም እምቢ ማለት ይችላሉ፡፡ መናገር አለብዎት?"}});
}

TEST_CASE("a text that is far too short or too long is noticed", "[checks]") {
  const std::string lawyer =
      "Or you can agree to the interview only with a lawyer present, whom you would pay yourself.";
  all_are("text-length-ratio",
          {{"es", lawyer, "O puede aceptar la entrevista."},
           {"ar", lawyer, "أو يمكنك قبول المقابلة."},
           {"zh-Hans", lawyer, "或者同意面谈。"},
           {"km", lawyer, "ឬអ្នកអាចយល់ព្រម។"},
           {"es", refuse,
            "Usted puede negarse a firmar estos papeles, y en ese caso el gobierno tendrá que "
            "darle un abogado sin costo alguno y llevarlo de inmediato a su casa."}});
  all_are("", {{"es", lawyer,
                "O puede aceptar la entrevista solamente con un abogado presente, que usted mismo "
                "pagaría."},
               {"zh-Hans", lawyer,
                "或者，您可以同意只在有律师在场的情况下接受面谈，律师费由您自己支付。"},
               {"es", "Yes", "Sí, lo acepto"},
               {"nl", lawyer, "Of u stemt in."}});  // nobody has said what is usual
}

TEST_CASE("shouting is noticed where the source text does not shout", "[checks]") {
  all_are("text-capitals", {{"es", refuse, "USTED PUEDE NEGARSE A FIRMAR ESTOS PAPELES."},
                            {"ru", refuse, "ВЫ МОЖЕТЕ ОТКАЗАТЬСЯ ПОДПИСЫВАТЬ."},
                            {"vi", refuse, "QUÝ VỊ CÓ THỂ TỪ CHỐI KÝ CÁC GIẤY TỜ NÀY."}});
  all_are("", {{"es", "DHS AND ICE", "DHS E ICE"},
               {"es", "DO NOT SIGN THESE PAPERS", "NO FIRME ESTOS PAPELES"},
               {"es", "You can refuse.", "Usted PUEDE negarse."},
               {"ar", refuse, "يمكنك رفض التوقيع على هذه الأوراق."},
               {"de", refuse, "Sie können die Unterschrift verweigern."}});
}
