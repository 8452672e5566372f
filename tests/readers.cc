#include "readers.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/utf8.h"
#include "command.h"
#include "places.h"

namespace clausekit::tests {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const std::string sources = CLAUSEKIT_SOURCE_DIR;
const std::string fetched = sources + "/build/readers";

bool is_there(const std::string& path) {
  if (fs::exists(path)) return true;
  WARN("SKIPPED: this test asks \"" << fs::path(path).filename().string()
                                    << "\", which scripts/readers fetches");
  return false;
}

/// A program that reads one file at a time.
std::optional<std::vector<std::string>> one_by_one(
    const std::vector<std::string>& files,
    const std::function<std::vector<std::string>(const std::string& file)>& command) {
  std::vector<std::string> out;
  for (const std::string& file : files) {
    auto said = run(command(file));
    if (!said) return std::nullopt;
    INFO(command(file).front() << ": " << said->errors);
    REQUIRE(said->status == 0);
    out.push_back(std::move(said->output));
  }
  return out;
}

/// What `pdfinfo -struct-text` prints, without the names of the elements: what is quoted. Text of
/// one element stands together; between two there is a line end.
std::string quoted(const std::string& printed, bool turned) {
  std::string out;
  std::istringstream lines(printed);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == std::string::npos || line[begin] != '"') {
      out += '\n';
      continue;
    }
    const std::string text = line.substr(begin + 1, line.size() - begin - 2);
    const bool latin =
        std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c); });
    out += turned && !latin ? backwards(text) : text;
  }
  return out;
}

struct Reader {
  std::string name;
  std::function<std::optional<std::vector<std::string>>(const std::vector<std::string>&)> texts;
};

Reader by_program(std::string name, std::vector<std::string> words) {
  return {std::move(name), [words](const std::vector<std::string>& files) {
            return one_by_one(files, [&](const std::string& file) {
              std::vector<std::string> command = words;
              std::replace(command.begin(), command.end(), std::string("FILE"), file);
              return command;
            });
          }};
}

Reader by_node(std::string name, std::string script) {
  return {
      std::move(name),
      [script](const std::vector<std::string>& files) -> std::optional<std::vector<std::string>> {
        const auto printed = node(script, files);
        if (!printed) return std::nullopt;
        return json::parse(*printed).get<std::vector<std::string>>();
      }};
}

Reader structure_text() {
  Reader reader = by_program("Poppler's tags", {"pdfinfo", "-struct-text", "FILE"});
  reader.texts = [ask = reader.texts](const std::vector<std::string>& files) {
    auto printed = ask(files);
    for (std::size_t i = 0; printed && i < printed->size(); ++i) {
      (*printed)[i] = quoted((*printed)[i], false);
    }
    return printed;
  };
  return reader;
}

const std::vector<Reader>& all() {
  static const std::vector<Reader> readers{
      by_program("Poppler", {"pdftotext", "-enc", "UTF-8", "FILE", "-"}),
      by_program("Poppler, raw", {"pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-"}),
      structure_text(),
      by_program("mutool", {"mutool", "draw", "-q", "-F", "txt", "FILE"}),
      by_node("MuPDF", "mupdf_text.mjs"),
      by_node("PDFium", "pdfium_text.mjs"),
      by_node("pdf.js", "pdfjs_text.mjs"),
  };
  return readers;
}

Verdict verdict(const json& job) {
  Verdict out{.file = job.at("itemDetails").at("name"), .failed = {}};
  if (!job.contains("validationResult")) {
    out.failed.push_back(job.at("taskException").dump());
    return out;
  }
  const json& result = job.at("validationResult").at(0);
  out.compliant = result.at("compliant");
  for (const json& rule : result.at("details").at("ruleSummaries")) {
    const std::string first = rule.at("checks").empty()
                                  ? std::string()
                                  : rule.at("checks").at(0).value("errorMessage", std::string());
    out.failed.push_back(rule.at("clause").get<std::string>() + "-" +
                         std::to_string(rule.at("testNumber").get<int>()) + " (" +
                         std::to_string(rule.at("failedChecks").get<int>()) + "): " + first);
  }
  return out;
}

}  // namespace

std::string backwards(const std::string& text) {
  std::u32string characters = code_points(text);
  std::reverse(characters.begin(), characters.end());
  std::string out;
  for (const char32_t c : characters) append_utf8(out, c);
  return out;
}

std::vector<std::string> readers() {
  std::vector<std::string> names;
  for (const Reader& reader : all()) names.push_back(reader.name);
  return names;
}

std::optional<std::vector<std::string>> texts(const std::string& reader,
                                              const std::vector<std::string>& files) {
  const auto found = std::find_if(all().begin(), all().end(),
                                  [&](const Reader& each) { return each.name == reader; });
  REQUIRE(found != all().end());
  auto out = found->texts(files);
  if (out) REQUIRE(out->size() == files.size());
  return out;
}

std::optional<std::string> tag_text(const std::string& file, bool turned) {
  const auto said = run({"pdfinfo", "-struct-text", file});
  if (!said) return std::nullopt;
  REQUIRE(said->status == 0);
  return quoted(said->output, turned);
}

std::optional<std::string> node(const std::string& script,
                                const std::vector<std::string>& arguments) {
  if (!is_there(fetched + "/installed.json")) return std::nullopt;
  std::vector<std::string> words{"timeout", "300", "node", sources + "/tests/readers/" + script,
                                 fetched};
  words.insert(words.end(), arguments.begin(), arguments.end());
  auto said = run(words);
  if (!said) return std::nullopt;
  if (said->status == 127) {
    WARN("SKIPPED: this test asks \"node\", which is not installed");
    return std::nullopt;
  }
  INFO(script << ": " << said->errors);
  REQUIRE(said->status == 0);
  return std::move(said->output);
}

std::optional<std::vector<Verdict>> validated(const std::string& profile,
                                              const std::vector<std::string>& files) {
  const std::string jar = fetched + "/greenfield-apps-1.28.2.jar";
  if (!is_there(jar)) return std::nullopt;
  std::vector<std::string> words{"java",
                                 "-cp",
                                 jar,
                                 "org.verapdf.apps.GreenfieldCliWrapper",
                                 "--format",
                                 "json",
                                 "--maxfailuresdisplayed",
                                 "1",
                                 "-f",
                                 profile};
  words.insert(words.end(), files.begin(), files.end());
  const auto said = run(words);
  if (!said) return std::nullopt;
  INFO(said->errors);
  // 0: all files are good, 1: some are not; anything else is veraPDF's own trouble.
  REQUIRE((said->status == 0 || said->status == 1));
  std::vector<Verdict> out;
  const json report = json::parse(said->output).at("report");
  for (const json& job : report.at("jobs")) out.push_back(verdict(job));
  REQUIRE(out.size() == files.size());
  return out;
}

}  // namespace clausekit::tests
