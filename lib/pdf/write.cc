#include "pdf/write.h"

#include <charconv>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "pdf/content.h"
#include "pdf/fonts.h"
#include "pdf/form_fields.h"
#include "pdf/haru.h"
#include "pdf/metadata.h"
#include "pdf/structure.h"

namespace clausekit::pdf {
namespace {

/// What page boxes may measure (ISO 32000-1, annex C).
bool is_sheet(const layout::Page& page) {
  const auto fits = [](Length side) { return side >= points(3) && side <= points(14'400); };
  return fits(page.width) && fits(page.height) && fits(page.width + page.surround * 2) &&
         fits(page.height + page.surround * 2);
}

/// The trimmed sheet and `beyond` on every side.
Array box(const layout::Page& page, Length beyond) {
  return {-beyond, -beyond, page.width + beyond, page.height + beyond};
}

/// The boundaries of `page` (ISO 32000-1, 14.11.2).
Dict boxes(const layout::Page& page) {
  Dict out{{"MediaBox", box(page, page.surround)}, {"TrimBox", box(page, {})}};
  if (page.bleed != Length{}) out.push_back({"BleedBox", box(page, page.bleed)});
  return out;
}

/// 16 bytes that differ wherever the parts do (ISO 32000-1, 14.4).
std::string file_identifier(const layout::Pages& pages, const std::vector<std::string>& contents,
                            std::string_view xmp) {
  std::string digests = sha256(xmp);
  for (const std::string& content : contents) digests += sha256(content);
  // A font's name has a digest of its program in it.
  for (const layout::EmbeddedFont& font : pages.fonts) digests += font.name;
  const std::string digest = sha256(digests);
  const std::string_view hex = std::string_view(digest).substr(digest.find(':') + 1);
  std::string out;
  for (std::size_t i = 0; i < 16; ++i) {
    unsigned byte = 0;
    std::from_chars(hex.data() + i * 2, hex.data() + i * 2 + 2, byte, 16);
    out += static_cast<char>(byte);
  }
  return out;
}

}  // namespace

Result<std::string> write(const layout::Pages& pages, const OutputIntent& intent,
                          const std::optional<Press>& press) {
  const Outcome fits = press ? usable_for_press(intent) : usable(intent);
  if (!fits) return fits.error();
  const Outcome flat = press ? pressable(pages) : Done{};
  if (!flat) return flat.error();
  if (pages.pages.empty()) return Failure{.message = "a PDF needs a page", .remedy = {}};
  Structure structure(pages);
  std::vector<std::string> contents;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    if (!is_sheet(pages.pages[i])) {
      return Failure{.message = "page " + std::to_string(i + 1) +
                                " is smaller than 3 points or larger than 14,400",
                     .remedy = {}};
    }
    Content content(structure, i);
    for (const layout::Item& item : pages.pages[i].items) content.paint(item);
    auto stream = std::move(content).finish();
    if (!stream) return stream.error();
    contents.push_back(std::move(*stream));
  }

  Haru haru;
  Dict fonts;
  std::vector<std::string> names;
  names.reserve(pages.fonts.size());
  for (const layout::EmbeddedFont& font : pages.fonts) {
    names.push_back(font_name(names.size()));
    fonts.push_back({names.back(), write_font(haru, font)});
  }
  const Ref resources = haru.add({{"Font", std::move(fonts)}});

  const Widgets widgets = reserve_widgets(haru, pages);
  std::vector<Ref> sheets;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    sheets.push_back(haru.add_page());
    Dict entries = boxes(pages.pages[i]);
    entries.push_back({"Resources", resources});
    entries.push_back({"Tabs", Name{"S"}});
    entries.push_back({"StructParents", static_cast<std::int32_t>(i)});
    Array annotations;
    for (const std::optional<Ref>& widget : widgets[i]) {
      if (widget) annotations.emplace_back(*widget);
    }
    if (!annotations.empty()) entries.push_back({"Annots", std::move(annotations)});
    haru.define_page(sheets.back(), entries, contents[i]);
  }
  const std::string packet = xmp(pages, press);
  const Ref metadata = haru.add_stream({{"Type", Name{"Metadata"}}, {"Subtype", Name{"XML"}}},
                                       packet, Haru::Coding::plain);
  haru.define_info(information(pages.about, press));
  const Parts parts{.xmp = metadata,
                    .structure = structure.write(haru, sheets, widgets),
                    .output_intents = write_output_intents(haru, intent, press.has_value()),
                    .fields = write_fields(haru, pages, structure, sheets, widgets, resources)};
  haru.define_catalog(catalog(pages.about, parts));
  return haru.save(press ? "1.6" : "1.7", file_identifier(pages, contents, packet));
}

}  // namespace clausekit::pdf
