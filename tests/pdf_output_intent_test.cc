// What gray means on the page: the profile that every file carries.
#include <catch2/catch.hpp>

#include "gray.h"
#include "pdf/black_ink.h"
#include "pdf/output_intent.h"

using namespace clausekit;

TEST_CASE("only a gray profile of the right kind is an output intent", "[pdf]") {
  const pdf::OutputIntent good = tests::gray();
  CHECK(pdf::usable(good).has_value());

  // Places in an ICC profile's header: version, device class, colour space, signature.
  const auto spoilt = [&](std::size_t at, std::string_view bytes) {
    pdf::OutputIntent intent = good;
    intent.profile.replace(at, bytes.size(), bytes);
    return !pdf::usable(intent).has_value();
  };
  CHECK(spoilt(8, "\x05"));
  CHECK(spoilt(12, "scnr"));
  CHECK(spoilt(16, "RGB "));
  CHECK(spoilt(36, "----"));
  CHECK_FALSE(spoilt(12, "prtr"));
  for (const std::size_t size : {0, 12, 100, 128}) {
    const auto cut = pdf::usable({.profile = good.profile.substr(0, size), .name = "cut"});
    REQUIRE_FALSE(cut.has_value());
    CHECK(cut.error().message.find("\"cut\"") != std::string::npos);
  }
}

TEST_CASE("a print shop's profile is of a printer that has a black plate", "[pdf][press]") {
  const pdf::OutputIntent good = pdf::black_ink();
  CHECK(pdf::usable_for_press(good).has_value());
  CHECK(pdf::usable(good).has_value());

  const auto told = [&](std::size_t at, std::string_view bytes) {
    pdf::OutputIntent intent = good;
    intent.profile.replace(at, bytes.size(), bytes);
    const Outcome outcome = pdf::usable_for_press(intent);
    return outcome ? std::string() : outcome.error().message;
  };
  CHECK(told(16, "CMYK").empty());
  CHECK(told(8, "\x05").find("no ICC profile") != std::string::npos);
  CHECK(told(36, "----").find("no ICC profile") != std::string::npos);
  CHECK(told(12, "mntr").find("class prtr") != std::string::npos);
  CHECK(told(16, "RGB ").find("neither for gray nor for CMYK") != std::string::npos);
  CHECK_FALSE(pdf::usable_for_press({.profile = {}, .name = "empty"}).has_value());
}

TEST_CASE("the profile of one black ink is whole, and dark where half of it is inked", "[pdf]") {
  const std::string profile = pdf::black_ink().profile;
  const auto number = [&](std::size_t at, std::size_t bytes) {
    std::size_t out = 0;
    while (bytes-- > 0) out = out << 8U | static_cast<unsigned char>(profile.at(at++));
    return out;
  };
  CHECK(number(0, 4) == profile.size());
  std::size_t curve = 0, end = 0;
  for (std::size_t i = 0; i < number(128, 4); ++i) {
    const std::size_t entry = 132 + 12 * i, begin = number(entry + 4, 4);
    CHECK(begin % 4 == 0);
    CHECK(begin >= end);
    end = begin + number(entry + 8, 4);
    CHECK(end <= profile.size());
    if (profile.compare(entry, 4, "kTRC") == 0) curve = begin + 12;
  }
  REQUIRE(curve != 0);
  CHECK(number(curve, 2) == 0);
  CHECK(number(curve + 2 * 255, 2) == 65'535);
  for (std::size_t i = 1; i < 256; ++i) {
    CHECK(number(curve + 2 * i, 2) > number(curve + 2 * (i - 1), 2));
  }
  const double half = static_cast<double>(number(curve + 2 * 127, 2)) / 65'535;
  CHECK(half == Approx(0.30).margin(0.01));
}
