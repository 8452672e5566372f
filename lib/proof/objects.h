// An opened PDF, and what reading its objects needs. Stays inside this folder, with qpdf.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "base/source.h"
#include "proof/qpdf.h"

namespace clausekit::proof {

/// What keeps a file from being read, in a few words for a person. Thrown and caught in here only.
struct Unreadable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Far above what a form takes, and low enough that no file fills the memory or the stack.
inline constexpr std::size_t most_bytes = 32U << 20U;         ///< of the file
inline constexpr std::size_t most_stream_bytes = 32U << 20U;  ///< of one stream, inflated
inline constexpr std::size_t most_pages = 200;
inline constexpr std::size_t most_elements = 100'000;
inline constexpr std::size_t most_widgets = 10'000;
inline constexpr std::size_t most_fonts = 100;
inline constexpr int most_depth = 64;

/// Opens `file` into `pdf` without repairing anything. Throws Unreadable.
void open(QPDF& pdf, const Source& file);

/// Throws Unreadable when qpdf had to warn of something since the last call: a reader that mends
/// what is broken may see another file than we do.
void throw_warnings(QPDF& pdf);

/// The inflated bytes of `stream`. Throws Unreadable.
std::string stream_bytes(QPDFObjectHandle stream);

/// A name without its slash; empty when `object` is none.
std::string name_of(QPDFObjectHandle object);
/// A text string as UTF-8; empty when `object` is none.
std::string text_of(QPDFObjectHandle object);
/// A number; 0 when `object` is none.
double number_of(QPDFObjectHandle object);

/// A PDF text string's big-endian UTF-16 as UTF-8.
std::string utf8_of_utf16be(std::string_view bytes);

}  // namespace clausekit::proof
