#include "cli/output_profile.h"

#include <filesystem>

#include "base/files.h"

namespace clausekit::cli {

Result<pdf::OutputIntent> gray_output() {
  auto intent = output_profile(CLAUSEKIT_GRAY_PROFILE);
  if (!intent) {
    return Failure{.message = intent.error().message,
                   .remedy = "the Debian package icc-profiles-free has it"};
  }
  return intent;
}

Result<pdf::OutputIntent> output_profile(const std::string& file) {
  const std::filesystem::path path(file);
  auto profile = DiskFiles(path.has_parent_path() ? path.parent_path().string() : ".")
                     .read(path.filename().string());
  if (!profile) {
    return profile.error();
  }
  return pdf::OutputIntent{.profile = *std::move(profile), .name = path.filename().string()};
}

}  // namespace clausekit::cli
