// Text that comes back out of the file, language by language, as Poppler reads it.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "command.h"
#include "gray.h"
#include "pages_by_hand.h"
#include "pdf/write.h"
#include "shaped.h"

using namespace clausekit;
using tests::noto;
using tests::PagesByHand;
using tests::shaped;

namespace {

struct Sample {
  const char* language;
  const char* font;
  unsigned index;
  const char* text;
  bool right_to_left = false;
};

const std::vector<Sample> samples{
    {"en", "NotoSans-Regular.ttf", 0, "AVAILABLE in any office: file it by mail."},
    {"vi", "NotoSans-Regular.ttf", 0, "Người làm đơn có quyền từ chối ký."},
    {"ru", "NotoSans-Regular.ttf", 0, "Вы можете отказаться от подписи."},
    {"km", "NotoSansKhmer-Regular.ttf", 0, "ខ្ញុំយល់ព្រមឲ្យមានការឆែកឆេរ ស្ត្រី ភ្នាក់ងារ"},
    {"hi", "NotoSansDevanagari-Regular.ttf", 0, "मैं तलाशी की अनुमति देता हूँ"},
    {"bn", "NotoSansBengali-Regular.ttf", 0, "আমি তল্লাশির অনুমতি দিচ্ছি কো কৌ"},
    {"my", "NotoSansMyanmar-Regular.ttf", 0, "ရှာဖွေရန် သဘောတူပါသည် ကြောင့်"},
    {"th", "NotoSansThai-Regular.ttf", 0, "ฉันยินยอมให้ค้น น้ำ ที่"},
    {"am", "NotoSansEthiopic-Regular.ttf", 0, "ፍተሻውን፡እፈቅዳለሁ።"},
    {"zh-Hans", "NotoSansCJK-Regular.ttc", 2, "您可以拒绝签署任何文件。"},
    {"ko", "NotoSansCJK-Regular.ttc", 1, "수색에 동의하지 않습니다."},
    {"ja", "NotoSansCJK-Regular.ttc", 0, "署名を拒否できます。𠮟られません。"},
    {"ar", "NotoNaskhArabic-Regular.ttf", 0, "لا أُوَافِقُ عَلَى التَّفْتِيش الله", true},
    {"ar", "NotoSansArabic-Regular.ttf", 0, "لا أُوَافِقُ عَلَى التَّفْتِيش الله", true},
    {"ur", "NotoNastaliqUrdu-Regular.ttf", 0, "میں تلاشی کی اجازت نہیں دیتا", true},
    {"he", "NotoSansHebrew-Regular.ttf", 0, "אֲנִי לֹא מַסְכִּים לַחִפּוּשׂ הַזֶּה", true},
};

/// One paragraph a sample, well apart.
std::string file() {
  PagesByHand hand;
  double y = 740;
  for (const Sample& sample : samples) {
    hand.text(hand.tag("P", 0, sample.language),
              shaped(noto(sample.font, sample.index), sample.text, points(14), sample.language,
                     sample.right_to_left),
              72, y);
    y -= 44;
  }
  auto written = pdf::write(hand.finish(), tests::gray());
  REQUIRE(written.has_value());
  return *written;
}

std::string backwards(const std::string& text) {
  std::u32string characters = code_points(text);
  std::reverse(characters.begin(), characters.end());
  std::string out;
  for (const char32_t c : characters) append_utf8(out, c);
  return out;
}

}  // namespace

TEST_CASE("the text of a page is the text that was set, in every script", "[pdf]") {
  const tests::TemporaryFolder folder;
  const auto said = tests::run({"pdftotext", folder.write("a.pdf", file()), "-"});
  if (!said) return;
  INFO(said->output);
  for (const Sample& sample : samples) {
    CAPTURE(sample.language, sample.font);
    // Poppler puts right-to-left text between embedding marks.
    const std::string wanted = sample.right_to_left
                                   ? "\u202B" + std::string(sample.text) + "\u202C\n"
                                   : sample.text + std::string("\n");
    CHECK(said->output.find(wanted) != std::string::npos);
  }
}

TEST_CASE("the text of a tag is the text that was set, in every script", "[pdf]") {
  const tests::TemporaryFolder folder;
  const auto said = tests::run({"pdfinfo", "-struct-text", folder.write("a.pdf", file())});
  if (!said) return;
  INFO(said->output);
  for (const Sample& sample : samples) {
    CAPTURE(sample.language, sample.font);
    // Poppler does not know ReversedChars and shows the codes as they stand.
    const std::string text = sample.right_to_left ? backwards(sample.text) : sample.text;
    CHECK(said->output.find("\"" + text + "\"") != std::string::npos);
  }
}
