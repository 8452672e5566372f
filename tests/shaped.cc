#include "shaped.h"

#include <hb.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <filesystem>

#include "layout/handles.h"

namespace clausekit::tests {

std::shared_ptr<const layout::Face> noto(const std::string& file, unsigned index) {
  for (const char* folder :
       {"/usr/share/fonts/truetype/noto/", "/usr/share/fonts/opentype/noto/"}) {
    if (std::filesystem::exists(folder + file)) {
      auto face = layout::Face::open({.family = file,
                                      .bold = file.find("-Bold") != std::string::npos,
                                      .path = folder + file,
                                      .index = index});
      REQUIRE(face.has_value());
      return *face;
    }
  }
  FAIL("install fonts-noto-core and fonts-noto-cjk: " << file << " is missing");
  return nullptr;
}

layout::LineRun shaped(std::shared_ptr<const layout::Face> face, const std::string& text,
                       Length size, const std::string& language, bool right_to_left) {
  const Owned<hb_buffer_t, hb_buffer_destroy> buffer(hb_buffer_create());
  const auto length = static_cast<int>(text.size());
  hb_buffer_add_utf8(buffer.get(), text.data(), length, 0, length);
  hb_buffer_guess_segment_properties(buffer.get());
  hb_buffer_set_direction(buffer.get(), right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_language(buffer.get(), hb_language_from_string(language.c_str(), -1));
  hb_shape(face->handles().font.get(), buffer.get(), nullptr, 0);

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), &count);
  std::vector<std::uint32_t> starts{static_cast<std::uint32_t>(text.size())};
  for (unsigned i = 0; i < count; ++i) starts.push_back(infos[i].cluster);
  std::sort(starts.begin(), starts.end());

  layout::LineRun run;
  run.size = size;
  run.right_to_left = right_to_left;
  std::int64_t width = 0;
  for (unsigned i = 0; i < count; ++i) {
    if (i == 0 || infos[i].cluster != infos[i - 1].cluster) {
      const std::uint32_t begin = infos[i].cluster;
      const std::uint32_t end = *std::upper_bound(starts.begin(), starts.end(), begin);
      run.clusters.push_back({{}, 0, text.substr(begin, end - begin)});
    }
    layout::Cluster& cluster = run.clusters.back();
    cluster.glyphs.push_back({infos[i].codepoint, cluster.advance + places[i].x_offset,
                              places[i].y_offset, places[i].x_advance});
    cluster.advance += places[i].x_advance;
    width += places[i].x_advance;
  }
  run.width = Length{static_cast<std::int32_t>(width * size.thousandths / face->units_per_em())};
  run.face = std::move(face);
  return run;
}

}  // namespace clausekit::tests
