#include "cli/gray_output.h"

#include <filesystem>

#include "base/files.h"

namespace clausekit::cli {

Result<pdf::OutputIntent> gray_output() {
  const std::filesystem::path path(CLAUSEKIT_GRAY_PROFILE);
  auto profile = DiskFiles(path.parent_path().string()).read(path.filename().string());
  if (!profile) {
    return Failure{.message = profile.error().message,
                   .remedy = "the Debian package icc-profiles-free has it"};
  }
  return pdf::OutputIntent{.profile = *std::move(profile), .name = path.filename().string()};
}

}  // namespace clausekit::cli
