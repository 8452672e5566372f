// Text → lines: how they are filled, where they end, in which order they are shown.
#include <unicode/brkiter.h>

#include <algorithm>
#include <future>

#include "layout/paragraph.h"
#include "test_fonts.h"
#include "text/breaks.h"

using namespace clausekit;
using namespace clausekit::layout;
using clausekit::tests::run_of;
using clausekit::tests::text_of;

namespace {

constexpr Length wide = points(10000);

const Fonts& fonts() {
  static const Fonts all(tests::installed_fonts());
  return all;
}

struct Sample {
  const char* tag;
  const char* family;
  const char* words;
};

constexpr Sample samples[] = {
    {"en", "Noto Sans",
     "You can refuse to sign any papers you are given during the interview. AVAVA Tofu, office."},
    {"ht", "Noto Sans", "Ou ka refize siyen nenpòt papye yo ba ou pandan entèvyou a."},
    {"ar", "Noto Sans Arabic",
     "يمكنك رفض التوقيع على أي أوراق تُعطى لك أثناء المقابلة. لا يُسمح (أ)."},
    {"ur", "Noto Nastaliq Urdu", "آپ کسی بھی کاغذ پر دستخط کرنے سے انکار کر سکتے ہیں۔"},
    {"km", "Noto Sans Khmer", "អ្នកអាចបដិសេធមិនចុះហត្ថលេខាលើឯកសារណាមួយដែលគេផ្តល់ឱ្យអ្នកក្នុងពេលសម្ភាសន៍។"},
    {"zh-Hans", "Noto Sans CJK SC",
     "您可以拒绝签署面谈期间给您的任何文件，“包括”（DHS）12。您可以要求律师在场。"},
    {"ko", "Noto Sans CJK KR", "면담 중에 받은 서류에 서명하는 것을 거부할 수 있습니다."},
};

FontStack stack(const Sample& sample) { return tests::stack(fonts(), sample.tag, sample.family); }

std::vector<Line> set(const Text& text, const FontStack& stack, Length width, bool bold = false) {
  Report report;
  auto made = lines(text, stack, {.size = points(11), .bold = bold}, width, report);
  for (const Diagnostic& diagnostic : report.diagnostics()) {
    FAIL_CHECK(message(diagnostic));
  }
  return made;
}

/// What a line says, in logical order.
std::string logical(const Line& line) {
  std::string out;
  for (const LineRun& run : line.runs) {
    std::string words;
    for (const Cluster& cluster : run.clusters) {
      words = run.right_to_left ? cluster.text + words : words + cluster.text;
    }
    out += words;
  }
  return out;
}

std::string logical(const std::vector<Line>& lines) {
  std::string out;
  for (const Line& line : lines) {
    out += logical(line);
  }
  return out;
}

/// What a line shows, cluster by cluster from left to right.
std::string visual(const Line& line) {
  std::vector<const LineRun*> runs;
  for (const LineRun& run : line.runs) {
    runs.push_back(&run);
  }
  std::stable_sort(runs.begin(), runs.end(),
                   [](const LineRun* a, const LineRun* b) { return a->x < b->x; });
  std::string out;
  for (const LineRun* run : runs) {
    for (const Cluster& cluster : run->clusters) {
      out += cluster.text;
    }
  }
  return out;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("lines are no wider than allowed and say all of the text", "[layout]") {
  for (const Sample& sample : samples) {
    const Text text = text_of(sample.tag, sample.words);
    for (const int width : {20, 37, 60, 111, 250, 10000}) {
      INFO(sample.tag << " in " << width << " pt");
      const std::vector<Line> made = set(text, stack(sample), points(width));
      for (const Line& line : made) {
        CHECK(line.width <= points(width));
        CHECK_FALSE(line.runs.empty());
        CHECK(line.ascent > points(5));
        CHECK(line.descent > Length{});
      }
      CHECK(logical(made) == sample.words);
    }
  }
}

TEST_CASE("lines end only where the language lets them", "[layout]") {
  for (const Sample& sample : samples) {
    INFO(sample.tag);
    const std::vector<std::uint32_t> allowed = text::line_ends(sample.words, sample.tag);
    std::uint32_t end = 0;
    const std::vector<Line> made =
        set(text_of(sample.tag, sample.words), stack(sample), points(120));
    CHECK(made.size() > 1);
    for (const Line& line : made) {
      end += static_cast<std::uint32_t>(logical(line).size());
      CHECK(std::binary_search(allowed.begin(), allowed.end(), end));
    }
  }
}

TEST_CASE("a line is filled as far as it goes", "[layout]") {
  for (const Sample& sample : samples) {
    const std::vector<Line> made =
        set(text_of(sample.tag, sample.words), stack(sample), points(120));
    for (std::size_t i = 0; i + 1 < made.size(); ++i) {
      INFO(sample.tag << ", line " << i + 1);
      const std::string next = logical(made[i + 1]);
      const std::string longer =
          logical(made[i]) + next.substr(0, text::line_ends(next, sample.tag).front());
      CHECK(set(text_of(sample.tag, longer), stack(sample), wide).front().width > points(120));
    }
  }
}

TEST_CASE("a line is as wide as its words are alone", "[layout]") {
  // Narrow enough to break words that are kerned and ligated.
  for (const int width : {20, 120}) {
    for (const Line& line :
         set(text_of("en", samples[0].words), stack(samples[0]), points(width))) {
      INFO(logical(line));
      const Line alone = set(text_of("en", logical(line)), stack(samples[0]), wide).front();
      CHECK(std::abs(alone.width.thousandths - line.width.thousandths) <= 1);
    }
  }
}

TEST_CASE("spaces at the end of a line hang out at its end", "[layout]") {
  const std::vector<Line> english = set(text_of("en", "one two"), stack(samples[0]), points(30));
  REQUIRE(english.size() == 2);
  CHECK(logical(english[0]) == "one ");
  CHECK(english[0].runs[0].x == Length{});
  CHECK(english[0].runs[0].x + english[0].runs[0].width > english[0].width);
  CHECK(english[0].width == set(text_of("en", "one"), stack(samples[0]), wide)[0].width);

  const std::vector<Line> arabic = set(text_of("ar", "رفض التوقيع"), stack(samples[2]), points(45));
  REQUIRE(arabic.size() == 2);
  CHECK(logical(arabic[0]) == "رفض ");
  CHECK(arabic[0].runs[0].x < Length{});
  CHECK(arabic[0].runs[0].x + arabic[0].runs[0].width == arabic[0].width);
  CHECK(arabic[0].runs[0].clusters.front().text == " ");

  // An English phrase that ends an Arabic line: its space goes to the left, not between the words.
  Text mixed = text_of("ar", "أ ");
  mixed.runs.push_back(run_of("en", "one two"));
  const Line line = set(mixed, stack(samples[2]), points(35)).front();
  CHECK(visual(line) == " one أ");
  CHECK(line.runs.back().x < Length{});
}

TEST_CASE("a case number in Arabic is shown as it is written", "[layout]") {
  Text text = text_of("ar", "قضية ");
  text.runs.push_back(run_of("ar", "2026-CV-0041"));
  text.runs.push_back(run_of("ar", " الآن"));
  CHECK_FALSE(contains(visual(set(text, stack(samples[2]), wide).front()), "2026-CV-0041"));
  text.runs[1].value = true;
  const Line line = set(text, stack(samples[2]), wide).front();
  CHECK(visual(line) == "نلآا 2026-CV-0041 ةيضق");
  CHECK(logical(line) == "قضية 2026-CV-0041 الآن");
  // Nothing in a value can break out of it.
  text.runs[1].text = "2026\u2069-CV\u202E-0041";
  CHECK(visual(set(text, stack(samples[2]), wide).front()) == visual(line));
}

TEST_CASE("a foreign phrase keeps its order though part of it is strong", "[layout]") {
  Text text = text_of("ar", "كلمة ");
  text.runs.push_back(run_of("en", "You can "));
  text.runs.push_back(run_of("en", "refuse"));
  text.runs.back().strong = true;
  text.runs.push_back(run_of("en", " now."));
  const Line line = set(text, stack(samples[2]), wide).front();
  CHECK(contains(visual(line), "You can refuse now."));
  REQUIRE(line.runs.size() == 4);
  CHECK(line.runs[2].source_run == 2);
  CHECK(line.runs[2].face->file().bold);
  CHECK_FALSE(line.runs[1].face->file().bold);
}

TEST_CASE("brackets are mirrored on the page and stay what they are in the text", "[layout]") {
  const Line line = set(text_of("ar", "(أ)"), stack(samples[2]), wide).front();
  CHECK(logical(line) == "(أ)");
  const auto glyph = [](const LineRun& run) { return run.clusters.front().glyphs.front().id; };
  const Line english = set(text_of("en", "(a)"), stack(samples[0]), wide).front();
  const std::vector<Cluster>& latin = english.runs.front().clusters;
  REQUIRE(line.runs.size() == 3);
  CHECK(glyph(line.runs[0]) == latin[2].glyphs.front().id);
  CHECK(glyph(line.runs[2]) == latin[0].glyphs.front().id);
}

TEST_CASE("values, numbers and blanks are not broken, unless a line is too narrow", "[layout]") {
  Text text = text_of("en", "Held at ");
  text.runs.push_back(run_of("en", "North Springfield House"));
  text.runs.back().value = true;
  const std::vector<Line> whole = set(text, stack(samples[0]), points(140));
  REQUIRE(whole.size() == 2);
  CHECK(logical(whole[1]) == "North Springfield House");
  const std::vector<Line> narrow = set(text, stack(samples[0]), points(80));
  REQUIRE(narrow.size() == 4);
  CHECK(logical(narrow[1]) == "North ");
  CHECK(logical(narrow[2]) == "Springfield ");

  Text blank = text_of("en", "Name: ");
  TextRun space;
  space.blank_ems = 10;
  blank.runs.push_back(space);
  blank.runs.push_back(run_of("en", ", date"));
  const std::vector<Line> blanks = set(blank, stack(samples[0]), points(150));
  REQUIRE(blanks.size() == 2);
  REQUIRE(blanks[0].blanks.size() == 1);
  CHECK(blanks[0].blanks[0].width == points(110));
  CHECK(blanks[0].blanks[0].source_run == 1);
  CHECK(blanks[0].blanks[0].x == blanks[0].runs[0].width);
  CHECK(logical(blanks[0]) == "Name: , ");
  for (const Line& line : set(blank, stack(samples[0]), points(50))) {
    CHECK(line.width <= points(50));
  }
}

TEST_CASE("a blank in Arabic stands left of the words before it", "[layout]") {
  Text text = text_of("ar", "الاسم ");
  TextRun space;
  space.blank_ems = 5;
  text.runs.push_back(space);
  const Line line = set(text, stack(samples[2]), wide).front();
  REQUIRE(line.blanks.size() == 1);
  CHECK(line.blanks[0].x == Length{});
  CHECK(line.runs[0].x == points(55));
}

TEST_CASE("forced line ends are kept", "[layout]") {
  Text text = text_of("en", "one ");
  for (const char* words : {"two ", "", "three"}) {
    text.runs.push_back(run_of("en", words));
    text.runs.back().line_break = true;
  }
  const std::vector<Line> made = set(text, stack(samples[0]), wide);
  REQUIRE(made.size() == 4);
  CHECK(logical(made[0]) == "one ");
  CHECK(logical(made[1]) == "two ");
  CHECK(made[2].runs.empty());
  CHECK(made[2].ascent > Length{});
  CHECK(logical(made[3]) == "three");
  CHECK(set(text_of("en", ""), stack(samples[0]), wide).empty());
}

TEST_CASE("a character that no font has is an error that names it, and never a box", "[layout]") {
  Report report;
  const auto made = lines(text_of("km", "ខ្ញុំ ཀ\u0F39 ཀ ok"), stack(samples[4]), {.size = points(11)},
                          wide, report);
  REQUIRE(made.size() == 1);
  CHECK(logical(made[0]) == "ខ្ញុំ   ok");
  REQUIRE(report.diagnostics().size() == 1);
  const Diagnostic& missing = report.diagnostics().front();
  CHECK(missing.rule == &pdf_font_coverage);
  CHECK(missing.subject.unit == "cf.iii");
  CHECK(missing.subject.language == "km");
  CHECK(message(missing) ==
        "no font has the character \"ཀ\" (U+0F40) of \"cf.iii\"; tried Noto Sans Khmer, Noto Sans");
}

TEST_CASE("controls are neither shown nor said", "[layout]") {
  const Line line =
      set(text_of("km", "\u200Eខ្ញុំ\u200Bយល់\u2060 co\u00ADop\u202C\x01"), stack(samples[4]), wide)
          .front();
  CHECK(logical(line) == "ខ្ញុំយល់ coop");
  for (const LineRun& run : line.runs) {
    for (const Cluster& cluster : run.clusters) {
      CHECK_FALSE(cluster.glyphs.empty());
    }
  }
}

TEST_CASE("any bytes can be set", "[layout]") {
  for (const std::string bytes :
       {"\xFF", "a\xC3", "\xED\xA0\x80 b", "\xF4\x90\x80\x80", "\xE1\x9E"}) {
    Report report;
    for (const Line& line :
         lines(text_of("ar", bytes), stack(samples[2]), {.size = points(11)}, points(50), report)) {
      CHECK(line.width <= points(50));
    }
  }
}

TEST_CASE("threads set the same lines from shared fonts", "[layout]") {
  fonts();  // found on this thread
  // No assertion in here: those of Catch2 are for one thread.
  const auto work = [] {
    std::string out;
    for (const Sample& sample : samples) {
      const auto faces = fonts().stack(tests::language(sample.tag, sample.family),
                                       tests::language("en", "Noto Sans"));
      Report report;
      for (const Line& line : lines(text_of(sample.tag, sample.words), faces.value(),
                                    {.size = points(11)}, points(90), report)) {
        out += visual(line) + "|" + std::to_string(line.width.thousandths) + "\n";
      }
    }
    return out;
  };
  std::vector<std::future<std::string>> others;
  for (int i = 0; i < 4; ++i) {
    others.push_back(std::async(std::launch::async, work));
  }
  const std::string expected = work();
  for (auto& other : others) {
    CHECK(other.get() == expected);
  }
}
