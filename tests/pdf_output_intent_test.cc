// What gray means on the page: the profile that every file carries.
#include <catch2/catch.hpp>

#include "gray.h"
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
