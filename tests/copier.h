// A photocopier: pages as pictures of black and white, and what becomes of them when they are
// copied. What is legible on a copy of a copy can be handed out at three in the morning.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clausekit::tests {

/// A picture from its upper left corner on, row by row; 0 is black and 255 white.
struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> gray;

  [[nodiscard]] bool black(int x, int y) const {
    return x >= 0 && y >= 0 && x < width && y < height &&
           gray[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                static_cast<std::size_t>(x)] == 0;
  }
  /// Whether there is black within `reach` pixels, to the sides or above or below.
  [[nodiscard]] bool black_near(int x, int y, int reach) const;
};

constexpr int copier_dpi = 150;

/// Page number `page` of the file `path` as a bad printer shows it: 150 dots per inch, each black
/// or white. Nothing, after a warning, without mupdf-tools.
std::optional<Picture> printed_picture(const std::string& path, std::size_t page);

/// `picture` as a copier gives it back that makes the page 7 % smaller, and another one that makes
/// up for it; each knows only black and white, and is set a little dark.
Picture copied(const Picture& picture);

/// The picture as a file (PGM, binary).
std::string pgm(const Picture& picture);

}  // namespace clausekit::tests
