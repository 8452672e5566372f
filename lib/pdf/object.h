// The objects of a PDF file as plain values (ISO 32000-1, 7.3).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/length.h"

namespace clausekit::pdf {

/// An indirect object of one Haru.
struct Ref {
  std::size_t index = 0;
};

/// A name: ASCII letters, digits and `+-_.` only, up to 127 of them.
struct Name {
  std::string value;
};

/// A text string for people, UTF-8 here, UTF-16BE in the file (7.9.2.2).
struct Text {
  std::string utf8;
};

/// A string for programs, ASCII.
struct Ascii {
  std::string value;
};

/// A string of any bytes.
struct Bytes {
  std::string value;
};

struct Object;
struct Entry;
using Array = std::vector<Object>;
using Dict = std::vector<Entry>;

struct Object {
  std::variant<bool, std::int32_t, Length, Name, Text, Ascii, Bytes, Ref, Array, Dict> value;

  template <class T>
  Object(T of) : value(std::move(of)) {}  // NOLINT(google-explicit-constructor)
};

/// One entry of a dictionary; a later one of the same key replaces an earlier.
struct Entry {
  std::string_view key;  ///< a literal
  Object value;
};

}  // namespace clausekit::pdf
