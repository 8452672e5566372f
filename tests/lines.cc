#include "lines.h"

#include <algorithm>
#include <filesystem>

#include "golden.h"
#include "places.h"

namespace clausekit::tests {

std::string broken(const Line& line, const std::vector<std::string_view>& families,
                   const std::string& language) {
  static const FileMap card = files_below("tests/checks/sample");
  FileMap files = card;
  for (const std::string& tag : {std::string("en"), line.tag}) {
    const std::string path = "locales/" + tag + "/language.xml";
    if (std::filesystem::exists(std::filesystem::path(CLAUSEKIT_SOURCE_DIR) / path)) {
      files[path] = source_file(path);
    }
  }
  const std::string end = "</" + line.start.substr(1, line.start.find(' ') - 1) + ">";
  const std::string sample = line.start + line.source + end + "<locale form=\"card\" xml:lang=\"" +
                             line.tag +
                             "\" edition=\"2024\" source-lang=\"en\" status=\"draft\">"
                             "<seg id=\"card.x\"><target>" +
                             line.target + "</target></seg></locale>" + language;
  const Checked result = checked(stamped(with_sample(files, sample, "")));
  std::vector<std::string> found;
  for (const Diagnostic& d : result.report.diagnostics()) {
    const bool wanted = std::any_of(families.begin(), families.end(),
                                    [&](std::string_view f) { return d.rule->id.starts_with(f); });
    const std::string id(d.rule->id);
    if (d.subject.unit == "card.x" && wanted &&
        std::find(found.begin(), found.end(), id) == found.end()) {
      found.push_back(id);
    }
  }
  std::sort(found.begin(), found.end());
  std::string out;
  for (const std::string& id : found) {
    out += (out.empty() ? "" : " ") + id;
  }
  return out;
}

}  // namespace clausekit::tests
