#include "golden.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "places.h"

namespace clausekit::tests {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  INFO("reading " << path.string());
  REQUIRE(in.good());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

std::string source_file(const std::string& path) {
  return read(std::filesystem::path(CLAUSEKIT_SOURCE_DIR) / path);
}

void check_golden(const std::string& name, const std::string& actual) {
  const auto path = std::filesystem::path(CLAUSEKIT_SOURCE_DIR) / "tests" / name;
  const char* bless = std::getenv("BLESS");
  if (bless != nullptr && std::string(bless) == "1") {
    std::ofstream(path, std::ios::binary) << actual;
  }
  CHECK(read(path) == actual);
}

}  // namespace clausekit::tests
