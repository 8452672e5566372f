#include "script_samples.h"

#include <catch2/catch.hpp>

#include "gray.h"
#include "pages_by_hand.h"
#include "pdf/write.h"
#include "shaped.h"

namespace clausekit::tests {

const std::vector<ScriptSample>& script_samples() {
  static const std::vector<ScriptSample> samples{
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
  return samples;
}

std::string script_samples_file() {
  PagesByHand hand;
  double y = 740;
  for (const ScriptSample& sample : script_samples()) {
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

}  // namespace clausekit::tests
