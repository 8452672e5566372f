// What characters amount to: content, capitals, columns, names of scripts.
#include <catch2/catch.hpp>

#include "text/content.h"
#include "text/script_name.h"
#include "text/width.h"

using namespace clausekit;

TEST_CASE("spaces, punctuation and invisible characters say nothing", "[text]") {
  CHECK_FALSE(text::says_something(""));
  CHECK_FALSE(text::says_something(" \u00A0\u200B\u200F – … ។ 。"));
  CHECK(text::says_something("…a"));
  CHECK(text::says_something("៧"));
  CHECK(text::says_something("☐"));
}

TEST_CASE("capitals are told apart in every script that has them", "[text]") {
  using text::Capitals;
  CHECK(text::capitals("DHS") == Capitals::all);
  CHECK(text::capitals("U.S.") == Capitals::all);
  CHECK(text::capitals("Подпись") == Capitals::first);
  CHECK(text::capitals("A") == Capitals::first);
  CHECK(text::capitals("iPhone") == Capitals::none);
  CHECK(text::capitals("هوية") == Capitals::none);
  CHECK(text::capitals("7") == Capitals::none);
}

TEST_CASE("a number is no word with letters", "[text]") {
  CHECK_FALSE(text::has_letter("2026"));
  CHECK(text::has_letter("I-247A"));
}

TEST_CASE("a terminal shows marks in no column and wide letters in two", "[text]") {
  CHECK(text::columns(U'a') == 1);
  CHECK(text::columns(U'\u0301') == 0);
  CHECK(text::columns(U'拒') == 2);
  CHECK(text::columns(U'\U0001F44D') == 2);
}

TEST_CASE("scripts have English names", "[text]") {
  CHECK(text::script_name("Cyrl") == "Cyrillic");
  CHECK(text::script_name("Khmr") == "Khmer");
  CHECK(text::script_name("Qqqq") == "Qqqq");
}
