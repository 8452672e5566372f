// The only main of the tests: Catch2's own is slow to compile.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
