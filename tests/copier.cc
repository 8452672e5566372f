#include "copier.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <sstream>

#include "command.h"

namespace clausekit::tests {
namespace {

/// Of 255: what is at least so bright becomes white.
constexpr double bright = 153;

void make_black_and_white(Picture& picture) {
  for (std::uint8_t& value : picture.gray) value = value < bright ? 0 : 255;
}

/// A binary PGM whose brightest value is 255.
Picture read_pgm(const std::string& bytes) {
  std::istringstream in(bytes);
  std::string magic;
  int brightest = 0;
  Picture out;
  in >> magic >> out.width >> out.height >> brightest;
  in.get();
  REQUIRE(magic == "P5");
  REQUIRE(brightest == 255);
  const auto size = static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height);
  const auto at = static_cast<std::size_t>(in.tellg());
  REQUIRE(bytes.size() == at + size);
  out.gray.assign(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end());
  return out;
}

/// `picture` in another size: each new pixel is made of the four that it lies between.
Picture resized(const Picture& picture, int width, int height) {
  Picture out{width, height, {}};
  const auto at = [&](int x, int y) {
    x = std::clamp(x, 0, picture.width - 1);
    y = std::clamp(y, 0, picture.height - 1);
    return static_cast<double>(picture.gray[static_cast<std::size_t>(y * picture.width + x)]);
  };
  for (int row = 0; row < height; ++row) {
    const double y = (row + 0.5) * picture.height / height - 0.5;
    const int top = static_cast<int>(std::floor(y));
    for (int column = 0; column < width; ++column) {
      const double x = (column + 0.5) * picture.width / width - 0.5;
      const int left = static_cast<int>(std::floor(x));
      const double above = at(left, top) * (left + 1 - x) + at(left + 1, top) * (x - left);
      const double below = at(left, top + 1) * (left + 1 - x) + at(left + 1, top + 1) * (x - left);
      out.gray.push_back(
          static_cast<std::uint8_t>(std::lround(above * (top + 1 - y) + below * (y - top))));
    }
  }
  return out;
}

}  // namespace

bool Picture::black_near(int x, int y, int reach) const {
  for (int dy = -reach; dy <= reach; ++dy) {
    for (int dx = -reach; dx <= reach; ++dx) {
      if (black(x + dx, y + dy)) return true;
    }
  }
  return false;
}

std::optional<Picture> printed_picture(const std::string& path, std::size_t page) {
  const TemporaryFolder folder;
  // MuPDF shows thin lines as pale as they are; Poppler makes them as broad as a dot.
  const auto said =
      run({"mutool", "draw", "-q", "-r", std::to_string(copier_dpi), "-c", "gray", "-F", "pgm",
           "-o", folder.path("page.pgm"), path, std::to_string(page + 1)});
  if (!said) return std::nullopt;
  INFO(said->errors);
  REQUIRE(said->status == 0);
  Picture out = read_pgm(folder.read("page.pgm"));
  make_black_and_white(out);
  return out;
}

Picture copied(const Picture& picture) {
  constexpr int per_cent = 93;
  Picture out = resized(picture, picture.width * per_cent / 100, picture.height * per_cent / 100);
  make_black_and_white(out);
  out = resized(out, picture.width, picture.height);
  make_black_and_white(out);
  return out;
}

std::string pgm(const Picture& picture) {
  return "P5\n" + std::to_string(picture.width) + " " + std::to_string(picture.height) + "\n255\n" +
         std::string(picture.gray.begin(), picture.gray.end());
}

}  // namespace clausekit::tests
