#include "pdf/output_intent.h"

#include <cstddef>
#include <string_view>

namespace clausekit::pdf {
namespace {

/// Places in the header of a profile (ICC.1:2004, 7.2).
constexpr std::size_t version = 8, device_class = 12, colour_space = 16, signature = 36,
                      header = 128;

/// The header of an ICC profile.
class Header {
 public:
  explicit Header(std::string_view profile) : profile_(profile) {}

  [[nodiscard]] bool is_profile() const {
    return profile_.size() > header && says(signature, "acsp") &&
           static_cast<unsigned char>(profile_[version]) < 5;
  }
  [[nodiscard]] bool says(std::size_t at, std::string_view four) const {
    return profile_.substr(at, 4) == four;
  }

 private:
  std::string_view profile_;
};

Failure no_profile(const OutputIntent& intent) {
  return {.message = "\"" + intent.name + "\" is no ICC profile below version 5",
          .remedy = "ask the print shop for theirs"};
}

/// What registries do not know has no name but "Custom" (ISO 32000-1, table 365).
Dict entries(std::string_view subtype, const OutputIntent& intent, Ref profile) {
  return {{"Type", Name{"OutputIntent"}},
          {"S", Name{std::string(subtype)}},
          {"OutputConditionIdentifier", Text{"Custom"}},
          {"Info", Text{intent.name}},
          {"DestOutputProfile", profile}};
}

}  // namespace

Outcome usable(const OutputIntent& intent) {
  const Header header(intent.profile);
  const bool good = header.is_profile() && header.says(colour_space, "GRAY") &&
                    (header.says(device_class, "mntr") || header.says(device_class, "prtr"));
  if (good) return Done{};
  return Failure{.message = "\"" + intent.name + "\" is no ICC profile for gray",
                 .remedy = "it must be one of a printer or a display, below version 5"};
}

Outcome usable_for_press(const OutputIntent& intent) {
  const Header header(intent.profile);
  if (!header.is_profile()) return no_profile(intent);
  if (!header.says(device_class, "prtr")) {
    return Failure{.message = "\"" + intent.name + "\" is no profile of a printer (class prtr)",
                   .remedy = "ask the print shop for theirs"};
  }
  if (!header.says(colour_space, "GRAY") && !header.says(colour_space, "CMYK")) {
    return Failure{.message = "\"" + intent.name + "\" is neither for gray nor for CMYK",
                   .remedy = "only these print black text on the black plate alone"};
  }
  return Done{};
}

Array write_output_intents(Haru& haru, const OutputIntent& intent, bool for_press) {
  const bool gray = Header(intent.profile).says(colour_space, "GRAY");
  const Ref profile = haru.add_stream({{"N", gray ? 1 : 4}}, intent.profile);
  Array out{haru.add(entries("GTS_PDFA1", intent, profile))};
  if (for_press) out.emplace_back(haru.add(entries("GTS_PDFX", intent, profile)));
  return out;
}

}  // namespace clausekit::pdf
