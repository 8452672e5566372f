// Characters that are not what they look like, and those that nobody sees: loud where a text is
// damaged, and quiet about all that scripts really need.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "lines.h"

using clausekit::tests::broken;
using clausekit::tests::Line;

namespace {

const std::string refuse = "You can refuse to sign these papers.";

std::string characters(const Line& line) {
  return broken(line, {"char-", "bidi-", "lang-zawgyi", "lang-legacy", "lang-wrong-script"});
}

void all_are(const std::string& rule, const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    INFO(line.tag << ": " << line.target);
    CHECK(characters(line) == rule);
  }
}

}  // namespace

TEST_CASE("a letter of another script in a word is noticed", "[checks]") {
  all_are("char-confusable", {{"es", refuse, "Usted puede negarse а firmar estos papeles."},
                              {"es", refuse, "Usted puede negarse a firmar con su cоnsentimiento."},
                              {"es", refuse, "Usted рuede negarse a firmar."},
                              {"fr", refuse, "Vous pouvez refuser dе signer ces papiers."},
                              {"pt-BR", refuse, "Você pode rеcusar-se a assinar."},
                              {"ht", refuse, "Ou ka refize siyen papyе sa yo."},
                              {"vi", refuse, "Quý vị có thể từ chối ký các giấу tờ này."},
                              {"de", refuse, "Sie können die Unterschrift νerweigern."},
                              {"ru", refuse, "Вы можете oтказаться подписывать."},
                              {"ru", refuse, "Поговорите c адвокатом."},
                              {"ru", refuse, "B этом случае вы можете отказаться."},
                              {"uk", refuse, "Ви можете вiдмовитися підписувати."},
                              {"el", refuse, "Μπορείτε να αρνηθείτε vα υπογράψετε."},
                              {"ar", refuse, "يمكنك رفض التوقيع على هذه الأوراق كلها (Аgency)."}});
}

TEST_CASE("words that rightly mix scripts, or stand in another one, are let alone", "[checks]") {
  all_are("", {{"am", "DHS or ICE can be refused.", "DHS ወይም ICEን እምቢ ማለት ይችላሉ።"},
               {"ja", "DHS and a T-shirt", "DHSの職員とTシャツ、カ行と力"},
               {"ko", "DHS can be refused.", "DHS를 거부할 수 있습니다."},
               {"zh-Hans", "DHS can be refused.", "您可以拒绝DHS人员。"},
               {"ru", "ICE and DHS agents", "Агенты ICE и DHS"},
               {"ru", "Box A or box B", "Поле A или поле B"},
               {"ru", "a) Yes", "a) Да"},
               {"ru", refuse, "Вы можете отказаться подписывать эти бумаги."},
               {"uk", refuse, "Ви можете відмовитися підписувати ці папери."},
               {"sr", "DHS can be refused.", "Можете одбити DHS."},
               {"el", refuse, "Μπορείτε να αρνηθείτε να υπογράψετε αυτά τα χαρτιά."},
               {"vi", refuse, "Quý vị có thể từ chối ký các giấy tờ này."},
               {"ar", "DHS can be refused.", "يمكنك رفض الـDHS."},
               {"ka", "DHS can be refused.", "შეგიძლიათ უარი თქვათ DHS-ზე."},
               {"hy", "DHS can be refused.", "Կարող եք մերժել DHS-ին:"},
               {"th", "DHS can be refused.", "คุณปฏิเสธDHSได้"},
               {"es", "µ, ½ and 50 °C", "µ, ½ y 50 °C, n.º 3, 1.ª"},
               {"fr", "o, a and e", "l’œuvre, 1ᵉʳ, 2ᵉ, n° 3"}});
}

TEST_CASE("what is invisible and nobody needs is noticed", "[checks]") {
  all_are("char-invisible", {{"es", refuse, "Usted puede\u200B negarse a firmar."},
                             {"es", refuse, "\uFEFFUsted puede negarse a firmar."},
                             {"fr", refuse, "Vous pou\u200Cvez refuser."},
                             {"de", refuse, "Sie können\u200D ablehnen."},
                             {"es", refuse, "Usted puede\u200F negarse a firmar."},
                             {"ht", refuse, "Ou ka refize\U000E0041 siyen."},
                             {"es", refuse, "Usted puede \uE000 negarse."},
                             {"es", refuse, "Usted puede\uFE0F negarse."},
                             {"zh-Hans", refuse, "您可以\u200B拒绝签字。"},
                             {"ko", refuse, "거부\u3164할 수 있습니다."},
                             {"ru", refuse, "Вы можете\u2063 отказаться."},
                             {"es", refuse, "Usted puede\u0378 negarse."},
                             {"ar", refuse, "يمكنك\uFEFF رفض التوقيع."},
                             {"km", refuse, "អ្នក\uFEFFអាចបដិសេធ។"}});
  all_are("char-soft-hyphen", {{"es", refuse, "Usted puede ne\u00ADgar\u00ADse a firmar."}});
  all_are("char-control", {{"es", refuse, "Usted puede &#x92;negarse a firmar."},
                           {"es", refuse, "Usted puede &#x85; negarse a firmar."},
                           {"fr", refuse, "Vous pouvez\u2028refuser."},
                           {"ar", refuse, "يمكنك\u2029رفض التوقيع."},
                           {"km", refuse, "អ្នកអាចបដិសេធ\uFDD0។"},
                           {"zh-Hans", refuse, "您可以拒绝签字\uFFFC。"}});
}

TEST_CASE("what is invisible and part of a script is let alone", "[checks]") {
  all_are("", {{"fa", refuse, "شما می\u200Cتوانید از امضای این برگه\u200Cها خودداری کنید."},
               {"ur", refuse, "آپ ان کاغذات پر دستخط کرنے سے انکار کر سکتے ہیں۔"},
               {"ckb", refuse, "دەتوانیت ڕەت بکەیتەوە ئەم کاغەزانە واژۆ بکەیت."},
               {"hi", refuse, "आप इन काग़ज़ों पर हस्ताक्षर करने से मना कर सकते हैं। क्\u200Dष, श्\u200Cर"},
               {"ne", refuse, "तपाईं यी कागजातमा सही गर्न अस्वीकार गर्न सक्नुहुन्छ। गर्\u200Dयो"},
               {"bn", refuse, "আপনি এই কাগজগুলিতে সই করতে অস্বীকার করতে পারেন। র\u200D্যাব"},
               {"ml", refuse, "നിങ്ങൾക്ക് ഒപ്പിടാൻ വിസമ്മതിക്കാം. അവന്\u200D"},
               {"si", refuse, "ඔබට අත්සන් කිරීම ප්\u200Dරතික්ෂේප කළ හැක."},
               {"km", refuse, "អ្នក\u200Bអាច\u200Bបដិសេធ\u200Bមិន\u200Bចុះ\u200Bហត្ថលេខា។\u200B"},
               {"th", refuse, "คุณ\u200Bปฏิเสธ\u200Bที่จะ\u200Bลงนามได้"},
               {"lo", refuse, "ທ່ານ\u200Bສາມາດ\u200Bປະຕິເສດ\u200Bບໍ່\u200Bເຊັນ\u200Bໄດ້"},
               {"my", refuse, "ဤစာရွက်များကို\u200B လက်မှတ်ထိုးရန် ငြင်းဆိုနိုင်သည်။"},
               {"ja", refuse, "葛\U000E0100城さんは署名を断ることができます。"},
               {"he", refuse, "אפשר לסרב לחתום על המסמכים (DHS).\u200F"},
               {"ar", refuse, "يمكنك رفض التوقيع على هذه الأوراق (DHS\u200E)."},
               {"fr", refuse, "Vous pouvez refuser\u00A0: «\u202Fnon\u202F»\u202F!"},
               {"mn-Mong", refuse, "ᠲᠠ ᠭᠠᠷ ᠤᠨ ᠦᠰᠦᠭ ᠵᠢᠷᠤᠬᠤ\u180E ᠠ ᠲᠠᠲᠭᠠᠯᠵᠠᠬᠤ᠃"},
               {"es", "Sign here ☐", "Firme aquí ☐\uFE0E"},
               {"es", refuse, "Puede negarse a\u2060b."},
               {"de", "No", "Nein\u00A0–\u00A0danke"}});
}

TEST_CASE("letters damaged by an encoding are noticed", "[checks]") {
  all_are("char-mojibake", {{"es", refuse, "Su nÃºmero de detenciÃ³n"},
                            {"es", refuse, "Â¿Firma usted?"},
                            {"es", refuse, "Usted puede negarse a la detenci?n."},
                            {"es", refuse, "Usted puede negarse a la detenci\uFFFDn."},
                            {"es", refuse, "Usted puede negarse a la detenci&amp;oacute;n."},
                            {"es", refuse, "Usted puede negarse a la detenci\\u00f3n."},
                            {"fr", refuse, "Vous pouvez refuser lâ€™entretien."},
                            {"fr", refuse, "Vous Ãªtes libre de refuser."},
                            {"fr", refuse, "Vous avez dÃ©jÃ\u00A0 signÃ©."},
                            {"pt-BR", refuse, "VocÃª nÃ£o precisa assinar."},
                            {"ht", refuse, "KreyÃ²l ayisyen"},
                            {"de", refuse, "Sie kÃ¶nnen die Unterschrift verweigern."},
                            {"de", refuse, "Sie k√∂nnen die Unterschrift verweigern."},
                            {"vi", refuse, "Quý vị có thể tá»« chá»‘i ký."}});
  // Where all of the text is damaged, it is also in the wrong script.
  for (const Line& line : std::vector<Line>{{"ru", refuse, "Ð’Ñ‹ Ð¼Ð¾Ð¶ÐµÑ‚Ðµ Ð¾Ñ‚ÐºÐ°Ð·Ð°Ñ‚ÑŒÑÑ"},
                                            {"ru", refuse, "РџСЂРёРІРµС‚, РјРѕР¶РµС‚Рµ"},
                                            {"ar", refuse, "ÙŠÙ…ÙƒÙ†Ùƒ Ø±Ù�Ø¶ Ø§Ù„ØªÙˆÙ‚ÙŠØ¹"},
                                            {"km", refuse, "áž¢áŸ’áž“áž€áž¢áž¶áž…"},
                                            {"zh-Hans", refuse, "æ‚¨å\u008F¯ä»¥æ‹’ç»\u009D"},
                                            {"hi", refuse, "à¤†à¤ª à¤‡à¤¨"}}) {
    INFO(line.target);
    CHECK(characters(line).find("char-mojibake") != std::string::npos);
  }
}

TEST_CASE("accents, capitals and quotation marks side by side are no damage", "[checks]") {
  all_are("", {{"fr", refuse, "«\u00A0LIBERTÉ\u00A0», «LIBERTÉ», arrêté\u00A0», jusqu’à\u00A0»"},
               {"pt-BR", refuse, "A palavra “AMANHÃ” e «IRMû não mudam."},
               {"de", refuse, "Das „Ä“ und die Fußnote É² in LIBERTÉ³"},
               {"es", refuse, "¿Dónde? ¡Aquí! AÑO, ESPAÑA, n.º, 1.ª; ¿sí?"},
               {"ru", refuse, "Сёстры в СССР», Рёбра, МОРЁ"},
               {"uk", refuse, "Рік, Рівне, Сім’я"},
               {"vi", refuse, "Quý vị có thể từ chối: ĐÃ, ĐÔ”"},
               {"fa", refuse, "اگر، گچ و پژ، کاغذ"},
               {"es", "See example.org/?q=a or call.", "Vea example.org/?q=a o llame."},
               {"es", "AT&amp;T; Q&amp;A", "AT&amp;T; Q&amp;A"},
               {"ja", refuse, "署名しますか?はい"}});
}

TEST_CASE("text for old fonts is told from Unicode", "[checks]") {
  all_are("lang-zawgyi", {{"my", refuse, "ေနာက္ဆုံး လက္မွတ္ထိုးရန္ ျငင္းဆိုႏိုင္သည္။"},
                          {"my", refuse, "သင္သည္ ဤစာရြက္မ်ားကို ျငင္းဆိုႏိုင္သည္"},
                          {"my", refuse, "ျမန္မာ"},
                          {"my", refuse, "သင့္လက္မွတ္"}});
  all_are("lang-legacy-khmer", {{"km", refuse, "Gñk GacbdiesF minsIuhtßelxa"},
                                {"km", refuse, "kariyal½yrbs;DHS sUmemIl RbeTskm&#x3E;úCa"}});
}

TEST_CASE("Unicode Burmese and Khmer, and Latin words in Khmer, are let alone", "[checks]") {
  all_are("", {{"my", refuse, "ဤစာရွက်များကို လက်မှတ်ထိုးရန် ငြင်းဆိုနိုင်သည်။"},
               {"my", refuse, "ယောက်ျား၊ ကျွန်ုပ်၊ တက္ကသိုလ်၊ အင်္ဂလိပ်၊ ဗုဒ္ဓ၊ ဥပဒေ၊ ၎င်း၊ ဪ"},
               {"my", refuse, "(မြန်မာ) “ရှေ့နေ” ၁၂၃"},
               {"shn", refuse, "ၸဝ်ႈၵဝ်ႇ ဢမ်ႇလူဝ်ႇ ၸႂ်ႉ"},
               {"km", "DHS, ICE: McDonald and PayPal", "DHS, ICE៖ McDonald និង PayPal"},
               {"km", refuse, "អ្នកអាចបដិសេធមិនចុះហត្ថលេខាលើឯកសារទាំងនេះ។"}});
  all_are("lang-wrong-script", {{"km", refuse, "Usted puede negarse a firmar."},
                                {"km", refuse, "Ou ka refize siyen papye sa yo."}});
}

TEST_CASE("direction marks are paired, and never override", "[checks]") {
  all_are("bidi-balance", {{"ar", refuse, "يمكنك رفض \u202BDHS التوقيع."},
                           {"ar", refuse, "يمكنك رفض \u2067DHS التوقيع."},
                           {"he", refuse, "אפשר לסרב\u2069 לחתום."},
                           {"fa", refuse, "می‌توانید\u202C رد کنید."},
                           {"ar", refuse, "يمكنك \u2067رفض\u202C التوقيع."},
                           {"es", refuse, "Usted \u202Eeredep\u202C firmar."},
                           {"ar", refuse, "يمكنك \u202Dرفض\u202C التوقيع."},
                           {"ur", refuse, "آپ \u2068انکار <em kind=\"strong\">کر</em> سکتے ہیں۔"}});
  all_are("", {{"ar", refuse, "يمكنك رفض \u2068DHS\u2069 التوقيع."},
               {"ar", refuse, "يمكنك رفض \u202ADHS\u202C التوقيع."},
               {"he", refuse, "אפשר \u2067לסרב \u2066DHS\u2069\u2069 לחתום."},
               {"fa", refuse, "\u2067می‌توانید\u2069 رد کنید."}});
}

TEST_CASE("a text begins in its own direction", "[checks]") {
  all_are("bidi-base", {{"ar", refuse, "\u200Eيمكنك رفض التوقيع."},
                        {"ar", refuse, "Por يمكنك رفض التوقيع على هذه الأوراق كلها."},
                        {"he", refuse, "\u2066אפשר לסרב לחתום.\u2069"}});
  all_are("", {{"ar", "DHS is a department.", "DHS هي وزارة."},
               {"ar", "<var ref=\"fee\"/> is due.", "<var ref=\"fee\"/> مستحق."},
               {"he", refuse, "1. אפשר לסרב לחתום."},
               {"fa", refuse, "«می‌توانید» رد کنید."},
               {"es", refuse, "(Usted) puede negarse."}});
}

TEST_CASE("letters of other languages are noted, names are not", "[checks]") {
  all_are("char-not-exemplar", {{"fa", refuse, "شما می‌توانید رد ڪنید."},
                                {"uk", refuse, "Ви можете відмовитиђся."},
                                {"es", refuse, "Usted puede negarđe."}});
  all_are("", {{"es", refuse, "La señora Đặng puede negarse."},
               {"km", refuse, "ឮៗ អ្នកអាចបដិសេធ។"},
               {"hi", refuse, "आप हस्ताक्षर करने से मना कर सकते हैं।"},
               {"ar", refuse, "يُمكِنُكَ رفضُ التوقيعِ."},
               {"ha", "Sign", "Sa hannu"},
               {"zh-Hant", refuse, "您可以拒絕簽字。"},
               {"ja", refuse, "署名を断ることができます。"},
               {"ko", refuse, "서명을 거부할 수 있습니다."}});
}
