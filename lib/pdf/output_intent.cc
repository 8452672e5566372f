#include "pdf/output_intent.h"

#include <cstddef>
#include <string_view>

namespace clausekit::pdf {
namespace {

/// Places in the header of a profile (ICC.1:2004, 7.2).
constexpr std::size_t version = 8, device_class = 12, colour_space = 16, signature = 36,
                      header = 128;

}  // namespace

Outcome usable(const OutputIntent& intent) {
  const std::string_view profile = intent.profile;
  const auto says = [&](std::size_t at, std::string_view four) {
    return profile.substr(at, 4) == four;
  };
  const bool good = profile.size() > header && says(signature, "acsp") &&
                    says(colour_space, "GRAY") &&
                    (says(device_class, "mntr") || says(device_class, "prtr")) &&
                    static_cast<unsigned char>(profile[version]) < 5;
  if (good) return Done{};
  return Failure{.message = "\"" + intent.name + "\" is no ICC profile for gray",
                 .remedy = "it must be one of a printer or a display, below version 5"};
}

Ref write_output_intent(Haru& haru, const OutputIntent& intent) {
  const Ref profile = haru.add_stream({{"N", 1}}, intent.profile);
  return haru.add({{"Type", Name{"OutputIntent"}},
                   {"S", Name{"GTS_PDFA1"}},
                   {"OutputConditionIdentifier", Text{"Custom"}},  // in no registry
                   {"Info", Text{intent.name}},
                   {"DestOutputProfile", profile}});
}

}  // namespace clausekit::pdf
