// What is known of a language tag, and in which script a text is written.
#include <catch2/catch.hpp>

#include "text/language.h"
#include "text/normalize.h"

using namespace clausekit;
using namespace std::string_literals;

TEST_CASE("text is composed, and broken bytes become the replacement character", "[text]") {
  CHECK(text::nfc("re\u0301sume\u0301") == "r\u00E9sum\u00E9");
  CHECK(text::nfc("a\xFF\x62") == "a\uFFFDb");
  CHECK(text::nfc("") == "");
}

TEST_CASE("only XML white space is folded", "[text]") {
  CHECK(text::folded_space(" \n a \t\r\n b\u00A0 c ") == "a b\u00A0 c");
  CHECK(text::folded_space(" \n").empty());
}

TEST_CASE("a copy is a copy in spite of case, spaces and punctuation", "[text]") {
  CHECK(text::comparison_form("You CAN refuse, to\u00A0sign.") ==
        text::comparison_form("you can\u200B refuse to sign"));
  CHECK(text::comparison_form("Stra\u00DFe") == text::comparison_form("STRASSE"));
  CHECK(text::comparison_form("e\u0301") == text::comparison_form("\u00C9"));
  CHECK(text::comparison_form("can") != text::comparison_form("cannot"));
  CHECK(text::comparison_form("\u2013 ? \u00AB\u00BB").empty());
}

TEST_CASE("a tag is canonical or it is not well-formed", "[text]") {
  CHECK(text::canonical_tag("ZH-hans") == "zh-Hans");
  CHECK(text::canonical_tag("pt-br") == "pt-BR");
  CHECK(text::canonical_tag("tl") == "fil");
  CHECK(text::canonical_tag("prs") == "fa-AF");
  CHECK(text::canonical_tag("kea") == "kea");
  for (const char* bad : {"", "e", "en_US", "en-", "english language", "123", "es\n"}) {
    CHECK(text::canonical_tag(bad) == "");
  }
  CHECK(text::canonical_tag("en\0x"s) == "");
}

TEST_CASE("a language has its likely script and that script its direction", "[text]") {
  CHECK(text::likely_script("es") == "Latn");
  CHECK(text::likely_script("ht") == "Latn");
  CHECK(text::likely_script("km") == "Khmr");
  CHECK(text::likely_script("zh-Hans") == "Hans");
  CHECK(text::likely_script("zh-TW") == "Hant");
  CHECK(text::likely_script("fa-AF") == "Arab");
  CHECK(text::likely_script("ja") == "Jpan");
  CHECK(text::likely_script("not a tag") == "");
  CHECK(text::likely_script("und") == "");
  for (const char* script : {"Arab", "Hebr", "Aran", "Thaa"}) {
    CHECK(text::is_right_to_left(script));
  }
  for (const char* script : {"Latn", "Khmr", "Hans", "Nono", ""}) {
    CHECK_FALSE(text::is_right_to_left(script));
  }
}

TEST_CASE("ICU's silent falling back is noticed", "[text]") {
  for (const char* tag : {"en", "es", "pt-BR", "km", "ar", "zh-Hans", "zh-Hant", "kea", "tl", "prs",
                          "fa-AF", "es-419"}) {
    INFO(tag);
    CHECK(text::has_locale_data(tag));
  }
  for (const char* tag : {"ht", "hmn", "mam", "quc", "rhg", "und", "", "en-Cyrl"}) {
    INFO(tag);
    CHECK_FALSE(text::has_locale_data(tag));
  }
}

TEST_CASE("a character belongs to its script, or to no one script", "[text]") {
  CHECK(text::script_of(U'a') == "Latn");
  CHECK(text::script_of(U'\u1780') == "Khmr");
  CHECK(text::script_of(U'1') == "Zyyy");
  CHECK(text::is_shared(U'1'));
  CHECK(text::is_shared(U'\u0301'));
  CHECK_FALSE(text::is_shared(U'\u1780'));
}

TEST_CASE("a script takes what it is written with, and no more", "[text]") {
  const auto foreign = [](const char* text, const char* script) {
    return text::script_use(text, script).foreign;
  };
  CHECK(foreign("法", "Hans") == 0);
  CHECK(foreign("法あ", "Jpan") == 0);
  CHECK(foreign("法あ", "Hans") == 1);
  CHECK(foreign("한", "Kore") == 0);
  CHECK(foreign("ا", "Aran") == 0);
  CHECK(foreign("a", "Arab") == 1);
  // U+0640 is common, but its extensions name the scripts that use it.
  CHECK(foreign("\u0640", "Arab") == 0);
  CHECK(foreign("\u0640", "Latn") == 1);
}

TEST_CASE("foreign letters are counted and shown", "[text]") {
  const auto use = text::script_use("حق \u1781\u17D2\u1789\u17BB\u17C6 DHS 12, ok", "Arab");
  CHECK(use.letters == 9);
  CHECK(use.foreign == 7);
  CHECK(use.longest_foreign == "DHS");
  CHECK(use.foreign_script == "Latn");
  const auto own = text::script_use("No. 12: \u00BFfirmar?", "Latn");
  CHECK(own.letters == 8);
  CHECK(own.foreign == 0);
  CHECK(own.longest_foreign.empty());
}

TEST_CASE("a language has a name in English and in itself, or none is made up", "[text]") {
  CHECK(text::language_name("he", "en") == "Hebrew");
  CHECK(text::language_name("he", "he") == "עברית");
  CHECK(text::language_name("pt-BR", "en") == "Portuguese (Brazil)");
  CHECK(text::language_name("qqx", "en").empty());
  CHECK(text::language_name("not a tag", "en").empty());
}
