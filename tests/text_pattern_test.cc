// Wording sought in texts: what a pattern finds, and what it leaves alone.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text/pattern.h"

using namespace clausekit::text;

namespace {

const Reading spanish{.tag = "es"};
const Reading chinese{.tag = "zh-Hans", .unspaced = true};
const Reading khmer{.tag = "km", .unspaced = true};
const Reading arabic{.tag = "ar"};

/// What the pattern finds first in the text, or nothing.
std::string found(const Reading& reading, const std::string& notation, const std::string& text) {
  Patterns patterns(reading);
  patterns.add(notation);
  const std::vector<Token> words = tokens(text, reading);
  const std::vector<Found> all = patterns.find(words);
  if (all.empty()) {
    return {};
  }
  const std::size_t begin = words[all.front().first].begin;
  return text.substr(begin, words[all.front().last - 1].end - begin);
}

}  // namespace

TEST_CASE("a pattern finds words, whatever their case and accents", "[text]") {
  CHECK(found(spanish, "publico", "Un Notario PÚBLICO firma.") == "PÚBLICO");
  CHECK(found(spanish, "solo", "Sólo con abogado") == "Sólo");
  CHECK(found(spanish, "firmar", "confirmar").empty());
  CHECK(found(spanish, "negarse a firmar", "Puede negarse, a firmar").empty());
  CHECK(found(spanish, "negarse a firmar", "Puede “negarse a firmar”") == "negarse a firmar");
  CHECK(found({.tag = "vi", .strength = Strength::secondary}, "phải ký", "Không PHẢI KÝ") ==
        "PHẢI KÝ");
  CHECK(found({.tag = "vi", .strength = Strength::secondary}, "phải ký", "phai ky").empty());
  CHECK(found({.tag = "tr", .strength = Strength::tertiary}, "imza", "İMZA") == "İMZA");
}

TEST_CASE("a star is any letters at that end of a word", "[text]") {
  CHECK(found(spanish, "abogad*", "dos abogadas") == "abogadas");
  CHECK(found(spanish, "abogad*", "un abogado") == "abogado");
  CHECK(found(spanish, "abogad*", "la abogacía").empty());
  CHECK(found(arabic, "*توقيع*", "رفض التَّوْقيعِ عليها") == "التَّوْقيعِ");
  CHECK(found(arabic, "امراة", "إمرأة") == "إمرأة");
}

TEST_CASE("one word of several, and a word that may be missing", "[text]") {
  CHECK(found(spanish, "puede/podrá firmar", "Usted podrá firmar") == "podrá firmar");
  CHECK(found(spanish, "en [la/una] entrevista", "en entrevista") == "en entrevista");
  CHECK(found(spanish, "en [la/una] entrevista", "en la entrevista") == "en la entrevista");
  CHECK(found(spanish, "en [la/una] entrevista", "en esta entrevista").empty());
}

TEST_CASE("a gap is a few words of one sentence", "[text]") {
  CHECK(found(spanish, "no … sin abogado", "No puede hablar, señora, sin abogado.") ==
        "No puede hablar, señora, sin abogado");
  CHECK(found(spanish, "no … sin abogado", "No. Hable sin abogado.").empty());
  CHECK(found(spanish, "no … sin abogado", "No: hable sin abogado.").empty());
  CHECK(found(spanish, "no … abogado", "No a b c d e f g abogado").empty());
  CHECK(found(spanish, "agente … inmigración", "agente de los EE. UU. de inmigración") ==
        "agente de los EE. UU. de inmigración");
}

TEST_CASE("words in a gap are no words of the pattern", "[text]") {
  Patterns patterns(spanish);
  patterns.add("no … sin");
  const std::vector<Found> all = patterns.find(tokens("no puede ir sin", spanish));
  REQUIRE(all.size() == 1);
  CHECK(all.front().words == 0b1001U);
}

TEST_CASE("where words stand without spaces a pattern is found anywhere", "[text]") {
  CHECK(found(chinese, "律师 在场", "只在有律师在场的情况下") == "律师在场");
  CHECK(found(chinese, "可以 … 拒绝", "您可以，如果愿意，拒绝签字") == "可以，如果愿意，拒绝");
  CHECK(found(chinese, "可以/能 拒绝", "您能拒绝") == "能拒绝");
  CHECK(found(chinese, "dhs人员", "与DHS人员谈话") == "DHS人员");
  CHECK(found(khmer, "អាចបដិសេធ", "អ្នកអាច\u200Bបដិសេធការសម្ភាស") == "អាច\u200Bបដិសេធ");
  CHECK(found(khmer, "ច", "អ្នកចុះ").empty());  // part of a character is none
}

TEST_CASE("a value among the words is no word", "[text]") {
  CHECK(found(spanish, "de la agencia", "de la \uFFFC agencia").empty());
  CHECK(found(spanish, "de … agencia", "de \uFFFC agencia") == "de \uFFFC agencia");
}

TEST_CASE("a pattern of nothing finds nothing", "[text]") {
  for (const char* notation : {"", " ", "…", "*", "/", "[]", "[/]", "… …", "a/ b"}) {
    INFO(notation);
    CHECK(found(spanish, notation, "x y z").empty());
  }
  CHECK(found(spanish, "x", "").empty());
}

TEST_CASE("a pattern of many gaps ends as soon as any", "[text]") {
  std::string notation = "a", text;
  for (int i = 0; i < 40; ++i) {
    notation += " … a";
  }
  for (int i = 0; i < 400; ++i) {
    text += "a ";
  }
  CHECK(found(spanish, notation + " b", text).empty());
  CHECK(found(spanish, notation, text).size() == 81);
}
