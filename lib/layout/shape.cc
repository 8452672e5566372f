#include "layout/shape.h"

#include <hb.h>

#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "layout/handles.h"
#include "text/characters.h"

namespace clausekit::layout {
namespace {

hb_language_t hb_language(const std::string& tag) {
  return hb_language_from_string(tag.data(), static_cast<int>(tag.size()));
}

hb_script_t hb_script(std::string_view name) {
  return hb_script_from_string(name.data(), static_cast<int>(name.size()));
}

/// The glyphs of one cluster value, and the bytes that they stand for.
struct Group {
  std::uint32_t begin = 0, end = 0;
  std::size_t first = 0, count = 0;  ///< in the buffer, which is in painting order
};

/// The groups of a shaped buffer in logical order; every byte of [begin, end) is in one of them.
std::vector<Group> groups(std::span<const hb_glyph_info_t> infos, bool right_to_left,
                          std::uint32_t begin, std::uint32_t end) {
  std::vector<Group> found;
  for (std::size_t i = 0; i < infos.size(); ++i) {
    if (found.empty() || infos[i].cluster != found.back().begin) {
      found.push_back({.begin = infos[i].cluster, .first = i});
    }
    ++found.back().count;
  }
  if (right_to_left) {
    std::reverse(found.begin(), found.end());
  }
  if (!found.empty()) {
    found.front().begin = begin;
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    found[i].end = i + 1 < found.size() ? found[i + 1].begin : end;
  }
  return found;
}

/// The text cut into shown characters, each with the ignorable ones that follow it.
std::vector<std::uint32_t> character_ends(std::string_view text) {
  std::vector<std::uint32_t> ends;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    at += here.bytes;
    if (ends.empty() || !text::is_ignorable(here.value)) {
      ends.push_back(static_cast<std::uint32_t>(at));
    } else {
      ends.back() = static_cast<std::uint32_t>(at);
    }
  }
  return ends;
}

}  // namespace

std::vector<ShapedCluster> shape(std::string_view paragraph, const TextItem& item,
                                 std::uint32_t begin, std::uint32_t end,
                                 const std::string& language) {
  const HbBuffer buffer(hb_buffer_create());
  hb_buffer_t* b = buffer.get();
  hb_buffer_add_utf8(b, paragraph.data(), static_cast<int>(paragraph.size()), begin,
                     static_cast<int>(end - begin));
  hb_buffer_set_direction(b, item.right_to_left() ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(b, hb_script(item.script));
  hb_buffer_set_language(b, hb_language(language));
  hb_buffer_set_cluster_level(b, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  hb_buffer_set_flags(b, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_shape(item.face->handles().font.get(), b, nullptr, 0);

  unsigned count = 0;
  const std::span infos(hb_buffer_get_glyph_infos(b, nullptr), hb_buffer_get_length(b));
  const std::span positions(hb_buffer_get_glyph_positions(b, &count), infos.size());
  const auto glyph = [&](std::size_t i) {
    return Cluster::Glyph{.id = infos[i].codepoint,
                          .x = positions[i].x_offset,
                          .y = positions[i].y_offset,
                          .advance = positions[i].x_advance};
  };

  std::vector<ShapedCluster> shaped;
  shaped.reserve(infos.size());
  for (const Group& group : groups(infos, item.right_to_left(), begin, end)) {
    const std::string_view text = paragraph.substr(group.begin, group.end - group.begin);
    const bool unsafe =
        (hb_glyph_info_get_glyph_flags(&infos[group.first]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    const bool may_part = item.right_to_left() && group.count > 1;
    const std::vector<std::uint32_t> ends =
        may_part ? character_ends(text) : std::vector<std::uint32_t>{};
    if (may_part && ends.size() == group.count) {
      std::uint32_t from = 0;
      for (std::size_t i = 0; i < group.count; ++i) {
        const Cluster::Glyph one = glyph(group.first + group.count - 1 - i);
        shaped.push_back({.cluster = {.glyphs = {one},
                                      .advance = one.advance,
                                      .text = std::string(text.substr(from, ends[i] - from))},
                          .begin = group.begin + from,
                          .end = group.begin + ends[i],
                          .unsafe_before = unsafe || i > 0});
        from = ends[i];
      }
      continue;
    }
    ShapedCluster whole{.cluster = {.glyphs = {}, .advance = 0, .text = std::string(text)},
                        .begin = group.begin,
                        .end = group.end,
                        .unsafe_before = unsafe};
    whole.cluster.glyphs.reserve(group.count);
    for (std::size_t i = group.first; i < group.first + group.count; ++i) {
      whole.cluster.glyphs.push_back(glyph(i));
      whole.cluster.glyphs.back().x += whole.cluster.advance;  // from the cluster's origin
      whole.cluster.advance += positions[i].x_advance;
    }
    shaped.push_back(std::move(whole));
  }
  return shaped;
}

}  // namespace clausekit::layout
